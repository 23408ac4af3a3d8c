import { expect, test } from 'vitest';
import { type Entry, isDate, yearsOf } from '../src/views/calendar/days';
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
