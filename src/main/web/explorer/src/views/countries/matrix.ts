import type { CountriesQuery } from '../../../gql/graphql';

export type Country = NonNullable<CountriesQuery['countries']>['nodes'][number];
export type Part = Country['frameworks']['edges'][number];
export type Reliance = Country['reliedOnBy']['edges'][number];
export type Counted = NonNullable<CountriesQuery['counted']>['nodes'][number];
export type Count = Counted['figures'][number];

/** That a country takes part by what it is part of. */
export interface Through {
  by: Country;
  parts: Part[];
  /** How the country is part of it, the last step first. */
  partOf: Country['partOf']['edges'];
}

export interface Matrix {
  frameworks: Part['node'][];
  /** How many countries take part in each by name. */
  named: Map<string, number>;
  regions: { region: Country | undefined; countries: Country[] }[];
  /** By country, then by framework. */
  through: Map<string, Map<string, Through>>;
  without: Country[];
}

/**
 * Countries that take part in a framework, be it by what they are part of, by the largest region that they lie in; the
 * regions and, in each, the countries in the order of the source. Frameworks with most participants come first.
 */
export function matrixOf(countries: Country[]): Matrix {
  const byId = new Map(countries.map((one) => [one.id, one]));
  const counts = new Map<string, { node: Part['node']; count: number }>();
  const regions = new Map<string, { region: Country | undefined; countries: Country[] }>();
  const isRegion = new Set(countries.flatMap((one) => one.partOf.edges.map((part) => part.node.id)));
  const through = new Map<string, Map<string, Through>>();
  const without: Country[] = [];
  for (const country of countries) {
    const parts = new Map(country.frameworks.edges.map((part) => [part.node.id, part.node]));
    const above = isRegion.has(country.id) ? new Map<string, Through>() : throughOf(country, byId);
    through.set(country.id, above);
    if (parts.size + above.size === 0) {
      if (!isRegion.has(country.id) && country.partOf.edges.length > 0) {
        without.push(country);
      }
      continue;
    }
    for (const node of parts.values()) {
      counts.set(node.id, { node, count: (counts.get(node.id)?.count ?? 0) + 1 });
    }
    const region = largest(country, byId);
    const group = regions.get(region?.id ?? '') ?? { region, countries: [] };
    group.countries.push(country);
    regions.set(region?.id ?? '', group);
  }
  return {
    frameworks: [...counts.values()].sort((a, b) => b.count - a.count).map((one) => one.node),
    named: new Map([...counts].map(([id, one]) => [id, one.count])),
    through,
    regions: [...regions.values()].sort((a, b) => b.countries.length - a.countries.length),
    without,
  };
}

/** Frameworks in which the country is not named, but something that it is part of is: the nearest of them. */
function throughOf(country: Country, byId: Map<string, Country>): Map<string, Through> {
  const found = new Map<string, Through>();
  const own = new Set(country.frameworks.edges.map((part) => part.node.id));
  const seen = new Set([country.id]);
  let ways = [{ at: country, partOf: [] as Country['partOf']['edges'] }];
  while (ways.length > 0) {
    ways = ways.flatMap(({ at, partOf }) =>
      at.partOf.edges.flatMap((edge) => {
        const by = byId.get(edge.node.id);
        if (!by || seen.has(by.id)) {
          return [];
        }
        seen.add(by.id);
        const steps = [edge, ...partOf];
        for (const part of by.frameworks.edges.filter((one) => !own.has(one.node.id))) {
          const before = found.get(part.node.id);
          if (!before) {
            found.set(part.node.id, { by, parts: [part], partOf: steps });
          } else if (before.by === by) {
            before.parts.push(part);
          }
        }
        return [{ at: by, partOf: steps }];
      }),
    );
  }
  return found;
}

/** Units, as printed, of a number of those that take part: countries, members, authorities. */
const participants = /国|地域|会員|加盟|メンバー|当局|機関/;

/** How many take part in each framework according to the source, which need not name them. */
export function countsOf(counted: Counted[]): Map<string, Count[]> {
  return new Map(
    counted.map(({ id, figures }) => [id, figures.filter((one) => participants.test(one.unitPrinted ?? ''))] as const),
  );
}

/** In words, of what kind a participant is that is none of the usual kind, such as a region among countries. */
export function unusualKinds(countries: Country[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { kind } of countries) {
    counts.set(kind?.value ?? '', (counts.get(kind?.value ?? '') ?? 0) + 1);
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [''];
  return new Map(
    countries.flatMap(({ id, kind }) => (kind && kind.value !== usual ? [[id, kind.label] as const] : [])),
  );
}

/** The largest region, by what a country is first said to lie in; the country itself where it lies in none. */
function largest(country: Country, byId: Map<string, Country>): Country | undefined {
  const seen = new Set<string>();
  let at: Country | undefined = country;
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    const above = byId.get(at.partOf.edges[0]?.node.id ?? '');
    if (!above) {
      return at;
    }
    at = above;
  }
  return at;
}

/** The country that most rely on, with who does, by the date since when. */
export function reliedOn(countries: Country[]): { on: Country; reliances: Reliance[] } | undefined {
  const [on] = [...countries].sort((a, b) => b.reliedOnBy.edges.length - a.reliedOnBy.edges.length);
  if (!on || on.reliedOnBy.edges.length === 0) {
    return undefined;
  }
  const reliances = [...on.reliedOnBy.edges].sort((a, b) => (a.since ?? '9999').localeCompare(b.since ?? '9999'));
  return { on, reliances };
}

type About = NonNullable<CountriesQuery['reliance']>['nodes'][number];
export type Statement = About['narratives'][number] & { of: { id: string; label: string } };

/** What is said of those frameworks in which the country is relied on, such as as of when. */
export function statementsOf(frameworks: About[], on: string | undefined): Statement[] {
  return frameworks
    .filter((one) => one.covers.nodes.some((covered) => covered.id === on))
    .flatMap(({ id, label, narratives }) => narratives.map((one) => ({ ...one, of: { id, label } })));
}

export interface Axis {
  from: number;
  to: number;
  ticks: number[];
}

/** Years from the first to some after the last, with a tick at every fifth. */
export function axisOf(dates: string[]): Axis {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const from = Math.floor(Math.min(...years) / 5) * 5;
  const to = Math.max(...years) + 2;
  return { from, to, ticks: Array.from({ length: Math.floor((to - from) / 5) + 1 }, (_, i) => from + 5 * i) };
}
