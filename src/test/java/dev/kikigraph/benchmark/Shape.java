package dev.kikigraph.benchmark;

import java.util.Map;

/**
 * A shape of question, as a GraphQL document and as the same Cypher written by hand.
 *
 * @param goal the share of the bare driver's throughput that is wanted; 0 where the shape is only reported
 */
record Shape(String name, String document, String cypher, Map<String, Object> parameters, double goal) {

    static final Shape[] ALL = {
        new Shape(
                "look-up",
                "{ program(id: \"program:synthetic-77\") { id name english: name(lang: EN) programKind assertion } }",
                """
                MATCH (p:Program {id: $id})
                RETURN {id: p.id, name: p.nameJa, english: p.nameEn, programKind: p.programKind, assertion: p.assertion} AS answer
                """,
                Map.of("id", "program:synthetic-77"),
                0),
        new Shape(
                "page of 50, one hop",
                "{ programs(first: 50) { nodes { id name administeredBy { nodes { id name } } } } }",
                """
                RETURN COLLECT {
                  MATCH (p:Program) WITH p ORDER BY p.sourceOrder, p.id LIMIT $first
                  RETURN {id: p.id, name: p.nameJa, administeredBy: COLLECT {
                    MATCH (p)-[r:ADMINISTERED_BY]->(a:Agency) WITH r, a ORDER BY a.sourceOrder, r.id LIMIT $inner
                    RETURN {id: a.id, name: a.nameJa} }}
                } AS answer
                """,
                Map.of("first", 50L, "inner", 25L),
                0.85),
        new Shape("three levels, nested pages", """
                { agencies(first: 20) { nodes { id name administers(first: 10) { nodes { id name ... on Program {
                  programKind budgets { fiscalYear stage amount } pillars { nodes { id name } } } } } } } }
                """, """
                RETURN COLLECT {
                  MATCH (a:Agency) WITH a ORDER BY a.sourceOrder, a.id LIMIT $first
                  RETURN {id: a.id, name: a.nameJa, administers: COLLECT {
                    MATCH (a)<-[r:ADMINISTERED_BY]-(p:Program) WITH r, p ORDER BY p.sourceOrder, r.id LIMIT $second
                    RETURN {id: p.id, name: p.nameJa, programKind: p.programKind,
                      budgets: COLLECT {
                        MATCH (p)-[:HAS_BUDGET]->(b:Budget) WITH b ORDER BY b.sourceOrder, b.id
                        RETURN {fiscalYear: b.fiscalYear, stage: b.stage, amount: b.amount} },
                      pillars: COLLECT {
                        MATCH (p)-[f:FEEDS]->(i:Pillar) WITH f, i ORDER BY i.sourceOrder, f.id LIMIT $third
                        RETURN {id: i.id, name: i.nameJa} }} }}
                } AS answer
                """, Map.of("first", 20L, "second", 10L, "third", 25L), 0.85),
        new Shape(
                "page filtered by two relationships",
                """
                { programs(first: 50, where: {
                    administeredBy: { some: { node: { agencyKind: { eq: MINISTRY } } } },
                    pillars: { some: { node: { pillarNumber: { eq: 1 } } } } }) { nodes { id name programKind } } }
                """,
                """
                RETURN COLLECT {
                  MATCH (p:Program)
                  WHERE EXISTS { (p)-[:ADMINISTERED_BY]->(a:Agency) WHERE a.agencyKind = $kind }
                    AND EXISTS { (p)-[:FEEDS]->(i:Pillar) WHERE i.pillarNumber = $number }
                  WITH p ORDER BY p.sourceOrder, p.id LIMIT $first
                  RETURN {id: p.id, name: p.nameJa, programKind: p.programKind}
                } AS answer
                """,
                Map.of("kind", "MINISTRY", "number", 1L, "first", 50L),
                0.85),
        new Shape("page of 50 ranked by a sum", """
                { programs(first: 50, orderBy: [{ budgets: { sum: AMOUNT, where: { fiscalYear: { eq: 2026 } }, direction: DESC } }]) {
                    nodes { id name programKind } } }
                """, """
                MATCH (p:Program)
                OPTIONAL MATCH (p)-[:HAS_BUDGET]->(b:Budget) WHERE b.fiscalYear = $year
                WITH p, sum(b.amount) AS total, count(b.amount) AS known
                ORDER BY known = 0, total DESC, p.id LIMIT $first
                RETURN collect({id: p.id, name: p.nameJa, programKind: p.programKind}) AS answer
                """, Map.of("year", 2026L, "first", 50L), 0),
        new Shape("membership table", """
                { regulatoryFrameworks(first: 4) { nodes { id name participants(first: 50) { edges {
                  role since node { id name } } } } } }
                """, """
                RETURN COLLECT {
                  MATCH (f:RegulatoryFramework) WITH f ORDER BY f.sourceOrder, f.id LIMIT $first
                  RETURN {id: f.id, name: f.nameJa, participants: COLLECT {
                    MATCH (f)<-[r:PARTICIPATES_IN]-(c:Country|Agency|Organisation)
                    WITH r, c ORDER BY c.sourceOrder, r.id LIMIT $second
                    RETURN {role: r.role, since: r.since, node: {id: c.id, name: c.nameJa}} }}
                } AS answer
                """, Map.of("first", 4L, "second", 50L), 0.85),
    };
}
