import { widthOf } from './lines';
import type { Side, Sides } from './sides';

/** Where names of groups and bodies end, and those of programmes begin. */
const ends = { group: 164, body: 370 };
export const nameAt = 428;

export function sideAt(kind: Side['kind']): number {
  return ends[kind];
}

/** A name without a width; what the source does not name is quiet. */
export function SideMark({ side }: { side: Side }) {
  const x = ends[side.kind];
  return (
    <text
      x={x}
      y={side.y + 5 - (side.lines.length - 1) * 8}
      className={side.id ? 'name' : 'name none'}
      textAnchor="end"
    >
      <title>{side.name}</title>
      {side.lines.map((line, i) => (
        <tspan key={line} {...(i > 0 && { x, dy: 16 })}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface ThreadsProps {
  sides: Sides;
  /** Of the marks of programmes, by their keys. */
  heights: Map<string, number>;
  /** Keys of those that are lit, if any are. */
  lit: Set<string> | undefined;
}

/** Hairlines from programmes to who carries them out, and on to whom they are open. */
export function Threads({ sides, heights, lit }: ThreadsProps) {
  const marks = new Map(sides.marks.map((mark) => [mark.key, mark]));
  return (
    <g className="threads">
      {sides.threads.map((thread) => {
        const [from, to] = [marks.get(thread.from), marks.get(thread.to)];
        if (!to) {
          return null;
        }
        const [x0, y0] = from ? [startOf(from), from.y] : [nameAt - 6, heights.get(thread.from) ?? 0];
        const [x1, y1] = [ends[to.kind] + 6, to.y];
        const middle = (x0 + x1) / 2;
        const kind = thread.inferred ? ' guessed' : '';
        const shown = lit ? (lit.has(thread.key) ? ' lit' : ' dim') : '';
        return (
          <path
            key={thread.key}
            d={`M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}`}
            className={`thread${kind}${shown}`}
          />
        );
      })}
    </g>
  );
}

/** Left of the name. */
function startOf(side: Side): number {
  return ends[side.kind] - Math.max(...side.lines.map((line) => widthOf(line))) - 6;
}

/** A quiet ground for each line of the names, so that no hairline crosses their letters. */
export function Grounds({ sides }: { sides: Sides }) {
  return (
    <g className="grounds">
      {sides.marks.flatMap((side) =>
        side.lines.map((line, i) => {
          const width = widthOf(line);
          const y = side.y - 8 + (i - (side.lines.length - 1) / 2) * 16;
          return (
            <rect key={`${side.key} ${line}`} x={ends[side.kind] - width - 2} y={y} width={width + 4} height="17" />
          );
        }),
      )}
    </g>
  );
}
