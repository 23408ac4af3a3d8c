MATCH (n0:`Line` {id: $p0})
CALL (n0) {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (r1.minute > $p1 AND r1.since IS NOT NULL)
WITH left(r1.since, 4) AS v3, count(r1) AS size, collect(r1) AS having
ORDER BY size DESC, v3 ASC
RETURN collect([v3, size, having]) AS g4}
CALL (n0) {
MATCH (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE r1.minute > $p1
MATCH (n2)-[r8:`LIES_IN`]->(n7:`City`)
WITH n7, count(DISTINCT r1) AS size, collect(DISTINCT n2) AS having
ORDER BY size DESC, n7.sourceOrder ASC, n7.id ASC
RETURN collect([n7, size, having]) AS g10}
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
RETURN [size(values), [reduce(total = 0, value IN values | (total + toInteger(value))), reduce(total = 0, value IN values | (total + toInteger(round(((value - toInteger(value)) * 1000000)))))]] }], [[COLLECT { UNWIND g4[..$p2] AS group
WITH group[0] AS v3, group[1] AS c5, group[2] AS h6
RETURN [v3, c5, [COLLECT { UNWIND [COLLECT { UNWIND [r1 IN h6
WHERE r1.minute IS NOT NULL] AS r1
RETURN r1.minute }] AS values
RETURN [size(values), [reduce(total = 0, value IN values | (total + value))]] }]] }, COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (r1.minute > $p1 AND r1.since IS NULL) }]], [[COLLECT { UNWIND g10[..$p3] AS group
WITH group[0] AS n7, group[1] AS c11, group[2] AS h12
RETURN [n7.id, c11, [size(h12), COLLECT { UNWIND [COLLECT { UNWIND [n2 IN h12
WHERE n2.platforms IS NOT NULL] AS n2
RETURN n2.platforms }] AS values
RETURN [size(values), [reduce(total = 0, value IN values | (total + value))]] }]] }, COUNT { (n0)-[r1:`STOPS_AT`]->(n2:`Station`)
WHERE (r1.minute > $p1 AND NOT (EXISTS { (n2)-[r8:`LIES_IN`]->(n9:`City`) })) }, size(g10)]]]]
// {p0=line:hoshi, p1=3, p2=25, p3=25, p4=2}
