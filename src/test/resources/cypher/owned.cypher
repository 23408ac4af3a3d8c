MATCH (n0:`Line` {id: $p0})
CALL (n0) {
MATCH (n0)-[:`HAS_FARE`]->(o1:`Fare`)
WHERE o1.fareKind = $p1
WITH o1
ORDER BY o1.fiscalYear DESC, o1.id ASC
LIMIT $p2
RETURN collect([o1.amount, COLLECT {
MATCH (o1)<-[:`HAS_FARE`|`HAS_WORK`|`HAS_MEASUREMENT`]-(n2:`Thing`)
RETURN [n2.id] }]) AS l3}
RETURN [l3]
// {p0=line:umi, p1=ADULT, p2=1}
