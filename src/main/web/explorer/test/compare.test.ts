import { expect, test } from 'vitest';
import type { ComparableQuery } from '../gql/graphql';
import { firstPair } from '../src/views/compare/choices';
import { changeText, fileText, itemText } from '../src/views/compare/compare-table';
import { proofCells } from '../src/views/compare/file';
import {
  type Countries,
  type Programs,
  rowsOfCountries,
  rowsOfProgrammes,
  rowsOfYears,
  totalsOfYears,
  type Years,
} from '../src/views/compare/rows';
import { yearsFile } from '../src/views/compare/stage-totals';
import { texts } from '../src/views/compare/texts';
import { offered } from '../src/views/thing-box';

const fact = (assertion: string, lines: string) => ({
  assertion,
  rationale: assertion === 'INFERRED' ? 'why' : null,
  evidence: [{ document: 'source:d', fields: [], lines, sections: [] }],
});
const end = (id: string, a: object[], b: object[]) => ({ node: { id, label: id }, a, b });
const relationships = [
  {
    field: 'partOf',
    label: 'Part of',
    shared: { nodes: [] },
    onlyA: { nodes: [end('x', [fact('STATED', '1')], [])] },
    onlyB: { nodes: [] },
  },
  {
    field: 'anomalies',
    label: 'Slips',
    shared: { nodes: [] },
    onlyA: { nodes: [end('slip', [fact('STATED', '9')], [])] },
    onlyB: { nodes: [] },
  },
  {
    field: 'openTo',
    label: 'Open to',
    shared: { nodes: [end('z', [fact('STATED', '3')], [fact('INFERRED', '4')])] },
    onlyA: { nodes: [] },
    onlyB: { nodes: [] },
  },
];

test('what is known for one year only has no change', () => {
  const one = {
    program: { id: 'p', name: 'P' },
    fromBudgets: [fact('STATED', '1')],
    toBudgets: [fact('INFERRED', '2')],
  };
  const rows = rowsOfYears({
    ranked: {
      nodes: [
        { ...one, from: 5, to: 5, fromStage: 'INITIAL', toStage: 'INITIAL_DRAFT', difference: 0 },
        { ...one, from: null, to: 7, fromStage: null, toStage: 'INITIAL_DRAFT', difference: null },
      ],
    },
  } as unknown as Years);
  expect(rows.map((row) => row.change)).toEqual([0, null]);
  expect(rows[1]?.a).toEqual([]);
  expect(rows[0]).toMatchObject({ inferred: true, rationales: ['why'] });
  expect(new Set(rows.map((row) => row.key)).size).toBe(2);
});

test('differences of countries stand apart from what both have, each with its proof', () => {
  const { differing, oneSided, shared } = rowsOfCountries({
    differences: [
      { field: 'code', label: 'Code', a: '1', b: null },
      { field: 'acronym', label: 'Acronym', a: '1', b: '2' },
    ],
    relationships,
  } as unknown as Countries);
  expect(differing.map((row) => [row.label, row.a.length, row.b.length])).toEqual([['Acronym', 1, 1]]);
  expect(oneSided.map((row) => [row.label, row.a.length, row.b.length])).toEqual([
    ['Code', 1, 0],
    ['Part of', 1, 0],
  ]);
  expect(oneSided[1]?.proofs.map((proof) => proof.lines)).toEqual(['1']);
  expect(shared).toMatchObject([{ label: 'Open to', inferred: true, rationales: ['why'] }]);
  expect(shared[0]?.proofs.map((proof) => proof.lines)).toEqual(['3', '4']);
});

test('a side that has nothing but what both have has nothing more, which is not that nothing is given', () => {
  const [first] = relationships;
  const field = { ...first, shared: { nodes: [end('z', [], [])] } };
  const { oneSided } = rowsOfCountries({ differences: [], relationships: [first, field] } as unknown as Countries);
  expect(oneSided.map((row) => row.more)).toEqual([false, true]);
  expect(fileText([], texts.EN.nothingMore)).toBe('nothing more');
  expect(fileText([])).toBe('');
});

test('a pair is shown before one is chosen: the largest amounts of the latest year, or most frameworks', () => {
  const of = {
    budgetTotal: {
      sums: [{ fiscalYear: 2025 }, { fiscalYear: 2026 }],
    },
    latest: { counted: { nodes: ['p', 'p', 'q', 'r'].map((id) => ({ program: { id } })) } },
    countries: {
      nodes: [1, 3, 2].map((totalCount) => ({ id: `c${totalCount}`, frameworks: { totalCount } })),
    },
  } as unknown as ComparableQuery;
  expect(firstPair(of, 'years')).toEqual(['2025', '2026']);
  expect(firstPair(of, 'programs')).toEqual(['p', 'q']);
  expect(firstPair(of, 'countries')).toEqual(['c3', 'c2']);
});

