package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** From lines of a document to the facts that cite them. */
@Controller
class FactsAtQuestion {

    /** The answer: a page. */
    record CitedFacts(
            String document, String lines, int totalCount, int stated, List<CitedFact> nodes, ListPage.Info pageInfo) {}

    @QueryMapping
    CitedFacts factsAt(
            @Argument @Nullable String document,
            @Argument @Nullable String lines,
            @Argument @Nullable String section,
            Page page,
            Snapshot snapshot) {
        AskedLines asked = AskedLines.of(document, lines, section, snapshot);
        List<CitedFact> facts = CitedLines.of(snapshot).in(asked.document().id(), asked.ranges(), snapshot);
        ListPage<CitedFact> listed =
                ListPage.of(facts.size(), facts::get, ListName.of("factsAt", asked.document(), asked.lines()), page);
        int stated = (int) facts.stream().filter(CitedFact::isStated).count();
        return new CitedFacts(
                asked.document().id(), asked.lines(), listed.totalCount(), stated, listed.nodes(), listed.pageInfo());
    }
}
