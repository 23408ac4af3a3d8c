package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.seed.yaml.Place;
import dev.kikigraph.seed.yaml.YamlValue;
import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import dev.kikigraph.seed.yaml.YamlValue.Items;
import dev.kikigraph.seed.yaml.YamlValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a thing owns: a list where fields tell siblings apart, a map by slug where they do not. */
final class OwnedReader {

    private final ReaderState reading;
    private final RelationshipReader relationships;
    private final Problems problems;
    private final ForeignFields foreign;

    OwnedReader(ReaderState reading, RelationshipReader relationships) {
        this.reading = reading;
        this.relationships = relationships;
        this.problems = reading.problems();
        this.foreign = new ForeignFields(reading);
    }

    void read(DraftNode owner, OwnedField field, YamlValue value, @Nullable String document, String path) {
        boolean keyed = !field.key().isEmpty();
        if (keyed && value instanceof Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                YamlValue item = items.items().get(i);
                readItem(owner, field, null, item, item.place(), document, path + "[" + i + "]");
            }
        } else if (!keyed && value instanceof Entries entries) {
            entries.entries()
                    .forEach((slug, entry) ->
                            readItem(owner, field, slug, entry.value(), entry.keyPlace(), document, path + "." + slug));
        } else if (keyed) {
            problems.add(
                    value.place(),
                    path,
                    "is %s; %s tell its items apart, so write a list: - { %s: …, evidence: … }",
                    value.kind(),
                    String.join(" and ", field.key()),
                    String.join(": …, ", field.key()));
        } else {
            problems.add(
                    value.place(),
                    path,
                    "is %s; each of its items has a slug, so write a map: my-slug: { …, evidence: … }",
                    value.kind());
        }
    }

    private void readItem(
            DraftNode owner,
            OwnedField field,
            @Nullable String slug,
            YamlValue value,
            Place place,
            @Nullable String document,
            String path) {
        NodeType type = reading.ontology().nodeType(field.target()).orElseThrow();
        if (!(value instanceof Entries entries)) {
            problems.add(place, path, "is %s; a %s is a map of fields", value.kind(), type.name());
            return;
        }
        DraftStatement statement = DraftStatement.at(place, path, document);
        List<Contradicted> contradicted = readValues(statement, type, entries);
        String id = id(owner, field, slug, type, statement, entries);
        if (id == null) {
            reading.draft().addUnreadable(type.prefixes().get(0) + ":" + Ids.slug(owner.id()) + ":");
            return;
        }
        DraftNode node = reading.draft().say(statement, id, type, owner);
        reading.draft().add(new Draft.Ownership(field, owner, node));
        contradicted.forEach(c -> reading.draft().add(new Draft.Correction(node, c.place(), c.path(), c.message())));
        readRest(node, statement, entries);
    }

    /** Where a value stands that contradicts the print beside it. */
    private record Contradicted(Place place, String path, String message) {}

    private List<Contradicted> readValues(DraftStatement statement, NodeType type, Entries entries) {
        String path = statement.path();
        List<Contradicted> contradicted = new ArrayList<>();
        PropertyReader properties = reading.properties();
        Entry evidence = entries.entries().get(StoredKeys.EVIDENCE);
        if (evidence == null) {
            problems.add(statement.place(), path, "has no evidence; add evidence: and the lines that prove it");
        } else {
            statement
                    .evidence()
                    .addAll(reading.evidence()
                            .read(
                                    evidence.value(),
                                    statement.document(),
                                    path + ".evidence",
                                    ReaderState.fields(type)));
        }
        for (Property property : type.properties()) {
            Entry entry = entries.entries().get(property.name());
            if (entry == null || property.name().equals(StoredKeys.ID)) {
                continue;
            }
            statement.given().add(property.name());
            String propertyPath = path + "." + property.name();
            String contradiction = properties.read(property, entry.value(), propertyPath, statement.values());
            if (contradiction != null) {
                contradicted.add(new Contradicted(entry.value().place(), propertyPath, contradiction));
            }
        }
        return contradicted;
    }

    private void readRest(DraftNode node, DraftStatement statement, Entries entries) {
        NodeType type = node.type();
        String path = statement.path();
        entries.entries().forEach((key, entry) -> {
            String fieldPath = path + "." + key;
            var relationship = type.relationship(key);
            var owned = type.ownedField(key);
            if (relationship.isPresent()) {
                RelationshipField field = relationship.get();
                relationships.read(node, statement, field, entry.value(), fieldPath);
            } else if (owned.isPresent()) {
                read(node, owned.get(), entry.value(), statement.document(), fieldPath);
            } else if (!isRead(type, key)) {
                problems.add(
                        entry.keyPlace(),
                        path,
                        "has the unknown field %s; a %s has none of that name%s%s",
                        key,
                        type.name(),
                        foreign.hint(type, key),
                        KeyHints.commaHint(entry));
            }
        });
    }

    private static boolean isRead(NodeType type, String key) {
        return key.equals(StoredKeys.EVIDENCE)
                || key.equals(ReaderState.KEY)
                || (!key.equals(StoredKeys.ID) && type.property(key).isPresent());
    }

    /** @return null where a part of it cannot be read, which is then a problem already */
    private @Nullable String id(
            DraftNode owner,
            OwnedField field,
            @Nullable String slug,
            NodeType type,
            DraftStatement statement,
            Entries entries) {
        String path = statement.path();
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(type.prefixes().get(0));
        parts.add(Ids.slug(owner.id()));
        if (slug != null) {
            parts.add(checked(slug, statement.place(), path));
        }
        for (String key : field.key()) {
            Object value = statement.values().get(key);
            if (!statement.given().contains(key)) {
                reading.properties()
                        .checkRequired(
                                type.property(key).stream().toList(),
                                Set.of(),
                                type.name(),
                                statement.place(),
                                path,
                                () -> "");
            }
            parts.add(value == null ? null : checked(Ids.kebab(value), statement.place(), path + "." + key));
        }
        Entry key = entries.entries().get(ReaderState.KEY);
        if (key != null) {
            String text = key.value() instanceof Text t ? t.text() : "";
            parts.add(checked(text, key.value().place(), path + "." + ReaderState.KEY));
        }
        return parts.stream().allMatch(Objects::nonNull) ? String.join(":", parts) : null;
    }

    private @Nullable String checked(String slug, Place place, String path) {
        if (Ids.isSlug(slug)) {
            return slug;
        }
        problems.add(place, path, "\"%s\" cannot be part of an id; it may have %s", slug, Ids.SLUG_FORM);
        return null;
    }
}
