import { pageHref } from '../address';
import { type Facts, type Told, valueIn } from './facts';

/** The thing that a way leads from, as far as ways have to know it. */
export type From = Pick<Facts, 'thingId' | 'type' | 'values' | 'relationships' | 'effective' | 'owned'>;

/** Address of a view where it shows the thing; none where it cannot say so. */
export type Way = (thing: From) => string | undefined;

/** The first thing to which a field leads. */
export function firstOf(thing: From, field: string): string | undefined {
  const group = [...thing.relationships, ...thing.effective].find((one) => one.field === field);
  return group?.relationships.nodes[0]?.otherId;
}

export function isMinistry(thing: From): boolean {
  return isOf(thing, 'agencyKind', 'MINISTRY');
}

/** A country, and not a part of the world or a union. */
export function isCountry(thing: From): boolean {
  return isOf(thing, 'countryKind', 'COUNTRY');
}

function isOf({ values }: From, field: string, kind: string): boolean {
  return values.some((one) => one.field === field && one.values[0]?.text === kind);
}

export function hasAmount(told: Told): boolean {
  return valueIn(told, 'YEN')?.values[0]?.number != null;
}

/** The row of the thing in what a view lists. */
export function rowIn(page: string, settings: Record<string, string>, { thingId }: From): string {
  return `${pageHref(page, settings)}#${thingId}`;
}

const whole = /^(?:(\d{4})|(令和|平成)(\d{1,2}|元))年(?!度)(?:(\d{1,2})月(?:(\d{1,2})日)?)?/;

/** A printed date with its year, as precise as it is; none where the year is to be had from elsewhere. */
export function dateIn(printed: string | null | undefined): string | undefined {
  const [, year, era, count, month, day] = whole.exec((printed ?? '').normalize('NFKC').replaceAll(' ', '')) ?? [];
  if (!year && !era) {
    return undefined;
  }
  const ofEra = (era === '平成' ? 1988 : 2018) + (count === '元' ? 1 : Number(count));
  return [year ?? ofEra, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}

/** From when to when the thing has dates of its own. */
export function datesOf({ values }: From): { from: string; to: string } | undefined {
  const dates = values.flatMap((one) => (one.format === 'DATE' ? (dateIn(one.printed) ?? []) : [])).sort();
  const [from, to] = [dates[0], dates[dates.length - 1]];
  return from && to ? { from, to } : undefined;
}
