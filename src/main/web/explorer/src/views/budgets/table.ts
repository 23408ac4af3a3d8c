import type { AppropriationFragment, BudgetsQuery, ChangeFragment, SumFragment } from '../../../gql/graphql';
import { columnDigits } from '../../format';
import type { Lang } from '../../texts';
import { bySlide, type Proof } from '../../thing/facts';

type Total = NonNullable<BudgetsQuery['budgetTotal']>;
type Group = Total['groups']['nodes'][number];
type Counted = Group['total']['counted']['nodes'][number];
type Excluded = Group['total']['excluded']['nodes'][number];
export type Stage = SumFragment['stage'];

export interface Column {
  fiscalYear: number;
  stage: Stage;
}

/** What a programme has in a column; a larger sum or an amount that no total counts is told as such. */
export interface Cell {
  amount: number | null;
  counted: boolean;
  within: number | null;
  reason?: Excluded['reason'];
  explanation?: string;
  budget: AppropriationFragment;
}

export interface ProgramRow {
  id: string;
  name: string;
  pillars: number[];
  /** First fiscal year, where it is one of those shown. */
  newIn: number | undefined;
  /** By key of the column. */
  cells: Map<string, Cell>;
  /** Appropriations that stand in none of the columns, since no total counts anything there. */
  beside: (Cell & Column)[];
  /** To the year before, of like stages only; null where they are not alike. */
  change: number | null;
  /** Of which groups it is, where all stand together. */
  groups?: string[];
}

export interface GroupRows {
  id: string;
  /** Whether it stands for all, so that its sums are those of the table. */
  whole?: boolean;
  name: string | undefined;
  sums: Map<string, SumFragment>;
  rows: ProgramRow[];
  /** Programmes of which no appropriation is known. */
  without: { id: string; name: string; explanation: string }[];
}

export function keyOf({ fiscalYear, stage }: Column): string {
  return `${fiscalYear} ${stage}`;
}

export function columnsOf(sums: SumFragment[]): Column[] {
  return [...sums].sort((a, b) => a.fiscalYear - b.fiscalYear);
}

/** Columns of the same fiscal year together, for its head. */
export function yearsOf(columns: Column[]): { fiscalYear: number; columns: Column[] }[] {
  const years = [...new Set(columns.map((column) => column.fiscalYear))];
  return years.map((fiscalYear) => ({ fiscalYear, columns: columns.filter((one) => one.fiscalYear === fiscalYear) }));
}

/** Change of what has amounts in both years, initial budgets first. */
export function changeOf(amounts: ChangeFragment[]): ChangeFragment | undefined {
  return amounts.find((one) => one.difference !== null && one.difference !== undefined);
}

export function groupRows(answer: BudgetsQuery, columns: Column[]): GroupRows[] {
  const changes = new Map<string, number>();
  for (const one of answer.compareFiscalYears?.ranked.nodes ?? []) {
    if (one.difference !== null && one.difference !== undefined && !changes.has(one.program.id)) {
      changes.set(one.program.id, one.difference);
    }
  }
  return (answer.budgetTotal?.groups.nodes ?? []).map((group) => rowsOf(group, columns, changes));
}

