package dev.kikigraph.insight.compare;

import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Lists of a comparison of relationships, to which several questions lead. */
@Controller
class RelationshipComparisonFields {

    @SchemaMapping
    ListPage<ComparedEnd> shared(RelationshipComparison comparison, Page page) {
        return comparison.page(comparison.shared(), "shared", page);
    }

    @SchemaMapping
    ListPage<ComparedEnd> onlyA(RelationshipComparison comparison, Page page) {
        return comparison.page(comparison.onlyA(), "onlyA", page);
    }

    @SchemaMapping
    ListPage<ComparedEnd> onlyB(RelationshipComparison comparison, Page page) {
        return comparison.page(comparison.onlyB(), "onlyB", page);
    }
}
