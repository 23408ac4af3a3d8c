package dev.kikigraph.problem;

/** A question that cannot be answered, in words for the person who asked. */
public class QueryException extends RuntimeException {

    /** Why it cannot be answered. */
    public enum Reason {
        /** An argument is not as it must be. */
        BAD_REQUEST,
        /** A cursor is not one of this list in this order. */
        INVALID_CURSOR,
        /** The question asks for more than is allowed. */
        TOO_COSTLY,
        /** What the graph holds does not fit the ontology. */
        INTERNAL
    }

    private final Reason reason;

    public QueryException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** An argument is not as it must be. */
    public static QueryException badRequest(String message, Object... arguments) {
        return new QueryException(Reason.BAD_REQUEST, message.formatted(arguments));
    }

    /** The question asks for more than is allowed. */
    public static QueryException tooCostly(String message, Object... arguments) {
        return new QueryException(Reason.TOO_COSTLY, message.formatted(arguments));
    }

    public Reason reason() {
        return reason;
    }
}
