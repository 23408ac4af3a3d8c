import type { CoverageMatrixQueryVariables, CoverageYearsQuery } from '../../../gql/graphql';
import type { Proof } from '../../thing/facts';
import type { Claim } from '../proven';
import type { Dimension } from './matrix';

interface Fact {
  rationale?: string | null;
  evidence: Proof[];
}

interface Place extends Fact {
  node: { id: string };
  followsFromStated: boolean;
  inheritedFrom: string[];
}

interface Link extends Fact {
  relationshipId: string;
  label: string;
  node: { id?: string; label?: string };
  assertion: string;
}

/** A thing of a cell, with what leads to the row and to the column, whatever its type. */
export interface Placed {
  id: string;
  pillars?: { edges: Place[] };
  ministries?: { edges: Place[] };
  stages?: { edges: Place[] };
  groups?: { edges: Place[] };
  relationships?: { edges: Link[] };
  belongs?: { edges: Link[] };
  effectiveFiscalYearsFacts?: string[];
  effectiveFiscalYearsStated?: number[];
  budgets?: (Fact & { id: string; label: string; assertion: string })[];
}

export type YearFact = NonNullable<NonNullable<CoverageYearsQuery['nodes']>[number]>;

/** The row or the column of a cell. */
export interface End {
  axis: Dimension;
  /** Of the axis, in words. */
  label: string;
  key: string;
  name: string;
}

/** What a cell is asked by besides that of its matrix: of each thing only what leads to its row and column. */
export function asksOf(variables: CoverageMatrixQueryVariables, row: string, column: string) {
  const axes = [variables.rows, variables.columns];
  const of = (...some: Dimension[]) => some.some((axis) => axes.includes(axis));
  const money = variables.value === 'MONEY';
  const year = axes[0] === 'FISCAL_YEAR' ? Number(row) : axes[1] === 'FISCAL_YEAR' ? Number(column) : undefined;
  return {
    ...variables,
    rowIds: [row],
    columnIds: [column],
    ends: [row, column],
    pillars: of('PILLAR'),
    ministries: of('MINISTRY'),
    stages: of('DEVELOPMENT_STAGE'),
    groups: of('APPLICANT_GROUP'),
    years: of('FISCAL_YEAR') && !money,
    countries: of('COUNTRY', 'FRAMEWORK'),
    money,
    budgetsOf: year ?? variables.fiscalYear ?? 0,
  };
}

/** Ids of the budgets and terms from which years of the things follow. Those of relationships have a slash, and come with the things. */
export function yearFactsOf(things: Placed[]): string[] {
  return [...new Set(things.flatMap((one) => one.effectiveFiscalYearsFacts ?? []))].filter((id) => !id.includes('/'));
}

/** So many nodes the API gives at once. */
const mostAtOnce = 200;

export function portionsOf(ids: string[]): string[][] {
  const count = Math.ceil(ids.length / mostAtOnce);
  return Array.from({ length: count }, (_, i) => ids.slice(i * mostAtOnce, (i + 1) * mostAtOnce));
}

/** The facts by which a thing stands in a cell. */
export function claimsOf(thing: Placed, ends: End[], yearFacts: YearFact[], money: string): Claim[] {
  const places = [thing.pillars, thing.ministries, thing.stages, thing.groups].flatMap((one) => one?.edges ?? []);
  const claims = ends.flatMap((end) =>
    end.axis === 'FISCAL_YEAR'
      ? ofYear(thing, end, yearFacts)
      : [...ofPlaces(places, end), ...ofLinks(thing.relationships?.edges ?? [], end)],
  );
  const ofMoney = (thing.budgets ?? []).map((one) => ({ ...told(one), key: one.id, name: money, text: one.label }));
  return [...claims, ...ofMoney];
}

function ofPlaces(places: Place[], end: End): Claim[] {
  return places
    .filter((place) => place.node.id === end.key)
    .map((place) => ({
      key: `${end.axis} ${end.key}`,
      name: end.label,
      text: end.name,
      inferred: !place.followsFromStated,
      above: place.inheritedFrom.length > 0,
      rationale: place.followsFromStated ? null : place.rationale,
      evidence: place.evidence,
    }));
}

function ofLinks(links: Link[], end: End): Claim[] {
  return links
    .filter((link) => link.node.id === end.key)
    .map((link) => ({ ...told(link), key: link.relationshipId, name: link.label, text: end.name }));
}

/** Of a year it is the API that says whether it follows from stated facts alone. */
function ofYear(thing: Placed, end: End, yearFacts: YearFact[]): Claim[] {
  const from = thing.effectiveFiscalYearsFacts ?? [];
  const inferred = !thing.effectiveFiscalYearsStated?.includes(Number(end.key));
  const links = (thing.belongs?.edges ?? [])
    .filter((link) => from.includes(link.relationshipId))
    .map((link) => ({ ...link, id: link.relationshipId, label: `${link.label} ${link.node.label ?? ''}`.trim() }));
  const facts = yearFacts.filter((fact) => from.includes(fact.id) && yearOf(fact) === Number(end.key));
  return [...facts, ...links].map((fact) => ({
    key: fact.id,
    name: end.label,
    text: fact.label,
    inferred,
    above: links.length > 0,
    rationale: fact.rationale,
    evidence: fact.evidence,
  }));
}

function yearOf(fact: YearFact): number | null | undefined {
  return 'fiscalYear' in fact ? fact.fiscalYear : 'termYear' in fact ? fact.termYear : undefined;
}

function told(fact: Fact & { assertion: string }) {
  return { inferred: fact.assertion === 'INFERRED', rationale: fact.rationale, evidence: fact.evidence };
}
