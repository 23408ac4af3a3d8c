import { expect, test } from 'vitest';
import type { BudgetsQuery } from '../gql/graphql';
import { fileOf } from '../src/views/budgets/file';
import { byAmount, changeOf, columnsOf, digits, groupRows, keyOf, short, yearsOf } from '../src/views/budgets/table';

const proof = { document: 'source:d', fields: [], lines: '5', sections: [] };
const budget = (id: string, within: number | null = null) => ({
  id,
  amountPrinted: null,
  within,
  withinName: null,
  assertion: 'STATED' as const,
  rationale: null,
  anomalies: { nodes: [] },
  evidence: [proof],
});
const program = (id: string) => ({ id, name: id, periodFrom: 2025 });
const sum = (fiscalYear: number, stage: 'INITIAL' | 'INITIAL_DRAFT' | 'SUPPLEMENTARY', amount: number) => ({
  fiscalYear,
  stage,
  amount,
  count: 1,
});
const sums = [sum(2025, 'INITIAL', 3), sum(2025, 'SUPPLEMENTARY', 2), sum(2026, 'INITIAL_DRAFT', 4)];
const columns = columnsOf(sums);

const total = {
  count: 3,
  sums,
  counted: {
    nodes: [
      {
        amount: 3,
        fiscalYear: 2025,
        stage: 'INITIAL' as const,
        program: program('a'),
        pillars: [],
        budget: budget('1'),
      },
      {
        amount: 4,
        fiscalYear: 2026,
        stage: 'INITIAL_DRAFT' as const,
        program: program('a'),
        pillars: [],
        budget: budget('2'),
      },
    ],
  },
  excluded: {
    nodes: [
      {
        amount: null,
        fiscalYear: 2026,
        stage: 'INITIAL_DRAFT' as const,
        reason: 'AMOUNT_UNKNOWN' as const,
        explanation: 'within',
        program: program('b'),
        pillars: [],
        budget: budget('3', 9),
      },
      {
        amount: 7,
        fiscalYear: 2023,
        stage: 'SUPPLEMENTARY' as const,
        reason: 'FUND' as const,
        explanation: 'fund',
        program: program('b'),
        pillars: [],
        budget: budget('4'),
      },
      {
        amount: null,
        fiscalYear: null,
        stage: null,
        reason: 'NOT_GIVEN' as const,
        explanation: 'none',
        program: program('c'),
        pillars: [],
        budget: null,
      },
      {
        amount: null,
        fiscalYear: null,
        stage: null,
        reason: 'NOT_GIVEN' as const,
        explanation: 'none',
        program: program('a'),
        pillars: [],
        budget: null,
      },
    ],
  },
};
const answer = {
  budgetTotal: { groups: { nodes: [{ key: { id: 'agency:x', name: 'X' }, total }] } },
  compareFiscalYears: {
    amounts: [],
    ranked: {
      nodes: [
        { program: { id: 'a' }, fromStage: 'INITIAL', toStage: 'INITIAL_DRAFT', difference: 1 },
        { program: { id: 'a' }, fromStage: 'SUPPLEMENTARY', toStage: null, difference: null },
      ],
    },
  },
} as unknown as BudgetsQuery;

const whole = {
  ...answer,
  budgetTotal: {
    ...answer.budgetTotal,
    sums,
    years: { nodes: [{ fiscalYear: 2026, total: { exclusionCounts: [{ reason: 'NOT_GIVEN', count: 1 }] } }] },
  },
} as unknown as BudgetsQuery;

test('columns are those with amounts, by year', () => {
  expect(columns.map(keyOf)).toEqual(['2025 INITIAL', '2025 SUPPLEMENTARY', '2026 INITIAL_DRAFT']);
  expect(yearsOf(columns).map((year) => [year.fiscalYear, year.columns.length])).toEqual([
    [2025, 2],
    [2026, 1],
  ]);
});

test('what no total counts is never told as counted', () => {
  const [group] = groupRows(answer, columns);
  const [a, b] = group?.rows ?? [];
  expect(a?.cells.get('2026 INITIAL_DRAFT')).toMatchObject({ amount: 4, counted: true });
  expect(a?.cells.has('2025 SUPPLEMENTARY')).toBe(false);
  expect(b?.cells.get('2026 INITIAL_DRAFT')).toMatchObject({ amount: null, within: 9, counted: false });
  expect(b?.beside).toMatchObject([{ fiscalYear: 2023, amount: 7, counted: false }]);
});

