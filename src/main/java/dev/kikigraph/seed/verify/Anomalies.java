package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.seed.Seed;
import dev.kikigraph.seed.SeedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which slips of the source concern what. */
final class Anomalies {

    static final String CONCERNS = "CONCERNS";

    private static final String NAME = "name";
    private static final Set<String> NAMES = Set.of(NAME, "acronym", "aliases");
    private static final String MISSING = "MISSING_";
    private static final String MISSING_HEADING = "MISSING_HEADING";
    /** Between the forms of an anomaly that names several, or tells of line breaks. */
    private static final String BETWEEN_FORMS = "[、，／]|…|\\s/\\s";

    private final SeedNodes nodes;
    private final Map<String, Set<String>> concerning = new HashMap<>();

    Anomalies(Seed seed, SeedNodes nodes) {
        this.nodes = nodes;
        for (StoredRelationship relationship : seed.content().relationships().values()) {
            if (relationship.type().equals(CONCERNS)) {
                concerning
                        .computeIfAbsent(relationship.target(), id -> new TreeSet<>())
                        .add(relationship.source());
            }
        }
    }

    /**
     * Properties of the anomalies that concern a field of a statement, that concern an owner of its node, or that it
     * names itself.
     */
    List<Map<String, Object>> concerning(Claim statement, String field) {
        List<Map<String, Object>> anomalies = new ArrayList<>();
        of(statement.id()).filter(anomaly -> touches(anomaly, Set.of(field))).forEach(anomalies::add);
        for (String owner = nodes.owner(statement.id()); owner != null; owner = nodes.owner(owner)) {
            of(owner).forEach(anomalies::add);
        }
        for (SeedStatement said : statement.said()) {
            List<?> named = said.values().get(StoredKeys.ANOMALY_IDS) instanceof List<?> ids ? ids : List.of();
            named.stream()
                    .map(Object::toString)
                    .map(nodes::node)
                    .filter(Objects::nonNull)
                    .map(StoredNode::properties)
                    .forEach(anomalies::add);
        }
        return anomalies;
    }

    /** Names that the source prints by mistake for that of a thing. */
    Stream<String> printedNames(String id) {
        return of(id).filter(anomaly -> touches(anomaly, NAMES)).flatMap(Anomalies::forms);
    }

    /** Whether a thing has lost its heading, so that its name is ours. */
    boolean isNameLost(String id) {
        return of(id).anyMatch(anomaly -> MISSING_HEADING.equals(anomaly.get("anomalyKind"))
                && fields(anomaly).contains(NAME));
    }

    /** Whether it tells of something that is not there, so that blank lines can show it. */
    boolean tellsOfLoss(String id) {
        StoredNode anomaly = nodes.node(id);
        return anomaly != null
                && String.valueOf(anomaly.properties().get("anomalyKind")).startsWith(MISSING);
    }

    /** Whether it tells what another document prints, which is no excuse for that document. */
    static boolean isOfAnotherDocument(Map<String, Object> anomaly) {
        return "ANOTHER_DOCUMENT".equals(anomaly.get("anomalyKind"));
    }

    /** The printed forms of an anomaly: what it gives as a whole, and the parts of it where it names several. */
    static Stream<String> forms(Map<String, Object> anomaly) {
        return anomaly.get("printed") instanceof String printed
                ? Stream.concat(Stream.of(printed), Stream.of(printed.split(BETWEEN_FORMS)))
                        .map(form -> FoldedText.withoutBullet(form).strip())
                        .filter(form -> !form.isEmpty())
                        .distinct()
                : Stream.of();
    }

    private Stream<Map<String, Object>> of(String id) {
        return concerning.getOrDefault(id, Set.of()).stream()
                .map(nodes::node)
                .filter(Objects::nonNull)
                .map(StoredNode::properties);
    }

    /** Without fields it touches the thing as a whole. */
    private static boolean touches(Map<String, Object> anomaly, Set<String> wanted) {
        List<?> fields = fields(anomaly);
        return fields.isEmpty() || fields.stream().anyMatch(wanted::contains);
    }

    private static List<?> fields(Map<String, Object> anomaly) {
        return anomaly.get("fields") instanceof List<?> fields ? fields : List.of();
    }
}
