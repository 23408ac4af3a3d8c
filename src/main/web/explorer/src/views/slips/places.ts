import { lineNumbers, within } from '../../format';
import { bySlide, type Proof, slideKey } from '../../thing/facts';
import type { Slip } from './page';

/** What is cited, each slide once with all its lines, in the order of the document. */
export function placesOf(proofs: Proof[]): Proof[] {
  return bySlide(proofs).sort((a, b) => first(a.lines) - first(b.lines));
}

function first(lines: string): number {
  return lineNumbers(lines)[0]?.[0] ?? 0;
}

/** Whether a text stands in what is told of a slip or in the name of one of its slides, or is one of its lines. */
export function isAbout(slip: Slip, text: string): boolean {
  const plain = (one: string | null | undefined) => (one ?? '').normalize('NFKC').toLowerCase();
  const told = [slip.label, slip.printed, slip.meant, slip.explanation];
  const places = placesOf(slip.evidence);
  const slides = places.flatMap(({ section }) => [section?.name, section?.heading, section?.ministry]);
  const wanted = plain(text).trim();
  return (
    [...told, ...slides].some((one) => plain(one).includes(wanted)) ||
    (/^\d+$/.test(wanted) && slip.evidence.some((proof) => within(wanted, proof.lines) !== ''))
  );
}

/** Whether a slip is on the slide, among others perhaps. */
export function isOn(slip: Slip, slide: string): boolean {
  return placesOf(slip.evidence).some((place) => slideKey(place) === slide);
}

export interface Slide {
  key: string;
  proof: Proof;
  /** Those that begin on it. */
  slips: Slip[];
  /** How many are on it, with those that begin on another one. */
  touching: number;
}

/**
 * Slides in the order of the document. A slip stands under the first that it is on, or under the chosen one, where there is one; a slide
 * that has but slips of others is there too, so that it can be chosen.
 */
export function slidesOf(slips: Slip[], chosen: string): Slide[] {
  const slides = new Map<string, Slide>();
  for (const slip of slips) {
    const places = placesOf(slip.evidence);
    const own = places.find((place) => slideKey(place) === chosen) ?? places[0];
    for (const place of places) {
      const key = slideKey(place);
      const slide = slides.get(key) ?? { key, proof: place, slips: [], touching: 0 };
      slide.touching++;
      if (place === own) {
        slide.slips.push(slip);
      }
      slides.set(key, slide);
    }
  }
  const start = ({ proof }: Slide) => first(proof.section?.lines ?? '');
  return [...slides.values()].sort((a, b) => a.proof.document.localeCompare(b.proof.document) || start(a) - start(b));
}

/** The more certain ones first, else in the order that they have. */
export function inOrder(slips: Slip[], certainties: { value: string }[]): Slip[] {
  const rank = (slip: Slip) => certainties.findIndex((one) => one.value === slip.certainty);
  return [...slips].sort((a, b) => rank(a) - rank(b));
}
