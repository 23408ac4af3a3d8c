package dev.kikigraph.api;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Keeps documents that were parsed and validated: validating one can cost more than answering it. */
final class KeptDocuments implements PreparsedDocumentProvider {

    private final AsyncCache<String, PreparsedDocumentEntry> documents;

    KeptDocuments(int size) {
        this.documents = Caffeine.newBuilder().maximumSize(size).buildAsync();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return documents.get(
                input.getQuery(), (text, executor) -> CompletableFuture.completedFuture(parseAndValidate.apply(input)));
    }
}
