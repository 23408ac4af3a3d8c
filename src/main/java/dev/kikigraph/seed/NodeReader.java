package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.seed.yaml.YamlValue;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import java.util.List;
import java.util.Optional;

/** Reads records: the home of a thing and what other files add to it. */
final class NodeReader {

    private final Reading reading;
    private final RelationshipReader relationships;
    private final OwnedReader owned;

    NodeReader(Reading reading) {
        this.reading = reading;
        this.relationships = new RelationshipReader(reading);
        this.owned = new OwnedReader(reading, relationships);
    }

    /** @param parts of one thing, in the order of files and lines */
    void read(List<RecordPart> parts) {
        RecordPart home = home(parts);
        DraftNode node = new DraftNode(home.id(), home.type(), home.place(), null);
        reading.draft().add(node, home.id());
        readPart(node, home, home);
        for (RecordPart part : parts) {
            if (part != home) {
                readPart(node, part, home);
            }
        }
        if (home.isHome()) {
            finish(node);
        }
    }

    private RecordPart home(List<RecordPart> parts) {
        List<RecordPart> homes = parts.stream().filter(RecordPart::isHome).toList();
        RecordPart first = homes.isEmpty() ? parts.get(0) : homes.get(0);
        if (homes.isEmpty()) {
            reading.problems()
                    .add(
                            first.place(),
                            first.id(),
                            "has no name, neither here nor in another file; add it, or correct the id if another record is meant");
        }
        for (RecordPart other : homes) {
            if (other != first) {
                reading.problems()
                        .add(
                                other.place(),
                                other.id(),
                                "is defined a second time; it has a name already at %s. Remove the name where it is only added to",
                                first.place());
            }
        }
        return first;
    }

    private void readPart(DraftNode node, RecordPart part, RecordPart home) {
        part.fields().entries().forEach((key, entry) -> {
            if (!readField(node, part, home, key, entry)) {
                unknownField(node.type(), key, entry, part.id());
            }
        });
    }

    private boolean readField(DraftNode node, RecordPart part, RecordPart home, String key, Entry entry) {
        String path = part.id() + "." + key;
        NodeType type = part.type();
        if (key.equals(Reading.EVIDENCE)) {
            node.evidence().addAll(reading.evidence().read(entry.value(), part.document(), path, Reading.fields(type)));
            node.given().add(key);
            return true;
        }
        Optional<Property> property = type.property(key).filter(p -> !key.equals(Reading.ID));
        if (property.isPresent()) {
            readProperty(node, part, home, property.get(), entry, path);
            return true;
        }
        var relationship = type.relationship(key);
        if (relationship.isPresent()) {
            relationships.read(node, relationship.get(), entry.value(), part.document(), path);
            return true;
        }
        var ownedField = type.ownedField(key);
        ownedField.ifPresent(field -> owned.read(node, field, entry.value(), part.document(), path));
        return ownedField.isPresent();
    }

    private void readProperty(
            DraftNode node, RecordPart part, RecordPart home, Property property, Entry entry, String path) {
        boolean secondHome = part != home && part.isHome();
        if (secondHome) {
            return; // reported for the record as a whole
        }
        if (part != home && !property.list()) {
            reading.problems()
                    .add(
                            entry.keyPlace(),
                            path,
                            "belongs into the record's home at %s; other places add evidence, aliases, relationships and owned things",
                            home.place());
            return;
        }
        node.given().add(property.name());
        YamlValue value = entry.value();
        if (reading.properties().read(property, value, path, node.properties())) {
            reading.draft().add(new Draft.Correction(node, value.place(), path));
        }
    }

    private void unknownField(NodeType type, String key, Entry entry, String id) {
        if (key.equals(Reading.ID)) {
            reading.problems()
                    .add(entry.keyPlace(), id, "has the field id; its id is what it stands under, remove the field");
            return;
        }
        reading.problems()
                .add(
                        entry.keyPlace(),
                        id,
                        "has the unknown field %s; a %s has none of that name%s%s",
                        key,
                        type.name(),
                        reading.nearest().hint(key, Reading.fields(type)),
                        Keys.commaHint(entry));
    }

    private void finish(DraftNode node) {
        PropertyReader properties = reading.properties();
        NodeType type = node.type();
        properties.addDefaults(type.properties(), node.given(), node.properties());
        properties.checkRequired(type.properties(), node.given(), type.name(), node.place(), node.id());
        properties.checkAssertion(node.properties(), node.given(), node.place(), node.id());
        if (!node.given().contains(Reading.EVIDENCE)) {
            reading.problems()
                    .add(node.place(), node.id(), "has no evidence; add evidence: and the lines that prove it");
        }
    }
}
