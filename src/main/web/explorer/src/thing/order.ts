import type { Facts, Reading, Relationship, Row } from './facts';

/** The groups in which facts are read. */
export function orderOf(reading: Reading): Reading['enums'][number]['values'] {
  return reading.enums.find((one) => one.values.some((value) => value.tells.length > 0))?.values ?? [];
}

/**
 * In the order in which the group names its facts; what it does not name comes after, as the ontology has it, and last
 * what leads to what other things own, which is read there.
 */
export function inOrder(rows: Row[], tells: string[], isLast: (row: Row) => boolean): Row[] {
  const rank = (row: Row) => {
    const place = tells.indexOf(row.form === 'told' && row.tells ? row.tells : row.field);
    return isLast(row) ? tells.length + 1 : place < 0 ? tells.length : place;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** Whether the row is of links, all of which lead to what things own, such as figures. */
export function leadsToOwned(row: Row, facts: Pick<Facts, 'type'>, reading: Reading): boolean {
  const kindOf = (type: string) => reading.kinds.find((kind) => kind.type === type);
  const targets = kindOf(facts.type)?.fields.find((field) => field.name === row.field)?.targets ?? [];
  return row.form === 'links' && targets.length > 0 && targets.every((type) => kindOf(type)?.owned);
}

/** What is called alike but for its numbers, such as the meetings of a series by their years, in the order of these. */
export function inSeries(links: Relationship[]): Relationship[] {
  const alike = new Set(links.map((link) => link.otherLabel.replace(/\d+/g, '#')));
  return alike.size === 1
    ? [...links].sort((a, b) => a.otherLabel.localeCompare(b.otherLabel, 'ja', { numeric: true }))
    : links;
}
