import { type SlidesQuery, TypedDocumentString } from '../../../gql/graphql';

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

export type Counts = Record<string, { totalCount: number } | null>;

/** How many facts cite each of the slides, in one question: `s0` for the first of them. */
export function countsOf(slides: Slide[]): TypedDocumentString<Counts, Record<string, string>> {
  const variables = slides.map((_, i) => `$s${i}: ID!`).join(', ');
  const fields = slides.map((_, i) => `  s${i}: factsAt(section: $s${i}, first: 1) { totalCount }`).join('\n');
  return new TypedDocumentString(`query SlideCounts(${variables}) {\n${fields}\n}`);
}

export function idsOf(slides: Slide[]): Record<string, string> {
  return Object.fromEntries(slides.map((slide, i) => [`s${i}`, slide.id]));
}
