import { expect, test } from 'vitest';
import { shownOf } from '../src/thing/shown';
import { valueColumns } from '../src/thing/values-of';

const value = (field: string, format: string, label: string, number: number | null = null, text = label) => ({
  field,
  label: field.toUpperCase(),
  format,
  printed: null,
  qualifier: 'EXACT',
  values: [{ label, text, number, boolean: null }],
});

const figure = {
  thingId: 'figure:a',
  ownerId: 'program:a',
  label: 'Hubs: visitors (FY2025) (2025-12)',
  values: [
    value('name', 'LOCALIZED_TEXT', 'visitors'),
    value('value', 'NUMBER', '1,275', 1275),
    value('unit', 'LOCALIZED_TEXT', 'people'),
    value('basis', 'ENUM', 'Observed'),
    value('asOf', 'DATE', 'December 2025', null, '2025-12'),
    value('fiscalYear', 'FISCAL_YEAR', 'FY2025', 2025),
  ],
} as never;

const meeting = {
  thingId: 'event:a',
  ownerId: null,
  label: 'Forum 2026',
  values: [
    value('name', 'LOCALIZED_TEXT', 'Forum 2026'),
    value('startsOn', 'DATE', '2026'),
    value('summary', 'LOCALIZED_TEXT', 'A meeting.'),
    value('endsOn', 'DATE', '2027-02'),
  ],
} as never;

const fields = (one: never) => shownOf(one, 'EN').map((shown) => shown.field);

test('a list shows quantities with their units, and what the label does not say', () => {
  expect(fields(figure)).toEqual(['value', 'unit', 'basis']);
});

test('a number that is but digits of another one in the label is not said by it', () => {
  const term = {
    ownerId: 'program:a',
    label: 'Terms (FY2025)',
    values: [value('durationYears', 'NUMBER', '2', 2), value('plannedNumber', 'INTEGER', '5', 5)],
  } as never;
  expect(fields(term)).toEqual(['durationYears', 'plannedNumber']);
});

test('of a thing a list shows dates and quantities, which its name does not have', () => {
  expect(fields(meeting)).toEqual(['endsOn']);
});

test('a file has a column for each value that is shown, with numbers as such', () => {
  const { heads, of } = valueColumns([figure, meeting], 'EN');
  expect(heads).toEqual(['VALUE', 'UNIT', 'BASIS', 'ENDSON']);
  expect(of('figure:a')).toEqual([1275, 'people', 'Observed', '']);
  expect(of('event:a')).toEqual(['', '', '', '2027-02']);
  expect(of('event:b')).toEqual(['', '', '', '']);
});
