import { useId, useState } from 'react';
import { thingHref } from '../../address';
import { fiscalYear as yearName } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { Margin, type Slides } from '../../thing/proof';
import { Conditions, OfferProof, periodText } from './cells';
import { FoldButton, type Folds, useFolds } from './folds';
import { hasMoney, MoneyOf } from './money';
import { nearestProofs, type OfferRow, sameMoney } from './offers';
import type { OfferContext } from './page';
import { isInferred, type RowsProps, usualStage } from './table';
import { texts } from './texts';

/** The same offers where there is no room for a table: a name, a strip of stages, values with their names. */
export function OfferList({ parts, counts, slides, context }: RowsProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const rows = [...parts.staged, ...parts.unstaged];
  const usual = usualStage(rows);
  const folds = useFolds(rows);
  return (
    <div className="wide">
      <ul className="stage-counts">
        {context.stages.map((one) => (
          <li key={one.id} className={counts.has(one.id) ? undefined : 'gap'}>
            <button
              type="button"
              className="stage-choice"
              aria-pressed={context.stage === one.id}
              onClick={() => context.choose(context.stage === one.id ? '' : one.id)}
            >
              {one.label} <b>{counts.get(one.id) ?? 0}</b>
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {t.unsaid} {t.bracketsNote}
      </p>
      <ul className="offer-list">
        {rows.map((row, i) => (
          <Offer
            key={row.offer.thing.id}
            row={row}
            head={i === parts.staged.length ? t.unstaged : undefined}
            {...{ slides, context, usual, folds }}
          />
        ))}
      </ul>
    </div>
  );
}

interface OfferProps {
  row: OfferRow;
  head: string | undefined;
  slides: Slides;
  context: OfferContext;
  usual: string;
  folds: Folds;
}

function Offer({ row, head, slides, context, usual, folds }: OfferProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const [open, setOpen] = useState(false);
  const id = useId();
  const { offer } = row;
  const stages = context.stages.filter((one) => row.stages.has(one.id));
  return (
    <li className={row.depth > 0 ? 'part' : undefined} hidden={folds.hides(offer.thing.id)}>
      {head && <h2>{head}</h2>}
      <a className="in-table" href={thingHref(offer.thing.id)} lang={foreign(offer.thing.label, lang)}>
        {offer.thing.label}
      </a>
      {offer.thing.kind && <small className="quiet"> {offer.thing.kind.label}</small>}
      {offer.thing.summary && <p lang={foreign(offer.thing.summary, lang)}>{offer.thing.summary}</p>}
      <dl className="values">
        {stages.length > 0 && (
          <div>
            <dt>{t.stage}</dt>
            <dd>
              <svg
                className="strip"
                viewBox={`0 0 ${context.stages.length * 10} 10`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                {context.stages.map((one, i) => (
                  <rect
                    key={one.id}
                    x={i * 10}
                    width="9"
                    height="10"
                    className={row.stages.has(one.id) ? row.stages.get(one.id)?.assertion.toLowerCase() : 'off'}
                  />
                ))}
              </svg>
              {stages.map((one) => one.label).join(lang === 'JA' ? '、' : ', ')}
            </dd>
          </div>
        )}
        <Conditions offer={offer} asked={context.year} />
        {periodText(offer, lang) && (
          <div>
            <dt>{t.period}</dt>
            <dd>{periodText(offer, lang)}</dd>
          </div>
        )}
        {hasMoney(offer) && !sameMoney(offer, row.parent) && (
          <div>
            <dt>{t.money(context.year ? yearName(context.year, lang) : '', t.unit)}</dt>
            <dd>
              <MoneyOf row={row} context={context} usual={usual} />
            </dd>
          </div>
        )}
      </dl>
      <Margin
        proofs={nearestProofs(row)}
        inferred={isInferred(row)}
        slides={slides}
        open={open}
        controls={id}
        toggle={() => setOpen(!open)}
      />
      {open && <OfferProof id={id} row={row} slides={slides} asked={context.year} />}
      <FoldButton folds={folds} id={offer.thing.id} />
    </li>
  );
}
