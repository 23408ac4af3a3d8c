RETURN [COLLECT {
MATCH (n0:`Line`)
WHERE (EXISTS { UNWIND [COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE r1.minute = $p0 }] AS c3
WITH c3
WHERE c3 = 1
RETURN c3 } AND n0.sourceOrder IS NOT NULL AND n0.id IS NOT NULL)
WITH n0
ORDER BY n0.sourceOrder ASC, n0.id ASC
LIMIT $p1
RETURN [[n0.id]] }, COUNT { (n0:`Line`)
WHERE EXISTS { UNWIND [COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE r1.minute = $p0 }] AS c3
WITH c3
WHERE c3 = 1
RETURN c3 } }]
// {p0=1, p1=25}
