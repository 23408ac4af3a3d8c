RETURN [COLLECT {
MATCH (n0:`Line`)
WHERE (n0.sourceOrder IS NOT NULL AND n0.id IS NOT NULL)
WITH n0
ORDER BY n0.sourceOrder ASC, n0.id ASC
LIMIT $p2
RETURN [[[[[COUNT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
MATCH (n2)-[r4:`LIES_IN`]->(n3:`City`)
RETURN DISTINCT n3.id }, COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE NOT (EXISTS { (n2)-[r4:`LIES_IN`]->(n5:`City`) }) }, COLLECT { UNWIND COLLECT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
MATCH (n2)-[r4:`LIES_IN`]->(n3:`City`)
RETURN DISTINCT n3 } AS n3
WITH n3, COUNT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
MATCH (n2)-[r4:`LIES_IN`]->(n3)
RETURN DISTINCT r1.id } AS c6
ORDER BY c6 DESC, n3.sourceOrder ASC, n3.id ASC
LIMIT $p0
RETURN [n3.id, c6, n3.nameJa, [COUNT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
MATCH (n2)-[r4:`LIES_IN`]->(n3)
RETURN DISTINCT n2.id }]] }, COLLECT { UNWIND COLLECT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
MATCH (n2)-[r4:`LIES_IN`]->(n3:`City`)
RETURN DISTINCT n3 } AS n3
WITH n3, COUNT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
MATCH (n2)-[r4:`LIES_IN`]->(n3)
RETURN DISTINCT r1.id } AS c8
ORDER BY c8 DESC, n3.sourceOrder ASC, n3.id ASC
LIMIT $p1
RETURN [n3.id, c8] }]]]]] }]
// {p0=25, p1=25, p2=2}
