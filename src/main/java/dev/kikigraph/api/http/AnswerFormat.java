package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which of the two names of JSON an answer has, by what the client takes. */
final class AnswerFormat {

    private AnswerFormat() {}

    /** Empty where the client takes neither; no Accept at all takes anything. */
    static Optional<MediaType> of(HttpServletRequest request) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            List<MediaType> taken = MediaType.parseMediaTypes(accept);
            if (taken.isEmpty()) {
                return Optional.of(MediaType.APPLICATION_JSON);
            }
            double json = quality(taken, MediaType.APPLICATION_JSON);
            double response = quality(taken, MediaTypes.APPLICATION_GRAPHQL_RESPONSE);
            if (json <= 0 && response <= 0) {
                return Optional.empty();
            }
            // Of two that are as good, the one of the specification where it is named.
            boolean isNamed = taken.stream().anyMatch(MediaTypes.APPLICATION_GRAPHQL_RESPONSE::equalsTypeAndSubtype);
            return Optional.of(
                    response > json || (response == json && isNamed)
                            ? MediaTypes.APPLICATION_GRAPHQL_RESPONSE
                            : MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    /** Quality by the most specific of the ranges that the type is in; below 0 where it is in none. */
    private static double quality(List<MediaType> taken, MediaType type) {
        MediaType best = null;
        for (MediaType range : taken) {
            if (range.includes(type) && (best == null || best.includes(range))) {
                best = range;
            }
        }
        return best == null ? -1 : best.getQualityValue();
    }
}
