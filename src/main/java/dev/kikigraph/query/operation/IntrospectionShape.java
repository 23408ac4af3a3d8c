package dev.kikigraph.query.operation;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what an operation asks of the schema itself, since types lead to types in circles: each list of a type may
 * stand once on the way to a field, and the whole schema is given once. Code generators and explorers ask for no more;
 * several types by name may be asked for beside each other, which graphql-java's own check refuses.
 */
final class IntrospectionShape {

    /** The query by which tools ask for the whole schema has some 190. */
    private static final int MOST_FIELDS = 500;

    private static final String SCHEMA = "__schema";
    private static final String TYPE = "__type";

    /** The lists of {@code __Type} that lead to types again. */
    private static final Set<String> LISTS = Set.of("fields", "inputFields", "interfaces", "possibleTypes");

    private int fields;

    private IntrospectionShape() {}

    /**
     * Why an operation is refused; null where it is not.
     *
     * @param told whether the schema is told at all
     */
    static @Nullable ApiError refusal(ExecutableNormalizedOperation operation, boolean told) {
        List<ExecutableNormalizedField> introspection = operation.getTopLevelFields().stream()
                .filter(field -> isSchema(field) || field.getFieldName().equals(TYPE))
                .toList();
        if (!told && !introspection.isEmpty()) {
            return ApiError.of(
                    ErrorCode.INTROSPECTION_OFF,
                    "This service does not tell its schema: its operator has switched introspection off.");
        }
        if (introspection.stream().filter(IntrospectionShape::isSchema).count() > 1) {
            return ApiError.of(
                    ErrorCode.QUERY_TOO_COSTLY,
                    "__schema is asked for more than once. Ask for it once, with all its fields.");
        }
        IntrospectionShape shape = new IntrospectionShape();
        for (ExecutableNormalizedField field : introspection) {
            ApiError refusal = shape.below(field, Set.of());
            if (refusal != null) {
                return refusal;
            }
        }
        return shape.fields <= MOST_FIELDS
                ? null
                : ApiError.ofLimit(
                        ErrorCode.TOO_MANY_FIELDS,
                        "The operation selects %,d fields of the schema itself; %,d are allowed. Ask in several requests, or take the schema as text from /graphql/schema."
                                .formatted(shape.fields, MOST_FIELDS),
                        MOST_FIELDS,
                        (long) shape.fields);
    }

    private static boolean isSchema(ExecutableNormalizedField field) {
        return field.getFieldName().equals(SCHEMA);
    }

    /** @param above lists on the way to the field */
    private @Nullable ApiError below(ExecutableNormalizedField field, Set<String> above) {
        fields++;
        String name = field.getFieldName();
        Set<String> lists = above;
        if (LISTS.contains(name) && field.getSingleObjectTypeName().equals("__Type")) {
            if (above.contains(name)) {
                return ApiError.of(
                        ErrorCode.QUERY_TOO_COSTLY,
                        "%s stands below %s again, and so on types lead to types without end. Ask for the name of the type there, and for that type by __type(name:)."
                                .formatted(name, name));
            }
            lists = new HashSet<>(above);
            lists.add(name);
        }
        for (ExecutableNormalizedField child : field.getChildren()) {
            ApiError refusal = below(child, lists);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }
}
