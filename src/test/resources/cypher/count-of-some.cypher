RETURN [COLLECT {
MATCH (n0:`Line`)
WHERE ((EXISTS { UNWIND [COUNT { (n0)-[:`HAS_FARE`]->(o1:`Fare`)
WHERE o1.fiscalYear = $p0 }] AS c2
WITH c2
WHERE (c2 >= $p1 AND c2 < $p2)
RETURN c2 } AND NOT (EXISTS { (n0)-[:`HAS_FARE`]->(o3:`Fare`)
WHERE (o3.fiscalYear = $p3 AND NOT (coalesce(o3.fareKind = $p4, false))) })) AND n0.sourceOrder IS NOT NULL AND n0.id IS NOT NULL)
WITH n0
ORDER BY n0.sourceOrder ASC, n0.id ASC
LIMIT $p5
RETURN [[n0.id]] }]
// {p0=2024, p1=2, p2=5, p3=2024, p4=ADULT, p5=25}
