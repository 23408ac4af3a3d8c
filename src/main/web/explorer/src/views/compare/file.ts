import { plainLines } from '../../format';
import { texts as common, type Lang } from '../../texts';
import { bySlide, type Proof } from '../../thing/facts';
import type { Row } from './rows';

/** What the columns of proof are called in a file. */
export function proofHeads(lang: Lang): string[] {
  const { slide, fileLines, stated, inferred } = common[lang];
  return [slide, fileLines, `${stated} / ${inferred}`];
}

/** The proof of a row in a file: its slides, the lines of each in the same order, and whether it is stated. */
export function proofCells({ proofs, inferred }: Pick<Row, 'proofs' | 'inferred'>, lang: Lang): string[] {
  const { stated, inferred: concluded } = common[lang];
  const slides = bySlide(proofs);
  const told = (of: (proof: Proof) => string) => slides.map(of).join('; ');
  return [
    told(({ section, document }) => section?.heading || (section ? `〔${section.name}〕` : document)),
    told(({ lines }) => plainLines(lines)),
    slides.length === 0 ? '' : inferred ? concluded : stated,
  ];
}
