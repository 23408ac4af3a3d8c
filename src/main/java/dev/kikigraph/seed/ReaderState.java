package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.problem.NearestName;
import java.util.LinkedHashSet;
import java.util.Set;

/** State that the readers of one seed share. */
final class ReaderState {

    static final String KEY = "key";

    private final Ontology ontology;
    private final Problems problems;
    private final NearestName nearest = new NearestName();
    private final Draft draft;
    private final PropertyReader properties;
    private final EvidenceReader evidence;

    ReaderState(Ontology ontology, Problems problems) {
        this.ontology = ontology;
        this.problems = problems;
        this.draft = new Draft(problems);
        this.properties = new PropertyReader(problems, nearest);
        this.evidence = new EvidenceReader(problems, nearest);
    }

    Ontology ontology() {
        return ontology;
    }

    Problems problems() {
        return problems;
    }

    NearestName nearest() {
        return nearest;
    }

    Draft draft() {
        return draft;
    }

    PropertyReader properties() {
        return properties;
    }

    EvidenceReader evidence() {
        return evidence;
    }

    /** The names of the fields that the seed can give to a node of a type. */
    static Set<String> fields(NodeType type) {
        Set<String> fields = new LinkedHashSet<>();
        type.properties().stream()
                .filter(property -> !property.derived())
                .map(Property::name)
                .forEach(fields::add);
        type.relationships().stream().map(RelationshipField::name).forEach(fields::add);
        type.owned().stream().map(OwnedField::name).forEach(fields::add);
        fields.remove(StoredKeys.ID);
        return fields;
    }
}
