import { expect, test } from 'vitest';
import type { PillarFlowQuery } from '../gql/graphql';
import { appropriationsOf, elsewhere } from '../src/views/pillars/appropriations';
import { flowOf, labelled, type Node, threadsOf, through } from '../src/views/pillars/flow';
import { cutLines, linesOf, sizeOf } from '../src/views/pillars/lines';
import { countedUnder } from '../src/views/pillars/of-pillar';
import { pillarTotals } from '../src/views/pillars/page';
import { texts } from '../src/views/pillars/texts';
import { walk } from '../src/views/pillars/walk';

type Total = NonNullable<PillarFlowQuery['budgetTotal']>;
const names = { noMinistry: 'none', noPillar: 'none', noBody: 'no body', noGroup: 'no group' };
const room = { width: 1200, margins: [700, 200] as [number, number], pitch: 24, name: 31, side: 22, lang: 'ja' };
const ministry = (id: string) => ({ id: `agency:${id}`, name: id });
const pillar = (pillarNumber: number) => ({ id: `pillar:${pillarNumber}`, name: `P${pillarNumber}`, pillarNumber });
const budget = (id: string) => ({ id, assertion: 'STATED', rationale: null, evidence: [] });
const beside = (bodies: string[], groups: string[]) => ({
  bodies: bodies.map((id) => ({ id, name: `body ${id}` })),
  bodyAttributions: bodies.map((id) => ({ assertion: 'STATED', target: { id }, evidence: [] })),
  applicantGroups: groups.map((id) => ({ id, name: `group ${id}` })),
  applicantGroupAttributions: groups.map((id) => ({
    assertion: id === 'small' ? 'INFERRED' : 'STATED',
    thing: { id },
    from: [{ rationale: `why ${id}`, evidence: [{ document: 'd', lines: id, sections: [] }] }],
  })),
});
const counted = (
  id: string,
  amount: number,
  ministries: string[],
  pillars: number[],
  bodies: string[],
  groups: string[],
) => ({
  amount,
  program: { id: `program:${id}`, name: id },
  ministries: ministries.map(ministry),
  ministryAttributions: [{ assertion: 'STATED' }],
  pillars: pillars.map(pillar),
  pillarAttributions: [{ assertion: 'INFERRED', from: [] }],
  budget: budget(id),
  ...beside(bodies, groups),
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
      counted('a', 80, ['x'], [1], ['agency'], ['large', 'small']),
      counted('b', 20, ['x'], [1], ['agency', 'hub'], []),
      counted('c', 10, ['y'], [], [], ['small']),
      counted('d', 41, ['x', 'y'], [1, 2], [], []),
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
        otherStages: [],
        ...beside(['hub'], []),
      },
      {
        reason: 'NOT_GIVEN',
        explanation: 'none',
        program: { id: 'program:f', name: 'f' },
        ministries: [ministry('y')],
        pillars: [pillar(3)],
        budget: null,
        otherStages: [{ ...budget('f1'), amount: 5, stage: 'REQUEST' }],
        ...beside([], ['small']),
      },
    ],
  },
} as unknown as Total;

const flow = flowOf(total, 'amount', names, room);
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
  const counts = flowOf(total, 'count', names, room);
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
  expect(linesOf('of the drug, device', 12.5, 'en')).toEqual(['of the drug,', 'device']);
  expect(cutLines('one two three', 9, 'en', 2)).toEqual(['one two', 'three']);
  expect(cutLines('one two three four five six', 9, 'en', 2)).toEqual(['one two', 'three…']);
  expect(cutLines('one two seventeen four', 10, 'en', 2).every((line) => sizeOf(line) <= 12)).toBe(true);
});

test('what is not given at this stage is told with the amounts of other stages of the year, and counted in none', () => {
  expect(elsewhere(total)).toMatchObject([
    { id: 'f1', programId: 'program:f', amount: null, uncounted: 5, stage: 'REQUEST', groups: [{ id: 'small' }] },
  ]);
  expect(elsewhere(total)[0]?.pillars.map((one) => one.pillarNumber)).toEqual([3]);
  expect(flow.nodes.some((node) => node.key === 'budget f1')).toBe(false);
});

test('bodies and groups have names and heights, and neither amounts nor widths', () => {
  const { marks, threads } = flow.sides;
  expect(marks.map((mark) => mark.key).sort()).toEqual(
    ['body ', 'body agency', 'body hub', 'group ', 'group large', 'group small'].sort(),
  );
  for (const one of [...marks, ...threads]) {
    expect(Object.values(one).some((value) => value === 80 || value === 151)).toBe(false);
    expect(one).not.toHaveProperty('value');
    expect(one).not.toHaveProperty('width');
    expect(one).not.toHaveProperty('told');
  }
  for (const kind of ['group', 'body']) {
    const column = marks.filter((mark) => mark.kind === kind);
    for (const [i, mark] of column.entries()) {
      const before = column[i - 1];
      expect(mark.y - (before?.y ?? 0)).toBeGreaterThanOrEqual(before ? 16 : 0);
      expect(mark.y).toBeLessThanOrEqual(flow.height);
    }
  }
});

