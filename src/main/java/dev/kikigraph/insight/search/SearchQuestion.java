package dev.kikigraph.insight.search;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.search.FullText.Found;
import dev.kikigraph.insight.search.SearchConnection.Facet;
import dev.kikigraph.insight.search.SearchConnection.PageInfo;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.paging.Cursors;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.selection.ApiNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root field {@code search}. The full-text index finds and counts; the best are then ranked here. */
@Controller
class SearchQuestion {

    private final FullText index;
    private final Snapshots snapshots;
    private final Ontology ontology;

    SearchQuestion(Graph graph, Snapshots snapshots, Ontology ontology) {
        this.index = new FullText(graph);
        this.snapshots = snapshots;
        this.ontology = ontology;
    }

    @QueryMapping
    SearchConnection search(
            @Argument String text, @Argument @Nullable List<String> types, Page page, ReadContext reading) {
        List<String> labels = labels(types);
        Snapshot snapshot = snapshots.at(reading);
        Searched searched = searched(text, labels, snapshot, reading);
        SearchTerms terms = searched.terms();
        Found found = searched.found();
        Cursors cursors =
                new Cursors(ListName.of("search", labels, terms.folded()).text(), 1);
        List<Match> ranked = ranked(found, terms, snapshot);
        int start = page.after() == null ? 0 : positionAfter(cursors, page.after(), ranked);
        List<SearchEdge> edges = ranked.stream()
                .skip(start)
                .limit(page.size())
                .map(match -> new SearchEdge(
                        cursors.encode(List.of(match.node().id())),
                        match.node(),
                        match.owner(),
                        match.kind(),
                        Highlight.of(match.node(), terms)))
                .toList();
        List<Facet> facets = facets(found);
        return new SearchConnection(
                searched.text(),
                facets.stream()
                        .filter(facet -> labels.isEmpty() || labels.contains(facet.type()))
                        .mapToLong(Facet::count)
                        .sum(),
                found.isComplete(),
                facets,
                edges,
                new PageInfo(
                        start + edges.size() < ranked.size(),
                        start > 0,
                        edges.isEmpty() ? null : edges.get(0).cursor(),
                        edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor()));
    }

    private record Searched(String text, SearchTerms terms, Found found) {

        boolean isFound() {
            return !found.labels().isEmpty();
        }

        /** Of those of the types that are asked for. */
        int bestRank(Snapshot snapshot) {
            return matches(found, terms, snapshot).mapToInt(Match::rank).min().orElse(Integer.MAX_VALUE);
        }
    }

    /** For what is asked or, where nothing has that, for another wording that something has. */
    private Searched searched(String text, List<String> labels, Snapshot snapshot, ReadContext reading) {
        Searched asked = find(text, labels, reading);
        if (asked.isFound()) {
            return asked;
        }
        return Rewording.of(text, snapshot.derived(Vocabulary.class, Vocabulary::of)).stream()
                .map(other -> find(other, labels, reading))
                .filter(Searched::isFound)
                .findFirst()
                .or(() -> withoutOneWord(text, labels, snapshot, reading))
                .orElse(asked);
    }

    /** For all words but one: the choice that names something, or else that fits the fewest. */
    private Optional<Searched> withoutOneWord(
            String text, List<String> labels, Snapshot snapshot, ReadContext reading) {
        return Rewording.withoutOneWord(text).stream()
                .map(words -> find(words, labels, reading))
                .filter(some -> !some.found().ids().isEmpty())
                .min(Comparator.comparing((Searched some) -> some.bestRank(snapshot))
                        .thenComparing(some -> some.found().ids().size()));
    }

    private Searched find(String text, List<String> labels, ReadContext reading) {
        SearchTerms terms = SearchTerms.of(text);
        Found found = terms.words().isEmpty()
                ? new Found(List.of(), List.of())
                : index.find(IndexQuery.of(terms), labels, reading);
        return new Searched(text, terms, found);
    }

    /** Names of the node types that are asked for; none for all. */
    private List<String> labels(@Nullable Collection<String> types) {
        if (types == null) {
            return List.of();
        }
        if (types.isEmpty()) {
            throw SearchTerms.badRequest("types is empty. Name a type, or leave it out to search all.");
        }
        List<String> labels = new ArrayList<>();
        for (NodeType type : ontology.nodeTypes()) {
            if (!types.contains(type.name())) {
                continue;
            }
            if (!type.isSearched()) {
                throw SearchTerms.badRequest(
                        "types names %s, which has nothing that is searched for. Name other types, or leave them out to search all."
                                .formatted(ApiNames.constant(type.name())));
            }
            labels.add(type.name());
        }
        return labels;
    }

    private static List<Match> ranked(Found found, SearchTerms terms, Snapshot snapshot) {
        return Series.newestFirst(matches(found, terms, snapshot).sorted().toList());
    }

    private static Stream<Match> matches(Found found, SearchTerms terms, Snapshot snapshot) {
        return found.ids().stream()
                .map(snapshot::node)
                .flatMap(Optional::stream)
                .map(node -> Match.of(node, terms));
    }

    private static int positionAfter(Cursors cursors, String cursor, List<Match> ranked) {
        try {
            Object id = cursors.decode(cursor).get(0);
            for (int i = 0; i < ranked.size(); i++) {
                if (ranked.get(i).node().id().equals(id)) {
                    return i + 1;
                }
            }
        } catch (QueryException e) {
            // answered below
        }
        throw new QueryException(
                ErrorCode.INVALID_CURSOR,
                "This cursor does not belong to this search. Take cursors from a search for the same text and types, or start without"
                        + " one.");
    }

    private List<Facet> facets(Found found) {
        return ontology.nodeTypes().stream()
                .map(type -> new Facet(
                        type.name(),
                        found.labels().stream()
                                .filter(labelled -> labelled.labels().contains(type.name()))
                                .mapToLong(FullText.Labelled::number)
                                .sum()))
                .filter(facet -> facet.count() > 0)
                .sorted((a, b) -> Long.compare(b.count(), a.count()))
                .toList();
    }
}
