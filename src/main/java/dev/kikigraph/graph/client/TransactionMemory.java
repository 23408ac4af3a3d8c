package dev.kikigraph.graph.client;

/** Tells Neo4j's failures for want of memory from others. */
public final class TransactionMemory {

    private static final String OF_ONE = ".TransactionOutOfMemoryError";

    /** Of one, too, where that is limited by a setting. */
    private static final String OF_POOL = ".MemoryPoolOutOfMemoryError";

    /** Ends the names of the settings that limit all transactions together. */
    private static final String ALL = "total.max";

    private TransactionMemory() {}

    /** Whether a statement needed more than one may have. */
    public static boolean isUsedUp(String code, Throwable failure) {
        return code.endsWith(OF_ONE) || (code.endsWith(OF_POOL) && !isOfAll(failure));
    }

    /** Whether there was too little for one more statement, which may be a small one. */
    public static boolean isUsedUpByAll(String code, Throwable failure) {
        return code.endsWith(OF_POOL) && isOfAll(failure);
    }

    private static boolean isOfAll(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains(ALL);
    }
}
