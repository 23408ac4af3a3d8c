import type { LeftOutFragment } from '../../../gql/graphql';
import { moneyText } from '../../format';
import type { Lang, Texts } from '../../texts';
import type { PillarTexts } from './texts';

export interface Besides {
  /** With what the source gives, and why no total of the stage counts it. */
  amounts: string[];
  /** Of which it gives no amount. */
  none: string[];
}

/** What is in no total: amounts of other stages with their stage, and the names of those without an amount. */
export function besidesOf(
  left: LeftOutFragment[],
  stages: Map<string, string>,
  own: PillarTexts,
  lang: Lang,
  t: Texts,
): Besides {
  const told = (name: string, amount: number | null | undefined, why: string) =>
    amount == null ? own.because(name, why) : own.besides(name, moneyText(amount, lang), why);
  const amounts = left.flatMap(({ program, amount, budget, reason, otherStages }) =>
    budget
      ? [told(program.name, amount, t[reason])]
      : otherStages.map((other) => told(program.name, other.amount, stages.get(other.stage) ?? '')),
  );
  const none = left
    .filter((one) => !one.budget && one.otherStages.length === 0)
    .map((one) => (one.reason === 'NOT_GIVEN' ? one.program.name : own.because(one.program.name, t[one.reason])));
  return { amounts, none };
}

/** The same in words. */
export function besidesText({ amounts, none }: Besides, own: PillarTexts): string {
  return [amounts.length > 0 && own.besidesAmounts(amounts), none.length > 0 && own.besidesNone(none)]
    .filter(Boolean)
    .join(' ');
}
