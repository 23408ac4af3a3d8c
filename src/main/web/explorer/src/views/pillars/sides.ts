import type { Appropriation } from './appropriations';
import { linesOf, shortOf } from './lines';

/** A name beside the flow: who carries programmes out, or to whom they are open. It has no amount, and no width. */
export interface Side {
  key: string;
  kind: 'group' | 'body';
  /** Absent where the source names none. */
  id: string | undefined;
  name: string;
  lines: string[];
  y: number;
}

/** What joins a programme with a body, or this with a group, of one appropriation. */
interface Thread {
  key: string;
  appropriation: string;
  from: string;
  to: string;
  inferred: boolean;
}

export interface Sides {
  marks: Side[];
  threads: Thread[];
}

export interface SideNames {
  noBody: string;
  noGroup: string;
}

/** The height of a line of a name, and what lies between two names. */
const leading = 16;
const gap = 6;

/** Bodies and groups at the height of what they belong to, without one lying on another. */
export function sidesOf(
  appropriations: Appropriation[],
  heightOf: (id: string) => number,
  names: SideNames,
  room: { top: number; bottom: number; width: number; lang: string },
): Sides {
  const marks = new Map<string, Side & { at: number[] }>();
  const threads = new Map<string, Thread>();
  const place = (kind: Side['kind'], one: { id: string; name: string; short?: string | undefined } | undefined) => {
    const key = `${kind} ${one?.id ?? ''}`;
    const name = one?.name ?? (kind === 'body' ? names.noBody : names.noGroup);
    const mark = marks.get(key) ?? {
      key,
      kind,
      id: one?.id,
      name,
      lines: linesOf(one ? shortOf(one) : name, room.width, room.lang),
      y: 0,
      at: [],
    };
    marks.set(key, mark);
    return mark;
  };
  const join = (thread: Omit<Thread, 'key'>) => {
    const key = `${thread.appropriation} ${thread.from} ${thread.to}`;
    threads.set(key, { key, ...thread });
  };
  for (const one of appropriations) {
    const bodies = one.bodies.length > 0 ? one.bodies : [undefined];
    const groups = one.groups.length > 0 ? one.groups : [undefined];
    for (const body of bodies) {
      const at = place('body', body);
      at.at.push(heightOf(one.id));
      join({ appropriation: one.id, from: `budget ${one.id}`, to: at.key, inferred: body?.inferred ?? false });
      for (const group of groups) {
        const to = place('group', group);
        to.at.push(heightOf(one.id));
        join({ appropriation: one.id, from: at.key, to: to.key, inferred: group?.inferred ?? false });
      }
    }
  }
  const all = [...marks.values()];
  return {
    marks: (['group', 'body'] as const).flatMap((kind) =>
      spread(
        all.filter((mark) => mark.kind === kind),
        room,
      ),
    ),
    threads: [...threads.values()],
  };
}

/** One below the other, each as near as may be to the middle of what it belongs to. */
function spread(marks: (Side & { at: number[] })[], { top, bottom }: { top: number; bottom: number }): Side[] {
  const wanted = marks
    .map(({ at, ...mark }) => ({
      ...mark,
      y: at.reduce((sum, y) => sum + y, 0) / at.length,
      half: (mark.lines.length * leading + gap) / 2,
    }))
    .sort((a, b) => Number(!a.id) - Number(!b.id) || a.y - b.y);
  let least = top;
  for (const mark of wanted) {
    mark.y = Math.max(mark.y, least + mark.half);
    least = mark.y + mark.half;
  }
  let most = bottom;
  for (const mark of wanted.reverse()) {
    mark.y = Math.min(mark.y, most - mark.half);
    most = mark.y - mark.half;
  }
  return wanted.reverse().map(({ half, ...mark }) => mark);
}

/** The height that the names of a column need. */
export function heightOf(sides: Sides): number {
  const column = (kind: Side['kind']) =>
    sides.marks.filter((mark) => mark.kind === kind).reduce((sum, mark) => sum + mark.lines.length * leading + gap, 0);
  return Math.max(column('group'), column('body'));
}
