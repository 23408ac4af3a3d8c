import { CoverageCellDocument, type CoverageMatrixQueryVariables, CoverageYearsDocument } from '../../../gql/graphql';
import { type Answer, useAnswer, useAnswers } from '../../ask';
import { useLanguage } from '../../lang';
import { slidesOfProofs } from '../../thing/facts';
import type { Slides } from '../../thing/proof';
import { type Claim, proofsOfClaims } from '../proven';
import { type Axis, cellAt, type Matrix, type Place } from './matrix';
import { asksOf, claimsOf, type End, portionsOf, yearFactsOf } from './proofs';
import { texts } from './texts';

interface InCell {
  id: string;
  label: string;
  amount: number | null | undefined;
  claims: Claim[];
  /** Whether it stands here by inference only, as the API says. */
  inferred: boolean;
}

export interface Cell {
  /** How many things stand in it; those shown may be fewer. */
  count: number;
  things: InCell[];
  slides: Slides;
}

/** What stands in the chosen cell, each with its proof; undefined for a gap. */
export function useCell(
  matrix: Matrix,
  variables: CoverageMatrixQueryVariables,
  axes: Axis[],
  chosen: Place | undefined,
): Answer<Cell> | undefined {
  const { lang } = useLanguage();
  const cell = chosen && cellAt(matrix, chosen);
  const row = chosen && matrix.rows[chosen.row]?.heading;
  const column = chosen && matrix.columns[chosen.column]?.heading;
  const asked = cell && !cell.gap && row && column ? asksOf(variables, row.key, column.key) : undefined;
  const answer = useAnswer(CoverageCellDocument, asked);
  const found = answer.state === 'answered' ? answer.data.coverage?.rows[0]?.cells[0]?.things : undefined;
  const things = found?.nodes.map((one) => one.thing) ?? [];
  const ids = yearFactsOf(things);
  const years = useAnswers(
    CoverageYearsDocument,
    portionsOf(ids).map((some) => ({ ids: some, lang })),
  );
  if (!asked || !row || !column) {
    return undefined;
  }
  if (answer.state !== 'answered') {
    return answer;
  }
  if (ids.length > 0 && years.state !== 'answered') {
    return years;
  }
  const yearFacts =
    years.state === 'answered' ? years.data.flatMap((one) => one.nodes ?? []).filter((one) => one != null) : [];
  const ends: End[] = [
    { ...row, axis: variables.rows, label: labelOf(axes, variables.rows) },
    { ...column, axis: variables.columns, label: labelOf(axes, variables.columns) },
  ];
  const shown = (found?.nodes ?? []).map(({ thing, amount, inferredOnly }) => ({
    id: thing.id,
    label: thing.label,
    amount,
    inferred: inferredOnly,
    claims: claimsOf(thing, ends, yearFacts, texts[lang].money),
  }));
  const slides = slidesOfProofs(shown.flatMap((one) => proofsOfClaims(one.claims)));
  return { state: 'answered', data: { count: found?.totalCount ?? 0, things: shown, slides } };
}

function labelOf(axes: Axis[], axis: Axis['axis']): string {
  return axes.find((one) => one.axis === axis)?.label ?? '';
}
