package dev.kikigraph.api;

import graphql.parser.ParserOptions;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Gives each request the limits of the parser. */
final class RequestLimits implements WebGraphQlInterceptor {

    private final ParserOptions options;

    RequestLimits(ParserOptions options) {
        this.options = options;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(ParserOptions.class, options)).build());
        return chain.next(request);
    }
}
