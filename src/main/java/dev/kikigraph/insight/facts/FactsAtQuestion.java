package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.provenance.LineRange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** From lines of a document to the facts that cite them. */
@Controller
class FactsAtQuestion {

    private static final int MOST_RANGES = 200;

    /** The answer: a page. */
    record CitedFacts(String document, String lines, int totalCount, List<CitedFact> nodes, ListPage.Info pageInfo) {}

    /** Lines of a document. */
    private record Asked(SnapshotNode document, String lines) {}

    @QueryMapping
    CitedFacts factsAt(
            @Argument @Nullable String document,
            @Argument @Nullable String lines,
            @Argument @Nullable String section,
            Page page,
            Snapshot snapshot) {
        Asked asked =
                section == null ? ofDocument(document, lines, snapshot) : ofSection(section, document, lines, snapshot);
        List<CitedFact> facts = CitedLines.of(snapshot).in(asked.document().id(), ranges(asked), snapshot);
        ListPage<CitedFact> listed =
                ListPage.of(facts.size(), facts::get, ListName.of("factsAt", asked.document(), asked.lines()), page);
        return new CitedFacts(
                asked.document().id(), asked.lines(), listed.totalCount(), listed.nodes(), listed.pageInfo());
    }

    private static Asked ofDocument(@Nullable String document, @Nullable String lines, Snapshot snapshot) {
        SnapshotNode source =
                ArgumentChecks.required("document", document, snapshot, types(ApparatusRole.DOCUMENT, snapshot));
        if (lines == null) {
            throw QueryException.badRequest(
                    "lines is missing. Write which lines of %s, such as 12-20 or 12,40-44, or give a section.",
                    source.id());
        }
        return new Asked(source, lines);
    }

    private static Asked ofSection(String id, @Nullable String document, @Nullable String lines, Snapshot snapshot) {
        if (document != null || lines != null) {
            throw QueryException.badRequest(
                    "section is given beside %s. Give a section, or a document and lines.",
                    document == null ? "lines" : "document");
        }
        SnapshotNode section = ArgumentChecks.required("section", id, snapshot, types(ApparatusRole.SECTION, snapshot));
        SnapshotNode source = section.out().stream()
                .map(SnapshotRelationship::target)
                .filter(target -> target.type().is(ApparatusRole.DOCUMENT))
                .findFirst()
                .orElseThrow(() -> QueryException.badRequest("section is %s, which is part of no document.", id));
        return new Asked(source, String.valueOf(section.get("lines")));
    }

    private static String[] types(ApparatusRole role, Snapshot snapshot) {
        return snapshot.ontology().nodeTypes().stream()
                .filter(type -> type.is(role))
                .map(NodeType::name)
                .toArray(String[]::new);
    }

    private static List<LineRange> ranges(Asked asked) {
        try {
            List<LineRange> ranges = LineRange.parse(asked.lines());
            if (ranges.size() > MOST_RANGES) {
                throw QueryException.badRequest(
                        "lines has %,d ranges; %d are allowed. Ask in several requests.", ranges.size(), MOST_RANGES);
            }
            if (ranges.stream().allMatch(range -> range.first() >= 1 && range.last() >= range.first())) {
                return ranges;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw QueryException.badRequest(
                "lines is %s. Write numbers of lines from 1 and ranges of them, such as 12-20 or 12,40-44.",
                asked.lines());
    }
}