test('labels of a column do not touch, and bands end where their marks are', () => {
  for (const [column, least] of [
    [0, 15],
    [2, 42],
  ] as const) {
    const nodes = inColumn(column);
    for (const [i, node] of nodes.slice(1).entries()) {
      const middle = (of: Node | undefined) => ((of?.y0 ?? 0) + (of?.y1 ?? 0)) / 2;
      expect(middle(node) - middle(nodes[i])).toBeGreaterThanOrEqual(least);
    }
  }
  for (const link of flow.links) {
    const [from, to] = [link.source as Node, link.target as Node];
    const half = (link.width ?? 0) / 2 - 1e-6;
    expect((link.y0 ?? 0) - half).toBeGreaterThanOrEqual(from.y0 ?? 0);
    expect((link.y0 ?? 0) + half).toBeLessThanOrEqual(from.y1 ?? 0);
    expect((link.y1 ?? 0) - half).toBeGreaterThanOrEqual(to.y0 ?? 0);
    expect((link.y1 ?? 0) + half).toBeLessThanOrEqual(to.y1 ?? 0);
  }
});

test('each programme is joined with all who carry it out and all to whom it is open, or with what says that none is given', () => {
  const of = (id: string) =>
    flow.sides.threads.filter((one) => one.appropriation === id).map(({ from, to, inferred }) => [from, to, inferred]);
  expect(of('a')).toEqual([
    ['budget a', 'body agency', false],
    ['body agency', 'group large', false],
    ['body agency', 'group small', true],
  ]);
  expect(of('b')).toEqual([
    ['budget b', 'body agency', false],
    ['body agency', 'group ', false],
    ['budget b', 'body hub', false],
    ['body hub', 'group ', false],
  ]);
  expect(of('d')).toEqual([
    ['budget d', 'body ', false],
    ['body ', 'group ', false],
  ]);
  expect(appropriationsOf(total)[0]?.proofs.map((proof) => proof.lines)).toEqual(['large', 'small']);
  expect(appropriationsOf(total)[0]?.rationales).toEqual(['why large', 'why small']);
});

test('arrows walk to bodies and groups, which light their programmes', () => {
  expect(walk(flow, 'budget a', 'ArrowLeft')).toBe('body agency');
  expect(walk(flow, 'body agency', 'ArrowRight')).toMatch(/^budget [ab]$/);
  expect(walk(flow, walk(flow, 'body agency', 'ArrowLeft'), 'ArrowRight')).toMatch(/^body /);
  expect(through(flow, 'body agency').map((one) => one.id)).toEqual(['a', 'b']);
  expect(through(flow, 'group small').map((one) => one.id)).toEqual(['a', 'c']);
  expect(through(flow, 'budget b').map((one) => one.id)).toEqual(['b']);
  expect(threadsOf(flow, 'group small').map((one) => one.key)).toEqual([
    'a budget a body agency',
    'a body agency group small',
    'c budget c body ',
    'c body  group small',
  ]);
  expect(threadsOf(flow, 'body hub').map((one) => one.key)).toEqual([
    'b budget b body hub',
    'b body hub group ',
    'e budget e body hub',
    'e body hub group ',
  ]);
  expect(threadsOf(flow, 'budget a')).toHaveLength(3);
});

test('the file begins with what is counted for all and for each pillar', () => {
  const rows = pillarTotals(total, texts.EN);
  expect(rows[0]).toEqual(['', `Total of ${total.count} appropriations`, '', '', '', '', total.amount, null, '', '']);
  expect(rows.slice(1).map((row) => [row[0], row[6]])).toEqual(
    total.pillars.nodes.map(({ key, total: its }) => [key?.id ?? '', its.amount ?? null]),
  );
});

test('under a pillar stands what a ministry answers for, an appropriation of two of them under both', () => {
  const [first, second] = total.pillars.nodes as unknown as Total['pillars']['nodes'];
  const ids = (of: typeof first, ministry?: string) =>
    of && countedUnder(total as unknown as Total, of, ministry).map((one) => one.programId);
  expect(ids(first, 'agency:x')).toContain('program:d');
  expect(ids(first, 'agency:y')).toContain('program:d');
  expect(ids(second, 'agency:x')).not.toContain('program:a');
  expect(ids(first)).toEqual([]);
});
