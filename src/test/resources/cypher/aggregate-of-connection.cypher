MATCH (n0:`Line` {id: $p0})
RETURN [[COLLECT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE r1.minute > $p1
WITH r1, n2
ORDER BY n2.sourceOrder ASC, r1.id ASC
LIMIT $p4
RETURN [[n2.id]] }, COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE r1.minute > $p1 }, [COUNT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE r1.minute > $p1
RETURN DISTINCT n2.id }, COLLECT { UNWIND [COLLECT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (r1.minute > $p1 AND n2.elevation IS NOT NULL)
RETURN DISTINCT [n2.id, n2.elevation] }] AS values
WITH [pair IN values | pair[1]] AS values
RETURN [size(values), [reduce(total = 0, value IN values | (total + toInteger(value))), reduce(total = 0, value IN values | (total + toInteger(round(((value - toInteger(value)) * 1000000)))))]] }], [[COLLECT { UNWIND COLLECT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (r1.minute > $p1 AND r1.since IS NOT NULL)
RETURN DISTINCT left(r1.since, 4) } AS v3
WITH v3, COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (r1.minute > $p1 AND left(r1.since, 4) = v3) } AS c4
ORDER BY c4 DESC, v3 ASC
LIMIT $p2
RETURN [v3, c4, [COLLECT { UNWIND [COLLECT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (r1.minute > $p1 AND left(r1.since, 4) = v3 AND r1.minute IS NOT NULL)
RETURN r1.minute }] AS values
RETURN [size(values), [reduce(total = 0, value IN values | (total + value))]] }]] }, COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (r1.minute > $p1 AND r1.since IS NULL) }]], [[COLLECT { UNWIND COLLECT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE r1.minute > $p1
MATCH (n2)-[r6:`LIES_IN`]->(n5:`City`)
RETURN DISTINCT n5 } AS n5
WITH n5, COUNT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE r1.minute > $p1
MATCH (n2)-[r6:`LIES_IN`]->(n5)
RETURN DISTINCT r1.id } AS c8
ORDER BY c8 DESC, n5.sourceOrder ASC, n5.id ASC
LIMIT $p3
RETURN [n5.id, c8, [COUNT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE r1.minute > $p1
MATCH (n2)-[r6:`LIES_IN`]->(n5)
RETURN DISTINCT n2.id }, COLLECT { UNWIND [COLLECT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (r1.minute > $p1 AND n2.platforms IS NOT NULL)
MATCH (n2)-[r6:`LIES_IN`]->(n5)
RETURN DISTINCT [n2.id, n2.platforms] }] AS values
WITH [pair IN values | pair[1]] AS values
RETURN [size(values), [reduce(total = 0, value IN values | (total + value))]] }]] }, COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (r1.minute > $p1 AND NOT (EXISTS { (n2)-[r6:`LIES_IN`]->(n7:`City`) })) }, COUNT {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE r1.minute > $p1
MATCH (n2)-[r6:`LIES_IN`]->(n5:`City`)
RETURN DISTINCT n5 }]]]]
// {p0=line:hoshi, p1=3, p2=25, p3=25, p4=2}
