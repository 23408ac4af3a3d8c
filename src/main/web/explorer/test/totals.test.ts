import { expect, test } from 'vitest';
import type { LeftOutFragment } from '../gql/graphql';
import { texts } from '../src/texts';
import { latestSum, leftOutKinds } from '../src/totals';

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

test('the latest money is that of the last fiscal year, at the stage that counts most', () => {
  const sum = (fiscalYear: number, stage: 'INITIAL' | 'SUPPLEMENTARY', count: number) => ({
    fiscalYear,
    stage,
    count,
    amount: 1,
  });
  expect(latestSum([sum(2025, 'INITIAL', 9), sum(2026, 'SUPPLEMENTARY', 1), sum(2026, 'INITIAL', 2)])).toMatchObject({
    fiscalYear: 2026,
    stage: 'INITIAL',
  });
  expect(latestSum([])).toBeUndefined();
});
