import type { FoundPathFragment } from '../../../gql/graphql';

export const boxHeight = 50;

/** Between boxes below each other. */
export const apart = 14;

/** Above and below, where words of a step stand. */
export const margin = 10;

/** About how high a picture of the paths is that go beside each other, for which room is kept until it is there. */
export function heightOf(paths: Pick<FoundPathFragment, 'length' | 'things'>[]): number {
  const beside = new Map<number, Set<string>>();
  for (const { things } of paths) {
    things.slice(0, -1).forEach((thing, i) => {
      beside.set(i, (beside.get(i) ?? new Set()).add(thing.id));
    });
  }
  const most = Math.max(1, ...[...beside.values()].map((things) => things.size));
  const around = paths.some((path) => path.length === 1) && paths.length > 1 ? 40 : 0;
  return most * (boxHeight + apart) - apart + around + 2 * margin;
}
