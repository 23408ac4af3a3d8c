package dev.kikigraph.seed;

import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipProperties;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.seed.DraftRelationship.Written;
import dev.kikigraph.seed.yaml.Place;
import dev.kikigraph.seed.yaml.YamlValue;
import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import dev.kikigraph.seed.yaml.YamlValue.Items;
import dev.kikigraph.seed.yaml.YamlValue.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the relationships that a node writes in one of its fields. */
final class RelationshipReader {

    private static final String FORM =
            "; write the id, a colon and the lines that prove it: program:my-programme: 16-20";

    private final ReaderState reading;
    private final Problems problems;

    RelationshipReader(ReaderState reading) {
        this.reading = reading;
        this.problems = reading.problems();
    }

    /** @param writer what the same place says of the node at this end */
    void read(DraftNode node, DraftStatement writer, RelationshipField field, YamlValue value, String path) {
        At at = new At(node, writer, field);
        if (value instanceof Entries entries) {
            entries.entries().forEach((other, entry) -> readOther(at, other, entry, path + "." + other));
        } else if (value instanceof Items items && node.type().kind() == NodeType.Kind.OWNED) {
            items.items().forEach(item -> readListed(at, item, path));
        } else {
            problems.add(value.place(), path, "is %s without evidence%s", value.kind(), FORM);
        }
    }

    /** Context that all relationships of one field have in common. */
    private record At(DraftNode node, DraftStatement writer, RelationshipField field) {}

    private void readListed(At at, YamlValue item, String path) {
        if (item instanceof Text other && !other.text().isEmpty()) {
            addShort(at, other.text(), shared(at), item.place(), path + "." + other.text());
        } else {
            problems.add(item.place(), path, "holds %s; a list holds ids only, a map gives more", item.kind());
        }
    }

    private void readOther(At at, String other, Entry entry, String path) {
        YamlValue value = entry.value();
        boolean evidence = value instanceof Text
                || (value instanceof Items items
                        && (EvidenceReader.isEvidence(items)
                                || items.items().stream().allMatch(Text.class::isInstance)))
                || (value instanceof Entries entries && entries.entries().containsKey("lines"));
        if (value instanceof Text text && text.text().isEmpty()) {
            problems.add(entry.keyPlace(), path, "has no evidence%s%s", FORM, commaHint(other));
        } else if (evidence) {
            addShort(at, other, evidence(at, value, path), entry.keyPlace(), path);
        } else if (value instanceof Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                readFull(at, other, items.items().get(i), items.items().get(i).place(), path + "[" + i + "]");
            }
        } else {
            readFull(at, other, value, entry.keyPlace(), path);
        }
    }

    private void readFull(At at, String other, YamlValue value, Place place, String path) {
        if (!(value instanceof Entries entries)) {
            problems.add(value.place(), path, "is %s; a relationship is a map of fields", value.kind());
            return;
        }
        RelationshipProperties type = properties(at);
        DraftStatement statement = DraftStatement.at(place, path, at.writer().document());
        String key = null;
        List<SeedEvidence> evidence = null;
        for (Map.Entry<String, Entry> named : entries.entries().entrySet()) {
            Entry entry = named.getValue();
            String fieldPath = path + "." + named.getKey();
            var property = type.property(named.getKey()).filter(p -> !p.isIdentity());
            if (named.getKey().equals(StoredKeys.EVIDENCE)) {
                evidence = evidence(at, entry.value(), fieldPath);
            } else if (named.getKey().equals(ReaderState.KEY)) {
                key = key(entry.value(), fieldPath);
            } else if (property.isPresent()) {
                statement.given().add(named.getKey());
                readProperty(at, property.get(), entry, fieldPath, statement.values());
            } else {
                unknownField(type, named.getKey(), entry, path);
            }
        }
        if (evidence == null) {
            evidence = shared(at);
            if (at.node().type().kind() == NodeType.Kind.THING) {
                problems.add(place, path, "has no evidence; add evidence: and the lines that prove it");
            }
        }
        statement.evidence().addAll(evidence);
        add(at, other, key, statement);
    }

    private void readProperty(At at, Property property, Entry entry, String path, Map<String, Object> values) {
        String contradiction = reading.properties().read(property, entry.value(), path, values);
        if (contradiction != null) {
            reading.draft().add(new Draft.Correction(at.node(), entry.value().place(), path, contradiction));
        }
    }

    /** A relationship that says nothing but its evidence. */
    private void addShort(At at, String other, List<SeedEvidence> evidence, Place place, String path) {
        DraftStatement statement = DraftStatement.at(place, path, at.writer().document());
        statement.evidence().addAll(evidence);
        add(at, other, null, statement);
    }

    private void add(At at, String other, @Nullable String key, DraftStatement statement) {
        Written written = new Written(at.field(), at.node(), other, statement);
        String id = StoredRelationship.id(written.source(), at.field().relationshipType(), written.target());
        reading.draft().say(written, key == null ? id : id + "/" + key, properties(at));
    }

    private List<SeedEvidence> evidence(At at, YamlValue value, String path) {
        Set<String> fields = new LinkedHashSet<>();
        properties(at).properties().stream().map(Property::name).forEach(fields::add);
        return reading.evidence().read(value, at.writer().document(), path, fields);
    }

    /** A relationship of an owned thing shares its owner's evidence. */
    private static List<SeedEvidence> shared(At at) {
        return at.node().type().kind() == NodeType.Kind.OWNED ? at.writer().evidence() : List.of();
    }

    private @Nullable String key(YamlValue value, String path) {
        String text = value instanceof Text t ? t.text() : "";
        if (Ids.isSlug(text)) {
            return text;
        }
        problems.add(value.place(), path, "\"%s\" is no key; it may have %s", text, Ids.SLUG_FORM);
        return null;
    }

    private RelationshipProperties properties(At at) {
        return reading.ontology()
                .relationshipProperties(at.field().properties())
                .orElseThrow();
    }

    private void unknownField(RelationshipProperties type, String key, Entry entry, String path) {
        Set<String> known = new LinkedHashSet<>(Set.of(StoredKeys.EVIDENCE, ReaderState.KEY));
        type.properties().stream()
                .filter(property -> !property.isIdentity())
                .map(Property::name)
                .forEach(known::add);
        problems.add(
                entry.keyPlace(),
                path,
                "has the unknown field %s; a relationship of the kind %s has none of that name%s%s",
                key,
                type.name(),
                reading.nearest().hint(key, known),
                KeyHints.commaHint(entry));
    }

    private static String commaHint(String other) {
        return other.matches("\\d+(-\\d+)?")
                ? "; a comma inside { } ends a value: put lines with commas into quotes"
                : "";
    }
}
