import type { Slip } from './page';
import type { Slide } from './places';

export interface Group {
  /** Names the place of the group in the page. */
  key: string;
  label: string;
  count: number;
  /** Its slips, those of a slide together where it is grouped so. */
  parts: { slide?: Slide; slips: Slip[] }[];
}

/** By ministry, in which there are slides, in the order of the document. */
export function groupsBySlide(slides: Slide[], noMinistry: string): Group[] {
  const groups = new Map<string, Slide[]>();
  for (const slide of slides.filter((one) => one.slips.length > 0)) {
    const ministry = slide.proof.section?.ministry ?? noMinistry;
    groups.set(ministry, [...(groups.get(ministry) ?? []), slide]);
  }
  return [...groups].map(([label, own]) => ({
    key: `from-${own[0]?.key}`,
    label,
    count: own.reduce((sum, slide) => sum + slide.slips.length, 0),
    parts: own.map((slide) => ({ slide, slips: slide.slips })),
  }));
}

export function groupsByKind(slips: Slip[], kinds: { value: string; label: string }[]): Group[] {
  return kinds
    .map(({ value, label }) => ({ value, label, own: slips.filter((one) => one.anomalyKind === value) }))
    .filter(({ own }) => own.length > 0)
    .map(({ value, label, own }) => ({ key: value, label, count: own.length, parts: [{ slips: own }] }));
}

/** The slips of groups as they stand on the page. */
export function slipsOf(groups: Group[]): Slip[] {
  return groups.flatMap((group) => group.parts.flatMap((part) => part.slips));
}
