MATCH (n0:`Line` {id: $p0})
RETURN [n0.nameJa]
// {p0=line:umi}
