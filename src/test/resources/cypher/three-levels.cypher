MATCH (n0:`Company` {id: $p0})
CALL (n0) {
MATCH (n0)<-[r1:`OPERATED_BY`]-(n2:`Line`)
WITH r1, n2
ORDER BY n2.sourceOrder ASC, r1.id ASC
LIMIT $p3
CALL (n2) {
MATCH (n2)-[r3:`STOPS_AT`]->(n4:`Station`)
WITH r3, n4
ORDER BY n4.sourceOrder ASC, r3.id ASC
LIMIT $p2
RETURN collect([[r3.minute, [n4.nameJa, [COLLECT {
MATCH (n4)-[r5:`LIES_IN`]->(n6:`City`)
WITH r5, n6
ORDER BY n6.sourceOrder ASC, r5.id ASC
LIMIT $p1
RETURN [[n6.nameJa]] }]]]]) AS l7}
RETURN collect([[[r1.shareNumerator, r1.shareDenominator, r1.share, r1.sharePrinted], [n2.nameJa, [l7]]]]) AS l8}
RETURN [[l8]]
// {p0=company:kita, p1=25, p2=3, p3=25}
