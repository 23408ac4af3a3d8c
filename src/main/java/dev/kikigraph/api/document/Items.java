package dev.kikigraph.api.document;

import java.util.AbstractList;
import java.util.function.IntFunction;

/** The elements of a list, each made where it is asked for: of most lists only the size is. */
final class Items extends AbstractList<ArgumentValue> {

    private final int size;
    private final IntFunction<ArgumentValue> item;

    Items(int size, IntFunction<ArgumentValue> item) {
        this.size = size;
        this.item = item;
    }

    @Override
    public ArgumentValue get(int index) {
        return item.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
