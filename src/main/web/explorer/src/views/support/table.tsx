import { Fragment, useId, useState } from 'react';
import type { SupportUnknown } from '../../../gql/graphql';
import { thingHref } from '../../address';
import { fiscalYear as yearName } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { texts as commonTexts, type Lang } from '../../texts';
import { Margin, type Slides } from '../../thing/proof';
import { Sideways } from '../sideways';
import { Conditions, hasConditions, Legend, None, OfferProof, periodText, termsText } from './cells';
import { FoldButton, type Folds, useFolds } from './folds';
import { MoneyOf, wordsOf } from './money';
import { lacking, nearestProofs, type Offer as OfferOfApi, type OfferRow, type Parts, sameMoney } from './offers';
import type { OfferContext } from './page';
import { texts } from './texts';

export interface RowsProps {
  parts: Parts;
  counts: Map<string, number>;
  slides: Slides;
  context: OfferContext;
}

const told: SupportUnknown[] = ['RATE', 'CAP', 'DURATION', 'APPLICATION_DATE'];

export function OfferTable({ parts, counts, slides, context }: RowsProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const rows = [...parts.staged, ...parts.unstaged];
  const usual = usualStage(rows);
  const { stages, stage } = context;
  const lacks = lacking(
    rows.map((row) => row.offer),
    told,
  );
  const folds = useFolds(rows);
  const width = 5 + stages.length;
  if (rows.length === 0 && counts.size === 0) {
    return null;
  }
  return (
    <div className="wide">
      <Sideways label={t.support}>
        <table className="view-table offers">
          <thead>
            <tr>
              <th scope="col">
                <Legend />
                {t.support}
              </th>
              {stages.map((one) => (
                <th
                  key={one.id}
                  scope="col"
                  className={counts.has(one.id) ? 'stage' : 'stage gap'}
                  aria-current={stage === one.id ? 'true' : undefined}
                >
                  <button
                    type="button"
                    className="stage-button"
                    aria-pressed={stage === one.id}
                    title={
                      !counts.has(one.id) ? t.noneAt(one.label) : stage === one.id ? t.allStages : t.onlyAt(one.label)
                    }
                    onClick={() => context.choose(stage === one.id ? '' : one.id)}
                  >
                    <span className="upright">{one.label}</span>
                    <b className="stage-count">{counts.get(one.id) ?? 0}</b>
                  </button>
                </th>
              ))}
              <th scope="col">{t.aboutTerms}</th>
              <th scope="col">{t.period}</th>
              <th scope="col" className="money-column">
                {t.money(yearAndStage(context, usual, lang), t.unit)}
              </th>
              <th scope="col" className="proof">
                {t.proof}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.staged.map((row) => (
              <Offer key={row.offer.thing.id} row={row} {...{ counts, slides, context, usual, width, folds }} />
            ))}
          </tbody>
          {parts.unstaged.length > 0 && (
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={width} className="part-head">
                  <b>{t.unstaged}</b> <span className="number">{t.of(parts.unstaged.length)}</span>
                </th>
              </tr>
              {parts.unstaged.map((row) => (
                <Offer key={row.offer.thing.id} row={row} {...{ counts, slides, context, usual, width, folds }} />
              ))}
            </tbody>
          )}
        </table>
      </Sideways>
      <p className="quiet table-notes">
        {lacks.length > 0 && <b className="lacks">{t.lackingForAll(lacks.map((one) => t.unknown[one]))}</b>}{' '}
        {t.bracketsNote}
      </p>
    </div>
  );
}

interface OfferProps {
  row: OfferRow;
  counts: Map<string, number>;
  slides: Slides;
  context: OfferContext;
  usual: string;
  width: number;
  folds: Folds;
}

