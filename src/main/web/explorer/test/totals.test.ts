import { expect, test } from 'vitest';
import type { LeftOutFragment } from '../gql/graphql';
import { texts } from '../src/texts';
import { amountsOf, latestFirst, latestSum, leftOutKinds } from '../src/totals';

const left = (id: string, reason: string, otherStages: object[]) =>
  ({ reason, program: { id, name: id }, budget: null, otherStages }) as unknown as LeftOutFragment;

test('what has an amount at another stage stands there, and not among what has none', () => {
  const kinds = leftOutKinds(
    [
      left('a', 'NOT_GIVEN', []),
      left('b', 'NOT_GIVEN', [{ id: 'b1', stage: 'REQUEST', amount: 56 }]),
      left('c', 'FUND', []),
      left('d', 'NOT_GIVEN', []),
    ],
    new Map([['REQUEST', '概算要求']]),
    texts.JA,
  );
  expect(kinds.map((kind) => [kind.label, kind.nodes.map((node) => node.program.id)])).toEqual([
    [texts.JA.NOT_GIVEN, ['a', 'd']],
    ['概算要求', ['b']],
    [texts.JA.FUND, ['c']],
  ]);
});

test('what has money at several other stages stands at the first with an amount, and each amount is told', () => {
  const stages = new Map([
    ['REQUEST', '概算要求'],
    ['SUPPLEMENTARY', '補正予算'],
  ]);
  const kinds = leftOutKinds(
    [
      left('a', 'NOT_GIVEN', [
        { id: 'a1', stage: 'REQUEST', amount: null },
        { id: 'a2', stage: 'SUPPLEMENTARY', amount: 30_000_000 },
      ]),
      left('b', 'NOT_GIVEN', [
        { id: 'b1', stage: 'REQUEST', amount: 56_000_000 },
        { id: 'b2', stage: 'SUPPLEMENTARY', amount: 20_000_000 },
      ]),
      left('c', 'NOT_GIVEN', [{ id: 'c1', stage: 'REQUEST', amount: null }]),
    ],
    stages,
    texts.JA,
  );
  expect(
    kinds.map((kind) => [kind.label, kind.nodes.map((node) => node.program.id), amountsOf(kind, stages, 'JA')]),
  ).toEqual([
    ['補正予算', ['a'], ['3,000\u2060万\u2060円']],
    ['概算要求', ['b'], ['5,600\u2060万\u2060円', '補正予算 2,000\u2060万\u2060円']],
    [texts.JA.NOT_GIVEN, ['c'], []],
  ]);
});

test('the latest money is that of the last fiscal year, at the stage that counts most', () => {
  const sum = (fiscalYear: number, stage: 'INITIAL' | 'SUPPLEMENTARY', count: number) => ({
    fiscalYear,
    stage,
    count,
    amount: 1,
  });
  const sums = [sum(2025, 'INITIAL', 9), sum(2026, 'SUPPLEMENTARY', 1), sum(2026, 'INITIAL', 2)];
  expect(latestSum(sums)).toMatchObject({ fiscalYear: 2026, stage: 'INITIAL' });
  expect(latestFirst(sums).map((one) => one.count)).toEqual([2, 1, 9]);
  expect(latestSum([])).toBeUndefined();
});
