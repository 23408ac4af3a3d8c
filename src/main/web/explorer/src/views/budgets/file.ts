import { listed, plainLines } from '../../format';
import type { Lang } from '../../texts';
import { texts as common } from '../../texts';
import type { TableProps } from './budget-table';
import { type Cell, type Column, changeOf, keyOf, type ProgramRow, proofsOf } from './table';
import { texts } from './texts';

type Line = (string | number | null)[];

/**
 * The table as rows of a file, in the same order. Columns of years have what is counted and nothing else, so that they can be added up;
 * amounts that are in no total stand in a column of their own, with their year, stage and reason.
 */
export function fileOf(table: Omit<TableProps, 'slides'>, lang: Lang): Line[] {
  const { answer, columns, groups, changes, stages, by } = table;
  const own = texts[lang];
  const t = common[lang];
  const total = answer.budgetTotal;
  const change = changeOf(answer.compareFiscalYears?.amounts ?? []);
  const sums = new Map(total?.sums.map((sum) => [keyOf(sum), sum]));
  const uncounted = (cell: Cell & Column) =>
    [
      cell.fiscalYear,
      stages.get(cell.stage),
      cell.amount ?? (cell.within === null ? '' : `${own.within} ${cell.within}`),
      cell.reason && t[cell.reason],
    ]
      .filter(Boolean)
      .join(' ');
  const left = (total?.years.nodes ?? []).map(
    (year) =>
      `${year.fiscalYear} ${year.total.exclusionCounts.map((one) => `${t[one.reason]} ${one.count}`).join(', ')}`,
  );
  const fileRow = (row: ProgramRow, group: string): Line => [
    row.id,
    row.groups ? listed(row.groups, lang) : group,
    row.name,
    listed(row.pillars, lang),
    ...columns.map((column) => {
      const cell = row.cells.get(keyOf(column));
      return cell?.counted ? cell.amount : null;
    }),
    row.change,
    [...uncountedOf(row, columns), ...row.beside].map(uncounted).join('; '),
    proofsOf(row)
      .map((proof) => plainLines(proof.lines))
      .join('; '),
    [...row.cells.values(), ...row.beside].some((cell) => cell.budget.assertion === 'INFERRED') ? t.inferred : '',
  ];
  const blank = columns.map(() => null);
  return [
    [
      'id',
      own[by],
      own.program,
      own.pillar,
      ...columns.map((column) => `${column.fiscalYear} ${stages.get(column.stage)} (${own.yen})`),
      own.change,
      own.uncounted,
      own.proof,
      t.inferred,
    ],
    ['', own.sum, '', '', ...columns.map((one) => sums.get(keyOf(one))?.amount ?? null), change?.difference ?? null],
    [
      '',
      own.counted,
      '',
      '',
      ...columns.map((one) => sums.get(keyOf(one))?.count ?? null),
      change?.programCount ?? null,
    ],
    ['', own.leftOut, '', '', ...blank, null, left.join('; ')],
    ...groups.flatMap((group) => {
      const name = group.whole ? '' : (group.name ?? (by === 'MINISTRY' ? own.noMinistry : own.noPillar));
      const sum: Line[] = [
        [
          group.id,
          own.sumOf(name),
          '',
          '',
          ...columns.map((column) => group.sums.get(keyOf(column))?.amount ?? null),
          changes.get(group.id)?.difference ?? null,
        ],
      ];
      return [
        ...(group.whole ? [] : sum),
        ...group.rows.map((row) => fileRow(row, name)),
        ...group.without.map((one) => [one.id, name, one.name, '', ...blank, null, t.NOT_GIVEN]),
      ];
    }),
  ];
}

function uncountedOf(row: ProgramRow, columns: Column[]): (Cell & Column)[] {
  return columns.flatMap(({ fiscalYear, stage }) => {
    const cell = row.cells.get(keyOf({ fiscalYear, stage }));
    return cell && !cell.counted ? [{ ...cell, fiscalYear, stage }] : [];
  });
}
