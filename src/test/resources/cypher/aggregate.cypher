RETURN [[COUNT { (n0:`Fare`)
WHERE n0.fiscalYear >= $p0 }, COLLECT { UNWIND [COLLECT {
MATCH (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.amount IS NOT NULL)
RETURN n0.amount }] AS values
RETURN [size(values), [reduce(total = 0, value IN values | (total + (value / 1000000000))), reduce(total = 0, value IN values | (total + (value % 1000000000)))], COUNT { (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.amount IS NOT NULL AND n0.qualifier <> 'EXACT') }] }], [[COUNT {
MATCH (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.kind IS NOT NULL)
RETURN DISTINCT n0.kind }, COUNT { (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.kind IS NULL) }, COLLECT { UNWIND COLLECT {
MATCH (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.kind IS NOT NULL)
RETURN DISTINCT n0.kind } AS v1
WITH v1, COUNT { (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.kind = v1) } AS c2
ORDER BY c2 DESC, v1 ASC
RETURN [v1, c2, [COLLECT { UNWIND [COLLECT {
MATCH (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.kind = v1 AND n0.amount IS NOT NULL)
RETURN n0.amount }] AS values
RETURN [size(values), reduce(most = NULL, value IN values |
CASE WHEN (most IS NULL OR value > most) THEN value ELSE most
END)] }]] }], [COUNT {
MATCH (n0:`Fare`)
WHERE n0.fiscalYear >= $p0
MATCH (n0)<-[:`HAS_FARE`|`HAS_WORK`|`HAS_MEASUREMENT`]-(n3:`Thing`)
RETURN DISTINCT n3 }, COLLECT { UNWIND COLLECT {
MATCH (n0:`Fare`)
WHERE n0.fiscalYear >= $p0
MATCH (n0)<-[:`HAS_FARE`|`HAS_WORK`|`HAS_MEASUREMENT`]-(n3:`Thing`)
RETURN DISTINCT n3 } AS n3
WITH n3, COUNT {
MATCH (n0:`Fare`)
WHERE n0.fiscalYear >= $p0
MATCH (n0)<-[:`HAS_FARE`|`HAS_WORK`|`HAS_MEASUREMENT`]-(n3)
RETURN DISTINCT n0.id } AS c4
ORDER BY c4 DESC, n3.sourceOrder ASC, n3.id ASC
LIMIT $p1
RETURN [n3.id, c4, n3.nameJa, [n3.id], [COLLECT { UNWIND [COLLECT {
MATCH (n0:`Fare`)
WHERE (n0.fiscalYear >= $p0 AND n0.amount IS NOT NULL)
MATCH (n0)<-[:`HAS_FARE`|`HAS_WORK`|`HAS_MEASUREMENT`]-(n3)
RETURN DISTINCT [n0.id, n0.amount] }] AS values
WITH [pair IN values | pair[1]] AS values
RETURN [size(values), reduce(most = NULL, value IN values |
CASE WHEN (most IS NULL OR value > most) THEN value ELSE most
END)] }]] }]]]
// {p0=2024, p1=9}
