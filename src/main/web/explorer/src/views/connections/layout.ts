import { Graph, layout } from '@dagrejs/dagre';
import type { FoundPathFragment } from '../../../gql/graphql';
import { listed } from '../../format';
import type { Lang } from '../../texts';
import { apart, boxHeight, margin } from './height';

interface Box {
  id: string;
  /** The name, broken into the lines that the box has room for. */
  lines: string[];
  name: string;
  x: number;
  y: number;
  /** As wide as its words, up to what there is room for. */
  width: number;
}

export interface Link {
  key: string;
  from: string;
  to: string;
  label: string;
  inferred: boolean;
  points: { x: number; y: number }[];
  /** Where the label stands. */
  x: number;
  y: number;
}

export interface Picture {
  width: number;
  height: number;
  boxes: Box[];
  links: Link[];
}

const padding = 6;

interface Room {
  /** The most that a box may be wide. */
  box: number;
  /** Between boxes that follow each other. */
  gap: number;
}

/** The fewer stand beside each other, the more room each has. */
function roomFor(paths: FoundPathFragment[], downwards: boolean): Room {
  const longest = Math.max(...paths.map((path) => path.length));
  if (downwards) {
    return { box: 240, gap: 32 };
  }
  if (longest > 3) {
    return { box: 152, gap: 16 };
  }
  return longest === 3 ? { box: 190, gap: 30 } : { box: 250, gap: 104 };
}

/** As wide as the column is where paths go beside each other; there is no need for steps longer than these. */
const column = 1180;
const mostGap = 240;

/** Paths laid over each other: each thing is drawn once, and each step between two things once. */
export function pictureOf(paths: FoundPathFragment[], downwards: boolean, lang: Lang): Picture {
  const room = roomFor(paths, downwards);
  const picture = laidOut(paths, room, downwards, lang);
  const free = (column - picture.width) / Math.max(...paths.map((path) => path.length));
  const gap = Math.min(room.gap + free, mostGap);
  return downwards || gap <= room.gap ? picture : laidOut(paths, { ...room, gap }, downwards, lang);
}

function laidOut(paths: FoundPathFragment[], room: Room, downwards: boolean, lang: Lang): Picture {
  const graph = new Graph();
  graph.setGraph({
    rankdir: downwards ? 'TB' : 'LR',
    nodesep: apart,
    ranksep: room.gap,
    marginx: 1,
    marginy: downwards ? 1 : margin,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const names = new Map<string, string>();
  const steps = new Map<string, { from: string; to: string; label: string; inferred: boolean }>();
  for (const path of paths) {
    for (const thing of path.things) {
      names.set(thing.id, thing.label);
    }
    for (const step of path.steps) {
      const labels = [...new Set(step.relationships.map((one) => one.label))];
      steps.set(stepKey(step.from.id, step.to.id), {
        from: step.from.id,
        to: step.to.id,
        label: listed(labels, lang),
        inferred: step.relationships.every((one) => one.assertion === 'INFERRED'),
      });
    }
  }
  for (const id of names.keys()) {
    graph.setNode(id, { width: widthOfBox(names.get(id) ?? '', room.box), height: boxHeight });
  }
  for (const { from, to, label } of steps.values()) {
    graph.setEdge(from, to, { width: downwards ? 10 : Math.min(widthOf(label), 118), height: 22, labelpos: 'c' });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const heightOf = (path: FoundPathFragment | undefined) => {
    const [step] = path?.steps ?? [];
    return (step && graph.edge(step.from.id, step.to.id).y) ?? 0;
  };
  // As in the list below, whose first path is at the top.
  const upsideDown = !downwards && heightOf(paths[0]) > heightOf(paths.at(-1));
  const turned = (y: number) => (upsideDown ? height - y : y);
  return {
    width,
    height,
    boxes: [...names].map(([id, name]) => {
      const { x, y, width } = graph.node(id);
      return { id, name, lines: broken(name, room.box - 2 * padding, 2), x, y: turned(y), width };
    }),
    links: [...steps].map(([key, step]) => {
      const edge = graph.edge(step.from, step.to);
      const points = edge.points.map(({ x, y }: { x: number; y: number }) => ({ x, y: turned(y) }));
      return { key, ...step, points, x: edge.x ?? 0, y: turned(edge.y ?? 0) };
    }),
  };
}

/** About how wide words of 14 px are: they are measured by guess, and letters differ. */
const spare = 1.08;

function widthOfBox(name: string, most: number): number {
  const lines = broken(name, most - 2 * padding, 2);
  return Math.min(most, Math.max(72, Math.max(...lines.map(widthOf)) * spare + 2 * padding));
}

function stepKey(from: string, to: string): string {
  return `${from} ${to}`;
}

/** Steps and things of one path, by which it is lit. */
export function partsOfPath(path: FoundPathFragment): Set<string> {
  return new Set([
    ...path.things.map((thing) => thing.id),
    ...path.steps.map((step) => stepKey(step.from.id, step.to.id)),
  ]);
}

/** About how wide a text of 14 px is: wide characters are square, others half of it. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character)
      ? 14
      : 7.6;
  }
  return width;
}

/** A text in so many lines of a width, broken between words; what has no room is cut with a mark. */
export function broken(text: string, width: number, most: number): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    // What closes does not begin a line.
    if (words.length > 0 && /^[\p{Pe}\p{Pf}、。，．・…ー,.;:!?]+$/u.test(segment)) {
      words[words.length - 1] += segment;
    } else {
      words.push(segment);
    }
  }
  const lines: string[] = [''];
  for (const word of words.flatMap((one) => (widthOf(one) > width ? [...one] : [one]))) {
    const last = lines[lines.length - 1] ?? '';
    if (widthOf(last + word) <= width) {
      lines[lines.length - 1] = last + word;
    } else {
      lines.push(word.trimStart());
    }
  }
  if (lines.length <= most) {
    return lines;
  }
  let cut = lines[most - 1] ?? '';
  while (widthOf(`${cut}…`) > width) {
    cut = cut.slice(0, -1);
  }
  return [...lines.slice(0, most - 1), `${cut}…`];
}

/** A line through the points, smoothed. */
export function curve(points: { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) {
    return '';
  }
  let path = `M${first.x},${first.y}`;
  for (let i = 0; i < rest.length - 1; i++) {
    const at = rest[i];
    const next = rest[i + 1];
    if (at && next) {
      path += ` Q${at.x},${at.y} ${(at.x + next.x) / 2},${(at.y + next.y) / 2}`;
    }
  }
  const last = rest[rest.length - 1];
  return last ? `${path} L${last.x},${last.y}` : path;
}
