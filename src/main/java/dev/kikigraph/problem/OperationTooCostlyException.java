package dev.kikigraph.problem;

/** A question with which the whole operation goes over more than is allowed, so that none of its fields is answered. */
public final class OperationTooCostlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ApiError error;

    /** @param limit how much is allowed */
    public OperationTooCostlyException(String message, long limit) {
        super(message, null, false, false);
        this.error = ApiError.ofLimit(ErrorCode.QUERY_TOO_COSTLY, message, limit, null);
    }

    public ApiError error() {
        return error;
    }
}
