RETURN [COLLECT {
MATCH (n0:`Line`)
WHERE n0.lineKind = $p0
WITH n0
ORDER BY n0.cost IS NULL ASC, n0.cost DESC, n0.id ASC
LIMIT $p1
RETURN [[n0.id, coalesce(n0.nameEn, n0.nameJa)]] }]
// {p0=MAIN, p1=11}
