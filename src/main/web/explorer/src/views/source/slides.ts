import { SlideCountsDocument, type SlideCountsQueryVariables, type SlidesQuery } from '../../../gql/graphql';
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

/** So many are counted in one question. */
const atOnce = 20;

/** The document has places for so many slides; those that are left over ask for the first once more. */
function variablesOf(slides: Slide[]): SlideCountsQueryVariables {
  const places = Array.from({ length: atOnce }, (_, i) => [`s${i}`, (slides[i] ?? slides[0])?.id]);
  return Object.fromEntries(places);
}

export interface Count {
  /** What the slide says itself. */
  stated: number;
  /** What is concluded, and cites the slide among what it rests on. */
  citing: number;
}

/** Counts by the id of the slide, told to `found` as they come. */
export async function countTaken(slides: Slide[], found: (counts: Map<string, Count>) => void): Promise<void> {
  const counts = new Map<string, Count>();
  const portions = Array.from({ length: Math.ceil(slides.length / atOnce) }, (_, i) =>
    slides.slice(i * atOnce, (i + 1) * atOnce),
  );
  await Promise.all(
    portions.map(async (some) => {
      const answer: Record<string, { totalCount: number; stated: number } | null> = await ask(
        SlideCountsDocument,
        variablesOf(some),
      );
      some.forEach((slide, i) => {
        const { totalCount, stated } = answer[`s${i}`] ?? { totalCount: 0, stated: 0 };
        counts.set(slide.id, { stated, citing: totalCount - stated });
      });
      found(new Map(counts));
    }),
  );
}
