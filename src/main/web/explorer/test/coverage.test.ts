import { expect, test } from 'vitest';
import {
  type Axis,
  byGaps,
  chosenIn,
  columnsBeside,
  emptiest,
  gapsOf,
  inferenceIn,
  isAmongEmpty,
  lineIn,
  type Matrix,
  nameOf,
  nearestFilled,
  placeIn,
  stepOf,
  tableOf,
  withoutEmpty,
} from '../src/views/coverage/matrix';
import { texts } from '../src/views/coverage/texts';

/** 3 × 3; a dot is a gap. */
const matrix = matrixOf(['1.2', '...', '.3.']);

function matrixOf(lines: string[]): Matrix {
  const standing = (cells: string[]) => ({
    total: {
      gaps: cells.filter((cell) => cell === '.').length,
      count: cells.filter((cell) => cell !== '.').length,
    },
  });
  return {
    rows: lines.map((line, i) => ({
      heading: { key: `r${i}`, name: `R${i}` },
      ...standing([...line]),
      cells: [...line].map((cell) => ({ gap: cell === '.', count: Number(cell) || 0, inferredOnly: 0 })),
    })),
    columns: [...(lines[0] ?? '')].map((_, i) => ({
      heading: { key: `c${i}`, name: `C${i}` },
      ...standing(lines.map((line) => line[i] ?? '')),
    })),
    total: { count: 3, gaps: 6 },
  } as unknown as Matrix;
}

test('no cell is chosen but the one that the address names', () => {
  expect(chosenIn(matrix, '')).toBeUndefined();
  expect(chosenIn(matrix, 'r2,c1')).toEqual({ row: 2, column: 1 });
  expect(chosenIn(matrix, 'r2,c9')).toBeUndefined();
  expect(chosenIn(matrixOf([]), '')).toBeUndefined();
  expect(lineIn(matrix, '', 'c1')).toEqual({ row: -1, column: 1 });
  expect(nameOf(matrix, { row: 2, column: 1 })).toBe('r2,c1');
});

test('gaps are listed row by row', () => {
  expect(gapsOf(matrix)).toHaveLength(6);
  expect(emptiest(matrix)).toEqual({ names: ['R1'], gaps: 3 });
  expect(byGaps(matrix).map((row) => row.total.gaps)).toEqual([3, 2, 1]);
});

test('near a gap are the first filled cells in its row and column', () => {
  expect(nearestFilled(matrix, { row: 0, column: 1 })).toEqual([
    { row: 0, column: 0 },
    { row: 0, column: 2 },
    { row: 2, column: 1 },
  ]);
  expect(nearestFilled(matrix, { row: 1, column: 0 })).toEqual([{ row: 0, column: 0 }]);
});

test('before its neighbours a gap has what its column is part of, or has as parts, where something stands there', () => {
  const of = matrixOf(['1.2.3', '4....']);
  const related = (...ids: string[]) => ({ related: { edges: ids.map((id) => ({ node: { id } })) } });
  const columns = of.columns.map((one, i) =>
    i === 1 ? { ...one, heading: { ...one.heading, node: related('c4', 'c3', 'elsewhere') } } : one,
  );
  expect(nearestFilled({ ...of, columns } as unknown as Matrix, { row: 0, column: 1 })).toEqual([
    { row: 0, column: 4 },
    { row: 0, column: 0 },
    { row: 0, column: 2 },
  ]);
  expect(nearestFilled({ ...of, columns } as unknown as Matrix, { row: 1, column: 1 })).toEqual([
    { row: 1, column: 0 },
  ]);
});

test('only pairs that the graph connects are offered, with money only those that have any', () => {
  const axis = (name: string, combinations: [string, string[]][]) => ({
    axis: name,
    label: name,
    combinations: combinations.map(([other, moneyTypes]) => ({ axis: other, moneyTypes })),
  });
  const axes = [
    axis('PILLAR', [['COUNTRY', ['PROGRAM']]]),
    axis('FRAMEWORK', [['COUNTRY', []]]),
    axis('COUNTRY', [
      ['PILLAR', ['PROGRAM']],
      ['FRAMEWORK', []],
    ]),
  ] as unknown as Axis[];
  expect(columnsBeside(axes, 'COUNTRY', false).map((one) => one.axis)).toEqual(['PILLAR', 'FRAMEWORK']);
  expect(columnsBeside(axes, 'COUNTRY', true).map((one) => one.axis)).toEqual(['PILLAR']);
  expect(columnsBeside(axes, 'FRAMEWORK', true)).toEqual([]);
});

test('cells are the darker the more stands in them', () => {
  expect([1, 10, 21, 31, 40].map((count) => stepOf(count, 40))).toEqual([1, 1, 3, 4, 4]);
  expect(stepOf(0, 0)).toBe(1);
});

test('a cell says whether all of it is inferred, or more than half', () => {
  const of = (inferredOnly: number, count: number) => inferenceIn({ inferredOnly, count });
  expect([of(0, 0), of(0, 3), of(2, 4), of(3, 4), of(21, 22), of(1, 1)]).toEqual([
    ...[undefined, undefined, undefined, 'most', 'most', 'all'],
  ]);
});

test('rows and columns in which nothing stands are named and not shown, and the gaps of the others stay those of the whole', () => {
  const { matrix: shown, omitted } = withoutEmpty(matrixOf(['1.2.', '....', '.3..']));
  expect(omitted).toEqual(['R1', 'C3']);
  expect(shown.rows.map((row) => [row.heading.key, row.cells.length, row.total.gaps])).toEqual([
    ['r0', 3, 2],
    ['r2', 3, 3],
  ]);
  expect(placeIn(matrix, shown, { row: 1, column: 1 })).toEqual({ row: 2, column: 1 });
  expect(placeIn(shown, matrix, { row: 1, column: 0 }).row).toBe(-1);
});

test('a cell that is named is known to be in a row or column in which nothing stands', () => {
  const among = (named: string) => isAmongEmpty(matrixOf(['1.2.', '....', '.3..']), named);
  expect(['r1,c0', 'r0,c3', 'r1,c3'].map(among)).toEqual([true, true, true]);
  expect(['', 'r0,c0', 'r0,c1', 'r9,c0'].map(among)).toEqual([false, false, false, false]);
});

test('a gap is empty in the file, and no zero', () => {
  const names = { corner: 'R × C', total: 'all', gaps: 'gaps', inferred: 'inferred' };
  const table = tableOf(matrixOf(['1.', '..']), false, names);
  expect(table.slice(0, 3)).toEqual([
    ['R × C', 'C0', 'C1', 'all', 'gaps'],
    ['R0', 1, null, 1, 1],
    ['R1', null, null, null, 2],
  ]);
});

test('what is counted is said in the unit of the table', () => {
  expect(texts.JA.inUnit('2026年度の予算のうち数えられる金額（円）。対象は事業。')).toBe(
    '2026年度の予算のうち数えられる金額（億円）。対象は事業。',
  );
  expect(texts.EN.inUnit('Appropriations of fiscal year 2026 in yen, each counted once, of programs.')).toBe(
    'Appropriations of fiscal year 2026 in ¥\u00a0million, each counted once, of programs.',
  );
  expect(texts.JA.inUnit('事業の数。')).toBe('事業の数。');
});
