import type { CoverageAxesQuery, CoverageMatrixQuery } from '../../../gql/graphql';

export type Matrix = NonNullable<CoverageMatrixQuery['coverage']>;
export type Axis = NonNullable<CoverageAxesQuery['ontology']>['axes'][number];
export type Dimension = Axis['axis'];

/** The matrix without rows and columns in which nothing stands, with their names; its totals and gaps are those of the whole. */
export function withoutEmpty(matrix: Matrix): { matrix: Matrix; omitted: string[] } {
  const filled = (line: { total: { count: number } }) => line.total.count > 0;
  const rows = matrix.rows.filter(filled).map((row) => ({
    ...row,
    cells: row.cells.filter((_, i) => matrix.columns[i] && filled(matrix.columns[i])),
  }));
  const omitted = [...matrix.rows, ...matrix.columns].filter((line) => !filled(line)).map((line) => line.heading.name);
  return { matrix: { ...matrix, rows, columns: matrix.columns.filter(filled) }, omitted };
}

/** Where a cell of one matrix is in another one of the same axes. */
export function placeIn(matrix: Matrix, of: Matrix, place: Place): Place {
  const at = (lines: { heading: { key: string } }[], key: string | undefined) =>
    lines.findIndex((line) => line.heading.key === key);
  return {
    row: at(matrix.rows, of.rows[place.row]?.heading.key),
    column: at(matrix.columns, of.columns[place.column]?.heading.key),
  };
}

/** A cell by its place. */
export interface Place {
  row: number;
  column: number;
}

/** Axes that can be the columns beside these rows: those that the graph connects, and with money those that have any. */
export function columnsBeside(axes: Axis[], rows: Dimension, money: boolean): Axis[] {
  const combinations = axes.find((axis) => axis.axis === rows)?.combinations ?? [];
  const offered = new Set(combinations.filter((one) => !money || one.moneyTypes.length > 0).map((one) => one.axis));
  return axes.filter((axis) => offered.has(axis.axis));
}

export function cellAt(matrix: Matrix, place: Place): Matrix['rows'][number]['cells'][number] | undefined {
  return matrix.rows[place.row]?.cells[place.column];
}

export function gapsOf(matrix: Matrix): Place[] {
  return matrix.rows.flatMap((line, row) => line.cells.flatMap((cell, column) => (cell.gap ? [{ row, column }] : [])));
}

/** The cell that an address names, where there is such a one. */
export function chosenIn(matrix: Matrix, named: string): Place | undefined {
  const [rowKey, columnKey] = named.split(',');
  const place = lineIn(matrix, rowKey ?? '', columnKey ?? '');
  return cellAt(matrix, place) ? place : undefined;
}

/** Whether the cell that an address names is in a row or column in which nothing stands, so that it is seen only where those are. */
export function isAmongEmpty(matrix: Matrix, named: string): boolean {
  return chosenIn(matrix, named) !== undefined && chosenIn(withoutEmpty(matrix).matrix, named) === undefined;
}

/** Where a row and a column are by their keys; -1 for one that there is not. */
export function lineIn(matrix: Matrix, rowKey: string, columnKey: string): Place {
  return {
    row: matrix.rows.findIndex((one) => one.heading.key === rowKey),
    column: matrix.columns.findIndex((one) => one.heading.key === columnKey),
  };
}

export function nameOf(matrix: Matrix, place: Place): string {
  return `${matrix.rows[place.row]?.heading.key},${matrix.columns[place.column]?.heading.key}`;
}

/** Whether all that stands in a cell stands there by inference only, or more than half of it. */
export function inferenceIn(cell: { count: number; inferredOnly: number }): 'all' | 'most' | undefined {
  if (cell.count === 0 || 2 * cell.inferredOnly <= cell.count) {
    return undefined;
  }
  return cell.inferredOnly === cell.count ? 'all' : 'most';
}

/** So many cells are offered beside a gap. */
const mostNear = 6;

/**
 * Cells near to a gap that have something in them: first those of what its column or row is part of, or has as its parts, which is
 * near in meaning; then the next ones in the same row and in the same column, on either side.
 */
