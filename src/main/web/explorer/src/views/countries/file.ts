import { joinedLines, plainLines } from '../../format';
import { type Lang, texts as words } from '../../texts';
import { type Claim, proofsOfClaims } from '../proven';
import { type Context, claimOf, claimsOf, claimsOfCounts, countOf, countText, reliedText, roleIn } from './claims';
import { type Reliance, unusualKinds } from './matrix';
import { texts } from './texts';

/** Who relies on the country, as its table has it, with what proves it. */
export function relianceFile(reliances: Reliance[], names: Map<string, string>, lang: Lang): string[][] {
  const t = texts[lang];
  return [
    [t.year, t.party, t.coverage, t.effect, words[lang].fileLines, t.assertion],
    ...reliances.map((one) => [
      one.since ?? t.unknownYear,
      one.node.label,
      ...reliedText(one, names),
      ...proofOf([claimOf(one, '', '')], lang),
    ]),
  ];
}

/** Countries and frameworks as their table has them, with what proves each row. */
export function participationFile(context: Context, lang: Lang): string[][] {
  const t = texts[lang];
  const { frameworks, regions, named } = context.matrix;
  const counted = claimsOfCounts(context, lang);
  const numbers = frameworks.map((one) =>
    [
      ...(context.counts.get(one.id) ?? []).map((count) => `${countText(count, lang)}: ${countOf(count, lang)}`),
      t.namedBelow(named.get(one.id) ?? 0),
    ].join('; '),
  );
  const unusual = unusualKinds(regions.flatMap((group) => group.countries));
  return [
    [t.region, t.country, words[lang].kind, ...frameworks.map((one) => one.label), words[lang].fileLines, t.assertion],
    ...(counted.length > 0 ? [['', t.numbers, '', ...numbers, ...proofOf(counted, lang)]] : []),
    ...regions.flatMap((group) =>
      group.countries.map((country) => [
        group.region?.label ?? t.elsewhere,
        country.label,
        unusual.get(country.id) ?? '',
        ...frameworks.map((one) => roleIn(country, one.id, context, lang)),
        ...proofOf(claimsOf(country, context, lang), lang),
      ]),
    ),
  ];
}

/** Lines by document, and whether any of it is concluded. */
function proofOf(claims: Claim[], lang: Lang): [lines: string, assertion: string] {
  const documents = new Map<string, string>();
  for (const { document, lines } of proofsOfClaims(claims)) {
    documents.set(document, joinedLines([documents.get(document) ?? '', lines].filter(Boolean).join(',')));
  }
  return [
    [...documents.values()].map(plainLines).join('; '),
    claims.some((one) => one.inferred) ? words[lang].inferred : words[lang].stated,
  ];
}
