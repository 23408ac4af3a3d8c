package dev.kikigraph.insight.calendar;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.PartialDates;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date of a node, or of a relationship that starts at it.
 *
 * @param relationship null for a date of the node itself
 * @param date partial, as it is stored
 */
record Dated(
        SnapshotNode node,
        @Nullable SnapshotRelationship relationship,
        Property property,
        String date,
        LocalDate firstDay,
        LocalDate lastDay) {

    /** As text, partial dates are in the order of their first days, the longer period first. */
    private static final Comparator<Dated> BY_DATE =
            Comparator.comparing(Dated::date).thenComparing(Dated::node, Snapshot.IN_ORDER_OF_THE_SOURCE);

    /** All dates of a release, in their order; which fields are dates, the ontology says. */
    static List<Dated> of(Snapshot snapshot) {
        return snapshot.derived(All.class, All::of).dates();
    }

    /** As printed; null where no print is kept. */
    @Nullable
    String printed() {
        Property.Printed kept = property.printed();
        if (kept == null) {
            return null;
        }
        return (String) (relationship == null ? node.get(kept.text()) : relationship.get(kept.text()));
    }

    List<?> evidence() {
        return relationship == null ? node.evidence() : relationship.evidence();
    }

    private record All(List<Dated> dates) {

        static All of(Snapshot snapshot) {
            List<Dated> all = new ArrayList<>();
            for (SnapshotNode node : snapshot.nodes()) {
                add(node, null, node.type().properties(), all);
                node.out()
                        .forEach(relationship -> add(
                                node,
                                relationship,
                                snapshot.ontology().propertiesOfRelationship(relationship.type()),
                                all));
            }
            all.sort(BY_DATE);
            return new All(List.copyOf(all));
        }

        private static void add(
                SnapshotNode node,
                @Nullable SnapshotRelationship relationship,
                Collection<Property> properties,
                List<Dated> all) {
            for (Property property : properties) {
                if (!property.isScalar(ScalarKind.PARTIAL_DATE) || property.derived()) {
                    continue;
                }
                Object stored = relationship == null ? node.get(property.name()) : relationship.get(property.name());
                Collection<?> values =
                        stored instanceof List<?> list ? list : stored == null ? List.of() : List.of(stored);
                for (Object value : values) {
                    String date = value.toString();
                    all.add(new Dated(
                            node,
                            relationship,
                            property,
                            date,
                            PartialDates.firstDay(date),
                            PartialDates.lastDay(date)));
                }
            }
        }
    }
}
