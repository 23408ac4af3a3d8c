import { type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { listed } from '../../format';
import { type Appropriation, appropriationsOf, type Reason, type Total } from './appropriations';
import { cutLines } from './lines';
import { heightOf, type SideNames, type Sides, sidesOf } from './sides';

export type By = 'amount' | 'count';

export interface Mark {
  key: string;
  column: 0 | 1 | 2;
  /** Of what it stands for: several where the source does not say how the money is shared, none where it names none. */
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
  /** Who carries out what is in the flow, and to whom it is open. */
  sides: Sides;
  width: number;
  height: number;
}

interface Names extends SideNames {
  noMinistry: string;
  noPillar: string;
}

/** Places on the way and what runs between them. What has several ministries or pillars has its own place, unsplit. */
function graphOf(
  total: Total,
  by: By,
  names: Names,
  lang: string,
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
    const several = (list: { name: string }[], none: string) =>
      listed(
        list.map((item) => item.name),
        lang === 'ja' ? 'JA' : 'EN',
      ) || none;
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

export interface Room {
  width: number;
  /** What names take at the left and at the right of the flow. */
  margins: [left: number, right: number];
  /** Between programmes, where their names do not need more. */
  pitch: number;
  /** Of the name of a programme, in units of half a letter. */
  name: number;
  /** Of a name beside the flow, likewise. */
  side: number;
  lang: string;
}

/** The height of a line of a programme's name. */
export const leading = 15;

/** So many lines the name of a programme has, and what stands instead of an amount. */
const mostOfName = 3;
export const mostOfReason = 2;

/** The name of a programme in lines that end before the amounts. */
export function nameLines(name: string, width: number, lang: string): string[] {
  return cutLines(name, width, lang, mostOfName);
}

/** Where everything stands. Widths are counted amounts; what is not counted is a line, and so is who carries it out. */
export function flowOf(total: Total, by: By, names: Names, room: Room): Flow {
  const { width, margins, pitch } = room;
  const { marks, links } = graphOf(total, by, names, room.lang);
  const appropriations = appropriationsOf(total);
  const first = marks.filter((mark) => mark.column === 0).length;
  const beside = (heights: (id: string) => number, bottom: number) =>
    sidesOf(appropriations, heights, names, { top: 24, bottom, width: room.side, lang: room.lang });
  const ofSides = heightOf(beside(() => 0, Number.POSITIVE_INFINITY)) + 36;
  const least = Math.max(300, first * pitch + 150);
  const layout = sankey<Mark, Band>()
    .nodeId((node) => node.key)
    .nodeAlign((node) => node.column)
    .nodeSort((a, b) => marks.indexOf(a) - marks.indexOf(b))
    .nodeWidth(8)
    .nodePadding(pitch)
    .iterations(24)
    .extent([
      [margins[0], 36],
      [width - margins[1], least - 12],
    ]);
  const { nodes, links: laid } = layout({
    nodes: marks,
    links: links.map(([source, target, band, value]) => ({ source, target, value, ...band })),
  });
  const column = (of: number) => nodes.filter((node) => node.column === of);
  const lineHeight = (node: Node) =>
    Math.max(nameLines(node.name, room.name, room.lang).length, node.told === null ? mostOfReason : 1) * leading;
  const ends = [apart(column(0), lineHeight), apart(column(2), () => labelHeight)];
  const height = Math.ceil(Math.max(least, ofSides, ...ends.map((end) => end + 8)));
  const middle = new Map(nodes.map((node) => [node.key, ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2]));
  const sides = beside((id) => middle.get(`budget ${id}`) ?? 0, height - 4);
  return { nodes, links: laid, sides, width, height };
}

/** The height of two lines of a pillar's label. */
const labelHeight = 42;
/** What lies between two labels. */
const gap = 6;

/** Marks of a column so far from each other that their labels do not touch; gives where the last one ends. */
function apart(column: Node[], labelOf: (node: Node) => number): number {
  let end = 0;
  for (const node of column.sort((a, b) => (a.y0 ?? 0) - (b.y0 ?? 0))) {
    const [top, bottom] = [node.y0 ?? 0, node.y1 ?? 0];
    const half = Math.max(bottom - top, labelOf(node)) / 2;
    const shift = Math.max(0, end + gap - ((top + bottom) / 2 - half));
    node.y0 = top + shift;
    node.y1 = bottom + shift;
    for (const link of node.sourceLinks ?? []) {
      link.y0 = (link.y0 ?? 0) + shift;
    }
    for (const link of node.targetLinks ?? []) {
      link.y1 = (link.y1 ?? 0) + shift;
    }
    end = (node.y0 + node.y1) / 2 + half;
  }
  return end;
}

export const pathOf = sankeyLinkHorizontal<Mark, Band>();

/** What the mark has in the drawing, only where it is what the API tells of it. */
export function labelled(node: Node): number | null | undefined {
  return node.told === null || node.told === node.value ? node.told : undefined;
}

/** The appropriations that run through a mark, or belong to a body or group. */
export function through(flow: Flow, key: string): Appropriation[] {
  const beside = new Set(
    flow.sides.threads.flatMap(({ from, to, appropriation }) =>
      (from === key || to === key) && !key.startsWith('budget ') ? [appropriation] : [],
    ),
  );
  const touching = flow.links.filter(
    (link) =>
      (link.source as Node).key === key || (link.target as Node).key === key || beside.has(link.appropriation.id),
  );
  return [...new Map(touching.map((link) => [link.appropriation.id, link.appropriation])).values()];
}

/**
 * What joins the programmes of a mark with who carries them out and to whom they are open; of a body or group, what
 * leads to it alone.
 */
export function threadsOf(flow: Flow, key: string): Sides['threads'] {
  const chain = new Set(through(flow, key).map((one) => one.id));
  const kind = flow.sides.marks.find((mark) => mark.key === key)?.kind;
  return flow.sides.threads.filter(
    ({ appropriation, from, to }) =>
      chain.has(appropriation) &&
      (!kind || to === key || (kind === 'body' ? from === key : from.startsWith('budget '))),
  );
}

function idsOf(list: { id: string }[]): string[] {
  return list.map((one) => one.id);
}

function keyOf(kind: string, ids: string[]): string {
  return `${kind} ${ids.join(' ')}`;
}
