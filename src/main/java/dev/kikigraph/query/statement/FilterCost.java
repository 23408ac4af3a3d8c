package dev.kikigraph.query.statement;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.ast.Visitor;
import org.neo4j.cypherdsl.core.ast.VisitorWithResult;

/**
 * How long the filters of a statement take to be planned. Whatever reads a list, such as a count, a page, an aggregate
 * or a facet, has its filter written once more, and each is planned anew. Quantifiers that stand beside each other are
 * also tried in several orders, and a count within another one is planned about twice as often as that.
 */
public final class FilterCost {

    /** Takes about three seconds of one core, where the service is no longer new. */
    private static final long MOST = 1250;

    private long written;

    /**
     * The whole condition of a filter, which is counted wherever it is written.
     *
     * @param plannedAgain what counts within counts cost beside that
     */
    public Condition counted(Condition condition, int conditions, int quantifiers, long plannedAgain) {
        return new Counted(
                condition, 2L * conditions + (long) quantifiers * (quantifiers + 10) / 2 + plannedAgain, this);
    }

    /**
     * Holds what was written so far against the most that may be.
     *
     * @throws QueryException if what was written so far takes too long
     */
    public void check() {
        if (written > MOST) {
            throw new QueryException(ApiError.ofLimit(
                    ErrorCode.QUERY_TOO_COSTLY,
                    "The filters are planned once more for each count, page, aggregate and facet of their lists, and twice as long for each single or count within another one, which would take too long: a cost of %,d, of which %,d is allowed. Ask for facets and aggregates in several requests, with fewer conditions, or for what is innermost first."
                            .formatted(written, MOST),
                    MOST,
                    written));
        }
    }

    private record Counted(Condition condition, long cost, FilterCost all) implements Condition {

        @Override
        public void accept(Visitor visitor) {
            // The one that renders; others look for names only.
            if (visitor instanceof VisitorWithResult) {
                all.written += cost;
            }
            condition.accept(visitor);
        }
    }
}
