import type { BudgetStage, DatasetQuery, ExclusionReason } from '../gql/graphql';
import type { Texts } from './texts';

type Sum = NonNullable<DatasetQuery['budgetTotal']>['sums'][number];

/** Of the last fiscal year, the stage that counts most. */
export function latestSum(sums: Sum[]): Sum | undefined {
  const year = Math.max(...sums.map((sum) => sum.fiscalYear));
  return sums.filter((sum) => sum.fiscalYear === year).sort((a, b) => b.count - a.count)[0];
}

interface LeftOut {
  reason: ExclusionReason;
  otherStages: { stage: BudgetStage }[];
}

/** What a total leaves out for one reason, or since its amount is of another stage. */
export interface LeftOutKind<T extends LeftOut> {
  key: string;
  label: string;
  /** The other stage, where that is why. */
  stage: string | undefined;
  nodes: T[];
}

/** Each thing stands where the API puts it: at the stage at which it has an amount, else at the reason. */
export function leftOutKinds<T extends LeftOut>(nodes: T[], stages: Map<string, string>, t: Texts): LeftOutKind<T>[] {
  const kinds = new Map<string, LeftOutKind<T>>();
  for (const node of nodes) {
    const stage = node.otherStages[0]?.stage;
    const key = stage ?? node.reason;
    const kind = kinds.get(key) ?? {
      key,
      label: stage ? (stages.get(stage) ?? stage) : t[node.reason],
      stage,
      nodes: [],
    };
    kind.nodes.push(node);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

/** The names of stages, as the ontology has them. */
export function stagesOf(
  ontology: { enums: { values: { value: string; label: string }[] }[] } | null | undefined,
): Map<string, string> {
  return new Map(ontology?.enums.flatMap((one) => one.values.map((value) => [value.value, value.label] as const)));
}
