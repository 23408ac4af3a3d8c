import { within } from '../../format';
import { distinct, type Proof, slideKey } from '../../thing/facts';
import type { Slip } from './page';

/** Each slide once, in the order of the document, with all lines of it that a slip is on. */
export function placesOf(proofs: Proof[]): { key: string; proof: Proof; lines: string }[] {
  const places = new Map<string, Proof[]>();
  for (const proof of distinct(proofs)) {
    places.set(slideKey(proof), [...(places.get(slideKey(proof)) ?? []), proof]);
  }
  const first = (lines: string) => Number.parseInt(lines, 10);
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
  const slides = places.flatMap(({ proof }) => [proof.section?.name, proof.section?.heading]);
  const wanted = plain(text).trim();
  return (
    [...told, ...slides].some((one) => plain(one).includes(wanted)) ||
    (/^\d+$/.test(wanted) && slip.evidence.some((proof) => within(wanted, proof.lines) !== ''))
  );
}
