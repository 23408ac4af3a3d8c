import type { CountriesQuery } from '../../../gql/graphql';

export type Country = NonNullable<CountriesQuery['countries']>['nodes'][number];
export type Part = Country['frameworks']['edges'][number];
export type Reliance = Country['reliedOnBy']['edges'][number];

export interface Matrix {
  frameworks: Part['node'][];
  regions: { region: Country | undefined; countries: Country[] }[];
  without: Country[];
}

/**
 * Countries that take part in a framework, by the largest region that they lie in; the regions and, in each, the countries in the
 * order of the source. Frameworks with most participants come first.
 */
export function matrixOf(countries: Country[]): Matrix {
  const byId = new Map(countries.map((one) => [one.id, one]));
  const counts = new Map<string, { node: Part['node']; count: number }>();
  const regions = new Map<string, { region: Country | undefined; countries: Country[] }>();
  const isRegion = new Set(countries.flatMap((one) => one.partOf.nodes.map((part) => part.id)));
  const without: Country[] = [];
  for (const country of countries) {
    const parts = new Map(country.frameworks.edges.map((part) => [part.node.id, part.node]));
    if (parts.size === 0) {
      if (!isRegion.has(country.id) && country.partOf.nodes.length > 0) {
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
    regions: [...regions.values()].sort((a, b) => b.countries.length - a.countries.length),
    without,
  };
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
    const above = byId.get(at.partOf.nodes[0]?.id ?? '');
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
