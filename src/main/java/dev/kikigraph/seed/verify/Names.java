package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.seed.Seed;
import dev.kikigraph.text.NameKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what text a reader recognises a node in the lines of a document. */
final class Names {

    private final Map<String, StoredNode> nodes;
    private final Anomalies anomalies;
    private final Ontology ontology;

    Names(Seed seed, Anomalies anomalies, Ontology ontology) {
        this.nodes = seed.content().nodes();
        this.anomalies = anomalies;
        this.ontology = ontology;
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
        StoredNode node = nodes.get(id);
        if (node == null || anomalies.isNameLost(id)) {
            return Known.NONE;
        }
        Map<String, Object> properties = node.properties();
        if (isAnomaly(id)) {
            List<String> forms = Anomalies.forms(properties).toList();
            return new Known(forms, null, forms);
        }
        List<String> names = new ArrayList<>();
        if (role(id) == ApparatusRole.SECTION) {
            add(properties.get("heading"), names);
            return new Known(names, null, List.of());
        }
        NameKeys.NAMES.forEach(key -> add(properties.get(key), names));
        anomalies.printedNames(id).forEach(names::add);
        return new Known(names, (String) properties.get(StoredKeys.japanese("name")), List.of());
    }

    /**
     * Names of an end of a relationship; an owned one is recognised by what is printed for it and by its owner, too.
     */
    Known ofEnd(String id) {
        StoredNode node = nodes.get(id);
        if (node == null || !node.labels().contains(Ontology.OWNED)) {
            return ofThing(id);
        }
        Known own = ofThing(id);
        Known owner = ofThing(anomalies.owner(id));
        List<String> names = new ArrayList<>(own.printed());
        node.properties().forEach((key, value) -> {
            if (key.endsWith(StoredKeys.printed(""))) {
                add(value, names);
            }
        });
        if (node.properties().get(StoredKeys.EVIDENCE) instanceof List<?> evidence) {
            evidence.stream()
                    .flatMap(piece -> Citation.parse(piece.toString()).prints().stream())
                    .forEach(print -> add(print.printed(), names));
        }
        names.addAll(owner.printed());
        return new Known(names, own.ownWords() == null ? owner.ownWords() : own.ownWords(), List.of());
    }

    boolean isAnomaly(String id) {
        return role(id) == ApparatusRole.ANOMALY;
    }

    /** Whether it partitions the document rather than saying what stands in it. */
    boolean isFrame(String id) {
        ApparatusRole role = role(id);
        return role != null && role.divides();
    }

    private @Nullable ApparatusRole role(String id) {
        return ontology.typeOfId(id).map(NodeType::apparatus).orElse(null);
    }

    private static void add(@Nullable Object value, List<String> names) {
        if (value instanceof List<?> list) {
            list.forEach(name -> names.add(name.toString()));
        } else if (value instanceof String name) {
            names.add(name);
        }
    }
}
