import { pageHref } from '../address';
import { type Facts, type Group, isCut, type Reading, type Row } from './facts';

type Kind = Reading['kinds'][number];
type Field = Kind['fields'][number];

/** Setting of a list of what things own: the thing that it is of. */
export const owner = 'owner';

/** A list that has everything of some rows. */
export interface ListOfRows {
  href: string;
  label: string;
  /** Undefined where the page has not all of a kind, so that it cannot tell how many there are. */
  total: number | undefined;
}

/**
 * The list of each row that has one. What has the same label as its neighbour can be told apart on the page alone, where that has
 * all of it.
 */
export function listsOf(group: Group, facts: Facts, reading: Reading): Map<Row, ListOfRows> {
  const together = new Map<string, Row[]>();
  for (const row of group.rows) {
    const href = listOfRow(row, facts, reading);
    if (href) {
      together.set(href, [...(together.get(href) ?? []), row]);
    }
  }
  const lists = new Map<Row, ListOfRows>();
  for (const [href, rows] of together) {
    const labels = rows.flatMap((row) => (row.form === 'told' ? [row.told.label] : []));
    if (new Set(labels).size === labels.length || rows.some((row) => isCut(row, facts))) {
      for (const row of rows) {
        lists.set(row, { href, label: row.label, total: totalOf(row, rows, facts) });
      }
    }
  }
  return lists;
}

function totalOf(row: Row, rows: Row[], facts: Facts): number | undefined {
  if (row.form === 'links' || !isCut(row, facts)) {
    return row.form === 'links' ? row.total : rows.length;
  }
  const tells = row.form === 'told' && row.tells;
  return tells ? undefined : facts.owned.find((one) => one.field === row.field)?.totalCount;
}

/** Address of the list of the slips that concern the thing. */
export function listOfSlips(facts: Facts, reading: Reading): string | undefined {
  const total = facts.slips.totalCount;
  return listOfRow(
    { form: 'links', key: '', field: 'anomalies', label: '', total, links: [], above: false },
    facts,
    reading,
  );
}

/**
 * Address of the list that has all of what a row tells or is one of: the other ends of relationships where they are of one kind, which
 * leads back by one field, or what a thing owns. Undefined where no list can say it.
 */
export function listOfRow(row: Row, facts: Facts, reading: Reading): string | undefined {
  const own = kindOf(reading, facts.type);
  const field = own?.fields.find((one) => one.name === row.field);
  const target = field?.targets.length === 1 ? kindOf(reading, field.targets[0]) : undefined;
  if (!own || !field || !target) {
    return undefined;
  }
  if (row.form === 'links' && !row.above) {
    const back = target.fields.filter((one) => leadsBack(one, field, own));
    const name = back.length === 1 && back[0]?.name;
    return name ? pageHref('list', { type: target.type, [name]: facts.thingId }) : undefined;
  }
  if (row.form === 'told' && target.owned) {
    const [told, value = ''] = row.tells?.split('.') ?? [];
    const kind = target.fields.find((one) => one.enum === told)?.name;
    return pageHref('list', { type: target.type, [owner]: facts.thingId, ...(kind && { [kind]: value }) });
  }
  return undefined;
}

/** Relationships by which a list may be asked for: each with the id of a thing at their other end. */
export function endsOf(kind: Kind, read: (name: string) => string): { field: string; label: string; id: string }[] {
  const named = [
    ...(kind.owned ? [{ name: owner, label: '' }] : []),
    ...kind.fields.filter((field) => field.relationshipType && field.targets.length > 0 && !field.derived),
  ];
  return named
    .filter((field) => /^[a-z-]+:[^\s"\\]+$/.test(read(field.name)))
    .map((field) => ({ field: field.name, label: field.label, id: read(field.name) }));
}

function leadsBack(field: Field, from: Field, kind: Kind): boolean {
  return (
    field.relationshipType === from.relationshipType &&
    field.backward !== from.backward &&
    field.targets.includes(kind.type)
  );
}

function kindOf(reading: Reading, type: string | undefined): Kind | undefined {
  return reading.kinds.find((kind) => kind.type === type);
}
