package dev.kikigraph.query.filter;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.PartialDates;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.VariableValue;
import dev.kikigraph.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Compiles conditions on single properties. */
final class ValueFilters {

    private final Compilation compilation;

    ValueFilters(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The condition on the type of a node. */
    @Nullable
    Condition type(String variable, Map<String, ?> operators) {
        return operators(operators, (operator, operand) -> {
            if (operator.equals("isNull")) {
                return (Boolean.TRUE.equals(operand) ? Cypher.literalFalse() : Cypher.literalTrue()).asCondition();
            }
            Object types = VariableValue.changed(operand, o -> o instanceof List<?> ? o : List.of(o));
            return Cypher.any("label")
                    .in(Cypher.labels(Cypher.anyNode(variable)))
                    .where(Cypher.name("label").in(compilation.parameter(types)));
        });
    }

    /** The condition on a number that is always there. */
    @Nullable
    Condition number(Expression value, Map<String, ?> operators) {
        return operators(
                operators,
                "A count is never absent: give a number, or leave it out.",
                (operator, operand) -> plain(value, operator, operand));
    }

    /** The condition on one property of a node or relationship. */
    @Nullable
    Condition property(String variable, FieldSet fields, String field, Map<String, ?> operators) {
        Property localized = fields.localized(field).orElse(null);
        if (localized != null) {
            return localized(variable, localized, operators);
        }
        String key = Property.storedKey(field);
        Property property = fields.propertyStoredAs(key)
                .orElseThrow(() -> new IllegalStateException("No property is stored as " + key));
        Kind kind = kindOf(property, key);
        Expression value = Compilation.property(variable, kind == Kind.TEXT ? StoredKeys.folded(key) : key);
        return operators(operators, property.list() ? list(value, kind) : operator(value, kind));
    }

    /** The condition that one range of lines of the evidence is of a document and has a line. */
    @Nullable
    Condition evidence(String variable, Map<String, ?> where) {
        SymbolicName range = Cypher.name(compilation.variable("i"));
        Expression documents = Compilation.property(variable, StoredKeys.EVIDENCE_DOCUMENTS);
        List<Condition> all = new ArrayList<>();
        where.forEach((key, given) -> {
            Object operators = FilterCompiler.nonNull(key, given, "Leave it out.");
            if (operators == GivenFilter.ABSENT) {
                return;
            }
            Condition condition =
                    switch (key) {
                        case "document" ->
                            operators(
                                    FilterCompiler.map(operators),
                                    operator(Cypher.valueAt(documents, range), Kind.PLAIN));
                        case "line" -> line(variable, range, FilterCompiler.map(operators));
                        default -> throw new IllegalStateException(key);
                    };
            if (condition != null) {
                all.add(condition);
            }
        });
        Condition condition = FilterCompiler.conjunction(all);
        return condition == null
                ? null
                : Cypher.any(range)
                        .in(Cypher.range(
                                Cypher.literalOf(0), Cypher.size(documents).subtract(Cypher.literalOf(1))))
                        .where(condition);
    }

    private @Nullable Condition line(String variable, SymbolicName range, Map<String, ?> operators) {
        SymbolicName line = Cypher.name(compilation.variable("line"));
        Condition condition = operators(operators, operator(line, Kind.PLAIN));
        return condition == null
                ? null
                : Cypher.any(line)
                        .in(Cypher.range(
                                Cypher.valueAt(Compilation.property(variable, StoredKeys.EVIDENCE_FIRST_LINES), range),
                                Cypher.valueAt(Compilation.property(variable, StoredKeys.EVIDENCE_LAST_LINES), range)))
                        .where(condition);
    }

    private enum Kind {
        PLAIN,
        TEXT,
        DATE
    }

    /** Companions are text or enums whatever the property; bounds are compared like the value. */
    private static Kind kindOf(Property property, String key) {
        if (property.textKeys().contains(key)) {
            return Kind.TEXT;
        }
        return property.isScalar(ScalarKind.PARTIAL_DATE) ? Kind.DATE : Kind.PLAIN;
    }

    private @Nullable Condition localized(String variable, Property property, Map<String, ?> operators) {
        Expression japanese = Compilation.property(variable, StoredKeys.folded(property.japaneseKey()));
        Expression english = Compilation.property(variable, StoredKeys.folded(property.englishKey()));
        return operators(operators, (operator, operand) -> {
            if (operator.equals("isNull")) {
                Condition absent = japanese.isNull().and(english.isNull());
                return Boolean.TRUE.equals(operand) ? absent : absent.not();
            }
            if (property.name().equals("name")) {
                return Cypher.any("text")
                        .in(Compilation.property(variable, StoredKeys.folded(property.name())))
                        .where(text(Cypher.name("text"), operator, operand));
            }
            return text(japanese, operator, operand).or(text(english, operator, operand));
        });
    }

    private interface Operator {
        Condition apply(String operator, Object operand);
    }

    private static @Nullable Condition operators(Map<String, ?> operators, Operator compile) {
        return operators(operators, "An absent value equals nothing: ask for it with isNull: true.", compile);
    }

    /** @param instead of null */
    private static @Nullable Condition operators(Map<String, ?> operators, String instead, Operator compile) {
        List<Condition> all = new ArrayList<>();
        operators.forEach((operator, given) -> {
            Object operand = FilterCompiler.nonNull(operator, given, instead);
            if (operand != GivenFilter.ABSENT) {
                all.add(compile.apply(operator, operand));
            }
        });
        return FilterCompiler.conjunction(all);
    }

    private Operator operator(Expression value, Kind kind) {
        return (operator, operand) -> {
            if (operator.equals("isNull")) {
                return Boolean.TRUE.equals(operand) ? value.isNull() : value.isNotNull();
            }
            return switch (kind) {
                case TEXT -> text(value, operator, operand);
                case DATE -> date(value, operator, operand);
                case PLAIN -> plain(value, operator, operand);
            };
        };
    }

    private Condition plain(Expression value, String operator, Object operand) {
        Expression parameter = compilation.parameter(operand);
        return switch (operator) {
            case "eq" -> value.isEqualTo(parameter);
            case "in" -> value.in(parameter);
            case "gt" -> value.gt(parameter);
            case "gte" -> value.gte(parameter);
            case "lt" -> value.lt(parameter);
            case "lte" -> value.lte(parameter);
            case "contains" -> value.contains(parameter);
            case "startsWith" -> value.startsWith(parameter);
            default -> throw new IllegalStateException(operator);
        };
    }

    /** Of the periods that the value and the operand stand for. */
    private Condition date(Expression value, String operator, Object operand) {
        return switch (operator) {
            case "gt", "lte" -> plain(value, operator, ofDate(operand, PartialDates::end));
            case "gte" -> {
                // What contains the operand begins in its year; that alone says where in an index to begin.
                Condition sinceItsYear = plain(value, operator, ofDate(operand, PartialDates::year));
                yield sinceItsYear.and(plain(value, operator, operand).or(contains(value, operand)));
            }
            case "lt" ->
                plain(value, operator, operand).and(contains(value, operand).not());
            case "during" -> plain(value, "startsWith", operand);
            default -> plain(value, operator, operand);
        };
    }

    /** The condition that the value is a longer period, which the operand lies in. */
    private Condition contains(Expression value, Object operand) {
        return value.in(compilation.parameter(ofDate(operand, PartialDates::containing)));
    }

    private static Object ofDate(Object operand, Function<String, Object> function) {
        return VariableValue.changed(operand, date -> function.apply(date.toString()));
    }

    /** On text that was folded at import. */
    private Condition text(Expression folded, String operator, Object operand) {
        return plain(folded, operator, folded(operator, operand));
    }

    private static Object folded(String operator, Object operand) {
        return VariableValue.changed(
                operand,
                given -> given instanceof List<?> list
                        ? list.stream().map(each -> fold(operator, each)).toList()
                        : fold(operator, given));
    }

    private static String fold(String operator, Object text) {
        String folded = Fold.of(text.toString());
        if (folded.isEmpty()) {
            throw QueryException.badRequest(
                    "%s is given \"%s\", of which nothing is left to compare. Give a text, or leave the condition out; absent values"
                            + " are found with isNull: true.",
                    operator, text);
        }
        return folded;
    }

    private Operator list(Expression value, Kind kind) {
        return (operator, given) -> {
            if (operator.equals("isEmpty")) {
                return Boolean.TRUE.equals(given) ? value.isNull() : value.isNotNull();
            }
            Expression operand = compilation.parameter(kind == Kind.TEXT ? folded(operator, given) : given);
            return switch (operator) {
                case "has" -> operand.in(value);
                case "hasAny" ->
                    Cypher.any("value").in(value).where(Cypher.name("value").in(operand));
                default -> throw new IllegalStateException(operator);
            };
        };
    }
}
