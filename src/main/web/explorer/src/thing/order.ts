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
  const alike = new Set(links.map((link) => link.otherLabel.replace(/\s*\d+/g, '')));
  return alike.size === 1 ? [...links].sort(compareNames) : links;
}

/** Places of things in an order of their own, by id, such as that of stages of development. */
export type Places = ReadonlyMap<string, number>;

/** The field that gives a thing its place among those of its kind. */
const place = 'order';

/** Ids of the things that have a place, where there are several of a kind to be put in order. */
export function idsWithPlace(facts: Pick<Facts, 'relationships' | 'effective'>, reading: Reading): string[] {
  const placed = new Set(
    reading.kinds.flatMap(({ type, owned, fields }) =>
      !owned && fields.some((field) => field.name === place) ? [type] : [],
    ),
  );
  const ids = [...facts.relationships, ...facts.effective].flatMap((group) => {
    const links = group.relationships.nodes.filter((link) => placed.has(link.otherType));
    return links.length > 1 ? links.map((link) => link.otherId) : [];
  });
  return [...new Set(ids)].sort();
}

interface WithValues {
  thingId: string;
  values: readonly { field: string; values: readonly { number?: number | null }[] }[];
}

/** The places of things, by what they say of themselves. */
export function placesOf(things: readonly (WithValues | null)[]): Places {
  return new Map(
    things.flatMap((one) => {
      const number = one?.values.find((value) => value.field === place)?.values[0]?.number;
      return one && number != null ? [[one.thingId, number] as const] : [];
    }),
  );
}

/**
 * Links in the order of the things that they lead to, where these have one; else by role, in the order in which the
 * ontology names roles, and by name in each; else as a series; else as in the source.
 */
export function inOwnOrder(links: Relationship[], reading: Reading, places: Places): Relationship[] {
  if (links.every((link) => places.has(link.otherId))) {
    return [...links].sort((a, b) => (places.get(a.otherId) ?? 0) - (places.get(b.otherId) ?? 0));
  }
  const roles = [...new Set(links.map(roleOf))];
  const known = reading.enums.find((one) => roles.every((role) => one.values.some((value) => value.label === role)));
  if (roles.length < 2 || !known) {
    return inSeries(links);
  }
  const rank = (link: Relationship) => known.values.findIndex((value) => value.label === roleOf(link));
  return [...links].sort((a, b) => rank(a) - rank(b) || compareNames(a, b));
}

function roleOf(link: Relationship): string | undefined {
  return link.properties.find((one) => one.field === 'role')?.value;
}

function compareNames(a: Relationship, b: Relationship): number {
  return a.otherLabel.localeCompare(b.otherLabel, 'ja', { numeric: true });
}
