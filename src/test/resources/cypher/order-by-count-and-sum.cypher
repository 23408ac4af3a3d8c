CALL () {
MATCH (n0:`Line`)
WITH n0, COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (n2:`Station` AND n2.platforms >= $p0) } AS k3, reduce(total = NULL, value IN COLLECT {
MATCH (n0)-[:`HAS_FARE`]->(o4:`Fare`)
WHERE (o4.fiscalYear = $p1 AND o4.amount IS NOT NULL)
RETURN o4.amount } | (coalesce(total, 0) + value)) AS k5
ORDER BY k3 DESC, k5 IS NULL DESC, k5 DESC, n0.id ASC
LIMIT $p3
RETURN collect([[[k3, k5, n0.id], [n0.id, [COLLECT {
MATCH (n0)-[r6:`STOPS_AT`]->(n7:`Station`)
WITH r6, n7, COUNT { (n7)<-[r8:`STOPS_AT`]-(n9:`Line`) } AS k10
ORDER BY k10 DESC, r6.id DESC
LIMIT $p2
RETURN [[n7.id]] }]]]]) AS l11}
RETURN [l11]
// {p0=2, p1=2024, p2=2, p3=25}
