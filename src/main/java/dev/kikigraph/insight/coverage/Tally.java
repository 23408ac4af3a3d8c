package dev.kikigraph.insight.coverage;

/**
 * Counts things, and adds up what they have, at the cells, rows or columns of a matrix: a thing or an amount that is
 * put in one place several times counts once there.
 */
final class Tally {

    private final int[] count;
    private final int[] inferredOnly;
    private final long[] amount;
    private final int[] lastThing;
    private final int[] lastStated;
    private final int[] lastItem;
    private final long[] amountOfThing;
    private final int[] touched;
    private int touchedSize;
    private int thing;
    private int item;

    Tally(int places) {
        count = new int[places];
        inferredOnly = new int[places];
        amount = new long[places];
        lastThing = new int[places];
        lastStated = new int[places];
        lastItem = new int[places];
        amountOfThing = new long[places];
        touched = new int[places];
    }

    void beginThing() {
        thing++;
        touchedSize = 0;
    }

    /** One amount of the thing; also the thing itself where things are counted. */
    void beginItem() {
        item++;
    }

    void put(int place, boolean inferred, long yen) {
        if (lastThing[place] != thing) {
            lastThing[place] = thing;
            amountOfThing[place] = 0;
            touched[touchedSize++] = place;
        }
        if (!inferred) {
            lastStated[place] = thing;
        }
        if (lastItem[place] != item) {
            lastItem[place] = item;
            amountOfThing[place] += yen;
        }
    }

    void endThing() {
        for (int i = 0; i < touchedSize; i++) {
            int place = touched[i];
            count[place]++;
            amount[place] += amountOfThing[place];
            if (lastStated[place] != thing) {
                inferredOnly[place]++;
            }
        }
    }

    /** In how many places the present thing is. */
    int touchedSize() {
        return touchedSize;
    }

    int touched(int i) {
        return touched[i];
    }

    /** Whether the present thing is in a place by inference only. */
    boolean isInferred(int place) {
        return lastStated[place] != thing;
    }

    long amountOfThing(int place) {
        return amountOfThing[place];
    }

    /** Whether the present item is in a place. */
    boolean hasItem(int place) {
        return lastItem[place] == item;
    }

    int count(int place) {
        return count[place];
    }

    int inferredOnly(int place) {
        return inferredOnly[place];
    }

    long amount(int place) {
        return amount[place];
    }
}
