import { ValuesOfDocument, type ValuesOfQuery } from '../../gql/graphql';
import { type Answer, ask, useAnswer } from '../ask';
import { useLanguage } from '../lang';
import type { Lang } from '../texts';
import type { Plain } from './facts';
import { shownOf } from './shown';
import { textOf } from './told';

/** A node of a list with its values. */
export type Valued = NonNullable<NonNullable<ValuesOfQuery['factsOf']>[number]>;

interface Values {
  all: Valued[];
  of: (id: string) => Valued | undefined;
  /** The question for those of the first page. */
  first: Answer<unknown>;
}

/**
 * The values of the nodes of a list.
 *
 * @param first ids of its first page
 * @param pages what came after it, each with its values
 */
export function useValuesOf(first: string[], pages: readonly { values?: Valued[] }[]): Values {
  const { lang } = useLanguage();
  const answer = useAnswer(ValuesOfDocument, { ids: first, lang });
  const all = [
    ...(answer.state === 'answered' ? known(answer.data) : []),
    ...pages.flatMap((page) => page.values ?? []),
  ];
  const byId = new Map(all.map((one) => [one.thingId, one]));
  return { all, of: (id) => byId.get(id), first: answer };
}

/** Those of the nodes of a page. */
export async function valuesOf(ids: string[], lang: Lang): Promise<Valued[]> {
  return known(await ask(ValuesOfDocument, { ids, lang }));
}

function known(answer: ValuesOfQuery): Valued[] {
  return (answer.factsOf ?? []).flatMap((one) => one ?? []);
}

/** The shown values as columns of a file, by node: numbers as such where they are exact. */
export function valueColumns(
  all: readonly Valued[],
  lang: Lang,
): { heads: string[]; of: (id: string) => (string | number)[] } {
  const shown = new Map(all.map((one) => [one.thingId, shownOf(one, lang)]));
  const labels = new Map([...shown.values()].flat().map((one) => [one.field, one.label]));
  return {
    heads: [...labels.values()],
    of: (id) =>
      [...labels.keys()].map((field) => {
        const value = shown.get(id)?.find((one) => one.field === field);
        return value ? cellOf(value, lang) : '';
      }),
  };
}

const numeric: Plain['format'][] = ['NUMBER', 'YEN', 'INTEGER', 'FISCAL_YEAR'];

function cellOf(value: Plain, lang: Lang): string | number {
  const only = value.values.length === 1 ? value.values[0]?.number : null;
  return only != null && numeric.includes(value.format) && (value.qualifier ?? 'EXACT') === 'EXACT'
    ? only
    : textOf(value, lang);
}
