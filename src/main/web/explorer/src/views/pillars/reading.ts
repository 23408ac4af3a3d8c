import type { PillarFlowQuery } from '../../../gql/graphql';
import { moneyText } from '../../format';
import type { Lang, Texts } from '../../texts';
import { type Appropriation, type By, type Flow, labelled, through } from './flow';
import type { PillarTexts } from './texts';

/** The chain of a mark in one sentence. */
export function readingOf(flow: Flow, key: string, by: By, own: PillarTexts, lang: Lang, t: Texts): string {
  const node = flow.nodes.find((one) => one.key === key);
  const ways = through(flow, key);
  if (!node || ways.length === 0) {
    return own.nothingHere(node?.name ?? '');
  }
  const amount = (one: Appropriation) =>
    one.amount === null ? (one.reason ? t[one.reason] : t.noAmount) : moneyText(one.amount, lang);
  const names = (list: { name: string }[], none: string) => list.map((one) => one.name).join('・') || none;
  const ministry = (one: Appropriation) => names(one.ministries, own.noMinistry);
  const pillar = (one: Appropriation) => names(one.pillars, own.noPillar);
  const [first] = ways;
  if (node.column === 0 && first) {
    return own.way(first.program, amount(first), ministry(first), pillar(first));
  }
  const parts = ways.map((one) =>
    node.column === 1
      ? own.ministryWay(one.program, amount(one), pillar(one))
      : own.pillarWay(one.program, amount(one), ministry(one)),
  );
  const told = labelled(node);
  const total = told == null ? undefined : by === 'count' ? own.items(told) : moneyText(told, lang);
  const name = node.column === 2 && node.pillarNumber ? own.numbered(node.pillarNumber, node.name) : node.name;
  return own.reading(
    name.replace(/^[a-z]/, (first) => first.toUpperCase()),
    parts,
    total,
  );
}

/** What of a pillar is in no total: amounts of other stages with their stage, and the names of those without an amount. */
export function besidesOf(
  total: NonNullable<PillarFlowQuery['budgetTotal']>,
  others: Appropriation[],
  pillar: string,
  stages: Map<string, string>,
  own: PillarTexts,
  lang: Lang,
  t: Texts,
): string {
  const told = others.filter((one) => one.pillars.some((each) => each.id === pillar));
  const left = total.pillars.nodes.find(({ key }) => key?.id === pillar)?.total.excluded.nodes ?? [];
  const amounts = told.map(({ program, uncounted, stage }) =>
    own.besides(program, uncounted == null ? '…' : moneyText(uncounted, lang), stages.get(stage ?? '') ?? ''),
  );
  const none = left
    .filter((one) => !one.budget && !told.some((other) => other.programId === one.program.id))
    .map((one) => (one.reason === 'NOT_GIVEN' ? one.program.name : own.because(one.program.name, t[one.reason])));
  return [amounts.length > 0 && own.besidesAmounts(amounts), none.length > 0 && own.besidesNone(none)]
    .filter(Boolean)
    .join(' ');
}
