package dev.kikigraph.insight.money;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.provenance.Evidence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links of one appropriation. */
final class FlowLinks {

    private final Appropriation appropriation;
    private final boolean inTotal;
    private final Snapshot snapshot;
    private final Map<Key, FlowLink> links = new LinkedHashMap<>();

    /** @param inTotal whether the total counts the appropriation */
    FlowLinks(Appropriation appropriation, boolean inTotal, FlowDiagram diagram) {
        this.appropriation = appropriation;
        this.inTotal = inTotal;
        this.snapshot = diagram.snapshot();
    }

    /**
     * Adds a link, unless the money is there already: what carries out a part is often what carries out the whole.
     *
     * @param terms what says in what form the money is given
     * @param relationships what says that it goes this way
     */
    void add(
            String source,
            String target,
            SnapshotNode program,
            Terms form,
            List<SnapshotNode> terms,
            List<SnapshotRelationship> relationships) {
        FlowDiagram.check(links.size());
        if (source.equals(target)) {
            return;
        }
        boolean inferred = terms.stream().anyMatch(SnapshotNode::inferred)
                || relationships.stream().anyMatch(SnapshotRelationship::inferred);
        List<Evidence> evidence = Stream.concat(
                        terms.stream().map(term -> term.get(StoredKeys.EVIDENCE)),
                        relationships.stream().<@Nullable Object>map(SnapshotRelationship::evidence))
                .flatMap(pieces ->
                        Evidence.of(pieces instanceof List<?> list ? list : null, snapshot.documents()).stream())
                .distinct()
                .toList();
        links.putIfAbsent(
                new Key(source, target, program, form),
                new FlowLink(
                        source,
                        target,
                        null,
                        inTotal,
                        appropriation.budget(),
                        program,
                        form.mode(),
                        form.rateKind(),
                        form.rate(),
                        terms,
                        relationships.stream()
                                .map(relationship -> RelationshipFact.of(relationship, snapshot))
                                .toList(),
                        inferred ? "INFERRED" : "STATED",
                        evidence));
    }

    boolean reaches(String node) {
        return links.keySet().stream().anyMatch(key -> key.target().equals(node));
    }

    /**
     * With the amount from the start as far as the way does not split up, and no further: nothing says how it is
     * shared.
     */
    List<FlowLink> carrying(String start, @Nullable Long amount) {
        Set<FlowLink> whole = new HashSet<>();
        String at = start;
        while (at != null) {
            List<FlowLink> ways = from(at);
            boolean single = ways.size() == 1
                    && whole.add(ways.get(0))
                    && into(ways.get(0).target()) == 1;
            at = single ? ways.get(0).target() : null;
        }
        return links.values().stream()
                .map(link -> whole.contains(link) ? link.carrying(amount) : link)
                .toList();
    }

    private List<FlowLink> from(String node) {
        return links.values().stream()
                .filter(link -> link.source().equals(node))
                .toList();
    }

    private long into(String node) {
        return links.values().stream()
                .filter(link -> link.target().equals(node))
                .count();
    }

    private record Key(String source, String target, SnapshotNode program, Terms form) {}
}
