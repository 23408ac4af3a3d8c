import { useEffect, useState } from 'react';
import { FactsDocument } from '../../gql/graphql';
import { thingHref } from '../address';
import { ask } from '../ask';
import { foreign, useLanguage } from '../lang';
import type { Lang } from '../texts';
import { type Facts, inherited, namesakesOf, type Relationship, type Row } from './facts';
import { type Context, Line } from './line';
import { saidOf } from './properties';
import { Particulars } from './told';

/** Links of one proof stand on one line; those that are proved otherwise have their own. */
export function Links({ row, ...context }: { row: Extract<Row, { form: 'links' }> } & Context) {
  const { lang } = useLanguage();
  const namesakes = namesakesOf(row.links);
  const told = useFacts(namesakes);
  const lines: Relationship[][] = [];
  for (const link of row.links) {
    const before = lines[lines.length - 1];
    const apart = namesakes.includes(link.otherId);
    if (
      !apart &&
      before?.[0] &&
      said(before[0], lang) === said(link, lang) &&
      (row.above || sameProof(before[0], link))
    ) {
      before.push(link);
    } else {
      lines.push([link]);
    }
  }
  return lines.map((links, i) => (
    <Line
      key={links[0]?.relationshipId}
      field={row.field}
      label={i === 0 ? row.label : ''}
      proofs={links.flatMap((link) => link.evidence)}
      inferred={links.some((link) => link.assertion === 'INFERRED')}
      above={row.above}
      rationales={[...new Set(links.flatMap((link) => (link.rationale ? [link.rationale] : [])))]}
      {...context}
    >
      {links.map((link, n) => (
        <span key={link.relationshipId}>
          {n > 0 && (lang === 'JA' ? '、' : ', ')}
          <a href={thingHref(link.otherId)} lang={foreign(link.otherLabel, lang)}>
            {link.otherLabel}
            <Particulars told={told.get(link.otherId)} but={context.title} />
          </a>
        </span>
      ))}
      {links[0] && <Properties link={links[0]} names={context.names} />}
    </Line>
  ));
}

/** Of how many namesakes the facts are asked for: each is a question of its own. */
const mostAsked = 12;

/** The facts of the first of them, by id, as far as they are known. */
function useFacts(ids: string[]): Map<string, Facts> {
  const { lang, other } = useLanguage();
  const [facts, setFacts] = useState(new Map<string, Facts>());
  const asked = ids.slice(0, mostAsked).join(' ');
  useEffect(() => {
    let wanted = true;
    const each = asked.split(' ').filter(Boolean);
    Promise.allSettled(each.map((id) => ask(FactsDocument, { id, lang, other, first: 10 }))).then((all) => {
      const known = all.flatMap((one) => (one.status === 'fulfilled' && one.value.facts ? [one.value.facts] : []));
      if (wanted) {
        setFacts(new Map(known.map((one) => [one.thingId, one])));
      }
    });
    return () => {
      wanted = false;
    };
  }, [asked, lang, other]);
  return facts;
}

function Properties({ link, names }: { link: Relationship; names: Map<string, string> }) {
  const { lang } = useLanguage();
  const told = saidOf(link.properties, lang);
  if (told.length === 0) {
    return null;
  }
  return (
    <small className="properties">
      {told.map((one) =>
        one.field === inherited ? (
          <a key={one.field} href={thingHref(one.text)}>
            {names.get(one.text) ?? one.text}
          </a>
        ) : (
          <span key={one.field} title={one.label} lang={foreign(one.text, lang)}>
            {one.text}
          </span>
        ),
      )}
    </small>
  );
}

/** What a relationship says of itself, as one text. */
function said(link: Relationship, lang: Lang): string {
  return saidOf(link.properties, lang)
    .map((one) => `${one.field} ${one.text}`)
    .join('\n');
}

function sameProof(a: Relationship, b: Relationship): boolean {
  const lines = (link: Relationship) => link.evidence.map((proof) => proof.lines).join(' ');
  return a.assertion === b.assertion && a.rationale === b.rationale && lines(a) === lines(b);
}
