import { expect, test } from 'vitest';
import {
  absentOf,
  bySlide,
  byStage,
  distinct,
  type Facts,
  groupsOf,
  isMoneyByYear,
  isNoted,
  otherNamesOf,
  type Reading,
  slidesOf,
  slipsAt,
  type Told,
} from '../src/thing/facts';
import { latestOf } from '../src/thing/glance';

const proof = (lines: string, section = 'section:a') => ({
  document: 'source:s',
  fields: [],
  lines,
  sections: [{ thingId: section, name: section, heading: null, lines: '1-9', ministry: null }],
});

const value = (field: string, format: string, label: string, more: object = {}) => ({
  field,
  label: field,
  format,
  printed: null,
  qualifier: null,
  values: [{ label, text: label, number: null, boolean: null, ...more }],
  evidence: [proof('1')],
});

const told = (id: string, values: object[]) =>
  ({
    thingId: id,
    typeLabel: 'kind',
    label: id,
    assertion: 'STATED',
    rationale: null,
    evidence: [proof('2', 'section:b')],
    values,
    relationships: [],
  }) as unknown as Told;

const link = (id: string, properties: object[] = []) => ({
  relationshipId: id,
  otherId: id,
  otherLabel: id,
  assertion: 'STATED',
  rationale: null,
  properties,
  evidence: [proof('3')],
});

const related = (field: string, links: object[]) => ({
  field,
  label: field,
  relationshipType: field,
  totalCount: links.length,
  relationships: { nodes: links },
});

/** A kind that no code knows: what is read where is said by the ontology alone. */
const reading = {
  enums: [
    { values: [{ value: 'X', label: 'X', tells: [] }] },
    {
      values: [
        { value: 'WHY', label: 'why', tells: ['Mood.SAD', 'causes'] },
        { value: 'WHAT', label: 'what', tells: ['parts', 'size'] },
        { value: 'REST', label: 'rest', tells: [] },
      ],
    },
  ],
  kinds: [{ fields: [{ name: 'mood', enum: 'Mood' }] }],
} as unknown as Reading;

const facts = {
  ...told('note:a', [
    value('name', 'LOCALIZED_TEXT', 'A'),
    value('size', 'NUMBER', '3'),
    value('colour', 'TEXT', 'red'),
  ]),
  otherLabel: 'A',
  ownerId: null,
  owner: null,
  effective: [
    related('effectiveX', [link('x:own')]),
    related('effectiveY', [link('y:above', [{ field: 'inheritedFrom', label: '', value: 'note:b' }])]),
  ],
  effectiveValues: [],
  owned: [
    {
      field: 'moods',
      label: 'moods',
      totalCount: 2,
      facts: {
        nodes: [
          told('mood:1', [value('mood', 'ENUM', 'SAD'), value('text', 'LOCALIZED_TEXT', 'sad')]),
          told('mood:2', [value('mood', 'ENUM', 'GAY'), value('text', 'LOCALIZED_TEXT', 'gay')]),
        ],
      },
    },
  ],
  relationships: [related('friends', [link('f:1')]), related('parts', [link('p:1')]), related('causes', [link('c:1')])],
  slips: { totalCount: 0, nodes: [] },
  absent: [],
} as unknown as Facts;

test('facts stand in the groups that the ontology declares, in its order', () => {
  const { basics, groups } = groupsOf(facts, reading, 'basics');

  expect(basics.map((row) => row.field)).toEqual(['colour']);
  expect(groups.map((group) => [group.label, group.rows.map((row) => row.key)])).toEqual([
    ['why', ['mood:1', 'causes']],
    ['what', ['parts', 'size']],
    ['rest', ['mood:2', 'friends', 'effectiveY']],
    ['basics', ['colour']],
  ]);
});

test('what is effective is told only where it comes from above', () => {
  const rows = groupsOf(facts, reading, 'basics').groups.flatMap((group) => group.rows);

  expect(rows.some((row) => row.key === 'effectiveX')).toBe(false);
  expect(rows.find((row) => row.key === 'effectiveY')).toMatchObject({ above: true });
});

test('each slide has one letter, in the order in which the page cites them', () => {
  const slides = slidesOf(facts, groupsOf(facts, reading, 'basics').groups);

  expect([...slides].map(([id, slide]) => [id, slide.letter])).toEqual([
    ['section:b', 'A'],
    ['section:a', 'B'],
  ]);
});

test('a slip touches facts of its fields in its lines alone', () => {
  const slip = told('anomaly:a', [value('fields', 'TEXT', 'budgets')]);

  expect(slipsAt('budgets', [proof('1-4')], [slip])).toEqual([slip]);
  expect(slipsAt('budgets', [proof('5-9')], [slip])).toEqual([]);
  expect(slipsAt('parts', [proof('1-4')], [slip])).toEqual([]);
});

