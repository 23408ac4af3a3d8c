import { expect, test } from 'vitest';
import type { Facts, Group, Reading, Relationship, Row } from '../src/thing/facts';
import { namesakesOf } from '../src/thing/facts';
import { partOf } from '../src/thing/group';
import { isBrief, keysOf } from '../src/thing/keys';
import { idsWithPlace, inOwnOrder, inSeries, placesOf } from '../src/thing/order';

const link = (id: string, label = id) => ({ otherId: id, otherLabel: label }) as Relationship;

const links = (field: string, total: number): Row => ({
  form: 'links',
  key: field,
  field,
  label: field,
  total,
  links: Array.from({ length: Math.min(total, 11) }, (_, i) => link(`${field}:${i}`)),
  above: false,
});

const value = (text: string, format: string, boolean: boolean | null = null) =>
  ({
    form: 'value',
    key: text,
    field: text,
    label: text,
    above: false,
    value: { format, values: [{ label: text, boolean }] },
  }) as Row;

const facts = { type: 'AGENCY', label: 'Pillar I-1' } as Facts;

const reading = {
  kinds: [
    {
      type: 'AGENCY',
      fields: [
        { name: 'mentions', targets: ['NOTE'] },
        { name: 'partners', targets: ['AGENCY'] },
        { name: 'carriesOut', targets: ['AGENCY'] },
      ],
    },
    { type: 'NOTE', owned: true, fields: [] },
  ],
} as unknown as Reading;

test('keys name few things, count many, and leave out what other things own', () => {
  const groups: Group[] = [
    { key: 'CONTENT', label: '', rows: [links('carriesOut', 7)] },
    { key: 'CONNECTIONS', label: '', rows: [links('mentions', 2), links('partners', 3)] },
  ];
  const keys = keysOf([], groups, facts, reading);

  expect(keys.links.map((row) => row.field)).toEqual(['partners']);
  expect(keys.counts.map(({ row, group }) => [row.field, group])).toEqual([['carriesOut', 'CONTENT']]);
});

test('a value is no key where it is in the title, does not hold, or is a code', () => {
  const basics = [
    value('I-1', 'TEXT'),
    value('no', 'BOOLEAN', false),
    value('product-type', 'TEXT'),
    value('16-72', 'TEXT'),
  ];

  expect(keysOf(basics, [], facts, reading).values.map((row) => row.field)).toEqual(['16-72']);
});

test('what is called alike but for its numbers stands in their order, and other things as they are told', () => {
  const labels = (names: string[]) => inSeries(names.map((name) => link(name))).map((one) => one.otherLabel);

  expect(labels(['Forum 2018', 'Forum 2016', 'Forum 2026'])).toEqual(['Forum 2016', 'Forum 2018', 'Forum 2026']);
  expect(labels(['Forum 2018', 'Forum', 'Forum 2016'])).toEqual(['Forum', 'Forum 2016', 'Forum 2018']);
  expect(labels(['Second 2', 'First 1'])).toEqual(['Second 2', 'First 1']);
});

test('things that have a place of their own stand by it, wherever the page leads to several', () => {
  const ontology = {
    enums: [],
    kinds: [
      { type: 'STAGE', owned: false, fields: [{ name: 'order' }] },
      { type: 'STEP', owned: true, fields: [{ name: 'order' }] },
    ],
  } as unknown as Reading;
  const group = (type: string, ...ids: string[]) => ({
    relationships: { nodes: ids.map((id) => ({ ...link(id), otherType: type, properties: [] })) },
  });
  const stages = group('STAGE', 'stage:launch', 'stage:basic', 'stage:clinical');
  const page = {
    relationships: [stages, group('STEP', 'step:2', 'step:1')],
    effective: [group('STAGE', 'stage:alone')],
  } as unknown as Facts;
  expect(idsWithPlace(page, ontology)).toEqual(['stage:basic', 'stage:clinical', 'stage:launch']);
  const values = (id: string, order: number) => ({
    thingId: id,
    values: [{ field: 'order', values: [{ number: order }] }],
  });
  const places = placesOf([values('stage:launch', 5), values('stage:basic', 1), null, values('stage:clinical', 4)]);
  const order = (known: typeof places) =>
    inOwnOrder(stages.relationships.nodes as Relationship[], ontology, known).map((one) => one.otherId);
  expect(order(places)).toEqual(['stage:basic', 'stage:clinical', 'stage:launch']);
  expect(order(new Map([['stage:basic', 1]]))).toEqual(['stage:launch', 'stage:basic', 'stage:clinical']);
});

test('those who take part stand by role as the ontology names these, then by name; of one role as in the source', () => {
  const ontology = {
    enums: [
      { values: [{ label: 'Site' }, { label: 'Member' }] },
      { values: [{ label: 'Member' }, { label: 'Observer' }, { label: 'Affiliate' }] },
    ],
    kinds: [],
  } as unknown as Reading;
  const by = (name: string, role: string) =>
    ({ ...link(name), properties: [{ field: 'role', label: 'Role', value: role }] }) as unknown as Relationship;
  const order = (all: Relationship[]) => inOwnOrder(all, ontology, new Map()).map((one) => one.otherLabel);
  expect(
    order([by('Kenya', 'Affiliate'), by('Japan', 'Member'), by('WHO', 'Observer'), by('Brazil', 'Member')]),
  ).toEqual(['Brazil', 'Japan', 'WHO', 'Kenya']);
  expect(order([by('Japan', 'Member'), by('Brazil', 'Member')])).toEqual(['Japan', 'Brazil']);
  expect(order([by('Japan', 'Unknown'), by('Brazil', 'Member')])).toEqual(['Japan', 'Brazil']);
});

test('those of one name are known, to be told apart', () => {
  expect(namesakesOf([link('figure:a', 'Share'), link('figure:b', 'Share'), link('figure:c', 'Cases')])).toEqual([
    'figure:a',
    'figure:b',
  ]);
});

test('no button stands for one fact alone', () => {
  const group = (total: number, more: Row[] = []): Group => ({
    key: 'X',
    label: '',
    rows: [links('parts', total), ...more],
  });

  expect(partOf(group(11), new Map(), false)).toMatchObject({ hidden: 0 });
  expect(partOf(group(12), new Map(), false)).toMatchObject({ hidden: 2 });
  expect(partOf(group(10, [value('agenda', 'TEXT')]), new Map(), false).hidden).toBe(1);
  expect(partOf(group(10, [value('agenda', 'TEXT')]), new Map(), true).hidden).toBe(0);
});

test('a head is brief where it has neither a long title or summary nor money', () => {
  const money = [{ key: 'BUDGET', label: '', rows: [{ form: 'money' } as Row] }];
  expect(isBrief('SaMD', undefined, [])).toBe(true);
  expect(isBrief('SaMD', 'プログラムである医療機器。', [])).toBe(true);
  expect(isBrief('SaMD', 'プログラムである医療機器。', money)).toBe(false);
  expect(isBrief('SaMD', 'あ'.repeat(37), [])).toBe(false);
  expect(isBrief('SaMD', 'a'.repeat(72), [])).toBe(true);
  expect(isBrief('Programme to strengthen industrial hubs', undefined, [])).toBe(false);
});
