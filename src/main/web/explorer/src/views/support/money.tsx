import { thingHref } from '../../address';
import { columnDigits, exactYen } from '../../format';
import { foreign, useLanguage } from '../../lang';
import type { Lang } from '../../texts';
import { None, year } from './cells';
import type { Offer, OfferRow } from './offers';
import type { OfferContext } from './page';
import { texts } from './texts';

function Amount({ yen, open, close }: { yen: number; open?: string; close?: string }) {
  const { lang } = useLanguage();
  const [whole, fraction] = columnDigits(yen, lang);
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

/** Whether an amount is known of it, be it that of what it belongs to. */
export function hasMoney(offer: Offer): boolean {
  const own = offer.budgets.some((one) => one.amount != null || one.within != null);
  return own || offer.moneyFrom.some((one) => one.amount != null);
}

/** What is said of an amount besides the year and the stage that the head names. */
export function wordsOf(budget: Offer['budgets'][number], context: OfferContext, usual: string, lang: Lang): string {
  return [
    !context.year && year(budget.fiscalYear, lang),
    budget.stage !== usual && context.stageNames.get(budget.stage),
    budget.years && texts[lang].years(budget.years),
  ]
    .filter(Boolean)
    .join(' ');
}

interface MoneyProps {
  row: OfferRow;
  context: OfferContext;
  /** The stage that the head names. */
  usual: string;
}

/** Its own money; in brackets, what is of a larger sum or of the programme that it belongs to. */
export function MoneyOf({ row, context, usual }: MoneyProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const { offer, parent } = row;
  const own = offer.budgets.filter((one) => one.amount != null || one.within != null);
  const above = own.length > 0 ? [] : offer.moneyFrom.filter((one) => one.amount != null);
  if (own.length + above.length === 0) {
    return <None />;
  }
  const words = (one: Offer['budgets'][number]) => wordsOf(one, context, usual, lang);
  const owners = new Map(above.map((one) => [one.owner.id, one.owner.label]));
  owners.delete(parent?.thing.id ?? '');
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
          {words(one) && <small>{words(one)}</small>}
        </span>
      ))}
      {[...owners].map(([id, label]) => (
        <small key={id} className="owner-of-money">
          <a className="in-table" href={thingHref(id)} lang={foreign(label, lang)}>
            {label}
          </a>
        </small>
      ))}
    </>
  );
}
