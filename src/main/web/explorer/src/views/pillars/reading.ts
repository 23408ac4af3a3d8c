import { listed, moneyText } from '../../format';
import type { Lang, Texts } from '../../texts';
import type { Appropriation } from './appropriations';
import { type By, type Flow, labelled, through } from './flow';
import type { PillarTexts } from './texts';

/** The chain of a mark in one sentence. */
export function readingOf(flow: Flow, key: string, by: By, own: PillarTexts, lang: Lang, t: Texts): string {
  const node = flow.nodes.find((one) => one.key === key);
  const side = flow.sides.marks.find((one) => one.key === key);
  const ways = through(flow, key);
  if (ways.length === 0) {
    return own.nothingHere(node?.name ?? '');
  }
  const amount = (one: Appropriation) =>
    one.amount === null ? (one.reason ? t[one.reason] : t.noAmount) : moneyText(one.amount, lang);
  const names = (list: { name: string }[], none: string) =>
    listed(
      list.map((one) => one.name),
      lang,
    ) || none;
  const ministry = (one: Appropriation) => names(one.ministries, own.noMinistry);
  const pillar = (one: Appropriation) => names(one.pillars, own.noPillar);
  if (side) {
    const parts = ways.map((one) => own.sideWay(one.program, amount(one)));
    return own.sideReading(side.kind === 'body' ? own.body : own.group, side.id ? side.name : undefined, parts);
  }
  const [first] = ways;
  if (node?.column === 0 && first) {
    const inferred = [first.ministryInferred && own.ministry, first.pillarInferred && own.pillar].filter(
      (what): what is string => Boolean(what),
    );
    return own.way(
      first.program,
      amount(first),
      ministry(first),
      pillar(first),
      names(first.bodies, own.noBody),
      names(first.groups, own.noGroup),
      inferred,
    );
  }
  const parts = ways.map((one) =>
    node?.column === 1
      ? own.ministryWay(one.program, amount(one), pillar(one))
      : own.pillarWay(one.program, amount(one), ministry(one)),
  );
  const told = node && labelled(node);
  const total = told == null ? undefined : by === 'count' ? own.items(told) : moneyText(told, lang);
  const name =
    node?.column === 2 && node.pillarNumber ? own.numbered(node.pillarNumber, node.name) : (node?.name ?? '');
  return own.reading(upper(name), parts, total);
}

/** A name at the beginning of a sentence. */
export function upper(name: string): string {
  return name.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
