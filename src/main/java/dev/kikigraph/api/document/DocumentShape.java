package dev.kikigraph.api.document;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts the size that a document would have if its fragments were expanded, without expanding them: each fragment is
 * counted once, from the sizes of the fragments that it spreads. Takes time in proportion to the length of the
 * document.
 */
final class DocumentShape {

    private final Document document;
    private final DocumentLimits limits;

    private DocumentShape(Document document, DocumentLimits limits) {
        this.document = document;
        this.limits = limits;
    }

    /** Why a document is refused; empty where it is within the limits. */
    static Optional<ApiError> refusal(Document document, DocumentLimits limits) {
        return Optional.ofNullable(new DocumentShape(document, limits).refusal());
    }

    private @Nullable ApiError refusal() {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        List<FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class);
        if (operations.size() > limits.operations()) {
            return tooMany(
                    ErrorCode.TOO_MANY_OPERATIONS,
                    operations.size(),
                    "operations",
                    limits.operations(),
                    "Send those that are run.");
        }
        if (fragments.size() > limits.fragments()) {
            return tooMany(
                    ErrorCode.TOO_MANY_FRAGMENTS,
                    fragments.size(),
                    "fragments",
                    limits.fragments(),
                    "Send those that are spread, or ask in several requests.");
        }
        Map<String, UnexpandedSize> written = new LinkedHashMap<>();
        long directives = 0;
        for (FragmentDefinition fragment : fragments) {
            UnexpandedSize selections = UnexpandedSize.of(fragment, fragment.getSelectionSet());
            if (written.put(fragment.getName(), selections) != null) {
                return ApiError.of(
                                ErrorCode.BAD_REQUEST,
                                "Two fragments are called %s. Give each a name of its own."
                                        .formatted(fragment.getName()))
                        .at(fragment.getSourceLocation());
            }
            directives += selections.directives();
        }
        ExpandedSizes expansion = new ExpandedSizes(written);
        List<String> cycle = expansion.cycle();
        if (!cycle.isEmpty()) {
            return cyclic(cycle, fragments);
        }
        long fields = 0;
        for (OperationDefinition operation : operations) {
            UnexpandedSize selections = UnexpandedSize.of(operation, operation.getSelectionSet());
            directives += selections.directives();
            ExpandedSizes.Size size = expansion.of(selections);
            ApiError refusal = refusal(operation, size);
            if (refusal != null) {
                return refusal;
            }
            fields += size.selections();
        }
        if (fields > limits.fields()) {
            return tooMany(
                    ErrorCode.TOO_MANY_FIELDS,
                    fields,
                    "fields and fragments in all operations together, those of a fragment counted wherever it is spread",
                    limits.fields(),
                    "Send the operation that is run.");
        }
        return directives <= limits.directives()
                ? null
                : tooMany(
                        ErrorCode.TOO_MANY_DIRECTIVES,
                        directives,
                        "directives",
                        limits.directives(),
                        "Leave out those that do nothing, or ask in several requests.");
    }

    private @Nullable ApiError refusal(OperationDefinition operation, ExpandedSizes.Size size) {
        String name = operation.getName() == null ? "The operation" : "The operation " + operation.getName();
        if (size.depth() > limits.depth()) {
            return ApiError.ofLimit(
                            ErrorCode.QUERY_TOO_DEEP,
                            "%s nests fields %,d levels deep; %,d are allowed. Ask in several requests, going on from ids."
                                    .formatted(name, size.depth(), limits.depth()),
                            limits.depth(),
                            size.depth())
                    .at(operation.getSourceLocation());
        }
        if (size.selections() > limits.fields()) {
            return ApiError.ofLimit(
                            ErrorCode.TOO_MANY_FIELDS,
                            "%s selects %s fields and fragments, those of a fragment counted wherever it is spread; %,d are allowed. Select fewer, or ask in several requests."
                                    .formatted(name, size.countedSelections(), limits.fields()),
                            limits.fields(),
                            size.selections())
                    .at(operation.getSourceLocation());
        }
        return null;
    }

    private static ApiError cyclic(List<String> cycle, List<FragmentDefinition> fragments) {
        SourceLocation place = fragments.stream()
                .filter(fragment -> fragment.getName().equals(cycle.get(0)))
                .findFirst()
                .map(FragmentDefinition::getSourceLocation)
                .orElseThrow();
        return ApiError.of(
                        ErrorCode.BAD_REQUEST,
                        "The fragment %s contains itself%s. Select what is wanted of the inner level by fields."
                                .formatted(
                                        cycle.get(0),
                                        cycle.size() == 1
                                                ? ""
                                                : ", by way of "
                                                        + String.join(
                                                                ", ", cycle.subList(1, Math.min(cycle.size(), 6)))))
                .at(place);
    }

    private static ApiError tooMany(ErrorCode code, long value, String what, int limit, String advice) {
        return ApiError.ofLimit(
                code,
                "The document has %,d %s; %,d are allowed. %s".formatted(value, what, limit, advice),
                limit,
                value);
    }
}
