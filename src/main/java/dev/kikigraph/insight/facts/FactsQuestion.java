package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.OperationTooCostlyException;
import graphql.GraphQLContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Everything about one node, or about each of several. */
@Controller
class FactsQuestion {

    private static final int MOST_RELATED = 200;

    @QueryMapping
    Facts facts(@Argument String id, Snapshot snapshot) {
        return new Facts(ArgumentChecks.required("id", id, snapshot), snapshot);
    }

    @QueryMapping
    List<@Nullable Facts> factsOf(@Argument List<String> ids, Snapshot snapshot) {
        Page.checkIds(ids);
        return ids.stream()
                .<@Nullable Facts>map(id ->
                        snapshot.node(id).map(node -> new Facts(node, snapshot)).orElse(null))
                .toList();
    }

    @SchemaMapping
    ListPage<Facts> slips(Facts facts, Page page) {
        return facts.slips(page);
    }

    @SchemaMapping
    List<FactGroup> relationships(Facts facts, @Argument @Nullable List<String> fields) {
        return facts.relationships(ArgumentChecks.chosen("fields", fields));
    }

    @SchemaMapping
    ListPage<RelatedFact> relationships(FactGroup group, Page page) {
        return group.relationships(page);
    }

    /** Everything about something leads to everything about all else: an operation is told that of so many at most. */
    @SchemaMapping
    Facts facts(RelatedFact fact, GraphQLContext operation) {
        AtomicInteger asked = operation.computeIfAbsent(RelatedFact.class, key -> new AtomicInteger());
        if (asked.incrementAndGet() > MOST_RELATED) {
            throw new OperationTooCostlyException(
                    "The operation asks for facts of more than %,d things that relationships lead to; no more are allowed. Choose relationships by fields, ask for smaller pages (first), or for those things in further requests."
                            .formatted(MOST_RELATED),
                    MOST_RELATED);
        }
        return fact.facts();
    }

    @SchemaMapping
    ListPage<Facts> facts(OwnedFactGroup group, Page page) {
        return group.facts(page);
    }

    @SchemaMapping(field = "boolean")
    @Nullable
    Boolean truth(FactScalar value) {
        return value.truth();
    }
}
