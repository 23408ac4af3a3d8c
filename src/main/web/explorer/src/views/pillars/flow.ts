import { type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { PillarFlowQuery } from '../../../gql/graphql';
import type { Proof } from '../../thing/facts';

type Total = NonNullable<PillarFlowQuery['budgetTotal']>;
export type Reason = Total['excluded']['nodes'][number]['reason'];
export type By = 'amount' | 'count';

/** An appropriation on its way. Without `value` it is drawn, and has no width. */
export interface Appropriation {
  id: string;
  programId: string;
  program: string;
  ministries: { id: string; name: string }[];
  pillars: { id: string; name: string; pillarNumber: number }[];
  amount: number | null;
  /** What the source gives although no total of this stage counts it. */
  uncounted?: number | null;
  /** Of an amount of another stage of the year. */
  stage?: string | null;
  reason?: Reason;
  explanation?: string;
  /** Whether it is inferred that the ministry answers for it, or that it counts under the pillar. */
  ministryInferred: boolean;
  pillarInferred: boolean;
  budgetInferred: boolean;
  rationales: string[];
  proofs: Proof[];
}

export interface Mark {
  key: string;
  column: 0 | 1 | 2;
  /** Ids of what it stands for: several where the source does not say how the money is shared, none where it names none. */
  ids: string[];
  name: string;
  /** For a place with little room. */
  short?: string | undefined;
  pillarNumber: number | undefined;
  /** What the API counts here; null where that is unknown, undefined where it does not tell it of this mark. */
  told: number | null | undefined;
  reason?: Reason | undefined;
}

export interface Band {
  appropriation: Appropriation;
  pillarNumber: number | undefined;
  inferred: boolean;
  unknown: boolean;
}

export type Node = SankeyNode<Mark, Band>;
export type Link = SankeyLink<Mark, Band>;

export interface Flow {
  nodes: Node[];
  links: Link[];
  width: number;
  height: number;
}

export function appropriationsOf(total: Total): Appropriation[] {
  const counted = total.counted.nodes.map((one) => ({
    id: one.budget.id,
    programId: one.program.id,
    program: one.program.name,
    ministries: one.ministries,
    pillars: one.pillars,
    amount: one.amount,
    ministryInferred: one.ministryAttributions.some((fact) => fact.assertion === 'INFERRED'),
    pillarInferred: one.pillarAttributions.some((fact) => fact.assertion === 'INFERRED'),
    budgetInferred: one.budget.assertion === 'INFERRED',
    rationales: [one.budget, ...one.pillarAttributions.flatMap((fact) => fact.from)].flatMap((fact) =>
      fact.rationale ? [fact.rationale] : [],
    ),
    proofs: [one.budget, ...one.pillarAttributions.flatMap((fact) => fact.from)].flatMap((fact) => fact.evidence),
  }));
  const excluded = total.excluded.nodes.flatMap((one) =>
    one.budget
      ? [
          {
            id: one.budget.id,
            programId: one.program.id,
            program: one.program.name,
            ministries: one.ministries,
            pillars: one.pillars,
            amount: null,
            uncounted: one.amount ?? null,
            reason: one.reason,
            explanation: one.explanation,
            ministryInferred: false,
            pillarInferred: false,
            budgetInferred: one.budget.assertion === 'INFERRED',
            rationales: one.budget.rationale ? [one.budget.rationale] : [],
            proofs: one.budget.evidence,
          },
        ]
      : [],
  );
  return [...counted, ...excluded];
}

type Year = NonNullable<PillarFlowQuery['year']>;

/** Amounts that programmes have at other stages of the year, of those of which the source gives none at this one. */
export function elsewhere(total: Total, year: Year): Appropriation[] {
  const all = [...year.counted.nodes.map((one) => ({ ...one, reason: undefined })), ...year.excluded.nodes];
  return total.excluded.nodes
    .filter((one) => !one.budget)
    .flatMap(({ program, ministries, pillars }) =>
      all.flatMap(({ amount, reason, stage, program: { id }, budget }) =>
        id === program.id && budget
          ? [
              {
                id: budget.id,
                programId: id,
                program: program.name,
                ministries,
                pillars,
                amount: null,
                uncounted: amount ?? null,
                stage: stage ?? null,
                ...(reason && { reason }),
                ministryInferred: false,
                pillarInferred: false,
                budgetInferred: budget.assertion === 'INFERRED',
                rationales: budget.rationale ? [budget.rationale] : [],
                proofs: budget.evidence,
              },
            ]
          : [],
      ),
    );
}

interface Names {
  noMinistry: string;
  noPillar: string;
}

/** Places on the way and what runs between them. What has several ministries or pillars is never split: it has a place of its own. */
export function graphOf(
  total: Total,
  by: By,
  names: Names,
): { marks: Mark[]; links: [string, string, Band, number][] } {
  const marks = new Map<string, Mark>();
  const told = (group: { amount?: number | null; count: number }) =>
    by === 'count' ? group.count : (group.amount ?? null);
  const orderOf = (groups: { nodes: { key?: { id: string } | null }[] }, ids: string[]) =>
    groups.nodes.findIndex((group) => (group.key?.id ?? '') === (ids[0] ?? ''));
  for (const { key, total: its } of total.ministries.nodes.filter((group) => group.total.count > 0)) {
    const place = keyOf('ministry', key ? [key.id] : []);
    marks.set(place, {
      key: place,
      column: 1,
      ids: key ? [key.id] : [],
      name: key?.name ?? names.noMinistry,
      short: key && 'acronym' in key ? (key.acronym ?? undefined) : undefined,
      pillarNumber: undefined,
      told: told(its),
    });
  }
  for (const { key, total: its } of total.pillars.nodes) {
    const place = keyOf('pillar', key ? [key.id] : []);
    marks.set(place, {
      key: place,
      column: 2,
      ids: key ? [key.id] : [],
      name: key?.name ?? names.noPillar,
      pillarNumber: key && 'pillarNumber' in key ? key.pillarNumber : undefined,
      told: told(its),
    });
  }
  const ordered = appropriationsOf(total).sort(
    (a, b) =>
      orderOf(total.ministries, idsOf(a.ministries)) - orderOf(total.ministries, idsOf(b.ministries)) ||
      orderOf(total.pillars, idsOf(a.pillars)) - orderOf(total.pillars, idsOf(b.pillars)) ||
      (b.amount ?? 0) - (a.amount ?? 0),
  );
  const links: [string, string, Band, number][] = [];
  for (const one of ordered) {
    const unknown = one.amount === null;
    const value = unknown ? 0 : by === 'count' ? 1 : (one.amount ?? 0);
    const pillarNumber = one.pillars[0]?.pillarNumber;
    const from = `budget ${one.id}`;
    const ministry = keyOf('ministry', idsOf(one.ministries));
    const pillar = keyOf('pillar', idsOf(one.pillars));
    const several = (list: { name: string }[], none: string) => list.map((item) => item.name).join('・') || none;
    marks.set(from, {
      key: from,
      column: 0,
      ids: [one.programId],
      name: one.program,
      pillarNumber,
      told: unknown ? null : value,
      reason: one.reason,
    });
    if (!marks.has(ministry)) {
      const name = several(one.ministries, names.noMinistry);
      marks.set(ministry, {
        key: ministry,
        column: 1,
        ids: idsOf(one.ministries),
        name,
        pillarNumber: undefined,
        told: undefined,
      });
    }
    if (!marks.has(pillar)) {
      const name = several(one.pillars, names.noPillar);
      marks.set(pillar, { key: pillar, column: 2, ids: idsOf(one.pillars), name, pillarNumber, told: undefined });
    }
    const band = { appropriation: one, pillarNumber, unknown };
    links.push([from, ministry, { ...band, inferred: one.ministryInferred }, value]);
    links.push([ministry, pillar, { ...band, inferred: one.pillarInferred }, value]);
  }
  return { marks: [...marks.values()].sort((a, b) => a.column - b.column), links };
}

/** Where everything stands. Widths are the amounts that are counted; what is not counted is a line. */
export function flowOf(total: Total, by: By, names: Names, width: number, margins: [number, number]): Flow {
  const { marks, links } = graphOf(total, by, names);
  const first = marks.filter((mark) => mark.column === 0).length;
  const height = Math.max(300, first * 30 + 140);
  const layout = sankey<Mark, Band>()
    .nodeId((node) => node.key)
    .nodeAlign((node) => node.column)
    .nodeSort((a, b) => marks.indexOf(a) - marks.indexOf(b))
    .nodeWidth(8)
    .nodePadding(30)
    .iterations(24)
    .extent([
      [margins[0], 30],
      [width - margins[1], height - 12],
    ]);
  const { nodes, links: laid } = layout({
    nodes: marks,
    links: links.map(([source, target, band, value]) => ({ source, target, value, ...band })),
  });
  return { nodes, links: laid, width, height };
}

export const pathOf = sankeyLinkHorizontal<Mark, Band>();

/** What the mark has in the drawing, only where it is what the API tells of it. */
export function labelled(node: Node): number | null | undefined {
  return node.told === null || node.told === node.value ? node.told : undefined;
}

/** The appropriations that run through a mark. */
export function through(flow: Flow, key: string): Appropriation[] {
  const touching = flow.links.filter((link) => (link.source as Node).key === key || (link.target as Node).key === key);
  return [...new Map(touching.map((link) => [link.appropriation.id, link.appropriation])).values()];
}

/** The mark that an arrow leads to: up and down within a column, left and right along the way. */
export function walk(flow: Flow, from: string, arrow: string): string {
  const here = flow.nodes.find((node) => node.key === from);
  if (!here) {
    return from;
  }
  const top = (node: Node) => node.y0 ?? 0;
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const column = flow.nodes.filter((node) => node.column === here.column).sort((a, b) => top(a) - top(b));
    const next = column[column.indexOf(here) + (arrow === 'ArrowUp' ? -1 : 1)];
    return next?.key ?? from;
  }
  const ends = arrow === 'ArrowLeft' ? (here.targetLinks ?? []) : (here.sourceLinks ?? []);
  const next = ends.map((link) => (arrow === 'ArrowLeft' ? link.source : link.target) as Node);
  return next.sort((a, b) => top(a) - top(b))[0]?.key ?? from;
}

function idsOf(list: { id: string }[]): string[] {
  return list.map((one) => one.id);
}

function keyOf(kind: string, ids: string[]): string {
  return `${kind} ${ids.join(' ')}`;
}

/** Text in lines of a width, in units of half a letter of Japanese, broken between words. */
export function linesOf(text: string, width: number, lang: string): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const size = [...segment].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1.1), 0);
    if (length + size > width && line && !/^[、。）・ー]/u.test(segment)) {
      lines.push(line.trim());
      line = '';
      length = 0;
    }
    line += segment;
    length += size;
  }
  return [...lines, line.trim()].filter(Boolean);
}
