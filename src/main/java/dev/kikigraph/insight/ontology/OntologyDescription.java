package dev.kikigraph.insight.ontology;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.EnumType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer: an ontology as data. */
public final class OntologyDescription {

    private final Ontology ontology;

    OntologyDescription(Ontology ontology) {
        this.ontology = ontology;
    }

    /** A kind of relationships. */
    public record Relationship(RelationshipType of) {

        public String relationshipType() {
            return of.name();
        }

        /** Null for what leads to what a thing owns. */
        public @Nullable String forward() {
            return of.words() == null ? null : of.words().forward();
        }

        /** Null for what leads to what a thing owns. */
        public @Nullable String backward() {
            return of.words() == null ? null : of.words().backward();
        }

        public Collection<RelationshipType.Ends> ends() {
            return of.ends();
        }
    }

    /** An enum. */
    public record Enumeration(EnumType of) {

        public String name() {
            return of.name();
        }

        public Localized label() {
            return Words.of(of.documentation());
        }

        public String description() {
            return of.documentation().description();
        }

        public List<Value> values() {
            return of.values().stream().map(Value::new).toList();
        }
    }

    /** A value of an enum. */
    public record Value(EnumType.Value of) {

        public String value() {
            return of.name();
        }

        public Localized label() {
            return Words.of(of.documentation());
        }

        public String description() {
            return of.documentation().description();
        }

        /** None where it is no group of facts. */
        public List<String> tells() {
            return of.tells();
        }
    }

    /** @param types names of types; null for all */
    List<OntologyKind> kinds(@Nullable Collection<String> types) {
        return ontology.nodeTypes().stream()
                .filter(type -> types == null || types.contains(type.name()))
                .map(type -> new OntologyKind(type, ontology))
                .toList();
    }

    public List<Relationship> relationships() {
        return ontology.relationshipTypes().stream().map(Relationship::new).toList();
    }

    /** @param names null for all */
    List<Enumeration> enums(@Nullable Collection<String> names) {
        return ontology.enums().stream()
                .filter(one -> names == null || names.contains(one.name()))
                .map(Enumeration::new)
                .toList();
    }
}
