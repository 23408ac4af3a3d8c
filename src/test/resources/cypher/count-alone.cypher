RETURN [COUNT { (n0:`Line`) }]
// {}
