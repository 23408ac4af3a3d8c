import { widthOf } from '../format';
import type { Facts, Group, Reading, Row } from './facts';
import { leadsToOwned } from './order';

type LinkRow = Extract<Row, { form: 'links' }>;
type ValueRow = Extract<Row, { form: 'value' }>;

/** What one wants to know of a thing first. */
export interface Keys {
  /** Rows that lead to few things, which are named. */
  links: LinkRow[];
  /** Rows that lead to many things, which are counted, with the group that has them. */
  counts: { row: LinkRow; group: string }[];
  values: ValueRow[];
}

const few = 3;

/** Values longer than that are read in their row. */
const longest = 60;

/**
 * Chosen by form, since it is so for any kind: whom it belongs to and who does it, then what it is connected with, then
 * of how much it is made. What things own repeats what is said in a row below, so that it is no key.
 */
export function keysOf(basics: Row[], groups: Group[], facts: Facts, reading: Reading): Keys {
  const isNote = (type: string) => reading.kinds.some((kind) => kind.type === type && kind.apparatus);
  const targets = (row: LinkRow) =>
    reading.kinds.find((kind) => kind.type === facts.type)?.fields.find((field) => field.name === row.field)?.targets;
  const noted = isNote(facts.type);
  const all = groups.flatMap((group) =>
    group.rows.flatMap((row) =>
      row.form === 'links' && !leadsToOwned(row, facts, reading) ? [{ row, group: group.key }] : [],
    ),
  );
  const money = groups.some((group) => group.rows.some((row) => row.form === 'money'));
  const values = basics.filter((row): row is ValueRow => row.form === 'value' && isKey(row, facts)).slice(0, 4);
  const counts = all
    .filter(({ row }) => !row.above && row.total > few && (noted || !targets(row)?.some(isNote)))
    .sort((a, b) => b.row.total - a.row.total)
    .slice(0, money ? 0 : 2);
  const small = (group: string, most: number) =>
    all.filter((one) => one.group === group && one.row.total <= few).slice(0, most);
  const room = few + 1 - counts.length - Math.min(values.length, 2);
  const links = [...small('BODIES', 2), ...small('CONNECTIONS', money ? 1 : few)]
    .map((one) => one.row)
    .slice(0, money ? few : Math.min(few, Math.max(room, 1)));
  return { links, counts, values };
}

/** Whether it says in a few words, which are no code, what neither title nor silence says. */
function isKey({ value }: ValueRow, facts: Facts): boolean {
  const text = value.values.map((one) => one.label).join(' ') || (value.printed ?? '');
  const isCode = value.format === 'TEXT' && /^[a-z]+(-[a-z]+)*$/.test(text);
  return (
    text !== '' &&
    text.length <= longest &&
    !facts.label.includes(text) &&
    !isCode &&
    value.values[0]?.boolean !== false
  );
}

/** Such a title takes no more than a line of half the page, and such a summary no more than two. */
const briefest = { title: 36, summary: 72 };

/** Whether the head says little, so that the slides beside it may have half of the page. */
export function isBrief(title: string, summary: string | undefined, groups: Group[]): boolean {
  const fits = widthOf(title) <= briefest.title && widthOf(summary ?? '') <= briefest.summary;
  return fits && !groups.some((group) => group.rows.some((row) => row.form === 'money'));
}
