import { lineNumbers, within } from '../../format';
import { bySlide, type Proof } from '../../thing/facts';
import type { Slip } from './page';

/** What is cited, each slide once with all its lines, in the order of the document. */
export function placesOf(proofs: Proof[]): Proof[] {
  const first = ({ lines }: Proof) => lineNumbers(lines)[0]?.[0] ?? 0;
  return bySlide(proofs).sort((a, b) => first(a) - first(b));
}

/** Whether a text stands in what is told of a slip or in the name of one of its slides, or is one of its lines. */
export function isAbout(slip: Slip, text: string): boolean {
  const plain = (one: string | null | undefined) => (one ?? '').normalize('NFKC').toLowerCase();
  const told = [slip.label, slip.printed, slip.meant, slip.explanation];
  const places = placesOf(slip.evidence);
  const slides = places.flatMap(({ section }) => [section?.name, section?.heading]);
  const wanted = plain(text).trim();
  return (
    [...told, ...slides].some((one) => plain(one).includes(wanted)) ||
    (/^\d+$/.test(wanted) && slip.evidence.some((proof) => within(wanted, proof.lines) !== ''))
  );
}
