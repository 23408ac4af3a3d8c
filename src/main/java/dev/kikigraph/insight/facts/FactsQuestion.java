package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Everything about one node. */
@Controller
class FactsQuestion {

    @QueryMapping
    Facts facts(@Argument String id, Snapshot snapshot) {
        return new Facts(ArgumentChecks.required("id", id, snapshot), snapshot);
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
