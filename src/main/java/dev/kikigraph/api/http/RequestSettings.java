package dev.kikigraph.api.http;

import java.util.Locale;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Prepares each request: nothing depends on the language that a client happens to ask for. */
public final class RequestSettings implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput(
                (input, builder) -> builder.locale(Locale.ENGLISH).build());
        return chain.next(request);
    }
}
