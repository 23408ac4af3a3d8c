import { lineNumbers, within } from '../../format';
import { distinct, type Proof, slideKey } from '../../thing/facts';
import type { Slip } from './page';

export interface Place {
  key: string;
  proof: Proof;
  lines: string;
}

const first = (lines: string) => lineNumbers(lines)[0]?.[0] ?? 0;

/** Each slide once, in the order of the document, with all lines of it that a slip is on. */
export function placesOf(proofs: Proof[]): Place[] {
  const places = new Map<string, Proof[]>();
  for (const proof of distinct(proofs)) {
    places.set(slideKey(proof), [...(places.get(slideKey(proof)) ?? []), proof]);
  }
  return [...places]
    .flatMap(([key, all]) => {
      const lines = all.map((one) => one.lines).sort((a, b) => first(a) - first(b));
      return all[0] ? [{ key, proof: all[0], lines: lines.join(',') }] : [];
    })
    .sort((a, b) => first(a.lines) - first(b.lines));
}

/** Whether a text stands in what is told of a slip or in the name of one of its slides, or is one of its lines. */
export function isAbout(slip: Slip, text: string): boolean {
  const plain = (one: string | null | undefined) => (one ?? '').normalize('NFKC').toLowerCase();
  const told = [slip.label, slip.printed, slip.meant, slip.explanation];
  const places = placesOf(slip.evidence);
  const slides = places.flatMap(({ proof }) => [proof.section?.name, proof.section?.heading, proof.section?.ministry]);
  const wanted = plain(text).trim();
  return (
    [...told, ...slides].some((one) => plain(one).includes(wanted)) ||
    (/^\d+$/.test(wanted) && slip.evidence.some((proof) => within(wanted, proof.lines) !== ''))
  );
}

/** Whether a slip is on the slide, among others perhaps. */
export function isOn(slip: Slip, slide: string): boolean {
  return placesOf(slip.evidence).some((place) => place.key === slide);
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
    const own = places.find((place) => place.key === chosen) ?? places[0];
    for (const place of places) {
      const slide = slides.get(place.key) ?? { key: place.key, proof: place.proof, slips: [], touching: 0 };
      slide.touching++;
      if (place === own) {
        slide.slips.push(slip);
      }
      slides.set(place.key, slide);
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
