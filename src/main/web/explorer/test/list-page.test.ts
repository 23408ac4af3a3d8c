import { expect, test } from 'vitest';
import { facetsOf, isTerse, ownFirst } from '../src/list-page';

const field = (name: string) => ({ name, enum: name, many: false, derived: false });
const kind = (type: string, ...names: string[]) => ({ type, fields: names.map(field) }) as never;

test('what parts a kind alone is offered before what parts all kinds', () => {
  const kinds = [kind('A', 'assertion', 'aKind'), kind('B', 'assertion', 'bKind'), kind('C', 'assertion')];

  expect(facetsOf(ownFirst(kinds[0] as never, kinds)).map((one) => one.name)).toEqual(['aKind', 'assertion']);
});

test('names without summaries stand in columns, sentences do not', () => {
  const names = (length: number, summary = '') =>
    Array.from({ length: 9 }, () => ({ label: 'x'.repeat(length), summary }));

  expect(isTerse(names(9))).toBe(true);
  expect(isTerse(names(9, 'said'))).toBe(false);
  expect(isTerse(names(90))).toBe(false);
  expect(isTerse(names(9).slice(0, 3))).toBe(false);
});
