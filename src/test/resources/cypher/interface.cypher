RETURN COLLECT {
MATCH (n0:`Node`)
WHERE n0.id IN $ids
RETURN [n0.id, [n0.id, n0.tracks, n0.capital,
CASE WHEN n0:`Company` THEN [COUNT { (n0)<-[r1:`OPERATED_BY`]-(n2:`Line`) }]
END]] }
// {ids=[line:umi, company:kita]}
