import type { BudgetStage, DatasetQuery, ExclusionReason } from '../gql/graphql';
import { moneyText } from './format';
import type { Lang, Texts } from './texts';

type Sum = NonNullable<DatasetQuery['budgetTotal']>['sums'][number];

/** The last fiscal year first, and of a year the stage that counts most. */
export function latestFirst(sums: Sum[]): Sum[] {
  return [...sums].sort((a, b) => b.fiscalYear - a.fiscalYear || b.count - a.count);
}

/** Of the last fiscal year, the stage that counts most. */
export function latestSum(sums: Sum[]): Sum | undefined {
  return latestFirst(sums)[0];
}

interface LeftOut {
  reason: ExclusionReason;
  otherStages: { stage: BudgetStage; amount?: number | null }[];
}

/** What a total leaves out for one reason, or since its amount is of another stage. */
interface LeftOutKind<T extends LeftOut> {
  key: string;
  label: string;
  /** The other stage, where that is why; a thing may have amounts at more. */
  stage: string | undefined;
  nodes: T[];
}

/** Each thing stands where the API puts it: at the first stage at which it has an amount, else at the reason. */
export function leftOutKinds<T extends LeftOut>(nodes: T[], stages: Map<string, string>, t: Texts): LeftOutKind<T>[] {
  const kinds = new Map<string, LeftOutKind<T>>();
  for (const node of nodes) {
    const stage = node.otherStages.find(({ amount }) => amount != null)?.stage;
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

/** Every amount that things of a kind have at other stages; one not of the kind's stage is told with its own. */
export function amountsOf(kind: LeftOutKind<LeftOut>, stages: Map<string, string>, lang: Lang): string[] {
  return kind.nodes
    .flatMap((node) => node.otherStages)
    .flatMap(({ amount, stage }) => {
      if (amount == null) {
        return [];
      }
      const told = moneyText(amount, lang);
      return [stage === kind.stage ? told : `${stages.get(stage) ?? stage} ${told}`];
    });
}

/** The names of stages, as the ontology has them. */
export function stagesOf(
  ontology: { enums: { values: { value: string; label: string }[] }[] } | null | undefined,
): Map<string, string> {
  return new Map(ontology?.enums.flatMap((one) => one.values.map((value) => [value.value, value.label] as const)));
}
