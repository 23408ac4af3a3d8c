package dev.kikigraph.benchmark;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * Many copies of the packaged seed as one graph. The first is imported as a release, so that it stands in the ledger.
 * What all documents of this kind speak of stays one node that all copies lead to, so that a pillar has as many times
 * more contributors, and a country as many times more relationships.
 */
final class ReplicatedSeed {

    private static final Set<String> SHARED = Set.of(
            "Pillar", "DevelopmentStage", "ApplicantGroup", "Country", "Region", "Agency", "RegulatoryFramework");

    private static final int BATCH = 10_000;

    private static final String NODES = "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties";

    private static final String RELATIONSHIPS = """
            UNWIND $rows AS row
            MATCH (a:Node {id: row.source})
            MATCH (b:Node {id: row.target})
            CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties
            """;

    private final Session session;
    private final GraphContent content;
    private final int copies;
    private final List<Map<String, Object>> rows = new ArrayList<>(BATCH);

    private ReplicatedSeed(Session session, GraphContent content, int copies) {
        this.session = session;
        this.content = content;
        this.copies = copies;
    }

    static Release write(Graph graph, Driver driver, String database, Ontology ontology, int copies) {
        GraphContent content =
                new SeedReader(ontology).read(SeedFiles.packaged()).content();
        Release release = graph.apply(
                GraphDifference.between(new GraphContent(Map.of(), Map.of()), content),
                new NewRelease(0, "replicated", "replicated"),
                ProgressListener.NONE);
        try (Session session =
                driver.session(SessionConfig.builder().withDatabase(database).build())) {
            new ReplicatedSeed(session, content, copies).write();
        }
        return release;
    }

    private void write() {
        batched(NODES, content.nodes().values(), this::addNode);
        batched(RELATIONSHIPS, content.relationships().values(), this::addRelationship);
        session.run("CALL db.awaitIndexes(3600)").consume();
    }

    private interface Adder<T> {
        /** @param copy from 1 */
        void add(T item, int copy, Consumer<Map<String, Object>> row);
    }

    private <T> void batched(String statement, Collection<T> items, Adder<T> adder) {
        for (int copy = 1; copy < copies; copy++) {
            for (T item : items) {
                adder.add(item, copy, rows::add);
                if (rows.size() >= BATCH) {
                    flush(statement);
                }
            }
        }
        flush(statement);
    }

    private void flush(String statement) {
        if (!rows.isEmpty()) {
            session.run(statement, Map.of("rows", rows)).consume();
            rows.clear();
        }
    }

    private void addNode(StoredNode node, int copy, Consumer<Map<String, Object>> row) {
        if (isShared(node.id())) {
            return;
        }
        Map<String, Object> properties = new HashMap<>(node.properties());
        properties.put("id", idOf(node.id(), copy));
        properties.computeIfPresent("nameJa", (key, name) -> name + " " + copy);
        properties.computeIfPresent("nameEn", (key, name) -> name + " " + copy);
        properties.computeIfPresent(
                "sourceOrder",
                (key, order) -> (Long) order + (long) copy * content.nodes().size());
        row.accept(Map.of("labels", List.copyOf(node.labels()), "properties", properties));
    }

    private void addRelationship(StoredRelationship relationship, int copy, Consumer<Map<String, Object>> row) {
        if (isShared(relationship.source()) && isShared(relationship.target())) {
            return;
        }
        Map<String, Object> properties = new HashMap<>(relationship.properties());
        properties.put("id", relationship.id() + "#" + copy);
        row.accept(Map.of(
                "type", relationship.type(),
                "source", idOf(relationship.source(), copy),
                "target", idOf(relationship.target(), copy),
                "properties", properties));
    }

    private String idOf(String id, int copy) {
        return isShared(id) ? id : id + "-copy-" + copy;
    }

    private boolean isShared(String id) {
        return content.nodes().get(id).labels().stream().anyMatch(SHARED::contains);
    }
}