test('programmes without any amount are listed once, and not those that have a row', () => {
  expect(groupRows(answer, columns)[0]?.without.map((one) => one.id)).toEqual(['c']);
});

test('changes are those of like stages', () => {
  const rows = groupRows(answer, columns)[0]?.rows ?? [];
  expect(rows.map((row) => row.change)).toEqual([1, null]);
  const change = { programCount: 1, toStage: null };
  expect(changeOf([{ ...change, fromStage: 'INITIAL', difference: null }])).toBeUndefined();
  expect(changeOf([{ ...change, fromStage: 'INITIAL', difference: 0 }])?.difference).toBe(0);
});

test('digits keep the precision of the print', () => {
  expect(digits(300_000_000, 'JA', '3.0億円')).toEqual(['3', '.0']);
  expect(digits(2_400_000_000, 'JA', '24億円')).toEqual(['24', '']);
  expect(digits(24_485_000, 'JA', '24,485千円')).toEqual(['0', '.24']);
  expect(digits(-60_000_000, 'JA')).toEqual(['0', '.6']);
  expect(digits(-400_000, 'JA')).toEqual(['0', '.004']);
});

test('stages are named in a word', () => {
  expect(['当初予算', '当初予算案', '補正予算'].map(short)).toEqual(['当初', '当初案', '補正']);
});

test('columns of the file have what is counted and nothing else; what is not stands beside with its reason', () => {
  const stages = new Map([
    ['INITIAL', 'initial'],
    ['SUPPLEMENTARY', 'suppl.'],
    ['INITIAL_DRAFT', 'draft'],
  ]);
  const groups = groupRows(answer, columns);
  const changes = new Map();
  const lines = fileOf({ answer: whole, columns, groups, changes, stages, by: 'MINISTRY', to: 2026 }, 'EN');
  expect(new Set(lines.slice(4).map((line) => line[1]))).toEqual(new Set(['X, total', 'X']));
  expect(lines.slice(1, 4).map((line) => line.slice(4, 7))).toEqual([
    [3, 2, 4],
    [1, 1, 1],
    [null, null, null],
  ]);
  expect(lines[3]?.[8]).toBe('2026 not given 1');
  expect(lines.slice(5)).toMatchObject([
    ['a', 'X', 'a', '', 3, null, 4, 1, '', '5', ''],
    [
      'b',
      'X',
      'b',
      '',
      null,
      null,
      null,
      null,
      '2026 draft part of 9 within a larger sum; 2023 suppl. 7 fund of several years',
      '5',
      '',
    ],
    ['c', 'X', 'c', '', null, null, null, null, 'not given'],
  ]);
});

test('by amount a programme stands once, with all its groups, what is counted first and what is not known last', () => {
  const row = (id: string, amount: number | null, counted = true) => ({
    id,
    name: id,
    pillars: [],
    newIn: undefined,
    cells: new Map(
      amount === null ? [] : [['2026 INITIAL_DRAFT', { amount, counted, within: null, budget: budget(id) }]],
    ),
    beside: [],
    change: null,
  });
  const group = (name: string, rows: ReturnType<typeof row>[], without: string[]) => ({
    id: name,
    name,
    sums: new Map(),
    rows,
    without: without.map((id) => ({ id, name: id, explanation: '' })),
  });
  const all = byAmount(
    [
      group('X', [row('none', null), row('small', 3), row('both', 5)], ['w', 'both']),
      group('Y', [row('both', 5), row('bracketed', 99, false), row('large', 8)], ['w']),
    ],
    columns[2],
  );
  expect(all.rows.map((one) => [one.id, one.groups])).toEqual([
    ['large', ['Y']],
    ['both', ['X', 'Y']],
    ['small', ['X']],
    ['bracketed', ['Y']],
    ['none', ['X']],
  ]);
  expect(all.without.map((one) => one.id)).toEqual(['w']);
  const shown = {
    answer: whole,
    columns,
    groups: [all],
    changes: new Map(),
    stages: new Map(),
    by: 'MINISTRY',
    to: 2026,
  };
  expect(fileOf(shown as Parameters<typeof fileOf>[0], 'EN')[4]?.slice(0, 3)).toEqual(['large', 'Y', 'large']);
});
