import { expect, test } from 'vitest';
import { isNamed, partsOf, type Slide } from '../src/views/source/slides';

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

test('a slide is found by its name, its ministry and its lines', () => {
  const one = { ...slide('MDSAP Forumの開催', '厚生労働省'), lines: '1184-1205' };
  for (const text of ['mdsap', 'ＭＤＳＡＰ', '厚生', '1190']) {
    expect(isNamed(one, text)).toBe(true);
  }
  for (const text of ['IMDRF', '1206', '118']) {
    expect(isNamed(one, text)).toBe(false);
  }
});
