package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.seed.yaml.Place;
import dev.kikigraph.seed.yaml.YamlValue;
import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import dev.kikigraph.seed.yaml.YamlValue.Items;
import dev.kikigraph.seed.yaml.YamlValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a thing owns: a list where fields tell siblings apart, a map by slug where they do not. */
final class OwnedReader {

    private final Reading reading;
    private final RelationshipReader relationships;
    private final Problems problems;

    OwnedReader(Reading reading, RelationshipReader relationships) {
        this.reading = reading;
        this.relationships = relationships;
        this.problems = reading.problems();
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
        DraftNode values = new DraftNode("", type, place, owner);
        List<Draft.Correction> corrections = readValues(values, entries, document, path);
        String id = id(owner, field, slug, values, entries, path);
        if (id == null) {
            reading.draft().addUnreadable(type.prefixes().get(0) + ":" + Ids.slug(owner.id()) + ":");
            return;
        }
        DraftNode node = values.withId(id);
        reading.draft().add(node, path);
        reading.draft().add(new Draft.Ownership(field, owner, node));
        corrections.forEach(c -> reading.draft().add(new Draft.Correction(node, c.place(), c.path())));
        readRest(node, entries, document, path);
    }

    private List<Draft.Correction> readValues(DraftNode node, Entries entries, @Nullable String document, String path) {
        NodeType type = node.type();
        List<Draft.Correction> corrections = new ArrayList<>();
        PropertyReader properties = reading.properties();
        Entry evidence = entries.entries().get(Reading.EVIDENCE);
        if (evidence == null) {
            problems.add(node.place(), path, "has no evidence; add evidence: and the lines that prove it");
        } else {
            node.evidence()
                    .addAll(reading.evidence()
                            .read(evidence.value(), document, path + ".evidence", Reading.fields(type)));
        }
        for (Property property : type.properties()) {
            Entry entry = entries.entries().get(property.name());
            if (entry == null || property.name().equals(Reading.ID)) {
                continue;
            }
            node.given().add(property.name());
            String propertyPath = path + "." + property.name();
            if (properties.read(property, entry.value(), propertyPath, node.properties())) {
                corrections.add(new Draft.Correction(node, entry.value().place(), propertyPath));
            }
        }
        properties.addDefaults(type.properties(), node.given(), node.properties());
        properties.checkRequired(type.properties(), node.given(), type.name(), node.place(), path);
        properties.checkAssertion(node.properties(), node.given(), node.place(), path);
        return corrections;
    }

    private void readRest(DraftNode node, Entries entries, @Nullable String document, String path) {
        NodeType type = node.type();
        entries.entries().forEach((key, entry) -> {
            String fieldPath = path + "." + key;
            var relationship = type.relationship(key);
            var owned = type.ownedField(key);
            if (relationship.isPresent()) {
                RelationshipField field = relationship.get();
                relationships.read(node, field, entry.value(), document, fieldPath);
            } else if (owned.isPresent()) {
                read(node, owned.get(), entry.value(), document, fieldPath);
            } else if (!isRead(type, key)) {
                Set<String> known = new LinkedHashSet<>(Reading.fields(type));
                known.add(Reading.KEY);
                known.add(Reading.EVIDENCE);
                problems.add(
                        entry.keyPlace(),
                        path,
                        "has the unknown field %s; a %s has none of that name%s%s",
                        key,
                        type.name(),
                        reading.nearest().hint(key, known),
                        Keys.commaHint(entry));
            }
        });
    }

    private static boolean isRead(NodeType type, String key) {
        return key.equals(Reading.EVIDENCE)
                || key.equals(Reading.KEY)
                || (!key.equals(Reading.ID) && type.property(key).isPresent());
    }

    /** @return null where a part of it cannot be read, which is then a problem already */
    private @Nullable String id(
            DraftNode owner, OwnedField field, @Nullable String slug, DraftNode node, Entries entries, String path) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(node.type().prefixes().get(0));
        parts.add(Ids.slug(owner.id()));
        if (slug != null) {
            parts.add(checked(slug, node.place(), path));
        }
        for (String key : field.key()) {
            Object value = node.properties().get(key);
            parts.add(value == null ? null : checked(Ids.kebab(value), node.place(), path + "." + key));
        }
        Entry key = entries.entries().get(Reading.KEY);
        if (key != null) {
            String text = key.value() instanceof Text t ? t.text() : "";
            parts.add(checked(text, key.value().place(), path + "." + Reading.KEY));
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
