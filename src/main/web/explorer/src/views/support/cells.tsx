import { thingHref } from '../../address';
import { exactYen, moneyText, printedLines, fiscalYear as yearName } from '../../format';
import { foreign, useLanguage } from '../../lang';
import type { Lang } from '../../texts';
import { distinct, type Proof, slideKey } from '../../thing/facts';
import { Opened, type Slides } from '../../thing/proof';
import { dateText } from '../dates';
import { type Offer, type OfferRow, proofsOfOffer, type Term } from './offers';
import { texts } from './texts';

/** Terms that give a value, those of other years after the others. */
function termsOf(offer: Offer): { term: Term; other: boolean }[] {
  return [
    ...offer.terms.map((one) => ({ term: one.term, other: false })),
    ...offer.termsOfOtherYears.map((one) => ({ term: one.term, other: true })),
  ];
}

type What = 'rate' | 'cap' | 'duration';

export const whats: What[] = ['rate', 'cap', 'duration'];

/** The value of a term in words, as printed where it was. */
export function termValue(term: Term, what: What, lang: Lang): string | undefined {
  const t = texts[lang];
  switch (what) {
    case 'rate':
      return term.rate?.printed ?? (term.rate ? `${term.rate.numerator}/${term.rate.denominator}` : undefined);
    case 'cap':
      return term.cap != null ? moneyText(term.cap, lang) : (term.capPrinted ?? undefined);
    case 'duration':
      return lang === 'JA' && term.durationYearsPrinted
        ? term.durationYearsPrinted
        : term.durationYears != null
          ? t.years(term.durationYears)
          : (term.durationYearsPrinted ?? undefined);
  }
}

/** What a term is for, where an offer has several of them. */
function nameOf(term: Term, lang: Lang): string {
  return term.subject ?? term.stages.nodes.map((one) => one.label).join(lang === 'JA' ? '・' : ', ');
}

interface TermLine {
  name: string;
  value: string;
  yen: number | null | undefined;
  /** The year that it is tied to where that is another one than was asked for. */
  year: number | null | undefined;
}

export function linesOf(offer: Offer, what: What, lang: Lang): TermLine[] {
  const lines = termsOf(offer).flatMap(({ term, other }) => {
    const value = termValue(term, what, lang);
    const year = other ? term.fiscalYear : null;
    return value ? [{ name: nameOf(term, lang), value, yen: what === 'cap' ? term.cap : null, year }] : [];
  });
  const [first] = lines;
  return first && lines.every((line) => line.value === first.value && line.year === first.year)
    ? [{ ...first, name: '' }]
    : lines;
}

/** What a column says of an offer. Names that the column before has in the same lines are not said again. */
export function Terms({ offer, what, before }: { offer: Offer; what: What; before?: What | undefined }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const lines = linesOf(offer, what, lang);
  if (lines.length === 0) {
    return <None />;
  }
  const names = (of: TermLine[]) => of.map((line) => line.name).join('\n');
  const named = !before || names(linesOf(offer, before, lang)) !== names(lines);
  const years = [...new Set(lines.flatMap((line) => line.year ?? []))];
  return (
    <>
      {lines.map((line) => (
        <span key={line.name + line.value} className="term">
          {named && line.name && <small lang={foreign(line.name, lang)}>{line.name}</small>}
          <span lang={foreign(line.value, lang)} title={line.yen != null ? exactYen(line.yen, lang) : undefined}>
            {line.value}
          </span>
        </span>
      ))}
      {named &&
        years.map((year) => (
          <small key={year} className="quiet">
            {t.inYear(yearName(year, lang))}
          </small>
        ))}
    </>
  );
}

export function None() {
  const { lang } = useLanguage();
  return (
    <span className="none" title={texts[lang].notGiven}>
      <span aria-hidden="true">…</span>
      <span className="unseen">{texts[lang].notGiven}</span>
    </span>
  );
}

export function periodText(offer: Offer, lang: Lang): string | undefined {
  const { fromYear, toYear, startsOn, endsOn } = offer.period;
  const from = startsOn ? dateText(startsOn, lang) : year(fromYear, lang);
  const to = endsOn ? dateText(endsOn, lang) : year(toYear, lang);
  if (!from && !to) {
    return undefined;
  }
  return from === to
    ? from
    : `${from.replace(to && !startsOn ? '年度' : '', '')}–${to.replace('FY', from ? '' : 'FY')}`;
}

function year(of: number | null | undefined, lang: Lang): string {
  return of == null ? '' : lang === 'JA' ? `${of}年度` : `FY${of}`;
}