test('amounts of fiscal years are a table, steps of a flow are not', () => {
  const year = value('fiscalYear', 'FISCAL_YEAR', 'FY2026', { number: 2026 });
  const yen = value('amount', 'YEN', '1', { number: 1 });

  expect(isMoneyByYear([told('budget:1', [year, yen]), told('budget:2', [year])])).toBe(true);
  expect(isMoneyByYear([told('step:1', [value('order', 'INTEGER', '1'), year, yen])])).toBe(false);
  expect(isMoneyByYear([told('budget:2', [year])])).toBe(false);
});

test('lines of several slides are told by each slide that they stand in', () => {
  const sections = [
    { thingId: 'section:a', name: 'A', heading: 'A', lines: '1-9', ministry: null },
    { thingId: 'section:b', name: 'B', heading: null, lines: '10-19', ministry: null },
  ];
  const told = distinct([{ document: 'source:s', fields: [], lines: '3,8-12,15', sections }]);
  expect(told.map((one) => [one.section?.thingId, one.lines])).toEqual([
    ['section:a', '3,8-9'],
    ['section:b', '10-12,15'],
  ]);
  expect(distinct(told)).toEqual(told);
});

test('all lines of a slide are cited together, in their order', () => {
  const proofs = [proof('7-8'), proof('5', 'section:b'), proof('2'), proof('3,8-9')];
  expect(bySlide(proofs).map((one) => [one.sections[0]?.thingId, one.lines])).toEqual([
    ['section:a', '2-3,7-9'],
    ['section:b', '5'],
  ]);
});

test('the head of a page has the amounts of three years, those of one year together', () => {
  const amount = (year: number, stage: string) =>
    told(`budget:${year}:${stage}`, [
      value('fiscalYear', 'FISCAL_YEAR', String(year), { number: year }),
      value('stage', 'ENUM', stage),
      value('amount', 'YEN', '1', { number: 1 }),
    ]) as unknown as Told;
  const all = [amount(2023, 'a'), amount(2024, 'a'), amount(2025, 'a'), amount(2025, 'b'), amount(2026, 'c')];
  expect(latestOf(all).map((one) => [one.year, one.told.map((budget) => budget.thingId)])).toEqual([
    [2026, ['budget:2026:c']],
    [2025, ['budget:2025:a', 'budget:2025:b']],
    [2024, ['budget:2024:a']],
  ]);
});

test('only amounts of the same stage are compared, of which its draft is a form', () => {
  const amount = (year: number, stage: string) =>
    told(`${year} ${stage}`, [
      value('fiscalYear', 'FISCAL_YEAR', String(year), { number: year }),
      value('stage', 'ENUM', stage),
      value('amount', 'YEN', '1', { number: 1 }),
    ]);
  const all = [
    amount(2024, 'SUPPLEMENTARY'),
    amount(2025, 'INITIAL'),
    amount(2025, 'SUPPLEMENTARY'),
    amount(2026, 'INITIAL_DRAFT'),
    amount(2026, 'REQUEST'),
  ];
  expect(byStage(all).map((some) => some.map((one) => one.thingId))).toEqual([
    ['2024 SUPPLEMENTARY', '2025 SUPPLEMENTARY'],
    ['2025 INITIAL', '2026 INITIAL_DRAFT'],
    ['2026 REQUEST'],
  ]);
});

test("what is of the apparatus is this site's note, and nothing else is", () => {
  const reading = {
    kinds: [
      { type: 'SOURCE_ANOMALY', apparatus: true },
      { type: 'PROGRAM', apparatus: false },
    ],
  } as unknown as Reading;
  expect(isNoted({ type: 'SOURCE_ANOMALY' }, reading)).toBe(true);
  expect(isNoted({ type: 'PROGRAM' }, reading)).toBe(false);
});

test('what the head has is not told as missing', () => {
  const absent = ['aliases', 'venue', 'acronym', 'name', 'summary', 'email'].map((field) => ({ field, label: field }));
  expect(absentOf({ absent })).toEqual(['venue', 'email']);
});

test('other names of a thing are those that do not stand in its head already, each once', () => {
  const head = (acronym: string, ...aliases: string[]) =>
    otherNamesOf({
      label: 'Agency for Devices',
      otherLabel: 'PMDA',
      values: [
        { ...value('aliases', 'TEXT', ''), values: aliases.map((label) => ({ label })) },
        value('acronym', 'TEXT', acronym),
      ] as unknown as Facts['values'],
    });
  expect(head('PMDA', 'agency for  devices', 'ＰＭＤＡ')).toEqual([]);
  expect(head('AD', 'A.D.', 'AD', 'Other')).toEqual(['AD', 'A.D.', 'Other']);
});
