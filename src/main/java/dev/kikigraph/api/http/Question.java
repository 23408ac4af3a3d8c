package dev.kikigraph.api.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;

/**
 * A document with what belongs to it, whether it came by POST or by GET.
 *
 * @param document empty where only its id came
 * @param id of a trusted document; null where there is none
 * @param hash of the document, as Apollo's persisted queries have it; null where there is none
 */
public record Question(
        String document,
        @Nullable String id,
        @Nullable String hash,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions) {

    Question withDocument(String text) {
        return new Question(text, id, hash, operationName, variables, extensions);
    }

    public GraphQlRequest toRequest() {
        SerializableGraphQlRequest request = new SerializableGraphQlRequest();
        request.setQuery(document);
        request.setOperationName(operationName);
        request.setVariables(variables);
        request.setExtensions(extensions);
        return request;
    }
}
