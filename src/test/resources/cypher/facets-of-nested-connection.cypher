CALL () {
MATCH (n0:`Line`)
WHERE (n0.sourceOrder IS NOT NULL AND n0.id IS NOT NULL)
WITH n0
ORDER BY n0.sourceOrder ASC, n0.id ASC
LIMIT $p2
CALL (n0) {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
MATCH (n2)-[r4:`LIES_IN`]->(n3:`City`)
WITH n3, count(DISTINCT r1) AS size, collect(DISTINCT n2) AS having
ORDER BY size DESC, n3.sourceOrder ASC, n3.id ASC
RETURN collect([n3, size, having]) AS g6}
RETURN collect([[[[[size(g6), COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE NOT (EXISTS { (n2)-[r4:`LIES_IN`]->(n5:`City`) }) }, COLLECT { UNWIND g6[..$p0] AS group
WITH group[0] AS n3, group[1] AS c7, group[2] AS h8
RETURN [n3.id, c7, n3.nameJa, [size(h8)]] }, COLLECT { UNWIND g6[..$p1] AS group
WITH group[0] AS n3, group[1] AS c9, group[2] AS h10
RETURN [n3.id, c9] }]]]]]) AS l11}
RETURN [l11]
// {p0=25, p1=25, p2=2}
