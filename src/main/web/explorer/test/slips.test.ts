import { expect, test } from 'vitest';
import { groupsByKind, groupsBySlide, slipsOf } from '../src/views/slips/groups';
import type { Slip } from '../src/views/slips/page';
import { inOrder, isAbout, isOn, placesOf, slidesOf } from '../src/views/slips/places';

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

const slip = (id: string, certainty: string, ...lines: string[]) =>
  ({ id, certainty, anomalyKind: id[0], evidence: lines.map(proof) }) as unknown as Slip;

test('a slip stands once, under its first slide or the chosen one, and is counted on each', () => {
  const all = [slip('x1', 'SURE', '12'), slip('y1', 'SURE', '15', '3'), slip('x2', 'SURE', '4')];
  const told = (chosen: string) =>
    slidesOf(all, chosen).map((one) => [one.key, one.slips.map((own) => own.id).join(), one.touching]);
  expect(told('')).toEqual([
    ['section:a', 'y1,x2', 2],
    ['section:b', 'x1', 2],
  ]);
  expect(told('section:b')).toEqual([
    ['section:a', 'x2', 2],
    ['section:b', 'x1,y1', 2],
  ]);
  expect(all.filter((one) => isOn(one, 'section:a')).map((one) => one.id)).toEqual(['y1', 'x2']);
});

test('the certain ones come first, and no grouping loses one', () => {
  const certainties = [{ value: 'SURE' }, { value: 'GUESSED' }];
  const all = inOrder([slip('x1', 'GUESSED', '4'), slip('y1', 'SURE', '12'), slip('x2', 'SURE', '5')], certainties);
  expect(all.map((one) => one.id)).toEqual(['y1', 'x2', 'x1']);
  const bySlide = groupsBySlide(slidesOf(all, ''), 'none');
  expect(bySlide.map((group) => [group.key, group.label, group.count])).toEqual([['from-section:a', 'none', 3]]);
  expect(slipsOf(bySlide).map((one) => one.id)).toEqual(['x2', 'x1', 'y1']);
  const kinds = ['x', 'y', 'z'].map((value) => ({ value, label: value }));
  expect(slipsOf(groupsByKind(all, kinds)).map((one) => one.id)).toEqual(['x2', 'x1', 'y1']);
});