test('money of programmes stands by year and stage, unknown and uncounted amounts as such', () => {
  const { differing } = rowsOfProgrammes({
    budgets: [
      {
        fiscalYear: 2026,
        stage: 'INITIAL',
        a: [{ amount: null, inTotal: false, evidence: [] }],
        b: [{ amount: 0, inTotal: true, evidence: [] }],
      },
    ],
    differences: [],
    sameValues: [],
    relationships: [],
  } as unknown as Programs);
  expect(differing[0]).toMatchObject({ year: 2026, a: [{ yen: null, uncounted: true }], b: [{ yen: 0 }] });
  expect(differing[0]?.a.map((item) => itemText(item, 'JA'))).toEqual(['〔…〕']);
  expect(differing[0]?.b.map((item) => itemText(item, 'JA'))).toEqual(['0\u2060億\u2060円']);
  expect([changeText(null, 'JA'), changeText(0, 'JA'), changeText(-200_000_000, 'JA')]).toEqual([
    '…',
    '増減なし',
    '2\u2060億\u2060円\u2060減',
  ]);
});

test('totals stand by stage, beside each other only where the API compares their stages', () => {
  const sum = (stage: string, amount: number) => ({ fiscalYear: 2025, stage, amount, count: 1 });
  const amounts = [
    { fromStage: 'INITIAL', toStage: 'INITIAL_DRAFT', difference: 1, programCount: 9 },
    { fromStage: 'SUPPLEMENTARY', toStage: null, difference: null, programCount: 3 },
    { fromStage: null, toStage: 'REQUEST', difference: null, programCount: 1 },
  ];
  const totals = totalsOfYears({
    amounts,
    totalFrom: { sums: [sum('INITIAL', 5), sum('SUPPLEMENTARY', 3)] },
    totalTo: { sums: [sum('INITIAL_DRAFT', 6), sum('REQUEST', 2)] },
  } as unknown as Years);
  expect(totals.map(({ from, to, both }) => [from?.amount, to?.amount, both?.programCount])).toEqual([
    [5, 6, 9],
    [3, undefined, undefined],
    [undefined, 2, undefined],
  ]);
});

test('a file has exact yen, and the stage of each amount', () => {
  expect(fileText([{ yen: 1_234_567_890 }])).toBe(1_234_567_890);
  expect(fileText([{ yen: 5, uncounted: true }, { yen: null }])).toBe('〔5〕; …');
  expect(fileText([{ text: 'x', id: 'x' }])).toBe('x');
  const rows = rowsOfYears({
    ranked: {
      nodes: [
        {
          ...{ program: { id: 'p', name: 'P' }, fromBudgets: [], toBudgets: [fact('INFERRED', '2-4,7')] },
          ...{ from: null, to: 7, fromStage: null, toStage: 'INITIAL_DRAFT', difference: null },
        },
      ],
    },
  } as unknown as Years);
  const sum = { fiscalYear: 2025, stage: 'INITIAL' as const, amount: 3, count: 1 };
  const totals = [{ key: '', from: sum, to: undefined, both: undefined }];
  const stages = new Map([
    ['INITIAL', 'initial'],
    ['INITIAL_DRAFT', 'draft'],
  ]);
  expect(yearsFile(rows, totals, { from: 'request 2', to: '' }, stages, texts.EN, 'EN')).toEqual([
    ['p', 'P', '', null, 'draft', 7, null, 'source:d', '2–4, 7', 'inferred'],
    ['', 'Total of what is counted', 'initial', 3, '', null, null, '', '', ''],
    ['', 'Left out', 'request 2', null, '', null, null, '', '', ''],
  ]);
  const section = { thingId: 'section:1', name: 'One', heading: null, lines: '1-9' };
  const proof = { document: 'source:d', fields: [], lines: '2', sections: [section] };
  const other = { ...proof, lines: '12', sections: [{ ...section, thingId: 's2', heading: 'Two', lines: '10-19' }] };
  expect(proofCells({ proofs: [proof, other], inferred: false }, 'EN')).toEqual(['〔One〕; Two', '2; 12', 'stated']);
  expect(proofCells({ proofs: [], inferred: false }, 'EN')).toEqual(['', '', '']);
});

test('what can be chosen is offered also where much else is found before it', () => {
  const edges = Array.from({ length: 30 }, (_, i) => ({ node: { id: `n${i}` } })) as unknown as Parameters<
    typeof offered
  >[0];
  const ids = (among?: string[]) => offered(edges, among && new Set(among)).map((edge) => edge.node.id);
  expect(ids(['n3', 'n29', 'other'])).toEqual(['n3', 'n29']);
  expect(ids(['other'])).toEqual([]);
  expect(ids()).toHaveLength(8);
});
