package dev.kikigraph.query;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Where;

/**
 * Compiles {@code where} arguments to conditions.
 *
 * <p>Logic is two-valued: an absent value meets no condition but {@code isNull}, and {@code NOT} is the exact complement. Cypher
 * has a third value, unknown, which counts as false wherever a condition ends; so it is made false only where it is negated.
 *
 * <p>A condition without an operand is void, and so is what consists of such conditions only; here that is null. An empty
 * {@code OR} or {@code in} is not: nothing meets it.
 */
final class FilterCompiler {

    private final Compilation compilation;
    private final Ontology ontology;
    private final ValueFilters values;

    FilterCompiler(Compilation compilation) {
        this.compilation = compilation;
        this.ontology = compilation.ontology();
        this.values = new ValueFilters(compilation);
    }

    /** The condition of {@code where} on a node; null for none. */
    @Nullable
    Condition node(String variable, String target, @Nullable Map<String, ?> where) {
        FieldSet fields = ontology.fields(target);
        return combined(where, (key, value) -> nodeEntry(variable, fields, key, value));
    }

    /** The condition of {@code where} on a relationship and the node at its other end; null for none. */
    @Nullable
    Condition relationship(String edge, String node, RelationshipField field, @Nullable Map<String, ?> where) {
        RelationshipProperties properties =
                ontology.relationshipProperties(field.properties()).orElseThrow();
        return combined(
                where,
                (key, value) -> key.equals("edge")
                        ? combined(map(value), (k, v) -> values.property(edge, FieldSet.of(properties), k, map(v)))
                        : node(node, field.target(), map(value)));
    }

    private @Nullable Condition combined(
            @Nullable Map<String, ?> where, BiFunction<String, Object, @Nullable Condition> entry) {
        if (where == null) {
            return null;
        }
        List<Condition> all = new ArrayList<>();
        where.forEach((key, given) -> {
            Object value = nonNull(key, given, "Leave it out, or ask for absent values with isNull: true.");
            if (value != GivenFilter.ABSENT) {
                addIfAny(all, entry(key, value, entry));
            }
        });
        return conjunction(all);
    }

    private @Nullable Condition entry(String key, Object value, BiFunction<String, Object, @Nullable Condition> entry) {
        return switch (key) {
            case "AND" -> conjunction(conditions((List<?>) value, entry));
            case "OR" -> disjunction((List<?>) value, entry);
            case "NOT" -> {
                Condition condition = combined(map(value), entry);
                yield condition == null ? null : not(condition);
            }
            default -> entry.apply(key, value);
        };
    }

    private List<Condition> conditions(List<?> where, BiFunction<String, Object, @Nullable Condition> entry) {
        List<Condition> result = new ArrayList<>();
        where.forEach(each -> addIfAny(result, combined(map(each), entry)));
        return result;
    }

    private @Nullable Condition disjunction(
            List<?> alternatives, BiFunction<String, Object, @Nullable Condition> entry) {
        List<Condition> conditions = conditions(Alternatives.merged(alternatives), entry);
        if (conditions.isEmpty()) {
            return alternatives.isEmpty() ? literal(false) : null;
        }
        return conditions.stream().reduce(Condition::or).orElseThrow();
    }

    private static void addIfAny(List<Condition> conditions, @Nullable Condition condition) {
        if (condition != null) {
            conditions.add(condition);
        }
    }

    /** @param instead what to do about it */
    static Object nonNull(String key, @Nullable Object value, String instead) {
        if (value == null) {
            throw QueryException.badRequest("%s is null. %s", key, instead);
        }
        return value;
    }

    static @Nullable Condition conjunction(List<Condition> conditions) {
        return conditions.stream().reduce(Condition::and).orElse(null);
    }

    private static Condition not(Condition condition) {
        return Cypher.coalesce(condition, Cypher.literalFalse()).asCondition().not();
    }

    private static Condition literal(boolean value) {
        return (value ? Cypher.literalTrue() : Cypher.literalFalse()).asCondition();
    }

