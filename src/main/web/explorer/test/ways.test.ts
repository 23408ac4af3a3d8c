import { expect, test } from 'vitest';
import { dateIn, datesOf, type From } from '../src/thing/ways';
import { views } from '../src/views';

/** A thing of which only that is known. */
function thing(type: string, thingId: string, links: Record<string, string> = {}, more: object = {}): From {
  const relationships = Object.entries(links).map(([field, otherId]) => ({
    field,
    relationships: { nodes: [{ otherId }] },
  }));
  return { type, thingId, values: [], relationships, effective: [], owned: [], ...more } as unknown as From;
}

function waysOf(from: From) {
  const ways = Object.entries(views).map(([name, view]) => [name, view.of?.(from)] as const);
  return Object.fromEntries(ways.filter(([, href]) => href));
}

const value = (field: string, format: string, printed: string | null, text: string | null = null, number = 1) => ({
  field,
  format,
  printed,
  values: [{ text, number }],
});

test('a programme leads to each view that shows it, and to no other', () => {
  expect(waysOf(thing('PROGRAM', 'program:a'))).toEqual({
    connections: './connections?from=program%3Aa',
    compare: './compare?kind=programs&a=program%3Aa',
  });
  const budget = { values: [value('amount', 'YEN', null)] };
  const links = { effectiveMinistries: 'agency:m', openTo: 'group:g', stages: 'stage:s' };
  const owned = [{ field: 'budgets', facts: { nodes: [budget] } }];
  const values = [value('startedOn', 'DATE', '平成31年4月1日')];
  expect(waysOf(thing('PROGRAM', 'program:a', links, { owned, values }))).toEqual({
    budgets: './budgets?ministry=agency%3Am#program:a',
    coverage: './coverage?cell=stage%3As%2Cgroup%3Ag',
    support: './support?group=group%3Ag&year=any#program:a',
    calendar: './calendar?from=2019-04-01&to=2019-04-01#program:a',
    connections: './connections?from=program%3Aa',
    compare: './compare?kind=programs&a=program%3Aa',
  });
  const unknown = { values: [{ ...value('amount', 'YEN', null), values: [] }] };
  const without = [{ field: 'budgets', facts: { nodes: [unknown] } }];
  expect(waysOf(thing('PROGRAM', 'program:a', links, { owned: without })).budgets).toBeUndefined();
});

test('a country leads to where countries are, a region does not', () => {
  const of = (kind: string) =>
    waysOf(thing('COUNTRY', 'country:a', { frameworks: 'f' }, { values: [value('countryKind', 'ENUM', null, kind)] }));
  expect(Object.keys(of('COUNTRY'))).toEqual(['connections', 'countries', 'compare']);
  expect(Object.keys(of('REGION'))).toEqual(['connections']);
});

test('a slip leads to itself among the slips', () => {
  expect(waysOf(thing('SOURCE_ANOMALY', 'anomaly:a'))).toEqual({ slips: './slips#anomaly:a' });
});

test.each([
  ['2025年10月8日', '2025-10-08'],
  ['2025年10月8日(水)', '2025-10-08'],
  ['２０２５年８月', '2025-08'],
  ['令和4年5月31日', '2022-05-31'],
  ['令和元年', '2019'],
  ['平成 26 年6月27日', '2014-06-27'],
  ['令和7年度', undefined],
  ['2025年度', undefined],
  ['10日（金）', undefined],
  ['8月6日', undefined],
  [null, undefined],
])('the date %s', (printed, date) => {
  expect(dateIn(printed)).toBe(date);
});

test('dates of a thing are from its first to its last', () => {
  const values = [value('endsOn', 'DATE', '2025年10月10日'), value('startsOn', 'DATE', '2025年10月8日')];
  expect(datesOf(thing('EVENT', 'event:a', {}, { values }))).toEqual({ from: '2025-10-08', to: '2025-10-10' });
  expect(datesOf(thing('EVENT', 'event:a'))).toBeUndefined();
});
