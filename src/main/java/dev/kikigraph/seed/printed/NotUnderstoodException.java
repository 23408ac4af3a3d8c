package dev.kikigraph.seed.printed;

/**
 * A printed value that cannot be read. The message says which forms can: it follows on the value itself, as "… is no
 * date".
 */
public class NotUnderstoodException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String message;

    public NotUnderstoodException(String message) {
        super(message, null, false, false);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
