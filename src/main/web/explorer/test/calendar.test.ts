import { expect, test } from 'vitest';
import { type Entry, isDate, isWhole, partsOf, todayAt, yearsOf } from '../src/views/calendar/days';
import { dateText } from '../src/views/dates';

function entry(date: string, id: string, owner?: string): Entry {
  return {
    date,
    field: 'asOf',
    fieldLabel: 'as of',
    entirely: true,
    assertion: 'STATED',
    evidence: [],
    node: { id, label: id },
    owner: owner ? { id: owner, label: owner } : null,
  };
}

test('dates stand by year, those of one owner on one day in one row', () => {
  const years = yearsOf([
    entry('2025', 'a', 'x'),
    entry('2025', 'b', 'x'),
    entry('2025', 'c', 'y'),
    entry('2025-06', 'd', 'x'),
    entry('2026-01-31', 'e'),
  ]);
  expect(years.map((one) => [one.year, one.days.map((day) => [day.date, day.entries.length])])).toEqual([
    [
      '2025',
      [
        ['2025', 2],
        ['2025', 1],
        ['2025-06', 1],
      ],
    ],
    ['2026', [['2026-01-31', 1]]],
  ]);
});

test('beginning and end of one thing are one row, which is told by both', () => {
  const of = (date: string, field: string, id: string, endsOn: string | null = null): Entry => ({
    ...entry(date, id),
    field,
    node: { id, label: id, endsOn },
  });
  const [year] = yearsOf([
    of('2026-06-16', 'startsOn', 'a', '2026-06-17'),
    of('2026-06-16', 'startsOn', 'b'),
    of('2026-06-16', 'startsOn', 'beyond', '2026-08-01'),
    of('2026-06-17', 'endsOn', 'a', '2026-06-17'),
    of('2026-07-01', 'endsOn', 'c', '2026-07-01'),
  ]);
  expect(year?.days.map((day) => [day.date, day.until, day.entries[0]?.node.id])).toEqual([
    ['2026-06-16', '2026-06-17', 'a'],
    ['2026-06-16', undefined, 'b'],
    ['2026-06-16', '2026-08-01', 'beyond'],
    ['2026-07-01', undefined, 'c'],
  ]);
  expect(year?.days.map(isWhole)).toEqual([false, true, false, false]);
});

test('today stands before what is not over, and only within what was asked for', () => {
  const years = yearsOf([entry('2026', 'a'), entry('2026-05', 'b'), entry('2027', 'c')]);
  const keys = years.flatMap((year) => year.days.map((day) => day.key));
  expect(todayAt(years, '2026-11-30', '2026', '')).toBe(keys[2]);
  expect(todayAt(years, '2028-01-01', '', '')).toBe('end');
  expect(todayAt(years, '2028-01-01', '', '2027')).toBeUndefined();
  expect(todayAt(years, '2027-03-01', '', '2027')).toBe('end');
  expect(todayAt(years, '2025-12-31', '2026', '')).toBeUndefined();
});

test('dates of figures are apart from those of what happens', () => {
  const figure = { ...entry('2026', 'f', 'x'), node: { id: 'f', label: 'f', figure: 'f' } } as Entry;
  const event = entry('2026', 'e');
  expect(partsOf([figure, event])).toEqual({ dates: [event], figures: [figure] });
});

test('only days that there are can be asked for', () => {
  expect(['2026', '2026-06', '2026-02-28'].every(isDate)).toBe(true);
  expect(['', '26', '2026-13', '2026-00', '2026-02-30', '2026-6', 'any'].some(isDate)).toBe(false);
});

test('dates are told as precisely as they are', () => {
  expect(['2018', '2018-02', '2018-02-05'].map((date) => dateText(date, 'JA'))).toEqual([
    '2018年',
    '2018年2月',
    '2018年2月5日',
  ]);
  expect(['2018', '2018-02', '2018-02-05'].map((date) => dateText(date, 'EN'))).toEqual([
    '2018',
    'February 2018',
    '5 February 2018',
  ]);
});
