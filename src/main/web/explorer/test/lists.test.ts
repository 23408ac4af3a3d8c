import { expect, test } from 'vitest';
import type { Facts, Reading, Row } from '../src/thing/facts';
import { count } from '../src/thing/group';
import { endsOf, listOfRow, listOfSlips, listsOf } from '../src/thing/lists';

const field = (name: string, relationshipType: string | null, backward: boolean, targets: string[], more = {}) => ({
  name,
  label: name,
  enum: null,
  many: true,
  derived: false,
  backward,
  relationshipType,
  targets,
  ...more,
});

const kind = (type: string, owned: boolean, fields: object[]) => ({ type, owned, fields });

/** Kinds that no code knows. */
const reading = {
  enums: [],
  kinds: [
    kind('RIVER', false, [
      field('mouths', 'FLOWS', false, ['SEA']),
      field('crossedBy', 'CROSSES', true, ['BRIDGE', 'ROAD']),
      field('bridges', 'SPANS', true, ['BRIDGE']),
      field('tales', 'OWNS', false, ['TALE']),
      field('anomalies', 'CONCERNS', true, ['SLIP']),
    ]),
    kind('SEA', false, [field('rivers', 'FLOWS', true, ['RIVER']), field('floods', 'FLOWS', true, ['LAKE'])]),
    kind('BRIDGE', false, [field('spans', 'SPANS', false, ['RIVER']), field('spansAgain', 'SPANS', false, ['RIVER'])]),
    kind('TALE', true, [field('mood', null, false, [], { enum: 'Mood' }), field('about', 'ABOUT', false, ['RIVER'])]),
    kind('SLIP', false, [field('concerns', 'CONCERNS', false, ['RIVER', 'SEA'])]),
  ],
} as unknown as Reading;
const facts = { thingId: 'river:a', type: 'RIVER', owned: [], slips: { totalCount: 0 } } as unknown as Facts;
const links = (name: string, above = false) => ({ form: 'links', field: name, above }) as unknown as Row;

test('the ends of a relationship are listed by the field that leads back from their kind', () => {
  expect(listOfRow(links('mouths'), facts, reading)).toBe('./list?type=SEA&rivers=river%3Aa');
});

test('ends of several kinds, fields that do not lead back by one alone and what is taken over have no list', () => {
  expect(listOfRow(links('crossedBy'), facts, reading)).toBeUndefined();
  expect(listOfRow(links('bridges'), facts, reading)).toBeUndefined();
  expect(listOfRow(links('mouths', true), facts, reading)).toBeUndefined();
  expect(listOfRow(links('unheard'), facts, reading)).toBeUndefined();
});

test('what a thing owns is listed by its owner and the kind by which it is told apart', () => {
  const told = (tells?: string) => ({ form: 'told', field: 'tales', tells }) as unknown as Row;
  expect(listOfRow(told(), facts, reading)).toBe('./list?type=TALE&owner=river%3Aa');
  expect(listOfRow(told('Mood.SAD'), facts, reading)).toBe('./list?type=TALE&owner=river%3Aa&mood=SAD');
});

test('what has the same label as another of its list is not told apart there', () => {
  const told = (label: string) => ({ form: 'told', field: 'tales', label: 'tale', told: { label } }) as unknown as Row;
  const group = (...labels: string[]) => ({ key: 'X', label: 'x', rows: labels.map(told) });
  expect([...listsOf(group('a', 'b'), facts, reading).values()].map((list) => list.total)).toEqual([2, 2]);
  expect(listsOf(group('a', 'b', 'a'), facts, reading).size).toBe(0);
});

test('a list of which the page has a part is told with its total, or with none where it is of one kind', () => {
  const told = (tells?: string) => ({ form: 'told', field: 'tales', label: 'tale', tells, told: { label: 'same' } });
  const rows = [told(), told(), told('Mood.SAD')] as unknown as Row[];
  const group = { key: 'X', label: 'x', rows };
  const owned = [{ field: 'tales', totalCount: 130, facts: { nodes: rows } }];
  const cut = { ...facts, owned } as unknown as Facts;
  expect([...listsOf(group, cut, reading).values()].map((list) => list.total)).toEqual([130, 130, undefined]);
  expect(count(group, cut)).toBe('3+');
  expect(count(group, facts)).toBe('3');
});

test('slips of a thing have a list where their kind leads back to it', () => {
  expect(listOfSlips(facts, reading)).toBe('./list?type=SLIP&concerns=river%3Aa');
});

test('a list is asked for by relationships of its kind with ids, and by nothing else', () => {
  const address = new Map([
    ['about', 'river:a'],
    ['owner', 'river:b'],
    ['mood', 'river:c'],
  ]);
  const tale = reading.kinds[3] as Reading['kinds'][number];
  const sea = reading.kinds[1] as Reading['kinds'][number];
  const read = (name: string) => address.get(name) ?? '';
  expect(endsOf(tale, read).map((end) => [end.field, end.id])).toEqual([
    ['owner', 'river:b'],
    ['about', 'river:a'],
  ]);
  expect(endsOf(sea, read)).toEqual([]);
  expect(endsOf(tale, () => 'no id"')).toEqual([]);
});