/** An amount in the one unit of the table, in two slots so that points stand below each other. */
export function inUnit(yen: number, lang: Lang): [whole: string, fraction: string] {
  const digits = new Intl.NumberFormat('en', { maximumFractionDigits: lang === 'JA' ? 2 : 3 }).format(
    yen / (lang === 'JA' ? 1e8 : 1e9),
  );
  const [whole, fraction] = digits.split('.');
  return [whole ?? '0', fraction ? `.${fraction}` : ''];
}

function Amount({ yen, open, close }: { yen: number; open?: string; close?: string }) {
  const { lang } = useLanguage();
  const [whole, fraction] = inUnit(yen, lang);
  return (
    <span className="slots" title={exactYen(yen, lang)}>
      <span>
        {open}
        {whole}
      </span>
      <span>
        {fraction}
        {close}
      </span>
    </span>
  );
}

/** Its own money; in brackets, what is of a larger sum or of the programme that it belongs to. */
export function MoneyOf({ row, usual, stageNames }: { row: OfferRow; usual: string; stageNames: Map<string, string> }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const { offer, parent } = row;
  const own = offer.budgets.filter((one) => one.amount != null || one.within != null);
  const above = own.length > 0 ? [] : offer.moneyFrom.filter((one) => one.amount != null);
  if (own.length + above.length === 0) {
    return <None />;
  }
  const words = (one: Offer['budgets'][number]) =>
    [one.stage !== usual && stageNames.get(one.stage), one.years && t.years(one.years)].filter(Boolean).join(' ');
  return (
    <>
      {own.map((one) => (
        <span key={one.id} className="sum-line">
          {one.amount != null ? (
            <Amount yen={one.amount} />
          ) : (
            <Amount yen={one.within ?? 0} open={`${t.within}〔`} close="〕" />
          )}
          {words(one) && <small>{words(one)}</small>}
        </span>
      ))}
      {above.map((one) => (
        <span key={one.id} className="sum-line">
          <Amount yen={one.amount ?? 0} open="〔" close="〕" />
          {(words(one) || one.owner.id !== parent?.thing.id) && (
            <small>
              {words(one)}{' '}
              {one.owner.id !== parent?.thing.id && (
                <a className="in-table" href={thingHref(one.owner.id)} lang={foreign(one.owner.label, lang)}>
                  {one.owner.label}
                </a>
              )}
            </small>
          )}
        </span>
      ))}
    </>
  );
}

/** Why it is for them, at these stages and on these terms: each with its slide and lines. */
export function OfferProof({ id, row, slides }: { id: string; row: OfferRow; slides: Slides }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const { offer } = row;
  const reasons = [
    ...offer.groups.map((one) => ({ key: `g${one.thing.id}`, name: t.why, text: one.thing.label, from: one.from })),
    ...[...row.stages.values()].map((one) => ({
      key: `s${one.thing.id}`,
      name: t.whyStage,
      text: one.thing.label,
      from: one.from,
    })),
    ...termsOf(offer).map(({ term, other }) => ({
      key: term.id,
      name: t.terms,
      text: [
        nameOf(term, lang),
        ...whats.map((what) => termValue(term, what, lang)),
        term.condition,
        other && term.fiscalYear && t.inYear(yearName(term.fiscalYear, lang)),
      ]
        .filter(Boolean)
        .join(lang === 'JA' ? '　' : '; '),
      from: [term],
    })),
  ];
  return (
    <div id={id} className="offer-proof">
      <div className="opened">
        {reasons.map((one, i) => (
          <div key={one.key}>
            <b className="name">{one.name === reasons[i - 1]?.name ? '' : one.name}</b>
            <p>
              {one.text && <span lang={foreign(one.text, lang)}>{one.text} </span>}
              <Cited proofs={one.from.flatMap((from) => from.evidence)} slides={slides} />
              {[...new Set(one.from.flatMap((from) => (from.rationale ? [from.rationale] : [])))].map((rationale) => (
                <span key={rationale} className="quiet rationale" lang={foreign(rationale, lang)}>
                  {t.inferredStage}：{rationale}
                </span>
              ))}
            </p>
          </div>
        ))}
      </div>
      <Opened id={`${id}-slides`} proofs={proofsOfOffer(row)} rationales={[]} slips={[]} />
    </div>
  );
}

function Cited({ proofs, slides }: { proofs: Proof[]; slides: Slides }) {
  const { t } = useLanguage();
  return distinct(proofs).map((proof) => (
    <span key={`${proof.document} ${proof.lines}`} className="quiet cited">
      <b>{slides.get(slideKey(proof))?.letter}</b> {t.linesOf(printedLines(proof.lines))}
    </span>
  ));
}
