import { type SlidesQuery, TypedDocumentString } from '../../../gql/graphql';
import { ask } from '../../ask';
import { within } from '../../format';

export type Slide = NonNullable<SlidesQuery['sections']>['nodes'][number];

export interface Part {
  key: string;
  ministry: string | undefined;
  slides: Slide[];
}

/** Slides that follow each other under one ministry are a part of the document. */
export function partsOf(slides: Slide[]): Part[] {
  const parts: Part[] = [];
  for (const slide of slides) {
    const ministry = slide.ministry.nodes[0]?.label;
    const last = parts[parts.length - 1];
    if (last && last.ministry === ministry) {
      last.slides.push(slide);
    } else {
      parts.push({ key: slide.id, ministry, slides: [slide] });
    }
  }
  return parts;
}

/** Whether a text is in the heading or name of a slide or the name of its ministry, or is one of its lines. */
export function isNamed(slide: Slide, text: string): boolean {
  const plain = (one: string) => one.normalize('NFKC').toLowerCase();
  const names = [slide.heading ?? '', slide.label, ...slide.ministry.nodes.map((one) => one.label)];
  const line = /^\d+$/.test(text.trim()) && within(text.trim(), slide.lines) !== '';
  return line || names.some((name) => plain(name).includes(plain(text.trim())));
}

/** So many are counted in one question, so that the first are told soon. */
const atOnce = 20;

type Counts = Record<string, { totalCount: number } | null>;

/** How many facts cite each of the slides: `s0` for the first of them. */
function countsOf(slides: Slide[]): TypedDocumentString<Counts, Record<string, string>> {
  const variables = slides.map((_, i) => `$s${i}: ID!`).join(', ');
  const fields = slides.map((_, i) => `  s${i}: factsAt(section: $s${i}, first: 1) { totalCount }`).join('\n');
  return new TypedDocumentString(`query SlideCounts(${variables}) {\n${fields}\n}`);
}

/** Counts by the id of the slide, told to `found` as they come; it says whether more are wanted. */
export async function countTaken(slides: Slide[], found: (counts: Map<string, number>) => boolean): Promise<void> {
  const counts = new Map<string, number>();
  for (let from = 0; from < slides.length; from += atOnce) {
    const some = slides.slice(from, from + atOnce);
    const answer = await ask(countsOf(some), Object.fromEntries(some.map((slide, i) => [`s${i}`, slide.id])));
    some.forEach((slide, i) => {
      counts.set(slide.id, answer[`s${i}`]?.totalCount ?? 0);
    });
    if (!found(new Map(counts))) {
      return;
    }
  }
}
