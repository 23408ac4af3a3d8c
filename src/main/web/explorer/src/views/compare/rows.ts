import type {
  BesideFragment,
  BudgetProofFragment,
  CompareCountriesQuery,
  CompareProgramsQuery,
  CompareYearsQuery,
  EndFragment,
} from '../../../gql/graphql';
import type { Proof } from '../../thing/facts';

export type Years = NonNullable<CompareYearsQuery['compareFiscalYears']>;
export type Programs = NonNullable<CompareProgramsQuery['comparePrograms']>;
export type Countries = NonNullable<CompareCountriesQuery['compareCountries']>;
type Stage = Programs['budgets'][number]['stage'];

/** What stands on one side: a thing by its id, an amount, or a text. */
export interface Item {
  text?: string;
  id?: string;
  /** Null where it is not known. */
  yen?: number | null;
  uncounted?: boolean;
}

/** One line of the comparison; a side without items has nothing that the document tells. */
export interface Row {
  key: string;
  label: string;
  id?: string;
  stages?: [Stage | null | undefined, Stage | null | undefined];
  year?: number;
  a: Item[];
  b: Item[];
  /** Whether both have something in common there, so that a side without items has nothing more. */
  more?: boolean;
  /** Of amounts, only where the API tells it. */
  change?: number | null;
  proofs: Proof[];
  inferred: boolean;
  rationales: string[];
}

const sure = { inferred: false, rationales: [] };

/** Programmes by how their money changed; what is known for one year only comes last, as the API has it. */
export function rowsOfYears(years: Years): Row[] {
  return years.ranked.nodes.map((one, i) => ({
    ...proofOf([...one.fromBudgets, ...one.toBudgets]),
    key: `${one.program.id} ${i}`,
    label: one.program.name,
    id: one.program.id,
    stages: [one.fromStage, one.toStage],
    a: one.from == null ? [] : [{ yen: one.from }],
    b: one.to == null ? [] : [{ yen: one.to }],
    change: one.difference ?? null,
  }));
}

type Sum = Years['totalFrom']['sums'][number];

/** What adds up at one stage of either year, and of the programmes that have an amount in both, as the API tells it. */
export interface StageTotal {
  key: string;
  from: Sum | undefined;
  to: Sum | undefined;
  both: Years['amounts'][number] | undefined;
}

/** Totals by stage: stages stand beside each other where the API compares them, and alone where it does not. */
export function totalsOfYears(years: Years): StageTotal[] {
  const compared = years.amounts.filter((one) => one.difference != null);
  const beside = years.totalFrom.sums.map((from) => {
    const both = compared.find((one) => one.fromStage === from.stage);
    const to = years.totalTo.sums.find((one) => both && one.stage === both.toStage);
    return { key: `${from.stage} ${to?.stage ?? ''}`, from, to, both };
  });
  const alone = years.totalTo.sums
    .filter((to) => !beside.some((one) => one.to === to))
    .map((to) => ({ key: ` ${to.stage}`, from: undefined, to, both: undefined }));
  return [...beside, ...alone];
}

export interface Pairing {
  /** Both are known, and are not the same. */
  differing: Row[];
  /** Known of one alone, which is no difference. */
  oneSided: Row[];
  shared: Row[];
}

/** What differs, what is known of one alone, and what both have. */
export function rowsOfProgrammes(programs: Programs): Pairing {
  const money = (budgets: Programs['budgets'][number]['a']) =>
    budgets.map((budget) => ({ yen: budget.amount ?? null, uncounted: !budget.inTotal }));
  const budgets: Row[] = programs.budgets.map((one) => ({
    ...proofOf([...one.a, ...one.b]),
    key: `${one.fiscalYear} ${one.stage}`,
    label: '',
    year: one.fiscalYear,
    stages: [one.stage, one.stage],
    a: money(one.a),
    b: money(one.b),
  }));
  const same: Row[] = programs.sameValues.map((one) => {
    const item = [{ text: one.value }];
    return { ...sure, key: one.field, label: one.label, a: item, b: item, proofs: [] };
  });
  return {
    ...apart([...budgets, ...valuesOf(programs.differences), ...linksOf(programs.relationships, false)]),
    shared: [...same, ...linksOf(programs.relationships, true)],
  };
}

export function rowsOfCountries(countries: Countries): Pairing {
  return {
    ...apart([...valuesOf(countries.differences), ...linksOf(countries.relationships, false)]),
    shared: linksOf(countries.relationships, true),
  };
}

/** A side that has nothing, or only what both have, is not known to be otherwise. */
function apart(rows: Row[]): Pick<Pairing, 'differing' | 'oneSided'> {
  const both = (row: Row) => row.a.length > 0 && row.b.length > 0;
  return { differing: rows.filter(both), oneSided: rows.filter((row) => !both(row)) };
}

function valuesOf(differences: Programs['differences']): Row[] {
  return differences.map((one) => ({
    ...sure,
    key: `value ${one.field}`,
    label: one.label,
    a: one.a ? [{ text: one.a }] : [],
    b: one.b ? [{ text: one.b }] : [],
    proofs: [],
  }));
}

/** Slips are of the document, and not of what it tells of. */
function ofThem(field: BesideFragment): boolean {
  return field.field !== 'anomalies';
}

function linksOf(fields: BesideFragment[], shared: boolean): Row[] {
  const item = ({ node }: EndFragment) => ({ text: node.label, id: node.id });
  return fields.filter(ofThem).flatMap((one) => {
    const a = shared ? one.shared.nodes : one.onlyA.nodes;
    const b = shared ? one.shared.nodes : one.onlyB.nodes;
    const facts = [...new Set([...a, ...b])].flatMap((end) => [...end.a, ...end.b]);
    return a.length + b.length === 0
      ? []
      : [
          {
            key: `link ${one.field}`,
            label: one.label,
            more: one.shared.nodes.length > 0,
            a: a.map(item),
            b: b.map(item),
            ...proofOf(facts),
          },
        ];
  });
}

function proofOf(facts: BudgetProofFragment[]): Pick<Row, 'proofs' | 'inferred' | 'rationales'> {
  return {
    proofs: facts.flatMap((fact) => fact.evidence),
    inferred: facts.some((fact) => fact.assertion === 'INFERRED'),
    rationales: [...new Set(facts.flatMap((fact) => (fact.rationale ? [fact.rationale] : [])))],
  };
}
