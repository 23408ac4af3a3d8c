import type { ComparableQuery } from '../../../gql/graphql';
import { fiscalYear } from '../../format';
import type { Lang } from '../../texts';
import type { Option } from '../settings';

export type Kind = 'years' | 'programs' | 'countries';

/** What can be chosen of a kind, years from the latest. */
export function optionsOf(of: ComparableQuery, kind: Kind, lang: Lang): Option[] {
  switch (kind) {
    case 'years':
      return yearsOf(of).map((year) => ({ value: String(year), label: fiscalYear(year, lang) }));
    case 'programs':
      return (of.programs?.nodes ?? []).map((one) => ({ value: one.id, label: one.name }));
    case 'countries':
      return (of.countries?.nodes ?? []).map((one) => ({ value: one.id, label: one.name }));
  }
}

/**
 * What is compared before anything is chosen: the two latest years, the two programmes with the largest amounts of the
 * latest year, or the two countries that take part in most frameworks.
 */
export function firstPair(of: ComparableQuery, kind: Kind): string[] {
  switch (kind) {
    case 'years':
      return yearsOf(of).slice(0, 2).reverse().map(String);
    case 'programs': {
      const largest = of.latest?.counted.nodes ?? [];
      return [...new Set(largest.map((one) => one.program.id))].slice(0, 2);
    }
    case 'countries': {
      const byFrameworks = [...(of.countries?.nodes ?? [])].sort(
        (x, y) => y.frameworks.totalCount - x.frameworks.totalCount,
      );
      return byFrameworks.slice(0, 2).map((one) => one.id);
    }
  }
}

function yearsOf(of: ComparableQuery): number[] {
  return [...new Set((of.budgetTotal?.sums ?? []).map((sum) => sum.fiscalYear))].sort((x, y) => y - x);
}