function Offer({ row, counts, slides, context, usual, width, folds }: OfferProps) {
  const { lang } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { offer, depth } = row;
  const hidden = folds.hides(offer.thing.id);
  return (
    <Fragment>
      <tr className={depth > 0 ? 'part' : undefined} hidden={hidden}>
        <th scope="row">
          <a
            className="in-table"
            href={thingHref(offer.thing.id)}
            title={offer.thing.otherLabel}
            lang={foreign(offer.thing.label, lang)}
          >
            {offer.thing.label}
          </a>
          {offer.thing.kind && <small className="quiet kind">{offer.thing.kind.label}</small>}
          <FoldButton folds={folds} id={offer.thing.id} />
        </th>
        {context.stages.map((stage, i) => (
          <td key={stage.id} className={stageClass(row, context, i, counts)}>
            {row.stages.has(stage.id) && <span className="unseen">{stage.label}</span>}
          </td>
        ))}
        <td className="about">
          {offer.thing.summary && <p lang={foreign(offer.thing.summary, lang)}>{offer.thing.summary}</p>}
          {hasConditions({ offer, asked: context.year }, lang) && (
            <dl className="conditions">
              <Conditions offer={offer} asked={context.year} />
            </dl>
          )}
        </td>
        <td className="period">{periodText(offer, lang) ?? <None />}</td>
        <td className="money-column">
          {!sameMoney(offer, row.parent) && <MoneyOf row={row} context={context} usual={usual} />}
        </td>
        <td className="proof">
          <Margin
            proofs={nearestProofs(row)}
            inferred={isInferred(row)}
            slides={slides}
            open={open}
            controls={id}
            toggle={() => setOpen(!open)}
          />
        </td>
      </tr>
      {open && !hidden && (
        <tr className="opened-row">
          <td colSpan={width}>
            <OfferProof id={id} row={row} slides={slides} asked={context.year} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** Whether it is concluded that the offer is for them. */
export function isInferred(row: OfferRow): boolean {
  const reasons = row.offer.groups.length > 0 ? row.offer.groups : [...row.stages.values()];
  return reasons.some((one) => one.assertion === 'INFERRED');
}

function stageClass(row: OfferRow, { stages }: OfferContext, i: number, counts: Map<string, number>): string {
  const at = stages[i]?.id ?? '';
  const reason = row.stages.get(at);
  return [
    'stage',
    !counts.has(at) && 'gap',
    reason && 'on',
    reason?.assertion === 'INFERRED' && 'inferred',
    reason && row.stages.has(stages[i - 1]?.id ?? '') && 'joined',
    reason && !row.stages.has(stages[i + 1]?.id ?? '') && 'last',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The stage that most budgets have, which is said in the head and not again. */
export function usualStage(rows: OfferRow[]): string {
  const counts = new Map<string, number>();
  for (const budget of rows.flatMap((row) => [...row.offer.budgets, ...row.offer.moneyFrom])) {
    counts.set(budget.stage, (counts.get(budget.stage) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** What the head of the money names. */
function yearAndStage({ year, stageNames }: OfferContext, usual: string, lang: Lang): string {
  return [year ? yearName(year, lang) : '', stageNames.get(usual)].filter(Boolean).join(' ');
}

/** The table as rows of a file: what is shown of each offer, in the same order. */
export function tableOf(parts: Parts, context: OfferContext, lang: Lang): (string | number | null)[][] {
  const t = texts[lang];
  const { stated, inferred, fileYen } = commonTexts[lang];
  const assertionOf = (told: string | undefined) => (told === 'INFERRED' ? inferred : told ? stated : '');
  const rows = [...parts.staged, ...parts.unstaged];
  const usual = usualStage(rows);
  const budget = (one: OfferOfApi['budgets'][number]) =>
    [one.amount ?? (one.within == null ? '' : `${t.within} ${one.within}`), wordsOf(one, context, usual, lang)]
      .filter((part) => part !== '')
      .join(' ');
  const terms = (row: OfferRow, what: 'rate' | 'cap' | 'duration') => termsText(row.offer, what, lang, context.year);
  return [
    [
      'id',
      t.support,
      t.kind,
      ...context.stages.map((one) => one.label),
      t.rate,
      t.cap,
      t.duration,
      t.period,
      t.money(yearAndStage(context, usual, lang), fileYen),
      t.fromAbove,
    ],
    ...rows.map((row) => [
      row.offer.thing.id,
      row.offer.thing.label,
      row.offer.thing.kind?.label ?? '',
      ...context.stages.map((one) => assertionOf(row.stages.get(one.id)?.assertion)),
      terms(row, 'rate'),
      terms(row, 'cap'),
      terms(row, 'duration'),
      periodText(row.offer, lang) ?? '',
      row.offer.budgets.map(budget).join('; '),
      row.offer.moneyFrom.map((one) => `${one.owner.label} ${budget(one)}`.trim()).join('; '),
    ]),
  ];
}
