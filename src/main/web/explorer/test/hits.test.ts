import { expect, test } from 'vitest';
import { isSaid, matchedIn, piecesOf } from '../src/hits';

test('a text is said by a name that has it, whatever is cut off', () => {
  expect(isSaid('…AMEDが公募により 選定する。', '事業の選定基準：AMEDが公募により選定する')).toBe(true);
  expect(isSaid('AMEDが公募する', '事業の選定基準')).toBe(false);
});

test('what was matched is marked in the name', () => {
  const highlights = [
    {
      fragments: [
        { text: 'MDSAP', matched: true },
        { text: ' and ', matched: false },
        { text: 'Forum', matched: true },
      ],
    },
    { fragments: [{ text: 'MDSAP', matched: true }] },
  ];

  expect(matchedIn({ highlights })).toEqual(['MDSAP', 'Forum']);
  expect(piecesOf('The mdsap Forum (2026)', ['MDSAP', 'Forum'])).toEqual([
    { text: 'The ', matched: false },
    { text: 'mdsap', matched: true },
    { text: ' ', matched: false },
    { text: 'Forum', matched: true },
    { text: ' (2026)', matched: false },
  ]);
});

test('marks of a text are no pattern', () => {
  expect(piecesOf('E6(R3) x', ['E6(R3)'])[0]).toEqual({ text: 'E6(R3)', matched: true });
  expect(piecesOf('name', [])).toEqual([{ text: 'name', matched: false }]);
});
