package dev.kikigraph.query.filter;

import dev.kikigraph.query.statement.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.Where;

/** Compiles {@code some}, {@code all}, {@code none}, {@code single} and {@code count}. */
final class Quantifiers {

    /**
     * A pattern that leads from a node to others, and the compiling of conditions on these.
     *
     * @param node variable of what it leads to
     */
    record Leading(String node, PatternElement pattern, Function<Map<String, ?>, @Nullable Clause> clause) {}

    /** Cost of a count beside that of other quantifiers; one within another costs twice as much at each level. */
    private static final long COUNT = 4;

    private static final long NESTED_COUNT = 4;

    private final Compilation compilation;
    private final ValueFilters values;
    private int written;
    private int depthOfCounts;
    private long plannedAgain;

    Quantifiers(Compilation compilation, ValueFilters values) {
        this.compilation = compilation;
        this.values = values;
    }

    /**
     * How many were written since it was last asked.
     *
     * @param plannedAgain how much more counts take to plan: each about twice as long as the one around it
     */
    record Written(int quantifiers, long plannedAgain) {}

    Written takeWritten() {
        Written taken = new Written(written, plannedAgain);
        written = 0;
        plannedAgain = 0;
        return taken;
    }

    /** @param leading made anew for each quantifier, since each has a pattern of its own */
    @Nullable
    Clause clause(Map<String, ?> quantifiers, Supplier<Leading> leading) {
        Map<String, ?> which = isGiven(quantifiers.get(GivenFilter.WHERE))
                ? FilterCompiler.map(quantifiers.get(GivenFilter.WHERE))
                : Map.of();
        List<Clause> all = new ArrayList<>();
        quantifiers.forEach((quantifier, given) -> {
            Object value = FilterCompiler.nonNull(quantifier, given, "Leave it out, or write {} for no condition.");
            if (value != GivenFilter.ABSENT && !quantifier.equals(GivenFilter.WHERE)) {
                FilterCompiler.addIfAny(all, clause(quantifier, FilterCompiler.map(value), which, leading.get()));
            }
        });
        return FilterCompiler.all(all);
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && value != GivenFilter.ABSENT;
    }

    /**
     * An empty object counts all; one of conditions that are none is no condition itself.
     *
     * @param which what the quantifier is about; empty for all
     */
    private @Nullable Clause clause(String quantifier, Map<String, ?> value, Map<String, ?> which, Leading leading) {
        boolean counts = quantifier.equals("count") || quantifier.equals("single");
        if (counts) {
            depthOfCounts++;
            plannedAgain += COUNT + NESTED_COUNT * ((1L << depthOfCounts) - 2);
        }
        Clause clause = compiled(quantifier, value, which, leading);
        if (counts) {
            depthOfCounts--;
        }
        return clause;
    }

    private @Nullable Clause compiled(String quantifier, Map<String, ?> value, Map<String, ?> which, Leading leading) {
        PatternElement pattern = leading.pattern();
        Clause of = leading.clause().apply(which);
        if (quantifier.equals("count")) {
            SymbolicName count = Cypher.name(compilation.variable("c"));
            Condition condition = values.number(count, value);
            return condition == null ? null : counted(pattern, of, count, condition);
        }
        Clause clause = leading.clause().apply(value);
        if (clause == null && !value.isEmpty()) {
            return null;
        }
        return switch (quantifier) {
            case "some" -> exists(pattern, both(of, clause));
            case "none" -> new Clause.Not(exists(pattern, both(of, clause)));
            case "all" ->
                clause == null
                        ? new Clause.All(List.of())
                        : new Clause.Not(exists(pattern, both(of, new Clause.Not(clause))));
            case "single" -> {
                SymbolicName count = Cypher.name(compilation.variable("c"));
                yield counted(pattern, both(of, clause), count, count.isEqualTo(Cypher.literalOf(1)));
            }
            default -> throw new IllegalStateException(quantifier);
        };
    }

    private static @Nullable Clause both(@Nullable Clause one, @Nullable Clause other) {
        List<Clause> all = new ArrayList<>();
        FilterCompiler.addIfAny(all, one);
        FilterCompiler.addIfAny(all, other);
        return FilterCompiler.all(all);
    }

    Clause exists(PatternElement pattern, @Nullable Clause clause) {
        written++;
        Condition condition = condition(clause);
        return new Clause.OfSubquery(
                condition == null ? Cypher.exists(pattern) : Cypher.exists(List.of(pattern), Where.from(condition)));
    }

    /** @param made what is true where there is one; made anew for each place where it is written */
    Clause exists(Supplier<Condition> made) {
        written++;
        return new Clause.OfSubquery(new Anew(made));
    }

    /**
     * A count that is compared in an expression would be planned over and over; an aggregating function in a subquery
     * would make the expressions around it aggregating ones.
     */
    private Clause counted(PatternElement pattern, @Nullable Clause clause, SymbolicName count, Condition having) {
        Condition condition = condition(clause);
        return exists(() -> Cypher.exists(Cypher.unwind(Cypher.listOf(
                        condition == null
                                ? Cypher.count(pattern)
                                : Cypher.count(List.of(pattern), Where.from(condition))))
                .as(count)
                .with(count)
                .where(having)
                .returning(count)
                .build()));
    }

    private @Nullable Condition condition(@Nullable Clause clause) {
        return clause == null ? null : clause.condition(compilation);
    }
}
