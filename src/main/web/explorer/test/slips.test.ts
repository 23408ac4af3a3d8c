import { expect, test } from 'vitest';
import type { Slip } from '../src/views/slips/page';
import { isAbout, placesOf } from '../src/views/slips/places';

const sections = [
  { thingId: 'section:a', name: 'Slide A', heading: 'スライド A', lines: '1-9', ministry: null },
  { thingId: 'section:b', name: 'Slide B', heading: null, lines: '10-19', ministry: null },
];
const proof = (lines: string) => ({ document: 'source:d', fields: [], lines, sections });

test('each slide stands once, with all lines of it', () => {
  const places = placesOf([proof('12'), proof('3,11'), proof('3')]);
  expect(places.map((place) => [place.section?.thingId, place.lines])).toEqual([
    ['section:a', '3'],
    ['section:b', '11-12'],
  ]);
});

test('slips are found by their words, by those of their slides and by a line', () => {
  const slip = {
    label: 'Ｌost',
    printed: '印字',
    meant: null,
    explanation: null,
    evidence: [proof('3-5')],
  } as unknown as Slip;
  expect(['lost', '印字', 'スライド', 'slide a', '4'].every((text) => isAbout(slip, text))).toBe(true);
  expect(['slide b', '6', 'x'].some((text) => isAbout(slip, text))).toBe(false);
});
