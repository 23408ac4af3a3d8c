package dev.kikigraph.insight.ontology;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.UnionType;
import java.util.List;
import java.util.stream.Stream;

/** A kind of nodes. */
public record OntologyKind(NodeType of, Ontology ontology) {

    public String type() {
        return of.name();
    }

    public String typeName() {
        return of.name();
    }

    public Localized label() {
        return Words.of(of.documentation());
    }

    public String description() {
        return of.documentation().description();
    }

    public String lookUp() {
        return of.singular();
    }

    public String list() {
        return of.plural();
    }

    public List<String> prefixes() {
        return of.prefixes();
    }

    public boolean owned() {
        return of.kind() == NodeType.Kind.OWNED;
    }

    public boolean apparatus() {
        return of.apparatus() != null;
    }

    public boolean searched() {
        return of.isSearched();
    }

    /** Names of its interfaces, then of the unions that it is a member of. */
    public List<String> partOf() {
        return Stream.concat(
                        of.interfaces().stream(),
                        ontology.unions().stream()
                                .filter(union -> union.members().contains(of.name()))
                                .map(UnionType::name))
                .toList();
    }

    /** Values, then relationships, then what it owns. */
    public List<OntologyField> fields() {
        return Stream.of(
                        of.properties().stream().map(property -> OntologyField.of(property, ontology)),
                        of.relationships().stream().map(field -> OntologyField.of(field, ontology)),
                        of.owned().stream().map(OntologyField::of))
                .flatMap(fields -> fields)
                .toList();
    }
}
