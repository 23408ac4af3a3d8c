package dev.kikigraph.seed;

import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.seed.DraftRelationship.Written;
import dev.kikigraph.seed.yaml.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks what can be known only when everything is read: that what is referred to is there, and is of the right kind.
 */
final class DraftCheck {

    private static final String LINE_COUNT = "lineCount";
    private static final String LINES = "lines";
    private static final String ANOMALIES = "anomalies";

    private final Ontology ontology;
    private final Problems problems;
    private final NearestName nearest;
    private final Draft draft;
    private final EvidenceReader lines;
    private final SearchWordsCheck searchWords;
    private final Set<String> unknownDocuments = new HashSet<>();

    DraftCheck(ReaderState reading) {
        this.ontology = reading.ontology();
        this.problems = reading.problems();
        this.nearest = reading.nearest();
        this.draft = reading.draft();
        this.lines = reading.evidence();
        this.searchWords = new SearchWordsCheck(reading);
    }

    void check() {
        draft.relationships().values().forEach(r -> r.written().forEach(this::checkEnds));
        draft.relationships().values().forEach(this::checkAnomalyIds);
        draft.facts().forEach(fact -> fact.evidence().forEach(this::checkEvidence));
        draft.excuses().forEach(excuse -> checkEvidence(excuse.evidence()));
        draft.relationships().values().forEach(this::checkSection);
        draft.corrections().forEach(this::checkExplained);
        searchWords.check();
        AnomalyIndex concerns = new AnomalyIndex(draft);
        new ContradictionCheck(draft, problems, concerns).check();
        new AbsentValues(draft, problems, concerns).check();
        new SameBudget(draft, problems).check();
        new CycleCheck(draft, problems).check();
        new TextWarnings(draft, problems).check();
        new FactWarnings(draft, problems, concerns).check();
    }

    private void checkEnds(Written written) {
        String other = written.other();
        DraftNode node = draft.nodes().get(other);
        Place place = written.statement().place();
        String path = written.statement().path();
        if (node == null) {
            if (!draft.mayExist(other)) {
                problems.add(place, path, "%s", unknown(other, written.field().target()));
            }
        } else if (!possible(written.field()).contains(node.type())) {
            problems.add(place, path, "%s", wrongType(written, node));
        } else if (node == written.writer()) {
            problems.add(place, path, "leads from %s to itself", other);
        }
    }

    private String unknown(String id, String target) {
        Optional<String> prefix = Ontology.prefixOfId(id);
        if (prefix.isEmpty()) {
            return "%s is no id; an id is such as program:my-programme".formatted(id);
        }
        if (ontology.typeOfId(id).isEmpty()) {
            return RecordFinder.unknownPrefix(prefix.get(), ontology, nearest);
        }
        List<NodeType> possible = ontology.possibleTypes(target);
        List<String> candidates = draft.nodes().values().stream()
                .filter(node -> possible.contains(node.type()))
                .map(DraftNode::id)
                .toList();
        return "leads to %s, which is not in the seed%s".formatted(id, nearest.hint(id, candidates));
    }

    private String wrongType(Written relationship, DraftNode node) {
        String expected =
                possible(relationship.field()).stream().map(NodeType::name).collect(Collectors.joining(", "));
        String better = relationship.writer().type().relationships().stream()
                .filter(f -> f.relationshipType().equals(relationship.field().relationshipType()))
                .filter(f -> f.direction() == relationship.field().direction())
                .filter(f -> possible(f).contains(node.type()))
                .map(RelationshipField::name)
                .findFirst()
                .map(name -> "; for that there is the field " + name)
                .orElse("");
        return "leads to %s, which is a %s; %s takes %s%s"
                .formatted(node.id(), node.type().name(), relationship.field().name(), expected, better);
    }

    private List<NodeType> possible(RelationshipField field) {
        return ontology.possibleTypes(field.target());
    }

    private void checkAnomalyIds(DraftRelationship relationship) {
        if (!(relationship.properties().get(StoredKeys.ANOMALY_IDS) instanceof List<?> ids)) {
            return;
        }
        for (Object id : ids) {
            DraftNode anomaly = draft.nodes().get(id.toString());
            String type = anomalyType();
            if (anomaly == null || !anomaly.type().name().equals(type)) {
                String message = anomaly == null
                        ? unknown(id.toString(), type)
                        : "%s is a %s, not a %s".formatted(id, anomaly.type().name(), type);
                problems.add(relationship.place(), relationship.path() + "." + StoredKeys.ANOMALY_IDS, "%s", message);
            }
        }
    }

    private void checkEvidence(SeedEvidence evidence) {
        DraftNode source = draft.nodes().get(Citation.SOURCE + evidence.document());
        if (source == null) {
            if (unknownDocuments.add(evidence.place().file() + " " + evidence.document())) {
                reportUnknownDocument(evidence);
            }
            return;
        }
        Object lines = source.properties().get(LINE_COUNT);
        if (lines instanceof Long count && evidence.citation().lastLine() > count) {
            problems.add(
                    ProblemCode.PAST_THE_END,
                    evidence.place(),
                    evidence.path(),
                    "names line %d; %s has %d",
                    evidence.citation().lastLine(),
                    evidence.document(),
                    count);
        }
    }

    /** The lines of a section are lines of the document that it is part of. */
    private void checkSection(DraftRelationship partOf) {
        DraftNode section = draft.nodes().get(partOf.source());
        if (section != null
                && section.type().is(ApparatusRole.SECTION)
                && partOf.target().startsWith(Citation.SOURCE)
                && section.properties().get(LINES) instanceof String text) {
            SeedEvidence read = lines.lines(
                    text, Ids.slug(partOf.target()), List.of(), section.place(), section.id() + "." + LINES);
            if (read != null) {
                checkEvidence(read);
            }
        }
    }

    private void reportUnknownDocument(SeedEvidence evidence) {
        List<String> documents = draft.nodes().keySet().stream()
                .filter(id -> id.startsWith(Citation.SOURCE))
                .map(Ids::slug)
                .toList();
        problems.add(
                evidence.place(),
                evidence.path(),
                "names lines of the document %s, but there is no record source:%s%s",
                evidence.document(),
                evidence.document(),
                nearest.hint(evidence.document(), documents));
    }

    private void checkExplained(Draft.Correction correction) {
        Place place = correction.place();
        if (!isExplained(correction.node()) && !relationshipExplains(correction)) {
            problems.add(
                    place,
                    correction.path(),
                    "%s; correct it, or let an anomaly concern %s and say why",
                    correction.message(),
                    correction.node().id());
        }
    }

    private boolean isExplained(@Nullable DraftNode node) {
        return node != null && (anomalyConcerns(node) || isExplained(node.owner()));
    }

    private boolean anomalyConcerns(DraftNode node) {
        String concerns = node.type()
                .relationship(ANOMALIES)
                .map(RelationshipField::relationshipType)
                .orElse("");
        return draft.relationships().values().stream()
                .anyMatch(
                        r -> r.relationshipType().equals(concerns) && r.target().equals(node.id()));
    }

    private boolean relationshipExplains(Draft.Correction correction) {
        return draft.relationships().values().stream()
                .filter(r -> r.properties().containsKey(StoredKeys.ANOMALY_IDS))
                .flatMap(r -> r.statements().stream())
                .anyMatch(statement -> correction.path().startsWith(statement.path() + "."));
    }

    private String anomalyType() {
        return ontology.nodeTypes().stream()
                .flatMap(type -> type.relationship(ANOMALIES).stream())
                .map(RelationshipField::target)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Ontology.THING);
    }
}
