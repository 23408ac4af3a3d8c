package dev.kikigraph.api.observe;

import dev.kikigraph.api.document.Sha256;
import dev.kikigraph.api.http.Outcome;
import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Adds to the span of a request what was asked: the name of the operation and the hash of the document, no values. */
final class RequestSpans extends DefaultServerRequestObservationConvention {

    private static final int LONGEST_NAME = 64;

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        KeyValues values = super.getHighCardinalityKeyValues(context);
        Outcome outcome = context.getCarrier() == null ? null : Outcome.of(context.getCarrier());
        if (outcome == null) {
            return values;
        }
        if (outcome.operation() != null) {
            values = values.and("graphql.operation.name", shortened(outcome.operation()));
        }
        if (outcome.document() != null) {
            values = values.and("graphql.document.hash", Sha256.of(outcome.document()));
        }
        return outcome.code() == null
                ? values
                : values.and("graphql.error.code", outcome.code().name());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
