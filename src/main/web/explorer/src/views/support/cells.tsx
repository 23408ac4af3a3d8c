import { exactYen, moneyText, fiscalYear as yearName } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { texts as common, type Lang } from '../../texts';
import { Cited, Opened, type Slides } from '../../thing/proof';
import { dateText } from '../dates';
import { type Offer, type OfferRow, proofsOfOffer, type Term } from './offers';
import { texts } from './texts';

/** Terms that give a value, those of other years after the others. */
function termsOf(offer: Offer): Term[] {
  return [...offer.terms, ...offer.termsOfOtherYears].map((one) => one.term);
}

/** The year that a term is tied to, where that is not the one asked for. */
function otherYear(term: Term, asked: number | undefined): number | undefined {
  return term.fiscalYear != null && term.fiscalYear !== asked ? term.fiscalYear : undefined;
}

type What = 'rate' | 'cap' | 'duration';

export const whats: What[] = ['rate', 'cap', 'duration'];

/** The value of a term in words, as printed where it was. */
function termValue(term: Term, what: What, lang: Lang): string | undefined {
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
  year: number | undefined;
}

/** Without a year asked for, each line that is tied to one has it. */
export function linesOf(offer: Offer, what: What, lang: Lang, asked?: number): TermLine[] {
  const lines = termsOf(offer).flatMap((term) => {
    const value = termValue(term, what, lang);
    const yen = what === 'cap' ? term.cap : null;
    return value ? [{ name: nameOf(term, lang), value, yen, year: otherYear(term, asked) }] : [];
  });
  const [first] = lines;
  return first && lines.every((line) => line.value === first.value && line.year === first.year)
    ? [{ ...first, name: '' }]
    : lines;
}

/** What it says on one of its terms, as one text. */
export function termsText(offer: Offer, what: What, lang: Lang, asked: number | undefined): string {
  const { inYear } = texts[lang];
  const bracketed = (year: number) => common[lang].bracketed(inYear(yearName(year, lang)));
  return linesOf(offer, what, lang, asked)
    .map(({ name, value, year }) => [name, value].filter(Boolean).join(' ') + (year ? bracketed(year) : ''))
    .join('; ');
}

interface ConditionsProps {
  offer: Offer;
  /** The year that is asked for. */
  asked: number | undefined;
}

export function hasConditions({ offer, asked }: ConditionsProps, lang: Lang): boolean {
  return whats.some((what) => linesOf(offer, what, lang, asked).length > 0);
}

/** All that is said of its terms, each by its name, as entries of a list; what is not said has no line. */
export function Conditions({ offer, asked }: ConditionsProps) {
  const { lang } = useLanguage();
  const said = whats.filter((what) => linesOf(offer, what, lang, asked).length > 0);
  return said.map((what, i) => (
    <div key={what}>
      <dt>{texts[lang][what]}</dt>
      <dd>
        <Terms {...{ offer, asked, what }} before={said[i - 1]} />
      </dd>
    </div>
  ));
}

/** Names that the line before has in the same order are not said again; the year of each is. */
function Terms({ offer, asked, what, before }: ConditionsProps & { what: What; before?: What | undefined }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const lines = linesOf(offer, what, lang, asked);
  const names = (of: TermLine[]) => of.map((line) => line.name).join('\n');
  const named = !before || names(linesOf(offer, before, lang, asked)) !== names(lines);
  const one = new Set(lines.map((line) => line.year)).size === 1;
  const yearOf = (line: TermLine | undefined) =>
    line?.year && <small className="quiet">{t.inYear(yearName(line.year, lang))}</small>;
  return (
    <>
      {lines.map((line) => (
        <span key={`${line.name} ${line.value} ${line.year}`} className="term">
          {named && line.name && <small lang={foreign(line.name, lang)}>{line.name}</small>}
          <span lang={foreign(line.value, lang)} title={line.yen != null ? exactYen(line.yen, lang) : undefined}>
            {line.value}
          </span>
          {!one && yearOf(line)}
        </span>
      ))}
      {one && yearOf(lines[0])}
    </>
  );
}

/** What marks of the table stand for. */
export function Legend() {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  return (
    <span className="legend-of-bars">
      <span>
        <svg viewBox="0 0 24 10" aria-hidden="true">
          <rect className="stated" width="24" height="10" />
        </svg>
        {t.stated}
      </span>
      <span>
        <svg viewBox="0 0 24 10" aria-hidden="true">
          <rect className="inferred" x="0.5" y="0.5" width="23" height="9" />
        </svg>
        {t.inferred}
      </span>
      <span>… {own.notGiven}</span>
    </span>
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

export function year(of: number | null | undefined, lang: Lang): string {
  return of == null ? '' : lang === 'JA' ? `${of}年度` : `FY${of}`;
}

interface OfferProofProps {
  id: string;
  row: OfferRow;
  slides: Slides;
  /** The year that is asked for. */
  asked: number | undefined;
}

/** Why it is for them, at these stages and on these terms: each with its slide and lines. */
export function OfferProof({ id, row, slides, asked }: OfferProofProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const { offer } = row;
  const tied = (term: Term) => {
    const year = otherYear(term, asked);
    return year && t.inYear(yearName(year, lang));
  };
  const reasons = [
    ...offer.groups.map((one) => ({ key: `g${one.thing.id}`, name: t.why, text: one.thing.label, from: one.from })),
    ...[...row.stages.values()].map((one) => ({
      key: `s${one.thing.id}`,
      name: t.whyStage,
      text: one.thing.label,
      from: one.from,
    })),
    ...termsOf(offer).map((term) => ({
      key: term.id,
      name: t.terms,
      text: [nameOf(term, lang), ...whats.map((what) => termValue(term, what, lang)), term.condition, tied(term)]
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
                  {common[lang].inferredSince(rationale)}
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
