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
        where.forEach((key, value) -> {
            if (value == null) {
                throw QueryException.badRequest(
                        "%s is null. Leave it out, or ask for absent values with isNull: true.", key);
            }
            Condition condition =
                    switch (key) {
                        case "AND" -> conjunction(alternatives(value, entry));
                        case "OR" -> disjunction(alternatives(value, entry));
                        case "NOT" -> not(combined(map(value), entry));
                        default -> entry.apply(key, value);
                    };
            if (condition != null) {
                all.add(condition);
            }
        });
        return conjunction(all);
    }

    private List<Condition> alternatives(Object value, BiFunction<String, Object, @Nullable Condition> entry) {
        List<Condition> result = new ArrayList<>();
        for (Object element : (List<?>) value) {
            Condition condition = combined(map(element), entry);
            result.add(condition == null ? literal(true) : condition);
        }
        return result;
    }

    static @Nullable Condition conjunction(List<Condition> conditions) {
        return conditions.stream().reduce(Condition::and).orElse(null);
    }

    private static Condition disjunction(List<Condition> conditions) {
        return conditions.stream().reduce(Condition::or).orElse(literal(false));
    }

    private static Condition not(@Nullable Condition condition) {
        return condition == null
                ? literal(false)
                : Cypher.coalesce(condition, Cypher.literalFalse())
                        .asCondition()
                        .not();
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

        Condition existsOther() {
            return Cypher.exists(List.of(pattern), Where.from(not(condition)));
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
        quantifiers.forEach((quantifier, value) -> {
            if (value == null) {
                throw QueryException.badRequest("%s is null. Leave it out, or write {} for no condition.", quantifier);
            }
            Matched matched = match.apply(map(value));
            all.add(
                    switch (quantifier) {
                        case "some" -> matched.exists();
                        case "none" -> matched.exists().not();
                        case "all" -> matched.existsOther().not();
                        case "single" -> matched.isSingle();
                        default -> throw new IllegalStateException(quantifier);
                    });
        });
        return conjunction(all);
    }

    private Condition owner(String variable, Map<String, ?> where) {
        String owner = compilation.variable("n");
        String[] types = ownerships(ontology);
        Relationship pattern = Cypher.anyNode(variable)
                .relationshipFrom(Cypher.node(Ontology.THING).named(owner), types);
        return new Matched(pattern, node(owner, Ontology.THING, where)).exists();
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
