import { expect, test } from 'vitest';
import {
  asksOf,
  claimsOf,
  type End,
  type Placed,
  portionsOf,
  type YearFact,
  yearFactsOf,
} from '../src/views/coverage/proofs';

const proof = (lines: string) => [{ document: 'source:one', fields: [], lines, sections: [] }];
const place = (id: string, lines: string, followsFromStated: boolean, inheritedFrom: string[] = []) => ({
  node: { id },
  followsFromStated,
  inheritedFrom,
  rationale: followsFromStated ? null : 'because',
  evidence: proof(lines),
});
const stage: End = { axis: 'DEVELOPMENT_STAGE', label: 'Stage', key: 'stage:a', name: 'A' };
const group: End = { axis: 'APPLICANT_GROUP', label: 'Group', key: 'group:b', name: 'B' };
const year: End = { axis: 'FISCAL_YEAR', label: 'Year', key: '2026', name: 'FY2026' };
const country: End = { axis: 'COUNTRY', label: 'Country', key: 'country:jp', name: 'Japan' };

test('a thing stands in a cell by what leads to its row and to its column, and by nothing else', () => {
  const thing: Placed = {
    id: 'program:one',
    stages: { edges: [place('stage:a', '1-2', true), place('stage:other', '9', false)] },
    groups: { edges: [place('group:b', '3', false, ['program:above'])] },
  };
  expect(
    claimsOf(thing, [stage, group], [], 'Money').map(({ name, text, inferred, above, evidence }) => [
      name,
      text,
      inferred,
      above,
      evidence[0]?.lines,
    ]),
  ).toEqual([
    ['Stage', 'A', false, false, '1-2'],
    ['Group', 'B', true, true, '3'],
  ]);
});

test('a year is proved by budgets of that year and by what the thing belongs to, as far as its years follow from them', () => {
  const link = (id: string) => ({
    relationshipId: id,
    label: 'part of',
    node: { id: 'program:above', label: 'Above' },
    assertion: 'STATED',
    evidence: proof('5'),
  });
  const thing: Placed = {
    id: 'program:one',
    effectiveFiscalYearsFacts: ['program:one/PART_OF/program:above', 'budget:2025', 'budget:2026', 'term:2026'],
    effectiveFiscalYearsStated: [2025],
    belongs: { edges: [link('program:one/PART_OF/program:above'), link('program:x/PART_OF/program:one')] },
  };
  const fact = (id: string, of: Partial<YearFact>) =>
    ({ id, label: id, assertion: 'STATED', evidence: proof(id), ...of }) as YearFact;
  const facts = [
    fact('budget:2025', { fiscalYear: 2025 }),
    fact('budget:2026', { fiscalYear: 2026 }),
    fact('term:2026', { termYear: 2026 }),
    fact('budget:of-another', { fiscalYear: 2026 }),
  ];
  expect(yearFactsOf([thing, thing])).toEqual(['budget:2025', 'budget:2026', 'term:2026']);
  const claims = claimsOf(thing, [year], facts, 'Money');
  expect(claims.map((one) => one.text)).toEqual(['budget:2026', 'term:2026', 'part of Above']);
  expect(claims.every((one) => one.inferred && one.above)).toBe(true);
  const stated = claimsOf(thing, [{ ...year, key: '2025' }], facts, 'Money');
  expect(stated.map((one) => one.text)).toEqual(['budget:2025', 'part of Above']);
  expect(stated.some((one) => one.inferred)).toBe(false);
});

test('a participation proves both the framework and the country, and money is proved by its budgets', () => {
  const thing: Placed = {
    id: 'framework:one',
    relationships: {
      edges: [
        {
          relationshipId: 'country:jp/PARTICIPATES_IN/framework:one/chair',
          label: 'takes part',
          node: { id: 'country:jp' },
          assertion: 'STATED',
          evidence: proof('7'),
        },
      ],
    },
    budgets: [{ id: 'budget:x', label: 'X', assertion: 'INFERRED', rationale: 'so', evidence: proof('8') }],
  };
  const claims = claimsOf(thing, [country, { ...country, key: 'framework:one' }], [], 'Money');
  expect(claims.map(({ name, text, inferred }) => [name, text, inferred])).toEqual([
    ['takes part', 'Japan', false],
    ['Money', 'X', true],
  ]);
});

test('of each thing only what the axes need is asked for', () => {
  const matrix = { fiscalYear: 2025, lang: 'JA' } as const;
  const things = asksOf({ ...matrix, rows: 'FISCAL_YEAR', columns: 'PILLAR', value: 'THINGS' }, '2026', 'pillar:1');
  expect(things).toMatchObject({ pillars: true, years: true, stages: false, countries: false, money: false });
  expect(things).toMatchObject({ rowIds: ['2026'], columnIds: ['pillar:1'], ends: ['2026', 'pillar:1'] });
  const money = asksOf({ ...matrix, rows: 'FISCAL_YEAR', columns: 'PILLAR', value: 'MONEY' }, '2026', 'pillar:1');
  expect(money).toMatchObject({ years: false, money: true, budgetsOf: 2026 });
  const ofMinistry = asksOf({ ...matrix, rows: 'MINISTRY', columns: 'PILLAR', value: 'MONEY' }, 'agency:x', 'pillar:1');
  expect(ofMinistry).toMatchObject({ ministries: true, budgetsOf: 2025 });
});

test('no more nodes are asked for at once than the API gives', () => {
  const ids = Array.from({ length: 401 }, (_, i) => `budget:${i}`);
  expect(portionsOf(ids).map((some) => some.length)).toEqual([200, 200, 1]);
  expect(portionsOf(ids).flat()).toEqual(ids);
  expect(portionsOf([])).toEqual([]);
});
