CALL () {
MATCH (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.fareKind IS NOT NULL)
WITH n0.fareKind AS v1, count(n0) AS size, collect(n0) AS having
ORDER BY size DESC, v1 ASC
RETURN collect([v1, size, having]) AS g2}
CALL (*) {
MATCH (n0:`Fare`)
WHERE n0.fiscalYear >= $p0
MATCH (n0)<-[:`HAS_FARE`|`HAS_WORK`|`HAS_MEASUREMENT`]-(n5:`Thing`)
WITH n5, count(DISTINCT n0) AS size, collect(DISTINCT n0) AS having
ORDER BY size DESC, n5.sourceOrder ASC, n5.id ASC
RETURN collect([n5, size, having]) AS g6}
RETURN [[COUNT { (n0:`Fare`)
WHERE n0.fiscalYear >= $p0 }, COLLECT { UNWIND [COLLECT {
MATCH (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.amount IS NOT NULL)
RETURN n0.amount }] AS values
RETURN [size(values), [reduce(total = 0, value IN values | (total + (value / 1000000000))), reduce(total = 0, value IN values | (total + (value % 1000000000)))], COUNT { (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.amount IS NOT NULL AND n0.amountQualifier <> 'EXACT') }] }], [[size(g2), COUNT { (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.fareKind IS NULL) }, COLLECT { UNWIND g2 AS group
WITH group[0] AS v1, group[1] AS c3, group[2] AS h4
RETURN [v1, c3, [COLLECT { UNWIND [COLLECT { UNWIND [n0 IN h4
WHERE n0.amount IS NOT NULL] AS n0
RETURN n0.amount }] AS values
RETURN [size(values), reduce(most = NULL, value IN values |
CASE WHEN (most IS NULL OR value > most) THEN value ELSE most
END)] }]] }], [size(g6), COLLECT { UNWIND g6[..$p1] AS group
WITH group[0] AS n5, group[1] AS c7, group[2] AS h8
RETURN [n5.id, c7, n5.nameJa, [n5.id], [COLLECT { UNWIND [COLLECT { UNWIND [n0 IN h8
WHERE n0.amount IS NOT NULL] AS n0
RETURN n0.amount }] AS values
RETURN [size(values), reduce(most = NULL, value IN values |
CASE WHEN (most IS NULL OR value > most) THEN value ELSE most
END)] }]] }]]]
// {p0=2024, p1=9}
