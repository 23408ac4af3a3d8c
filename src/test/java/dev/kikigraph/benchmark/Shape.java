package dev.kikigraph.benchmark;

import java.util.Map;

/**
 * A shape of question, as a GraphQL document and as the same Cypher written by hand.
 *
 * @param goal the share of the bare driver's throughput that is wanted; 0 where the shape is only reported
 */
record Shape(String name, String document, String cypher, Map<String, Object> parameters, double goal) {

    /** Everything about one thing, by its id. */
    static final String FACTS = """
                { facts(id: "%s") { label
                  values { field label values { label } evidence { lines } }
                  relationships { field label totalCount relationships { nodes { otherId otherLabel assertion evidence { lines } } } }
                  owned { field label facts { nodes { thingId values { field label values { label } } } } }
                  absent { field label } } }
                """;

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
        new Shape(
                "everything about one thing",
                FACTS.formatted("program:synthetic-77"),
                """
                MATCH (p:Node {id: $id})
                RETURN {values: properties(p),
                  out: COLLECT { MATCH (p)-[r]->(o:Thing) RETURN {type: type(r), id: o.id, name: o.nameJa, properties: properties(r)}
                    ORDER BY type(r), o.sourceOrder },
                  in: COLLECT { MATCH (p)<-[r]-(o:Thing) RETURN {type: type(r), id: o.id, name: o.nameJa, properties: properties(r)}
                    ORDER BY type(r), o.sourceOrder },
                  owned: COLLECT { MATCH (p)-[r]->(o:Owned) RETURN {type: type(r), values: properties(o)} ORDER BY o.sourceOrder }} AS answer
                """,
                Map.of("id", "program:synthetic-77"),
                0),
        new Shape("page of 50 of what lies below", """
                { programs(first: 50, where: { below: { id: { eq: "program:synthetic-1" } } }) { nodes { id name } } }
                """, """
                MATCH (p:Program)-[:PART_OF]->+(:Program {id: $id})
                WITH DISTINCT p ORDER BY p.sourceOrder, p.id LIMIT $first
                RETURN collect({id: p.id, name: p.nameJa}) AS answer
                """, Map.of("id", "program:synthetic-1", "first", 50L), 0),
        new Shape("ancestors of 50", """
                { programs(last: 50) { nodes { id ancestors { edges { depth node { id label } } } } } }
                """, """
                MATCH (p:Program) WITH p ORDER BY p.sourceOrder DESC, p.id DESC LIMIT $first
                CALL (p) {
                  MATCH way = (p)-[:PART_OF]->+(w:Program)
                  WITH w, min(length(way)) AS depth ORDER BY depth LIMIT $inner
                  RETURN collect({depth: depth, node: {id: w.id, label: w.nameJa}}) AS above
                }
                RETURN collect({id: p.id, ancestors: above}) AS answer
                """, Map.of("first", 50L, "inner", 25L), 0),
        new Shape("page of 50 descendants", """
                { program(id: "program:synthetic-1") { id descendants(first: 50) { edges { depth node { id label } } } } }
                """, """
                MATCH way = (part:Program)-[:PART_OF]->+(p:Program {id: $id})
                WITH p, part, min(length(way)) AS depth ORDER BY depth, part.sourceOrder LIMIT $first
                WITH p, collect({depth: depth, node: {id: part.id, label: part.nameJa}}) AS below
                RETURN {id: p.id, descendants: below} AS answer
                """, Map.of("id", "program:synthetic-1", "first", 50L), 0),
        new Shape(
                "page filtered by single, 6 deep",
                """
                { programs(first: 50, where: %s) { nodes { id name } } }
                """.formatted(single(6)),
                """
                MATCH (p:Program) WHERE COUNT { (p)-[:PART_OF]->{8}(:Program {programKind: $kind}) } = 1
                WITH p ORDER BY p.sourceOrder, p.id LIMIT $first
                RETURN collect({id: p.id, name: p.nameJa}) AS answer
                """,
                Map.of("kind", "PROGRAMME", "first", 50L),
                0),
    };

    /** A condition on what a programme is the only part of, and that of another one, so many times. */
    private static String single(int deep) {
        return deep == 0
                ? "{ programKind: { eq: PROGRAMME } }"
                : "{ partOf: { single: { node: " + single(deep - 1) + " } } }";
    }
}