function rowsOf(group: Group, columns: Column[], changes: Map<string, number>): GroupRows {
  const keys = new Set(columns.map(keyOf));
  const years = new Set(columns.map((column) => column.fiscalYear));
  const rows = new Map<string, ProgramRow>();
  const without: GroupRows['without'] = [];
  const rowFor = ({ program, pillars }: Counted | Excluded) => {
    const row: ProgramRow = rows.get(program.id) ?? {
      id: program.id,
      name: program.name,
      pillars: pillars.map((pillar) => pillar.pillarNumber),
      newIn: program.periodFrom && years.has(program.periodFrom) ? program.periodFrom : undefined,
      cells: new Map(),
      beside: [],
      change: changes.get(program.id) ?? null,
    };
    rows.set(program.id, row);
    return row;
  };
  for (const one of group.total.counted.nodes) {
    const cell = { amount: one.amount, counted: true, within: null, budget: one.budget };
    rowFor(one).cells.set(keyOf(one), cell);
  }
  for (const one of group.total.excluded.nodes) {
    if (!one.budget || !one.fiscalYear || !one.stage) {
      const { program, explanation } = one;
      without.push({ id: program.id, name: program.name, explanation });
      continue;
    }
    const cell: Cell & Column = {
      amount: one.amount ?? null,
      counted: false,
      within: one.budget.within ?? null,
      reason: one.reason,
      explanation: one.explanation,
      budget: one.budget,
      fiscalYear: one.fiscalYear,
      stage: one.stage,
    };
    const row = rowFor(one);
    if (keys.has(keyOf(cell)) && !row.cells.has(keyOf(cell))) {
      row.cells.set(keyOf(cell), cell);
    } else {
      row.beside.push(cell);
    }
  }
  const sums = new Map(group.total.sums.map((sum) => [keyOf(sum), sum]));
  return {
    id: group.key?.id ?? '',
    name: group.key?.name,
    sums,
    rows: [...rows.values()],
    without: without.filter((one) => !rows.has(one.id)),
  };
}

/**
 * All rows together, those with the largest amount in the column first; what no total counts comes after what one
 * counts.
 */
export function byAmount(groups: GroupRows[], column: Column | undefined): GroupRows {
  const rows = new Map<string, ProgramRow>();
  for (const group of groups) {
    for (const row of group.rows) {
      const known = rows.get(row.id);
      rows.set(row.id, {
        ...row,
        cells: new Map([...(known?.cells ?? []), ...row.cells]),
        beside: known?.beside ?? row.beside,
        groups: [...(known?.groups ?? []), ...(group.name ? [group.name] : [])],
      });
    }
  }
  const cellOf = (row: ProgramRow) => column && row.cells.get(keyOf(column));
  const counted = (row: ProgramRow) => Number(cellOf(row)?.counted ?? false);
  const amount = (row: ProgramRow) => cellOf(row)?.amount ?? -1;
  const without = new Map(groups.flatMap((group) => group.without).map((one) => [one.id, one]));
  return {
    id: 'all',
    whole: true,
    name: undefined,
    sums: new Map(),
    rows: [...rows.values()].sort((a, b) => counted(b) - counted(a) || amount(b) - amount(a)),
    without: [...without.values()].filter((one) => !rows.has(one.id)),
  };
}

/** Everything that proves the amounts of a row. */
export function proofsOf(row: ProgramRow): Proof[] {
  return bySlide([...row.cells.values(), ...row.beside].flatMap((cell) => cell.budget.evidence));
}

/** The notes below the name of a row: each explanation once. */
export function notesOf(row: ProgramRow): string[] {
  const inside = [...row.cells.values()].flatMap((cell) => (cell.explanation ? [cell.explanation] : []));
  return [...new Set(inside)];
}

/** As precise as the source prints it, where it prints the unit of the column. */
export function digits(yen: number, lang: Lang, printed?: string | null): [whole: string, fraction: string] {
  const precise = lang === 'JA' ? /^約?[\d,]+(?:\.(\d+))?億円/.exec(printed ?? '')?.[1]?.length : undefined;
  return columnDigits(Math.abs(yen), lang, precise);
}

/** 当初予算案 as 当初案: in a column of budgets the word says nothing. */
export function short(stage: string): string {
  return stage
    .replace('予算', '')
    .replace(/ budget$/i, '')
    .replace('Supplementary', 'Suppl.');
}

/** A line stands before the first column of a year. */
export function edge(columns: Column[], i: number): string | undefined {
  return columns[i - 1]?.fiscalYear === columns[i]?.fiscalYear ? undefined : 'edge';
}
