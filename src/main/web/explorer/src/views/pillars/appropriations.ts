import type { PillarFlowQuery } from '../../../gql/graphql';
import type { Proof } from '../../thing/facts';

export type Total = NonNullable<PillarFlowQuery['budgetTotal']>;
type Counted = Total['counted']['nodes'][number];
type Excluded = Total['excluded']['nodes'][number];
export type Reason = Excluded['reason'];

/** Who carries a programme out, or to whom it is open. */
interface Named {
  id: string;
  name: string;
  /** For a place with little room. */
  short?: string | undefined;
  inferred: boolean;
}

/** An appropriation on its way. Without an amount it is drawn, and has no width. */
export interface Appropriation {
  id: string;
  programId: string;
  program: string;
  ministries: { id: string; name: string; short?: string | undefined }[];
  pillars: { id: string; name: string; pillarNumber: number }[];
  /** The source does not say how the money is shared among these. */
  bodies: Named[];
  groups: Named[];
  amount: number | null;
  /** What the source gives although no total of this stage counts it. */
  uncounted?: number | null;
  /** Of an amount of another stage of the year. */
  stage?: string | null;
  reason?: Reason;
  explanation?: string;
  /** Whether it is inferred that the ministry answers for it, or that it counts under the pillar. */
  ministryInferred: boolean;
  pillarInferred: boolean;
  budgetInferred: boolean;
  rationales: string[];
  proofs: Proof[];
}

interface Proven {
  rationale?: string | null;
  evidence: Proof[];
}

export function appropriationsOf(total: Total): Appropriation[] {
  const counted = total.counted.nodes.map((one) => ({
    ...shared(one),
    id: one.budget.id,
    amount: one.amount,
    ministryInferred: one.ministryAttributions.some((fact) => fact.assertion === 'INFERRED'),
    pillarInferred: one.pillarAttributions.some((fact) => fact.assertion === 'INFERRED'),
    budgetInferred: one.budget.assertion === 'INFERRED',
    ...proven([one.budget, ...one.pillarAttributions.flatMap((fact) => fact.from), ...besides(one)]),
  }));
  const excluded = total.excluded.nodes.flatMap((one) =>
    one.budget
      ? [
          {
            ...shared(one),
            id: one.budget.id,
            amount: null,
            uncounted: one.amount ?? null,
            reason: one.reason,
            explanation: one.explanation,
            ministryInferred: false,
            pillarInferred: false,
            budgetInferred: one.budget.assertion === 'INFERRED',
            ...proven([one.budget, ...besides(one)]),
          },
        ]
      : [],
  );
  return [...counted, ...excluded];
}

/** Amounts that programmes have at other stages of the year, of those of which the source gives none at this one. */
export function elsewhere(total: Total): Appropriation[] {
  return total.excluded.nodes.flatMap((one) =>
    one.otherStages.map((budget) => ({
      ...shared(one),
      id: budget.id,
      amount: null,
      uncounted: budget.amount ?? null,
      stage: budget.stage,
      ministryInferred: false,
      pillarInferred: false,
      budgetInferred: budget.assertion === 'INFERRED',
      ...proven([budget, ...besides(one)]),
    })),
  );
}

function shared(one: Counted | Excluded) {
  const { program, ministries, pillars } = one;
  return {
    programId: program.id,
    program: program.name,
    ministries: ministries.map(({ id, name, acronym }) => ({ id, name, short: acronym ?? undefined })),
    pillars,
    bodies: one.bodies.map((body) => ({
      id: body.id,
      name: ('name' in body && body.name) || body.id,
      short: ('acronym' in body && body.acronym) || undefined,
      inferred: isInferred(
        body.id,
        one.bodyAttributions.map((fact) => ({ id: fact.target.id, assertion: fact.assertion })),
      ),
    })),
    groups: one.applicantGroups.map((group) => ({
      id: group.id,
      name: group.name,
      inferred: isInferred(
        group.id,
        one.applicantGroupAttributions.map((fact) => ({ id: fact.thing.id, assertion: fact.assertion })),
      ),
    })),
  };
}

/** Whether nothing states it. */
function isInferred(id: string, facts: { id: string; assertion: string }[]): boolean {
  return facts.filter((fact) => fact.id === id).every((fact) => fact.assertion === 'INFERRED');
}

/** What says who carries it out, and to whom it is open. */
function besides(one: Counted | Excluded): Proven[] {
  return [...one.bodyAttributions, ...one.applicantGroupAttributions.flatMap((fact) => fact.from)];
}

function proven(facts: Proven[]): { rationales: string[]; proofs: Proof[] } {
  return {
    rationales: facts.flatMap((fact) => (fact.rationale ? [fact.rationale] : [])),
    proofs: facts.flatMap((fact) => fact.evidence),
  };
}
