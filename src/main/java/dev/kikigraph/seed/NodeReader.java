package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.seed.yaml.YamlValue;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads records: the home of a thing and what other files add to it. */
final class NodeReader {

    private final ReaderState reading;
    private final RelationshipReader relationships;
    private final OwnedReader owned;
    private final ForeignFields foreign;
    private final Collection<String> homes;

    /** @param homes ids of all things that have a home record */
    NodeReader(ReaderState reading, Collection<String> homes) {
        this.reading = reading;
        this.homes = homes;
        this.foreign = new ForeignFields(reading);
        this.relationships = new RelationshipReader(reading);
        this.owned = new OwnedReader(reading, relationships);
    }

    /** @param parts of one thing, in the order of files and lines */
    void read(List<RecordPart> parts) {
        RecordPart home = home(parts);
        readPart(home, home);
        for (RecordPart part : parts) {
            if (!part.equals(home)) {
                readPart(part, home);
            }
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
                            "has no name, neither here nor in another file; add it, or correct the id if another record is meant%s",
                            reading.nearest().hint(first.id(), homesLike(first)));
        }
        for (RecordPart other : homes) {
            if (!other.equals(first)) {
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

    private List<String> homesLike(RecordPart part) {
        return homes.stream()
                .filter(id -> reading.ontology()
                        .typeOfId(id)
                        .filter(part.type()::equals)
                        .isPresent())
                .toList();
    }

    private void readPart(RecordPart part, RecordPart home) {
        DraftStatement statement = DraftStatement.at(part.place(), part.id(), part.document());
        DraftNode node = reading.draft().say(statement, part.id(), part.type(), null);
        At at = new At(node, statement, part, home);
        part.fields().entries().forEach((key, entry) -> {
            if (!readField(at, key, entry)) {
                unknownField(node.type(), key, entry, part.id());
            }
        });
        checkEvidence(at);
    }

    /** Context that all fields of one part have in common. */
    private record At(DraftNode node, DraftStatement statement, RecordPart part, RecordPart home) {

        boolean isHome() {
            return part.equals(home);
        }
    }

    private boolean readField(At at, String key, Entry entry) {
        String path = at.part().id() + "." + key;
        String document = at.part().document();
        NodeType type = at.part().type();
        if (key.equals(StoredKeys.EVIDENCE)) {
            at.statement()
                    .evidence()
                    .addAll(reading.evidence().read(entry.value(), document, path, ReaderState.fields(type)));
            at.statement().given().add(key);
            return true;
        }
        Optional<Property> property = type.property(key).filter(p -> !key.equals(StoredKeys.ID));
        if (property.isPresent()) {
            readProperty(at, property.get(), entry, path);
            return true;
        }
        var relationship = type.relationship(key);
        if (relationship.isPresent() && relationship.get().effective()) {
            reading.problems().add(entry.keyPlace(), path, PropertyReader.DERIVED);
            return true;
        }
        if (relationship.isPresent()) {
            relationships.read(at.node(), at.statement(), relationship.get(), entry.value(), path);
            return true;
        }
        var ownedField = type.ownedField(key);
        ownedField.ifPresent(field -> owned.read(at.node(), field, entry.value(), document, path));
        return ownedField.isPresent();
    }

    private void readProperty(At at, Property property, Entry entry, String path) {
        if (!at.isHome() && at.part().isHome()) {
            return; // reported for the record as a whole
        }
        if (!at.isHome() && property.localized()) {
            reading.problems()
                    .add(
                            entry.keyPlace(),
                            path,
                            "belongs into the record's home at %s; other places add evidence, aliases, exact values, relationships"
                                    + " and owned things",
                            at.home().place());
            return;
        }
        at.statement().given().add(property.name());
        YamlValue value = entry.value();
        String contradiction =
                reading.properties().read(property, value, path, at.statement().values());
        if (contradiction != null) {
            reading.draft().add(new Draft.Correction(at.node(), value.place(), path, contradiction));
        }
    }

    private void unknownField(NodeType type, String key, Entry entry, String id) {
        if (key.equals(StoredKeys.ID)) {
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
                        foreign.hint(type, key),
                        KeyHints.commaHint(entry));
    }

    private void checkEvidence(At at) {
        DraftStatement statement = at.statement();
        if (statement.given().contains(StoredKeys.EVIDENCE)) {
            return;
        }
        if (at.part().isHome()) {
            reading.problems()
                    .add(
                            statement.place(),
                            statement.path(),
                            "has no evidence; add evidence: and the lines that prove it");
            return;
        }
        List<String> exact = ExactValue.given(at.node(), statement).stream()
                .map(Property::name)
                .toList();
        if (!exact.isEmpty()) {
            reading.problems()
                    .add(
                            statement.place(),
                            statement.path(),
                            "gives %s without evidence; add evidence: and the lines that prove it",
                            NearestName.allOf(exact));
        }
    }
}
