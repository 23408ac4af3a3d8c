import { expect, test } from 'vitest';
import type { PillarFlowQuery } from '../gql/graphql';
import {
  appropriationsOf,
  elsewhere,
  flowOf,
  labelled,
  linesOf,
  type Node,
  through,
  walk,
} from '../src/views/pillars/flow';

type Total = NonNullable<PillarFlowQuery['budgetTotal']>;
const names = { noMinistry: 'none', noPillar: 'none' };
const ministry = (id: string) => ({ id: `agency:${id}`, name: id });
const pillar = (pillarNumber: number) => ({ id: `pillar:${pillarNumber}`, name: `P${pillarNumber}`, pillarNumber });
const budget = (id: string) => ({ id, assertion: 'STATED', rationale: null, evidence: [] });
const counted = (id: string, amount: number, ministries: string[], pillars: number[]) => ({
  amount,
  program: { id: `program:${id}`, name: id },
  ministries: ministries.map(ministry),
  ministryAttributions: [{ assertion: 'STATED' }],
  pillars: pillars.map(pillar),
  pillarAttributions: [{ assertion: 'INFERRED', from: [] }],
  budget: budget(id),
});
const group = (key: object | null, amount: number | null, count: number) => ({
  key,
  total: { amount, count, exclusionCounts: [], excluded: { nodes: [] } },
});

/** `d` is under two ministries and two pillars, so that groups add up to more than the total. */
const total = {
  amount: 151,
  count: 4,
  exclusionCounts: [{ reason: 'FUND', count: 1 }],
  pillars: {
    nodes: [group(pillar(1), 141, 3), group(pillar(2), 41, 2), group(pillar(3), null, 0), group(null, 10, 1)],
  },
  ministries: { nodes: [group(ministry('x'), 141, 3), group(ministry('y'), 51, 2)] },
  counted: {
    nodes: [
      counted('a', 80, ['x'], [1]),
      counted('b', 20, ['x'], [1]),
      counted('c', 10, ['y'], []),
      counted('d', 41, ['x', 'y'], [1, 2]),
    ],
  },
  excluded: {
    nodes: [
      {
        reason: 'FUND',
        explanation: 'fund',
        program: { id: 'program:e', name: 'e' },
        ministries: [ministry('y')],
        pillars: [pillar(2)],
        budget: budget('e'),
      },
      {
        reason: 'NOT_GIVEN',
        explanation: 'none',
        program: { id: 'program:f', name: 'f' },
        ministries: [ministry('y')],
        pillars: [pillar(3)],
        budget: null,
      },
    ],
  },
} as unknown as Total;

const flow = flowOf(total, 'amount', names, 1200, [400, 200]);
const inColumn = (column: number) => flow.nodes.filter((node) => node.column === column);
const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);

test('each column of the drawing holds what is counted, neither more nor less', () => {
  for (const column of [0, 1, 2]) {
    expect(sum(inColumn(column).map((node) => node.value ?? 0))).toBe(total.amount);
  }
  const heights = [0, 1, 2].map((column) => sum(inColumn(column).map((node) => (node.y1 ?? 0) - (node.y0 ?? 0))));
  expect(heights[1]).toBeCloseTo(heights[0] ?? 0, 6);
  expect(heights[2]).toBeCloseTo(heights[0] ?? 0, 6);
  for (const node of flow.nodes.filter((one) => one.column === 1)) {
    expect(sum((node.targetLinks ?? []).map((link) => link.width ?? 0))).toBeCloseTo(
      (node.y1 ?? 0) - (node.y0 ?? 0),
      6,
    );
  }
});

test('by count, each column holds as many as are counted', () => {
  const counts = flowOf(total, 'count', names, 1200, [400, 200]);
  for (const column of [0, 1, 2]) {
    const values = counts.nodes.filter((node) => node.column === column).map((node) => node.value ?? 0);
    expect(sum(values)).toBe(total.count);
  }
});

test('what is in no total is drawn without a width', () => {
  const links = flow.links.filter((link) => link.appropriation.id === 'e');
  expect(links.map((link) => [link.unknown, link.value, link.width])).toEqual([
    [true, 0, 0],
    [true, 0, 0],
  ]);
  expect(appropriationsOf(total).some((one) => one.program === 'f')).toBe(false);
});

test('a label tells an amount only where its mark has it', () => {
  const told = Object.fromEntries(flow.nodes.map((node) => [node.key, labelled(node)]));
  // Of the 141 of the ministry, 41 are those of two ministries, and stand elsewhere.
  expect(told['ministry agency:x']).toBeUndefined();
  expect(told['pillar pillar:3']).toBeNull();
  expect(told['pillar ']).toBe(10);
  expect(told['budget a']).toBe(80);
  expect(told['budget e']).toBeNull();
});

test('what has several ministries or pillars is not split', () => {
  const way = flow.links.filter((link) => link.appropriation.id === 'd').map((link) => (link.target as Node).ids);
  expect(way).toEqual([
    ['agency:x', 'agency:y'],
    ['pillar:1', 'pillar:2'],
  ]);
});

test('arrows walk within a column and along the way', () => {
  const [first, second] = inColumn(0).map((node) => node.key);
  expect(walk(flow, String(first), 'ArrowDown')).toBe(second);
  expect(walk(flow, String(first), 'ArrowUp')).toBe(first);
  expect(walk(flow, 'budget a', 'ArrowRight')).toBe('ministry agency:x');
  expect(walk(flow, 'ministry agency:x', 'ArrowRight')).toBe('pillar pillar:1');
  expect(walk(flow, 'pillar pillar:1', 'ArrowRight')).toBe('pillar pillar:1');
  expect(through(flow, 'pillar pillar:2').map((one) => one.id)).toEqual(['e']);
});

test('long names are broken between words', () => {
  expect(linesOf('医療機器の開発', 8, 'ja')).toEqual(['医療機器', 'の開発']);
  expect(linesOf('short', 20, 'en')).toEqual(['short']);
});

test('what is not given at this stage is told with the amounts of other stages of the year, and counted in none', () => {
  const year = {
    counted: { nodes: [{ amount: 7, stage: 'SUPPLEMENTARY', program: { id: 'program:a' }, budget: budget('a2') }] },
    excluded: {
      nodes: [
        { amount: 5, stage: 'REQUEST', reason: 'REQUEST', program: { id: 'program:f' }, budget: budget('f1') },
        { amount: null, stage: null, reason: 'NOT_GIVEN', program: { id: 'program:f' }, budget: null },
      ],
    },
  } as unknown as NonNullable<PillarFlowQuery['year']>;
  expect(elsewhere(total, year)).toMatchObject([
    { id: 'f1', programId: 'program:f', amount: null, uncounted: 5, stage: 'REQUEST', reason: 'REQUEST' },
  ]);
  expect(elsewhere(total, year)[0]?.pillars.map((one) => one.pillarNumber)).toEqual([3]);
});
