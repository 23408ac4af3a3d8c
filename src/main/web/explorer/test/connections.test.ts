import { expect, test } from 'vitest';
import type { FoundPathFragment } from '../gql/graphql';
import { heightOf } from '../src/views/connections/height';
import { broken, partsOfPath, pictureOf, widthOf } from '../src/views/connections/layout';
import { leadOf, moreShort, settingsOf } from '../src/views/connections/page';

function path(...ids: string[]): FoundPathFragment {
  return {
    text: ids.join(' '),
    length: ids.length - 1,
    assertion: 'STATED',
    things: ids.map((id) => ({ id, label: id })),
    steps: ids.slice(1).map((id, i) => ({
      from: { id: ids[i] ?? '' },
      to: { id },
      relationships: [
        {
          relationshipId: `${ids[i]}-${id}`,
          label: 'leads to',
          backward: false,
          assertion: 'STATED' as const,
          properties: [],
          evidence: [],
        },
      ],
    })),
  };
}

test('what several paths share is drawn once, within the picture and beside each other', () => {
  const picture = pictureOf([path('a', 'z'), path('a', 'b', 'z'), path('a', 'c', 'z')], false, 'JA');
  expect(picture.boxes.map((one) => one.id)).toEqual(['a', 'z', 'b', 'c']);
  expect(picture.links).toHaveLength(5);
  const x = (id: string) => picture.boxes.find((one) => one.id === id)?.x ?? Number.NaN;
  expect(x('a')).toBeLessThan(x('b'));
  expect(x('b')).toBe(x('c'));
  expect(x('b')).toBeLessThan(x('z'));
  expect(picture.boxes.every((one) => one.x > 0 && one.x < picture.width && one.y > 0 && one.y < picture.height)).toBe(
    true,
  );
});

test('paths stand below each other as they are told, as wide as there is room for', () => {
  for (const paths of [
    [path('a', 'z'), path('a', 'b', 'z'), path('a', 'c', 'z')],
    [path('a', 'c', 'z'), path('a', 'b', 'z'), path('a', 'z')],
  ]) {
    const picture = pictureOf(paths, false, 'EN');
    const firstSteps = paths.map((one) => `${one.things[0]?.id} ${one.things[1]?.id}`);
    const heights = firstSteps.map((key) => picture.links.find((link) => link.key === key)?.y ?? Number.NaN);
    expect(heights[0]).toBeLessThan(heights[2] ?? Number.NaN);
    expect(picture.width).toBeGreaterThan(800);
    expect(picture.width).toBeLessThanOrEqual(1180);
    expect(picture.links.every((link) => link.points.every(({ y }) => y >= 0 && y <= picture.height))).toBe(true);
  }
});

test('only the things and steps of the chosen path are lit', () => {
  expect([...partsOfPath(path('a', 'b', 'z'))]).toEqual(['a', 'b', 'z', 'a b', 'b z']);
});

test('names are broken between words into the lines of their box, and cut with a mark', () => {
  const lines = broken('国際医療機器規制当局フォーラム', 140, 2);
  expect(lines.join('')).toBe('国際医療機器規制当局フォーラム');
  expect(lines.every((line) => widthOf(line) <= 140)).toBe(true);
  const cut = broken('Programme to promote the development of next-generation medical devices', 140, 2);
  expect(cut).toHaveLength(2);
  expect(cut[1]).toMatch(/…$/);
  expect(cut.every((line) => widthOf(line) <= 140)).toBe(true);
});

test('what closes a bracket stays with its words, and a box is no wider than they need', () => {
  for (const width of [100, 120, 140, 160]) {
    expect(broken('IMDRF対面会合（2025年9月）', width, 3).every((line) => !line.startsWith('）'))).toBe(true);
  }
  const [short, long] = pictureOf([path('a', '国際医療機器規制当局フォーラム')], false, 'JA').boxes;
  expect(short?.width).toBeLessThan(80);
  expect(long?.width).toBeGreaterThan(widthOf('国際医療機器規制当局フォーラム'));
});

test('room is kept for about the picture that comes', () => {
  const paths = [path('a', 'z'), path('a', 'b', 'z'), path('a', 'c', 'z'), path('a', 'd', 'z')];
  expect(Math.abs(heightOf(paths) - pictureOf(paths, false, 'JA').height)).toBeLessThan(20);
  expect(heightOf([path('a', 'b', 'z')])).toBe(pictureOf([path('a', 'b', 'z')], false, 'JA').height);
});

test('settings are read from the address, and an example stands for ends that are not named', () => {
  expect(settingsOf(new URL('http://x/connections')).to).toBe('country:jp');
  const read = settingsOf(new URL('http://x/connections?from=a:1&to=b:2&via=c:3,d:4&path=2&longer=1'));
  expect(read).toEqual({
    from: 'a:1',
    to: 'b:2',
    via: ['c:3', 'd:4'],
    avoid: [],
    through: [],
    path: 2,
    longer: true,
  });
});

test('paths are counted as at least so many where not all of the short ones are brought', () => {
  const found = (totalCount: number, ...lengths: number[]) => ({
    ...{ totalCount, searchedLength: 4, truncated: false, shortest: lengths[0] ?? null, heldBack: [] },
    from: { id: 'a', label: 'A' },
    to: { id: 'b', label: 'B' },
    nodes: lengths.map((length) => ({ ...path('a', 'b'), length })),
  });
  expect(moreShort(found(9, 3, 3, 4))).toBe(false);
  expect(moreShort(found(2, 3, 3))).toBe(false);
  expect(moreShort(found(9, 3, 3))).toBe(true);
  expect(moreShort({ ...found(3, 3, 3, 4), truncated: true })).toBe(false);
  expect(moreShort({ ...found(2, 3, 3), truncated: true })).toBe(true);
  expect(leadOf(found(9, 3, 3), 'EN')).toContain('in at least 2 ways');
  expect(leadOf(found(9, 1, 2, 2), 'JA')).toContain('少なくとも2通り');
  expect(leadOf(found(2, 3, 3), 'EN')).toContain('in 2 ways');
});