export function nearestFilled(matrix: Matrix, from: Place): Place[] {
  const related = (lines: Heading[], i: number) => {
    const ends = lines[i]?.heading.node?.related.edges.map((edge) => ('id' in edge.node ? edge.node.id : undefined));
    return lines.flatMap((line, at) => (at !== i && ends?.includes(line.heading.key) ? [at] : []));
  };
  const inMeaning = [
    ...related(matrix.columns, from.column).map((column) => ({ ...from, column })),
    ...related(matrix.rows, from.row).map((row) => ({ ...from, row })),
  ].filter((place) => !cellAt(matrix, place)?.gap);
  const found = [...inMeaning, ...neighbours(matrix, from)];
  return [...new Map(found.map((place) => [`${place.row} ${place.column}`, place])).values()].slice(0, mostNear);
}

type Heading = Pick<Matrix['columns'][number], 'heading'>;

/** The next cells that have something in them, in the same row and in the same column, on either side. */
function neighbours(matrix: Matrix, from: Place): Place[] {
  const steps = [
    { row: 0, column: -1 },
    { row: 0, column: 1 },
    { row: -1, column: 0 },
    { row: 1, column: 0 },
  ];
  return steps.flatMap((step) => {
    let place = { row: from.row + step.row, column: from.column + step.column };
    while (cellAt(matrix, place)?.gap) {
      place = { row: place.row + step.row, column: place.column + step.column };
    }
    return cellAt(matrix, place) ? [place] : [];
  });
}

/** Rows that have gaps, those with the most first. */
export function byGaps(matrix: Matrix): Matrix['rows'] {
  return matrix.rows.filter((row) => row.total.gaps > 0).sort((a, b) => b.total.gaps - a.total.gaps);
}

/** Rows with the most gaps, where there are any. */
export function emptiest(matrix: Matrix): { names: string[]; gaps: number } {
  const gaps = Math.max(0, ...matrix.rows.map((row) => row.total.gaps));
  const most = matrix.rows.filter((row) => gaps > 0 && row.total.gaps === gaps);
  return { names: most.map((row) => row.heading.name), gaps };
}

/** The gaps of a row or column of a place by the names of the other axis, and how many cells there are. */
export function gapsAlong(matrix: Matrix, place: Place, along: 'row' | 'column'): { gaps: string[]; all: number } {
  const others = along === 'row' ? matrix.columns : matrix.rows;
  const at = (i: number) => cellAt(matrix, along === 'row' ? { ...place, column: i } : { ...place, row: i });
  return { gaps: others.filter((_, i) => at(i)?.gap).map((one) => one.heading.name), all: others.length };
}

/** The table as rows of a file. A gap is empty: that there is nothing is not said. */
export function tableOf(
  matrix: Matrix,
  money: boolean,
  names: { corner: string; total: string; gaps: string; inferred: string },
): (string | number | null)[][] {
  const value = (one: { count: number; amount?: number | null | undefined }) =>
    money ? (one.amount ?? null) : one.count || null;
  const heads = matrix.columns.map((column) => column.heading.name);
  const inferred = matrix.rows.map((row) => [row.heading.name, ...row.cells.map((cell) => cell.inferredOnly || null)]);
  return [
    [names.corner, ...heads, names.total, names.gaps],
    ...matrix.rows.map((row) => [row.heading.name, ...row.cells.map(value), value(row.total), row.total.gaps]),
    [names.total, ...matrix.columns.map((column) => value(column.total)), value(matrix.total), matrix.total.gaps],
    [names.gaps, ...matrix.columns.map((column) => column.total.gaps), null, null],
    [names.inferred, ...heads.map(() => null)],
    ...inferred,
  ];
}

/** How dark a cell is, in four steps between nothing and the most. */
export function stepOf(value: number, most: number): 1 | 2 | 3 | 4 {
  return Math.max(1, Math.min(4, Math.ceil((4 * value) / Math.max(most, 1)))) as 1 | 2 | 3 | 4;
}
