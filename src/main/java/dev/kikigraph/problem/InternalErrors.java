package dev.kikigraph.problem;

import graphql.GraphQLError;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mistakes of the service: its log has a line for each, and the caller gets a reference to it. */
public final class InternalErrors {

    private static final Logger log = LoggerFactory.getLogger(InternalErrors.class);

    /** As many as tell where it went wrong. A deep recursion has a thousand of them. */
    private static final int FRAMES = 8;

    private static final int CAUSES = 4;

    private InternalErrors() {}

    public static ApiError told(Throwable mistake) {
        String reference = reference();
        log.error("A field could not be answered (reference {}): {}", reference, inOneLine(mistake));
        log.debug("Reference {}", reference, mistake);
        return error(reference);
    }

    /** An answer that does not fit the schema. */
    public static ApiError told(GraphQLError mistake) {
        String reference = reference();
        log.error(
                "A field could not be answered (reference {}): {} at {}",
                reference,
                mistake.getMessage(),
                mistake.getPath());
        return error(reference).at(mistake.getLocations()).under(mistake.getPath());
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static ApiError error(String reference) {
        return ApiError.of(
                ErrorCode.INTERNAL,
                "The service made a mistake. Its log says more under the reference %s.".formatted(reference));
    }

    static String inOneLine(Throwable mistake) {
        StringBuilder line = new StringBuilder();
        Throwable cause = mistake;
        for (int i = 0; i < CAUSES && cause != null; i++) {
            line.append(i == 0 ? "" : ", caused by ")
                    .append(cause)
                    .append(" at ")
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame ->
                                    frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                            .collect(Collectors.joining(" < ")));
            cause = cause.getCause();
        }
        return line.toString();
    }
}
