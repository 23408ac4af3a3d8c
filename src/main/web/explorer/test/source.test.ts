import { expect, test } from 'vitest';
import { partsOf, type Slide } from '../src/views/source/slides';

function slide(id: string, ministry?: string): Slide {
  return {
    id,
    label: id,
    lines: '1',
    divider: false,
    ministry: { nodes: ministry ? [{ id: ministry, label: ministry }] : [] },
  };
}

test('slides that follow each other under one ministry are a part, a ministry that comes again is another', () => {
  const parts = partsOf([slide('a'), slide('b', 'x'), slide('c', 'x'), slide('d', 'y'), slide('e', 'x')]);
  expect(parts.map((part) => [part.ministry, part.slides.map((one) => one.id)])).toEqual([
    [undefined, ['a']],
    ['x', ['b', 'c']],
    ['y', ['d']],
    ['x', ['e']],
  ]);
});
