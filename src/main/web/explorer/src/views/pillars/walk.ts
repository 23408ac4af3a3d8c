import type { Flow, Node } from './flow';

interface Place {
  key: string;
  column: number;
  top: number;
}

/** Everything that can be reached, groups and bodies to the left of what they belong to. */
function placesOf(flow: Flow): Place[] {
  return [
    ...flow.sides.marks.map(({ key, kind, y }) => ({ key, column: kind === 'group' ? -2 : -1, top: y })),
    ...flow.nodes.map((node) => ({ key: node.key, column: node.column, top: node.y0 ?? 0 })),
  ];
}

/** What is joined, the left one first. */
function joints(flow: Flow): [left: string, right: string][] {
  return [
    ...flow.sides.threads.map(({ from, to }): [string, string] => [to, from]),
    ...flow.links.map((link): [string, string] => [(link.source as Node).key, (link.target as Node).key]),
  ];
}

/** The mark that an arrow leads to: up and down within a column, left and right along the way. */
export function walk(flow: Flow, from: string, arrow: string): string {
  const places = placesOf(flow);
  const here = places.find((place) => place.key === from);
  if (!here) {
    return from;
  }
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const column = places.filter((place) => place.column === here.column).sort((a, b) => a.top - b.top);
    return column[column.indexOf(here) + (arrow === 'ArrowUp' ? -1 : 1)]?.key ?? from;
  }
  const [near, far] = arrow === 'ArrowLeft' ? ([1, 0] as const) : ([0, 1] as const);
  const ends = new Set(joints(flow).flatMap((joint) => (joint[near] === from ? [joint[far]] : [])));
  return places.filter((place) => ends.has(place.key)).sort((a, b) => a.top - b.top)[0]?.key ?? from;
}
