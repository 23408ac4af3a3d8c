import type { DatesQuery } from '../../../gql/graphql';

export type Entry = NonNullable<DatesQuery['calendar']>['nodes'][number];

/** Dates that say the same of things of one owner on the same day are one row. */
export interface Day {
  key: string;
  date: string;
  entries: Entry[];
}

/** Rows by year, in the order in which they come: what is less precise stands first. */
export function yearsOf(entries: Entry[]): { year: string; days: Day[] }[] {
  const years = new Map<string, Map<string, Day>>();
  for (const entry of entries) {
    const year = entry.date.slice(0, 4);
    const days = years.get(year) ?? new Map<string, Day>();
    const key = [entry.date, entry.field, entry.owner?.id ?? entry.node.id, entry.relationship?.relationshipId].join(
      ' ',
    );
    const day = days.get(key) ?? { key, date: entry.date, entries: [] };
    day.entries.push(entry);
    days.set(key, day);
    years.set(year, days);
  }
  return [...years].map(([year, days]) => ({ year, days: [...days.values()] }));
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
