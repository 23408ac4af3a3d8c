import type { OfferFragment, OffersQuery, SupportUnknown } from '../../../gql/graphql';
import type { Proof } from '../../thing/facts';

export type Offer = OfferFragment;
export type Term = Offer['terms'][number]['term'];
export type Reason = Offer['stages'][number];

export interface OfferRow {
  offer: Offer;
  /** How far it stands below another one of the same part, which it belongs to. */
  depth: number;
  /** The row above it that it belongs to. */
  parent?: Offer | undefined;
  /** Every stage that is known, not only the one asked for. */
  stages: Map<string, Reason>;
}

export interface Parts {
  staged: OfferRow[];
  unstaged: OfferRow[];
  possible: Offer[];
}

/** What is asked for itself; whatever else is not known of an offer does not make it only a possible one. */
const asked: SupportUnknown[] = ['GROUP', 'STAGE', 'FISCAL_YEAR'];

/**
 * Offers with a stage, by the first of their stages, and those without; what belongs to another offer stands below it. Where a stage
 * is asked for, offers of which the stage alone is left open are among the possible ones: they are those without a stage.
 */
export function partsOf(answer: OffersQuery, stages: string[], stage = ''): Parts {
  const offers = answer.supportFor?.offers.nodes ?? [];
  const possible = answer.supportFor?.possible.nodes ?? [];
  const stagesOf = new Map(
    answer.atAnyStage?.offers.nodes.map((one) => [one.thing.id, new Map(one.stages.map((s) => [s.thing.id, s]))]),
  );
  const known = (offer: Offer) =>
    stagesOf.get(offer.thing.id) ?? new Map(offer.stages.map((one) => [one.thing.id, one]));
  const stageAlone = possible.filter((one) => left(one).join() === 'STAGE');
  const unstaged = [...offers.filter((one) => known(one).size === 0), ...stageAlone];
  const first = (offer: Offer) => stages.findIndex((stage) => known(offer).has(stage));
  const staged = offers.filter((one) => known(one).size > 0);
  // Where a stage is asked for, all have it: those that are for it alone come first, and of them those of which that is stated.
  const guessed = (offer: Offer) => Number(stage !== '' && known(offer).get(stage)?.assertion === 'INFERRED');
  staged.sort((a, b) => (stage ? 0 : first(a) - first(b)) || known(a).size - known(b).size || guessed(a) - guessed(b));
  return {
    staged: nested(staged, known),
    unstaged: nested(unstaged, known),
    possible: possible.filter((one) => !stageAlone.includes(one)),
  };
}

/** Which of the things asked for the source does not say. */
export function left(offer: Offer): SupportUnknown[] {
  return offer.notKnown.filter((one) => asked.includes(one));
}

function nested(offers: Offer[], stages: (offer: Offer) => Map<string, Reason>): OfferRow[] {
  const byId = new Map(offers.map((one) => [one.thing.id, one]));
  const parentOf = (offer: Offer) => offer.partOf.map((id) => byId.get(id)).find((one) => one && one !== offer);
  const rows: OfferRow[] = [];
  const put = (offer: Offer, parent: Offer | undefined, depth: number) => {
    rows.push({ offer, depth, parent, stages: stages(offer) });
    for (const part of offers.filter((one) => parentOf(one) === offer)) {
      put(part, offer, depth + 1);
    }
  };
  for (const offer of offers.filter((one) => !parentOf(one))) {
    put(offer, undefined, 0);
  }
  return rows;
}

/** Whether a term says it, in words or in numbers. */
const says: Partial<Record<SupportUnknown, (term: Term) => boolean>> = {
  RATE: (term) => term.rate != null,
  CAP: (term) => term.cap != null || term.capPrinted != null,
  DURATION: (term) => term.durationYears != null || term.durationYearsPrinted != null,
};

/** Whether terms that are shown with an offer say it, be they of another year. */
function shown(offer: Offer, what: SupportUnknown): boolean {
  return [...offer.terms, ...offer.termsOfOtherYears].some(({ term }) => says[what]?.(term));
}

/** Whether the source says how much is paid at most, but for another year alone. */
export function cappedInOtherYear(offer: Offer): boolean {
  return offer.notKnown.includes('CAP') && shown(offer, 'CAP');
}

/** How many offers there are at each stage. */
export function countsAt(answer: OffersQuery): Map<string, number> {
  const counts = new Map<string, number>();
  for (const offer of answer.atAnyStage?.offers.nodes ?? []) {
    for (const stage of offer.stages) {
      counts.set(stage.thing.id, (counts.get(stage.thing.id) ?? 0) + 1);
    }
  }
  return counts;
}

/** What the source says of none of the offers, for whatever year. */
export function lacking(offers: Offer[], of: SupportUnknown[]): SupportUnknown[] {
  return offers.length > 0
    ? of.filter((what) => offers.every((one) => one.notKnown.includes(what) && !shown(one, what)))
    : [];
}

/** Offers of another year: those that ended before, and the others. */
export function ofOtherYears(answer: OffersQuery, year: number | undefined) {
  const shown = new Set(
    [...(answer.supportFor?.offers.nodes ?? []), ...(answer.supportFor?.possible.nodes ?? [])].map(
      (one) => one.thing.id,
    ),
  );
  const other = year ? (answer.ever?.offers.nodes ?? []).filter((one) => !shown.has(one.thing.id)) : [];
  const ended = other.filter((one) => endOf(one.period) < (year ?? 0));
  return { ended, others: other.filter((one) => !ended.includes(one)) };
}

type Ever = NonNullable<OffersQuery['ever']>['offers']['nodes'][number];

/** The fiscal years in which it stands, as far as the API tells them of things of its type. */
export function yearsOf({ thing }: Ever): number[] {
  return 'effectiveFiscalYears' in thing ? thing.effectiveFiscalYears : [];
}

/** The fiscal year, which begins in April, in which the period ends. */
function endOf(period: { toYear?: number | null; endsOn?: string | null }): number {
  if (period.toYear != null || period.endsOn == null) {
    return period.toYear ?? Number.POSITIVE_INFINITY;
  }
  const [year, month] = period.endsOn.split('-').map(Number);
  return (year ?? 0) - (month != null && month < 4 ? 1 : 0);
}

/** Whether two offers are paid from the very same budgets of what they belong to. */
export function sameMoney(a: Offer, b: Offer | undefined): boolean {
  const ids = (offer: Offer) => [...offer.budgets, ...offer.moneyFrom].map((one) => one.id).join(' ');
  return b !== undefined && a.budgets.length === 0 && b.budgets.length === 0 && ids(a) === ids(b);
}

export function proofsOfOffer({ offer, stages }: { offer: Offer; stages: Map<string, Reason> }): Proof[] {
  const reasons = [...offer.groups, ...stages.values()];
  const of = reasons.flatMap((one) => one.from.flatMap((from) => from.evidence));
  const terms = [...offer.terms, ...offer.termsOfOtherYears].flatMap((one) => one.term.evidence);
  return [...of, ...terms];
}

/** The nearest facts that say that the offer is for them and at its stages; the rest is shown when the proof is opened. */
export function nearestProofs({ offer, stages }: OfferRow): Proof[] {
  const [group] = offer.groups;
  const [stage] = stages.values();
  return [group, stage].flatMap((one) => one?.from[0]?.evidence ?? []);
}
