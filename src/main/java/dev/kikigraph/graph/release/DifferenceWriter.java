package dev.kikigraph.graph.release;

import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.GraphDifference.Change;
import dev.kikigraph.graph.model.GraphDifference.PropertyChange;
import dev.kikigraph.graph.model.OntologyNames;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.summary.SummaryCounters;
import org.springframework.data.neo4j.core.Neo4jClient;

/** Writes one difference as batches of rows, one statement per kind of change, in the transaction of the caller. */
public final class DifferenceWriter {

    private static final int BATCH = 1000;

    private final Neo4jClient client;
    private final OntologyNames names;
    private final GraphDifference difference;
    private final ProgressListener progress;
    private int done;

    public DifferenceWriter(
            Neo4jClient client, OntologyNames names, GraphDifference difference, ProgressListener progress) {
        this.client = client;
        this.names = names;
        this.difference = difference;
        this.progress = progress;
    }

    public void write() {
        progress.progress(0, difference.count());
        removeRelationships();
        removeNodes();
        createNodes();
        changeNodes();
        createRelationships();
        changeRelationships();
    }

    private void removeRelationships() {
        run(
                DifferenceStatements.REMOVE_RELATIONSHIPS,
                difference.relationships().removed(),
                r -> rowWithEnds(r, Map.of()),
                this::advance);
    }

    private void removeNodes() {
        run(DifferenceStatements.removeNodes(), difference.nodes().removed(), n -> row(n.id()), this::advance);
    }

    private void createNodes() {
        List<StoredNode> created = difference.nodes().created();
        created.forEach(n -> n.labels().forEach(names::requireLabel));
        run(DifferenceStatements.CREATE_NODES, created, DifferenceWriter::rowWithLabels, this::advance);
    }

    private void changeNodes() {
        List<Change<StoredNode>> changes = difference.nodes().changed();
        by(changes, c -> relabelling(c).toString()).values().forEach(this::relabel);
        run(DifferenceStatements.changeNodes(), changes, c -> row(c.to().id(), patch(c)), this::advance);
    }

    private void relabel(List<Change<StoredNode>> alike) {
        Relabelling relabelling = relabelling(alike.get(0));
        relabelling.added().forEach(names::requireLabel);
        if (!relabelling.added().isEmpty()) {
            run(DifferenceStatements.addLabels(relabelling.added()), alike, c -> row(c.to().id()), (n, counters) -> {});
        }
        if (!relabelling.removed().isEmpty()) {
            run(
                    DifferenceStatements.removeLabels(relabelling.removed()),
                    alike,
                    c -> row(c.to().id()),
                    (n, counters) -> {});
        }
    }

    private void createRelationships() {
        List<StoredRelationship> created = difference.relationships().created();
        created.forEach(r -> names.requireRelationshipType(r.type()));
        run(DifferenceStatements.CREATE_RELATIONSHIPS, created, DifferenceWriter::rowOfCreated, (rows, counters) -> {
            requireEnds(rows, counters);
            advance(rows, counters);
        });
    }

    /** A relationship without one of its ends matches nothing: Neo4j would leave it out in silence. */
    private static void requireEnds(int rows, SummaryCounters counters) {
        int missing = rows - counters.relationshipsCreated();
        if (missing != 0) {
            throw new IllegalArgumentException(missing + " relationships have an end that is not in the graph");
        }
    }

    private void changeRelationships() {
        run(
                DifferenceStatements.CHANGE_RELATIONSHIPS,
                difference.relationships().changed(),
                c -> rowWithEnds(c.to(), patch(c)),
                this::advance);
    }

    private <T> void run(String text, List<T> items, Function<T, Map<String, @Nullable Object>> row, BatchDone after) {
        for (int start = 0; start < items.size(); start += BATCH) {
            List<T> batch = items.subList(start, Math.min(items.size(), start + BATCH));
            SummaryCounters counters = client.query(text)
                    .bindAll(Map.of("rows", batch.stream().map(row).toList()))
                    .run()
                    .counters();
            after.done(batch.size(), counters);
        }
    }

    private void advance(int rows, SummaryCounters counters) {
        done += rows;
        progress.progress(done, difference.count());
    }

    private static Map<String, @Nullable Object> row(String id) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put(StoredKeys.ID, id);
        return row;
    }

    private static Map<String, @Nullable Object> row(String id, Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> row = row(id);
        row.put("properties", properties);
        return row;
    }

    private static Map<String, @Nullable Object> rowWithLabels(StoredNode n) {
        Map<String, @Nullable Object> row = row(n.id(), withId(n.id(), n.properties()));
        row.put("labels", List.copyOf(n.labels()));
        return row;
    }

    private static Map<String, @Nullable Object> rowOfCreated(StoredRelationship r) {
        Map<String, @Nullable Object> row = rowWithEnds(r, withId(r.id(), r.properties()));
        row.put("type", r.type());
        return row;
    }

    private static Map<String, @Nullable Object> rowWithEnds(
            StoredRelationship r, Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> row = row(r.id(), properties);
        row.put("source", r.source());
        row.put("target", r.target());
        return row;
    }

    private static Map<String, @Nullable Object> withId(String id, Map<String, Object> properties) {
        Map<String, @Nullable Object> all = new HashMap<>(properties);
        all.put(StoredKeys.ID, id);
        return all;
    }

    private static Map<String, @Nullable Object> patch(Change<?> change) {
        Map<String, @Nullable Object> patch = new HashMap<>();
        for (PropertyChange property : change.properties()) {
            patch.put(property.key(), property.to());
        }
        return patch;
    }

    private static <T> Map<String, List<T>> by(List<T> items, Function<T, String> key) {
        Map<String, List<T>> groups = new TreeMap<>();
        for (T item : items) {
            groups.computeIfAbsent(key.apply(item), k -> new ArrayList<>()).add(item);
        }
        return groups;
    }

    private static Relabelling relabelling(Change<StoredNode> change) {
        Collection<String> added = new TreeSet<>(change.to().labels());
        added.removeAll(change.from().labels());
        Collection<String> removed = new TreeSet<>(change.from().labels());
        removed.removeAll(change.to().labels());
        return new Relabelling(added, removed);
    }

    private record Relabelling(Collection<String> added, Collection<String> removed) {}

    private interface BatchDone {
        void done(int rows, SummaryCounters counters);
    }
}
