import { decimal, listed } from '../../format';
import type { Lang } from '../../texts';
import type { Proof } from '../../thing/facts';
import { dateText, periodText } from '../dates';
import type { Claim } from '../proven';
import type { Count, Country, Matrix, Part, Reliance } from './matrix';
import { texts } from './texts';

/** What rows of the table of frameworks are made of. */
export interface Context {
  matrix: Matrix;
  counts: Map<string, Count[]>;
  /** Values of enums in words. */
  names: Map<string, string>;
}

interface Asserted {
  relationshipId: string;
  assertion: 'STATED' | 'INFERRED';
  rationale?: string | null;
  evidence: Proof[];
}

export function claimOf(fact: Asserted, name: string, text: string): Claim {
  return {
    key: fact.relationshipId,
    name,
    text,
    inferred: fact.assertion === 'INFERRED',
    rationale: fact.rationale,
    evidence: fact.evidence,
  };
}

/** What is relied on, and what follows from it. */
export function reliedText(one: Reliance, names: Map<string, string>): [coverage: string, effect: string] {
  return [names.get(one.coverage) ?? one.coverage, names.get(one.effect) ?? one.effect];
}

/** As what the country takes part since when, or through what. */
export function roleIn(country: Country, framework: string, { matrix, names }: Context, lang: Lang): string {
  const own = country.frameworks.edges.filter((part) => part.node.id === framework);
  const through = matrix.through.get(country.id)?.get(framework);
  return own.length === 0 && through
    ? texts[lang].through(through.by.acronym ?? through.by.label)
    : listed(
        own.map((part) => partText(part, names, lang)),
        lang,
      );
}

function partText(part: Part, names: Map<string, string>, lang: Lang): string {
  const period = periodText(part, lang);
  const role = names.get(part.role) ?? part.role;
  return period === '' ? role : lang === 'JA' ? `${role}（${period}）` : `${role} ${period}`;
}

/** That the country takes part, or that it is part of what does. */
export function claimsOf(country: Country, { matrix, names }: Context, lang: Lang): Claim[] {
  const nameOf = (part: Part) => part.node.acronym ?? part.node.label;
  const own = country.frameworks.edges.map((part) => claimOf(part, nameOf(part), partText(part, names, lang)));
  const above = [...(matrix.through.get(country.id)?.values() ?? [])].flatMap(({ by, parts, partOf }) => {
    const through = texts[lang].through(by.acronym ?? by.label);
    const name = parts[0] ? nameOf(parts[0]) : '';
    const claims = [
      ...parts.map((part) => claimOf(part, name, `${by.label} ${partText(part, names, lang)}`)),
      ...partOf.map((step) => claimOf(step, name, through)),
    ];
    return claims.map((one) => ({ ...one, key: `${name} ${one.key}` }));
  });
  return [...own, ...above];
}

/** The number with what it counts. */
export function countText(count: Count, lang: Lang): string {
  const number = count.value == null ? '…' : decimal(Number(count.value), lang);
  return lang === 'JA' ? `${number}${count.unit ?? ''}` : `${number} ${count.unit ?? ''}`;
}

/** Who they are, as of when. */
export function countOf(count: Count, lang: Lang): string {
  return [count.name, count.asOf && dateText(count.asOf, lang)].filter(Boolean).join(lang === 'JA' ? '、' : ', ');
}

export function claimsOfCounts({ matrix, counts }: Context, lang: Lang): Claim[] {
  return matrix.frameworks.flatMap((framework) =>
    (counts.get(framework.id) ?? []).map((count) =>
      claimOf(
        { ...count, relationshipId: count.id },
        framework.acronym ?? framework.label,
        `${countText(count, lang)}${lang === 'JA' ? '：' : ': '}${countOf(count, lang)}`,
      ),
    ),
  );
}
