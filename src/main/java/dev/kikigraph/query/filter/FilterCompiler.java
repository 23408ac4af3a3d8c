package dev.kikigraph.query.filter;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipProperties;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * Compiles {@code where} arguments to conditions.
 *
 * <p>Logic is two-valued: an absent value meets no condition but {@code isNull}, and {@code NOT} is the exact
 * complement. Cypher has a third value, unknown, which counts as false wherever a condition ends; so it is made false
 * only where it is negated ({@link Clause}).
 *
 * <p>A condition without an operand is void, and so is what consists of such conditions only; here that is null. An
 * empty {@code OR} or {@code in} is not: nothing meets it.
 */
public final class FilterCompiler {

    private final Compilation compilation;
    private final Ontology ontology;
    private final ValueFilters values;
    private final Quantifiers quantifiers;
    private int conditions;

    public FilterCompiler(Compilation compilation) {
        this.compilation = compilation;
        this.ontology = compilation.ontology();
        this.values = new ValueFilters(compilation);
        this.quantifiers = new Quantifiers(compilation, values);
    }

    /** The condition of {@code where} on a node; null for none. */
    @Nullable
    public Condition node(String variable, String target, @Nullable Map<String, ?> where) {
        return whole(0, () -> nodeClause(variable, target, where));
    }

    /** The condition of {@code where} on a relationship and the node at its other end; null for none. */
    @Nullable
    public Condition relationship(String edge, String node, RelationshipField field, @Nullable Map<String, ?> where) {
        return whole(0, () -> relationshipClause(edge, node, field, where));
    }

    /**
     * Nodes that another one leads to.
     *
     * @param node variable of what the pattern leads to
     * @param condition on that and the relationship; null for none
     */
    public record Led(
            String node, PatternElement pattern, @Nullable Condition condition) {}

    /** The nodes that another one leads to by a field, as far as they meet {@code where}. */
    public Led led(String variable, RelationshipField field, @Nullable Map<String, ?> where) {
        return led(leading(variable, field), where);
    }

    /** The nodes that another one owns by a field, as far as they meet {@code where}. */
    public Led led(String variable, OwnedField field, @Nullable Map<String, ?> where) {
        return led(leading(variable, field), where);
    }

    private Led led(Quantifiers.Leading leading, @Nullable Map<String, ?> where) {
        return new Led(
                leading.node(),
                leading.pattern(),
                whole(1, () -> where == null ? null : leading.clause().apply(where)));
    }

    /** @param steps to other nodes, beside those of the quantifiers in it */
    private @Nullable Condition whole(int steps, Supplier<@Nullable Clause> where) {
        conditions = 0;
        Clause clause = where.get();
        Condition condition = clause == null ? null : clause.condition(compilation);
        Quantifiers.Written written = quantifiers.takeWritten();
        return condition == null
                ? null
                : compilation
                        .filterCost()
                        .counted(condition, conditions, steps + written.quantifiers(), written.plannedAgain());
    }

    private @Nullable Clause nodeClause(String variable, String target, @Nullable Map<String, ?> where) {
        FieldSet fields = ontology.sharedFields(target);
        return combined(where, (key, value) -> nodeEntry(variable, fields, key, value));
    }

    private @Nullable Clause relationshipClause(
            String edge, String node, RelationshipField field, @Nullable Map<String, ?> where) {
        RelationshipProperties properties =
                ontology.relationshipProperties(field.properties()).orElseThrow();
        return combined(
                where,
                (key, value) -> key.equals("edge")
                        ? combined(map(value), (k, v) -> valuesEntry(edge, FieldSet.of(properties), k, map(v)))
                        : nodeClause(node, field.target(), map(value)));
    }

    private @Nullable Clause combined(
            @Nullable Map<String, ?> where, BiFunction<String, Object, @Nullable Clause> entry) {
        if (where == null) {
            return null;
        }
        List<Clause> all = new ArrayList<>();
        where.forEach((key, given) -> {
            Object value = nonNull(key, given, "Leave it out, or ask for absent values with isNull: true.");
            if (value != GivenFilter.ABSENT) {
                addIfAny(all, entry(key, value, entry));
            }
        });
        return all(all);
    }

    private @Nullable Clause entry(String key, Object value, BiFunction<String, Object, @Nullable Clause> entry) {
        return switch (key) {
            case "AND" -> all(clauses((List<?>) value, entry));
            case "OR" -> any((List<?>) value, entry);
            case "NOT" -> {
                Clause clause = combined(map(value), entry);
                yield clause == null ? null : new Clause.Not(clause);
            }
            default -> entry.apply(key, value);
        };
    }

