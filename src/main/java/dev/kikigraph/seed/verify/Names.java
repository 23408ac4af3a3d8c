package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.provenance.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what text a reader recognises a node in the lines of a document. */
final class Names {

    private final SeedNodes nodes;
    private final Anomalies anomalies;

    Names(SeedNodes nodes, Anomalies anomalies) {
        this.nodes = nodes;
        this.anomalies = anomalies;
    }

    /**
     * The names of one node.
     *
     * @param printed of which one must stand as it is
     * @param ownWords a name that may be in our own words, since not everything has one that is printed; all words of
     *     it must stand
     * @param raw what stands as it is typeset, markup and all
     */
    record Known(List<String> printed, @Nullable String ownWords, List<String> raw) {

        private static final Known NONE = new Known(List.of(), null, List.of());

        boolean isEmpty() {
            return printed.isEmpty() && ownWords == null;
        }

        boolean standIn(FoldedText text, String typeset) {
            return printed.stream().anyMatch(text::contains)
                    || (ownWords != null && text.containsWordsOf(ownWords))
                    || raw.stream().anyMatch(typeset::contains);
        }

        @Override
        public String toString() {
            String first = "\"" + (ownWords == null ? printed.get(0) : ownWords) + "\"";
            long others = Stream.concat(Stream.ofNullable(ownWords), printed.stream())
                            .distinct()
                            .count()
                    - 1;
            return others == 0
                    ? first
                    : first + " or " + others + (others == 1 ? " other name" : " other names") + " of it";
        }
    }

    /** Names of the thing itself; none for a thing that lost its heading, and for what we alone have named. */
    Known ofThing(String id) {
        StoredNode node = nodes.node(id);
        if (node == null || anomalies.isNameLost(id)) {
            return Known.NONE;
        }
        Map<String, Object> properties = node.properties();
        if (isAnomaly(id)) {
            List<String> forms = Anomalies.forms(properties).toList();
            return new Known(forms, null, forms);
        }
        if (nodes.role(id) == ApparatusRole.SECTION) {
            return new Known(SeedNodes.texts(properties.get("heading")).toList(), null, List.of());
        }
        List<String> names = new ArrayList<>(nodes.names(id));
        anomalies.printedNames(id).forEach(names::add);
        return new Known(names, (String) properties.get(StoredKeys.japanese("name")), List.of());
    }

    /**
     * Names of an end of a relationship; an owned one is recognised by what is printed for it and by its owner, too.
     */
    Known ofEnd(String id) {
        StoredNode node = nodes.node(id);
        if (node == null || !node.labels().contains(Ontology.OWNED)) {
            return ofThing(id);
        }
        Known own = ofThing(id);
        Known owner = ofThing(nodes.ownerOrSelf(id));
        List<String> names = new ArrayList<>(own.printed());
        node.properties().forEach((key, value) -> {
            if (key.endsWith(StoredKeys.printed(""))) {
                SeedNodes.texts(value).forEach(names::add);
            }
        });
        if (node.properties().get(StoredKeys.EVIDENCE) instanceof List<?> evidence) {
            evidence.stream()
                    .flatMap(piece -> Citation.parse(piece.toString()).prints().stream())
                    .forEach(print -> SeedNodes.texts(print.printed()).forEach(names::add));
        }
        names.addAll(owner.printed());
        return new Known(names, own.ownWords() == null ? owner.ownWords() : own.ownWords(), List.of());
    }

    boolean isAnomaly(String id) {
        return nodes.role(id) == ApparatusRole.ANOMALY;
    }
}
