package dev.kikigraph.benchmark;

import dev.kikigraph.graph.search.SearchFields;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.seed.Derivation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * A graph of the ontology's shape, of about 8,000 nodes times its scale. Everything grows alike, so that each node
 * keeps as many relationships as before: programmes with budgets and parts, the agencies that administer them, the
 * pillars that they feed, and countries in frameworks.
 */
final class SyntheticGraph {

    static final int PROGRAMS = 2_000;
    static final int AGENCIES = 400;
    static final int COUNTRIES = 1_000;
    static final int FRAMEWORKS = 100;
    static final int PILLARS = 40;
    static final int PARTICIPANTS = 50;

    private static final int BATCH = 5_000;

    private final Ontology ontology = OntologyReader.read(OntologyFiles.packaged());
    private final Session session;
    private final long scale;

    private SyntheticGraph(Session session, long scale) {
        this.session = session;
        this.scale = scale;
    }

    static void write(Driver driver, String database, long scale) {
        try (Session session =
                driver.session(SessionConfig.builder().withDatabase(database).build())) {
            new SyntheticGraph(session, scale).write();
        }
    }

    private void write() {
        nodes("Pillar", PILLARS, i -> Map.of("pillarNumber", i % 3 + 1));
        nodes("Agency", AGENCIES, i -> Map.of("agencyKind", i % 4 == 0 ? "MINISTRY" : "OFFICE"));
        nodes("Country", COUNTRIES, i -> Map.of("countryKind", "COUNTRY"));
        nodes("RegulatoryFramework", FRAMEWORKS, i -> Map.of("frameworkKind", "HARMONISATION"));
        nodes("Program", PROGRAMS, i -> Map.of("programKind", i % 5 == 0 ? "COMPONENT" : "PROGRAMME"));
        budgets();
        parts();
        relationships("ADMINISTERED_BY", "Program", "Agency", PROGRAMS, i -> i % (AGENCIES * scale), Map.of());
        relationships("FEEDS", "Program", "Pillar", PROGRAMS, i -> i % (PILLARS * scale), Map.of());
        relationships(
                "PARTICIPATES_IN",
                "Country",
                "RegulatoryFramework",
                FRAMEWORKS * PARTICIPANTS,
                i -> i / PARTICIPANTS,
                Map.of("role", "MEMBER", "since", "2011"));
        session.run("CALL db.awaitIndexes(600)").consume();
    }

    private static String id(String type, long number) {
        String prefix = type.equals("RegulatoryFramework") ? "framework" : type.toLowerCase(Locale.ROOT);
        return prefix + ":synthetic-" + number;
    }

    private void nodes(String type, int count, LongFunction<Map<String, Object>> properties) {
        String statement = "UNWIND $rows AS row CREATE (n:Node:Thing:" + type + ") SET n = row";
        write(statement, count * scale, i -> {
            Map<String, Object> row = new HashMap<>(properties.apply(i));
            row.put("id", id(type, i));
            row.put("nameJa", "医療機器に関する合成データ " + type + " " + i);
            row.put("nameEn", "Synthetic " + type + " number " + i);
            row.put("assertion", "STATED");
            row.put("sourceOrder", i);
            row.put("evidence", List.of("synthetic " + (i + 1)));
            NodeType nodeType = ontology.nodeType(type).orElseThrow();
            row.putAll(Derivation.keys(nodeType.properties(), row));
            row.putAll(SearchFields.ofThing(nodeType, row));
            return row;
        });
    }

    private void budgets() {
        write(
                """
                UNWIND $rows AS row
                MATCH (owner:Program {id: row.owner})
                CREATE (owner)-[:HAS_BUDGET {id: row.owner + '/HAS_BUDGET/' + row.id}]->
                  (n:Node:Owned:Budget {id: row.id, fiscalYear: row.fiscalYear, stage: 'INITIAL', instrument: 'GENERAL',
                   amount: row.amount, sourceOrder: row.order, assertion: 'STATED', evidence: ['synthetic 1']})
                """,
                PROGRAMS * 2L * scale,
                i -> Map.of(
                        "owner",
                        id("Program", i / 2),
                        "id",
                        "budget:synthetic-" + i / 2 + ":" + (2025 + i % 2),
                        "fiscalYear",
                        2025 + i % 2,
                        "amount",
                        1_000_000L * (i % 1_000),
                        "order",
                        i));
    }

    /** Programmes are parts of others in pairs, in trees of as many as there are at scale 1. */
    private void parts() {
        long inTree = PROGRAMS - 1;
        write(
                """
                UNWIND $rows AS row
                MATCH (part:Program {id: row.part}), (whole:Program {id: row.whole})
                CREATE (part)-[:PART_OF {id: row.part + '/PART_OF/' + row.whole, assertion: 'STATED', evidence: ['synthetic 1']}]->(whole)
                """,
                inTree * scale,
                i -> Map.of(
                        "part", id("Program", i / inTree * PROGRAMS + i % inTree + 1),
                        "whole", id("Program", i / inTree * PROGRAMS + i % inTree / 2)));
    }

    private void relationships(
            String type,
            String source,
            String target,
            int count,
            LongFunction<Long> targetOf,
            Map<String, Object> properties) {
        long sources = (source.equals("Country") ? COUNTRIES : PROGRAMS) * scale;
        write(
                "UNWIND $rows AS row MATCH (a:" + source + " {id: row.a}), (b:" + target + " {id: row.b})"
                        + " CREATE (a)-[r:" + type + "]->(b) SET r = row.properties",
                count * scale,
                i -> {
                    String a = id(source, i % sources);
                    String b = id(target, targetOf.apply(i));
                    Map<String, Object> all = new HashMap<>(properties);
                    all.put("id", a + "/" + type + "/" + b + "/" + i);
                    all.put("assertion", "STATED");
                    all.put("evidence", List.of("synthetic 1"));
                    return Map.of("a", a, "b", b, "properties", all);
                });
    }

    private void write(String statement, long count, LongFunction<Map<String, Object>> row) {
        List<Map<String, Object>> rows = new ArrayList<>(BATCH);
        for (long i = 0; i < count; i++) {
            rows.add(row.apply(i));
            if (rows.size() == BATCH || i == count - 1) {
                session.run(statement, Map.of("rows", rows)).consume();
                rows.clear();
            }
        }
    }
}