    private List<Clause> clauses(List<?> where, BiFunction<String, Object, @Nullable Clause> entry) {
        List<Clause> result = new ArrayList<>();
        where.forEach(each -> addIfAny(result, combined(map(each), entry)));
        return result;
    }

    private @Nullable Clause any(List<?> alternatives, BiFunction<String, Object, @Nullable Clause> entry) {
        List<Clause> clauses = clauses(Alternatives.merged(alternatives), entry);
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        return clauses.isEmpty() && !alternatives.isEmpty() ? null : new Clause.Any(clauses);
    }

    static @Nullable Clause all(List<Clause> clauses) {
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        return clauses.isEmpty() ? null : new Clause.All(clauses);
    }

    private @Nullable Clause ofValues(@Nullable Condition condition) {
        conditions++;
        return condition == null ? null : new Clause.OfValues(condition);
    }

    static void addIfAny(List<Clause> clauses, @Nullable Clause clause) {
        if (clause != null) {
            clauses.add(clause);
        }
    }

    /** @param instead what to do about it */
    static Object nonNull(String key, @Nullable Object value, String instead) {
        if (value == null) {
            throw QueryException.badRequest("%s is null. %s", key, instead);
        }
        return value;
    }

    public static @Nullable Condition conjunction(List<Condition> conditions) {
        return conditions.stream().reduce(Condition::and).orElse(null);
    }

    private @Nullable Clause nodeEntry(String variable, FieldSet fields, String key, Object value) {
        if (key.equals("type") && fields.propertyStoredAs("type").isEmpty()) {
            return ofValues(values.type(variable, map(value)));
        }
        if (key.equals(GivenFilter.BY_MEMBER)) {
            return byMember(variable, map(value));
        }
        if (key.equals("owner") && fields.propertyStoredAs("owner").isEmpty()) {
            return owner(variable, map(value));
        }
        RelationshipField relationship = fields.relationship(key).orElse(null);
        if (relationship != null) {
            return quantifiers.clause(map(value), () -> leading(variable, relationship));
        }
        OwnedField owned = fields.ownedField(key).orElse(null);
        if (owned != null) {
            return quantifiers.clause(map(value), () -> leading(variable, owned));
        }
        return valuesEntry(variable, fields, key, map(value));
    }

    private @Nullable Clause valuesEntry(String variable, FieldSet fields, String key, Map<String, ?> value) {
        boolean evidence =
                key.equals(StoredKeys.EVIDENCE) && fields.propertyStoredAs(key).isEmpty();
        return ofValues(evidence ? values.evidence(variable, value) : values.property(variable, fields, key, value));
    }

    private Quantifiers.Leading leading(String variable, RelationshipField field) {
        String edge = compilation.variable("r");
        String node = compilation.variable("n");
        Relationship pattern = Patterns.relationship(ontology, variable, field, edge, node);
        return new Quantifiers.Leading(node, pattern, where -> relationshipClause(edge, node, field, where));
    }

    private Quantifiers.Leading leading(String variable, OwnedField field) {
        String node = compilation.variable("o");
        Relationship pattern = Cypher.anyNode(variable)
                .relationshipTo(Cypher.node(field.target()).named(node), field.relationshipType());
        return new Quantifiers.Leading(node, pattern, where -> nodeClause(node, field.target(), where));
    }

    /** Conditions of types, of which those that are named are alternatives. */
    private @Nullable Clause byMember(String variable, Map<String, ?> members) {
        List<Clause> alternatives = new ArrayList<>();
        members.forEach((type, given) -> {
            Object where = nonNull(type, given, "Leave it out, or write {} for no condition.");
            if (where == GivenFilter.ABSENT) {
                return;
            }
            Clause clause = nodeClause(variable, type, map(where));
            if (clause != null || map(where).isEmpty()) {
                Clause ofType = new Clause.OfValues(Cypher.anyNode(variable).hasLabels(type));
                alternatives.add(clause == null ? ofType : new Clause.All(List.of(ofType, clause)));
            }
        });
        return alternatives.isEmpty() ? null : new Clause.Any(alternatives);
    }

    private @Nullable Clause owner(String variable, Map<String, ?> where) {
        String owner = compilation.variable("n");
        Relationship pattern = Cypher.anyNode(variable)
                .relationshipFrom(
                        Cypher.node(Ontology.THING).named(owner),
                        ontology.ownershipTypes().toArray(String[]::new));
        Clause clause = nodeClause(owner, Ontology.THING, where);
        return clause == null ? null : quantifiers.exists(pattern, clause);
    }

    @SuppressWarnings("unchecked")
    static Map<String, ?> map(@Nullable Object value) {
        if (value == null) {
            throw QueryException.badRequest("A condition is null. Leave it out.");
        }
        return (Map<String, ?>) value;
    }
}
