RETURN [COLLECT {
MATCH (n0:`Line`)
WHERE (((coalesce(n0.cost IS NULL, false) OR NOT (EXISTS { (n0)-[:`HAS_FARE`]->(o1:`Fare`)
WHERE o1.fareKind = $p0 })) AND NOT (coalesce(any(text IN n0.name_folded
WHERE text CONTAINS $p1), false)) AND EXISTS { (n0)-[r2:`STOPS_AT`]->(n3:`Station`)
WHERE (r2.kind = $p2 AND n3.elevation > $p3) }) AND n0.sourceOrder IS NOT NULL AND n0.id IS NOT NULL)
WITH n0
ORDER BY n0.sourceOrder ASC, n0.id ASC
LIMIT $p4
RETURN [[n0.id]] }]
// {p0=CHILD, p1=umi, p2=EXPRESS, p3=10, p4=25}
