package dev.kikigraph.query.filter;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipProperties;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.ontology.Walk;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Patterns;
import dev.kikigraph.query.statement.VariableValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.NamedPath;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.PatternSelector;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.Where;
import org.neo4j.cypherdsl.core.ast.Visitor;

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
    private int conditions;
    private int quantifiers;

    public FilterCompiler(Compilation compilation) {
        this.compilation = compilation;
        this.ontology = compilation.ontology();
        this.values = new ValueFilters(compilation);
    }

    /** The condition of {@code where} on a node; null for none. */
    @Nullable
    public Condition node(String variable, String target, @Nullable Map<String, ?> where) {
        return whole(() -> nodeClause(variable, target, where));
    }

    /** The condition of {@code where} on a relationship and the node at its other end; null for none. */
    @Nullable
    public Condition relationship(String edge, String node, RelationshipField field, @Nullable Map<String, ?> where) {
        return whole(() -> relationshipClause(edge, node, field, where));
    }

    private @Nullable Condition whole(Supplier<@Nullable Clause> where) {
        conditions = 0;
        quantifiers = 0;
        Condition condition = condition(where.get());
        return condition == null ? null : compilation.filterCost().counted(condition, conditions, quantifiers);
    }

    private @Nullable Condition condition(@Nullable Clause clause) {
        return clause == null ? null : clause.condition(compilation);
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

    private static @Nullable Clause all(List<Clause> clauses) {
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        return clauses.isEmpty() ? null : new Clause.All(clauses);
    }

    private @Nullable Clause ofValues(@Nullable Condition condition) {
        conditions++;
        return condition == null ? null : new Clause.OfValues(condition);
    }

    private static void addIfAny(List<Clause> clauses, @Nullable Clause clause) {
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
        if (key.equals(Ontology.BELOW)) {
            return below(variable, map(value));
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
        return valuesEntry(variable, fields, key, map(value));
    }

    private @Nullable Clause valuesEntry(String variable, FieldSet fields, String key, Map<String, ?> value) {
        boolean evidence =
                key.equals(StoredKeys.EVIDENCE) && fields.propertyStoredAs(key).isEmpty();
        return ofValues(evidence ? values.evidence(variable, value) : values.property(variable, fields, key, value));
    }

    /** A pattern with the condition on what it matches. */
    private record Matched(PatternElement pattern, @Nullable Clause clause) {}

    private Matched matched(String variable, RelationshipField field, Map<String, ?> where) {
        String edge = compilation.variable("r");
        String node = compilation.variable("n");
        Relationship pattern = Patterns.relationship(ontology, variable, field, edge, node);
        return new Matched(pattern, relationshipClause(edge, node, field, where));
    }

    private Matched matched(String variable, OwnedField field, Map<String, ?> where) {
        String node = compilation.variable("o");
        Relationship pattern = Cypher.anyNode(variable)
                .relationshipTo(Cypher.node(field.target()).named(node), field.relationshipType());
        return new Matched(pattern, nodeClause(node, field.target(), where));
    }

    private @Nullable Clause quantified(Map<String, ?> quantifiers, Function<Map<String, ?>, Matched> match) {
        List<Clause> all = new ArrayList<>();
        quantifiers.forEach((quantifier, given) -> {
            Object where = nonNull(quantifier, given, "Leave it out, or write {} for no condition.");
            if (where != GivenFilter.ABSENT) {
                addIfAny(all, quantified(quantifier, map(where), match));
            }
        });
        return all(all);
    }

    /** An empty object counts all; one of conditions that are none is no condition itself. */
    private @Nullable Clause quantified(
            String quantifier, Map<String, ?> where, Function<Map<String, ?>, Matched> match) {
        Matched matched = match.apply(where);
        PatternElement pattern = matched.pattern();
        Clause clause = matched.clause();
        if (clause == null && !where.isEmpty()) {
            return null;
        }
        return switch (quantifier) {
            case "some" -> exists(pattern, clause);
            case "none" -> new Clause.Not(exists(pattern, clause));
            case "all" ->
                clause == null ? new Clause.All(List.of()) : new Clause.Not(exists(pattern, new Clause.Not(clause)));
            case "single" -> existsOnce(pattern, clause);
            default -> throw new IllegalStateException(quantifier);
        };
    }

    private Clause exists(PatternElement pattern, @Nullable Clause clause) {
        quantifiers++;
        Condition condition = condition(clause);
        return new Clause.OfSubquery(
                condition == null ? Cypher.exists(pattern) : Cypher.exists(List.of(pattern), Where.from(condition)));
    }

    /** A count in an expression would be planned over and over. */
    private Clause existsOnce(PatternElement pattern, @Nullable Clause clause) {
        quantifiers++;
        Condition condition = condition(clause);
        SymbolicName count = Cypher.name(compilation.variable("c"));
        return new Clause.OfSubquery(new Anew(() -> {
            var matched = Cypher.match(pattern);
            return Cypher.exists((condition == null ? matched : matched.where(condition))
                    .with(Cypher.count(Cypher.asterisk()).as(count))
                    .where(count.isEqualTo(Cypher.literalOf(1)))
                    .returning(count)
                    .build());
        }));
    }

    /**
     * Is made for each place where it is written: the renderer writes what has an alias in the first place only, then
     * the alias.
     */
    private record Anew(Supplier<Condition> made) implements Condition {

        @Override
        public void accept(Visitor visitor) {
            made.get().accept(visitor);
        }
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

    /** The condition that ways lead up to a thing; circles end, since only the shortest ways are looked for. */
    private @Nullable Clause below(String variable, Map<String, ?> given) {
        Map<String, Object> where = new LinkedHashMap<>();
        given.forEach((key, operand) -> {
            Object value = nonNull(key, operand, "Leave it out.");
            if (value != GivenFilter.ABSENT) {
                where.put(key, value);
            }
        });
        Object along = VariableValue.inspect(where.remove("along"));
        boolean itself = Boolean.TRUE.equals(VariableValue.inspect(where.remove("itself")));
        String above = compilation.variable("n");
        Clause met = nodeClause(above, Ontology.THING, where);
        if (met == null) {
            return null;
        }
        quantifiers++;
        Condition condition = Objects.requireNonNull(condition(met))
                .and(Compilation.property(above, StoredKeys.ID)
                        .isNotEqualTo(Compilation.property(variable, StoredKeys.ID)));
        Walk walk = along == null ? Walk.PART_WHOLE : Walk.valueOf(along.toString());
        Clause lies = new Clause.OfSubquery(new Anew(() -> Cypher.exists(Cypher.match(NamedPath.select(
                        PatternSelector.shortestK(1),
                        Patterns.walk(
                                ontology,
                                variable,
                                walk,
                                true,
                                Cypher.node(Ontology.THING).named(above))))
                .where(condition)
                .returning(Cypher.name(above))
                .build())));
        return itself
                ? new Clause.Any(List.of(Objects.requireNonNull(nodeClause(variable, Ontology.THING, where)), lies))
                : lies;
    }

    private @Nullable Clause owner(String variable, Map<String, ?> where) {
        String owner = compilation.variable("n");
        Relationship pattern = Cypher.anyNode(variable)
                .relationshipFrom(
                        Cypher.node(Ontology.THING).named(owner),
                        ontology.ownershipTypes().toArray(String[]::new));
        Clause clause = nodeClause(owner, Ontology.THING, where);
        return clause == null ? null : exists(pattern, clause);
    }

    @SuppressWarnings("unchecked")
    static Map<String, ?> map(@Nullable Object value) {
        if (value == null) {
            throw QueryException.badRequest("A condition is null. Leave it out.");
        }
        return (Map<String, ?>) value;
    }
}
