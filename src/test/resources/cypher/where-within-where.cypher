RETURN [COUNT { (n0:`Line`)
WHERE (EXISTS { UNWIND [1] AS x8
WITH x8
WHERE (any(text IN n0.name_folded
WHERE text = $p0) AND NOT (EXISTS { (n0)<-[r1:`BRANCH_OF`]-(n2:`Line`)
WHERE (NOT (coalesce(n2.cost > $p1, false)) OR NOT (EXISTS { (n2)-[r3:`STOPS_AT`]->(n4:`Station`)
WHERE r3.minute > $p2 })) }))
RETURN x8 } OR coalesce((n0.cost > $p3 AND n0.cost < $p4), false) OR NOT (EXISTS { UNWIND [COUNT { (n0)-[r5:`STOPS_AT`]->(n6:`Station`)
WHERE NOT (coalesce(r5.minute = $p5, false)) }] AS c7
WITH c7
WHERE c7 = 1
RETURN c7 })) }]
// {p0=a, p1=1, p2=1, p3=1, p4=9, p5=1}