    private @Nullable Condition nodeEntry(String variable, FieldSet fields, String key, Object value) {
        if (key.equals("type") && fields.propertyStoredAs("type").isEmpty()) {
            return values.type(variable, map(value));
        }
        if (key.equals("owner") && fields.propertyStoredAs("owner").isEmpty()) {
            return owner(variable, map(value));
        }
        RelationshipField relationship = fields.relationship(key).orElse(null);
        if (relationship != null) {
            return quantified(map(value), where -> matched(variable, relationship, where));
        }
        OwnedField owned = fields.ownedField(key).orElse(null);
        if (owned != null) {
            return quantified(map(value), where -> matched(variable, owned, where));
        }
        return values.property(variable, fields, key, map(value));
    }

    /** A pattern with the condition on what it matches. */
    private record Matched(PatternElement pattern, @Nullable Condition condition) {

        Condition exists() {
            return condition == null ? Cypher.exists(pattern) : Cypher.exists(List.of(pattern), Where.from(condition));
        }

        Condition existsNoOther() {
            return condition == null
                    ? literal(true)
                    : Cypher.exists(List.of(pattern), Where.from(FilterCompiler.not(condition)))
                            .not();
        }

        Condition isSingle() {
            return (condition == null ? Cypher.count(pattern) : Cypher.count(List.of(pattern), Where.from(condition)))
                    .isEqualTo(Cypher.literalOf(1));
        }
    }

    private Matched matched(String variable, RelationshipField field, Map<String, ?> where) {
        String edge = compilation.variable("r");
        String node = compilation.variable("n");
        Relationship pattern = Patterns.relationship(ontology, variable, field, edge, node);
        return new Matched(pattern, relationship(edge, node, field, where));
    }

    private Matched matched(String variable, OwnedField field, Map<String, ?> where) {
        String node = compilation.variable("o");
        Relationship pattern = Cypher.anyNode(variable)
                .relationshipTo(Cypher.node(field.target()).named(node), field.relationshipType());
        return new Matched(pattern, node(node, field.target(), where));
    }

    private @Nullable Condition quantified(Map<String, ?> quantifiers, Function<Map<String, ?>, Matched> match) {
        List<Condition> all = new ArrayList<>();
        quantifiers.forEach((quantifier, given) -> {
            Object where = nonNull(quantifier, given, "Leave it out, or write {} for no condition.");
            if (where != GivenFilter.ABSENT) {
                addIfAny(all, quantified(quantifier, map(where), match));
            }
        });
        return conjunction(all);
    }

    /** An empty object counts all; one of conditions that are none is no condition itself. */
    private static @Nullable Condition quantified(
            String quantifier, Map<String, ?> where, Function<Map<String, ?>, Matched> match) {
        Matched matched = match.apply(where);
        if (matched.condition() == null && !where.isEmpty()) {
            return null;
        }
        return switch (quantifier) {
            case "some" -> matched.exists();
            case "none" -> matched.exists().not();
            case "all" -> matched.existsNoOther();
            case "single" -> matched.isSingle();
            default -> throw new IllegalStateException(quantifier);
        };
    }

    private @Nullable Condition owner(String variable, Map<String, ?> where) {
        String owner = compilation.variable("n");
        String[] types = ownerships(ontology);
        Relationship pattern = Cypher.anyNode(variable)
                .relationshipFrom(Cypher.node(Ontology.THING).named(owner), types);
        Condition condition = node(owner, Ontology.THING, where);
        return condition == null ? null : new Matched(pattern, condition).exists();
    }

    /** The types of all relationships from owners to what they own. */
    static String[] ownerships(Ontology ontology) {
        return ontology.nodeTypes().stream()
                .map(NodeType::owned)
                .flatMap(List::stream)
                .map(OwnedField::relationshipType)
                .distinct()
                .toArray(String[]::new);
    }

    @SuppressWarnings("unchecked")
    static Map<String, ?> map(@Nullable Object value) {
        if (value == null) {
            throw QueryException.badRequest("A condition is null. Leave it out.");
        }
        return (Map<String, ?>) value;
    }
}
