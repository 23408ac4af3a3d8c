import type { DatesQuery } from '../../../gql/graphql';

export type Entry = NonNullable<DatesQuery['calendar']>['nodes'][number];

/** Dates that say the same of things of one owner on the same day are one row. */
export interface Day {
  key: string;
  date: string;
  /** The last day of what begins on the date, where that is told too. */
  until?: string;
  entries: Entry[];
}

/** Which field tells when that ends of which another one tells the beginning. */
const ends: Record<string, string> = { startsOn: 'endsOn', startedOn: 'endsOn', since: 'until' };

/** What happens or is due, and as of when or over which time figures are given. */
export function partsOf(entries: Entry[]): { dates: Entry[]; figures: Entry[] } {
  const ofFigure = (entry: Entry) => 'figure' in entry.node;
  return { dates: entries.filter((one) => !ofFigure(one)), figures: entries.filter(ofFigure) };
}

/**
 * Rows by year, in the order in which they come: what is less precise stands first. Beginning and end of one thing are
 * one row.
 */
export function yearsOf(entries: Entry[]): { year: string; days: Day[] }[] {
  const years = new Map<string, Map<string, Day>>();
  const endOf = new Map(
    entries.flatMap((entry) => {
      const end = entries.find((one) => subjectOf(one) === subjectOf(entry) && one.field === ends[entry.field]);
      return end ? [[entry, end] as const] : [];
    }),
  );
  const ended = new Set(endOf.values());
  for (const entry of entries) {
    if (ended.has(entry)) {
      continue;
    }
    const until = endOf.get(entry)?.date ?? endAtNode(entry);
    const year = entry.date.slice(0, 4);
    const days = years.get(year) ?? new Map<string, Day>();
    const key = [
      entry.date,
      entry.field,
      entry.owner?.id ?? entry.node.id,
      entry.relationship?.relationshipId,
      until,
    ].join(' ');
    const day = days.get(key) ?? { key, date: entry.date, entries: [], ...(until && { until }) };
    day.entries.push(entry);
    days.set(key, day);
    years.set(year, days);
  }
  return [...years].map(([year, days]) => ({ year, days: [...days.values()] }));
}

/** The last day as the event has it: no entry tells it where it is after what was asked for, or on a later page. */
function endAtNode({ field, node }: Entry): string | undefined {
  return field === 'startsOn' && 'endsOn' in node ? (node.endsOn ?? undefined) : undefined;
}

function subjectOf(entry: Entry): string {
  return `${entry.node.id} ${entry.relationship?.relationshipId ?? ''}`;
}

/** Whether the source tells the beginning alone, so that it is the date of the whole. */
export function isWhole(day: Day): boolean {
  const [entry] = day.entries;
  return entry?.field === 'startsOn' && day.until === undefined;
}

/** Whether somebody can no longer apply after one of the dates. */
export function hasDeadline(entries: Entry[]): boolean {
  return entries.some((entry) => entry.field === 'applicationsUntil');
}

/** The day of a time as it is at the reader's place, written as dates are. */
export function dayOf(time: Date): string {
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/**
 * The key of the first row that is not before today; `end` where all are, undefined where today is outside of what was
 * asked for.
 */
export function todayAt(years: { days: Day[] }[], today: string, from: string, to: string): string | undefined {
  if ((from && from > today) || (to && to < today.slice(0, to.length))) {
    return undefined;
  }
  return years.flatMap((year) => year.days).find((day) => (day.until ?? day.date) >= today)?.key ?? 'end';
}

/** Whether a text is a year, a month or a day that there is. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!year) {
    return false;
  }
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return (!month || date.getUTCMonth() === Number(month) - 1) && (!day || date.getUTCDate() === Number(day));
}
