package dev.kikigraph.api.document;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.problem.Shortened;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which operation of a document is to be run. */
final class Operations {

    private Operations() {}

    /** Empty where there is none of that name, or none is named and there are several. */
    static Optional<OperationDefinition> find(Document document, @Nullable String name) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        return name == null
                ? all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty()
                : all.stream().filter(one -> name.equals(one.getName())).findFirst();
    }

    /** Names of those that are no queries; an empty one beside them where the document has one operation only. */
    static Set<String> noQueries(Document document) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        Set<String> names = new HashSet<>();
        for (OperationDefinition one : all) {
            if (one.getOperation() != Operation.QUERY) {
                names.add(Objects.requireNonNullElse(one.getName(), ""));
                if (all.size() == 1) {
                    names.add("");
                }
            }
        }
        return names;
    }

    static ApiError notFound(Document document, @Nullable String name) {
        List<String> names = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(OperationDefinition::getName)
                .filter(Objects::nonNull)
                .toList();
        if (name == null) {
            return ApiError.of(
                    ErrorCode.BAD_REQUEST,
                    "The document has %d operations. Say by operationName which to run: %s."
                            .formatted(names.size(), NearestName.oneOf(names)));
        }
        return ApiError.of(
                ErrorCode.BAD_REQUEST,
                "The document has no operation %s.%s"
                        .formatted(
                                Shortened.name(name),
                                names.isEmpty()
                                        ? " Its only one has no name: leave operationName out."
                                        : new NameSuggestions().meant(name, names) + " It has "
                                                + NearestName.allOf(names) + "."));
    }
}
