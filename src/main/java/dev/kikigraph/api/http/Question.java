package dev.kikigraph.api.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;

/** A document with what belongs to it, whether it came by POST or by GET. */
public record Question(
        String document,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions) {

    public GraphQlRequest toRequest() {
        SerializableGraphQlRequest request = new SerializableGraphQlRequest();
        request.setQuery(document);
        request.setOperationName(operationName);
        request.setVariables(variables);
        request.setExtensions(extensions);
        return request;
    }
}
