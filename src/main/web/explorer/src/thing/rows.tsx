import { Fragment } from 'react';
import { ToldOfDocument } from '../../gql/graphql';
import { useAnswer } from '../ask';
import { exactYen, fiscalYear, listed, money, moneyText } from '../format';
import { useLanguage } from '../lang';
import { byStage, isUncounted, moneyAbove, type Row, type Told, valueIn } from './facts';
import { type Context, Line } from './line';
import { Links } from './links';
import { ToldText, ValueText } from './told';

/** A fact on a line, its proof in the margin; opened, the proof takes the row below. */
export function FactRow({ row, notes = true, ...context }: { row: Row; notes?: boolean } & Context) {
  switch (row.form) {
    case 'money':
      return <MoneyRows field={row.field} told={row.told} {...context} />;
    case 'value':
      return (
        <Line
          field={row.field}
          label={row.label}
          proofs={row.value.evidence}
          above={row.above}
          inferred={false}
          rationales={[]}
          {...context}
        >
          <ValueText value={row.value} />
        </Line>
      );
    case 'told':
      return (
        <Line
          field={row.field}
          label={row.label}
          proofs={row.told.evidence}
          inferred={row.told.assertion === 'INFERRED'}
          rationales={row.told.rationale ? [row.told.rationale] : []}
          told={row.told}
          more={valueIn(row.told, 'LOCALIZED_TEXT') ? row.told : undefined}
          {...context}
        >
          <ToldText told={row.told} notes={notes} />
        </Line>
      );
    case 'links':
      return row.field === moneyAbove ? <MoneyAbove row={row} {...context} /> : <Links row={row} {...context} />;
  }
}

interface MoneyProps extends Context {
  field: string;
  told: Told[];
  above?: boolean;
}

/** Amounts of what the thing belongs to, which are asked for by their ids. */
function MoneyAbove({ row, ...context }: { row: Extract<Row, { form: 'links' }> } & Context) {
  const { lang, t } = useLanguage();
  const answer = useAnswer(ToldOfDocument, { ids: row.links.map((link) => link.otherId), lang, first: 1 });
  if (answer.state !== 'answered') {
    return <Links row={row} {...context} />;
  }
  const told = (answer.data.factsOf ?? []).flatMap((one) => one ?? []).reverse();
  return (
    <>
      <li className="remark">
        <b>{t.noAmount}</b> <span className="quiet">{t.moneyOfAbove}</span>
      </li>
      <MoneyRows field={row.field} told={told} above {...context} />
    </>
  );
}

/** Amounts by stage, those of each on a scale of its own: only what has the same stage is compared. */
function MoneyRows({ told, ...context }: MoneyProps) {
  const { t } = useLanguage();
  const stages = byStage(told);
  return (
    <>
      {stages.map((amounts) => (
        <Fragment key={amounts[0]?.thingId}>
          {stages.length > 1 && <StageHead told={amounts} />}
          <StageRows told={amounts} headed={stages.length > 1 && stageNames(amounts).length === 1} {...context} />
        </Fragment>
      ))}
      {stages.length > 1 && <li className="quiet remark">{t.stagesDiffer}</li>}
    </>
  );
}

function stageNames(told: Told[]): string[] {
  return [...new Set(told.map((one) => valueIn(one, 'ENUM')?.values[0]?.label ?? ''))];
}

function yenOf(told: Told): number | null | undefined {
  return valueIn(told, 'YEN')?.values[0]?.number;
}

/** What the longest bar stands for, where there are amounts to compare; a bar alone says nothing. */
function scaleOf(told: Told[]): number | undefined {
  const known = told.flatMap((one) => yenOf(one) ?? []);
  return known.length > 1 ? Math.max(...known, 1) : undefined;
}

/** The stage of the rows below and their scale. */
function StageHead({ told }: { told: Told[] }) {
  const { lang } = useLanguage();
  const most = scaleOf(told);
  return (
    <li className="fact stage-head">
      <span className="body">
        <span className="money">
          <b>{listed(stageNames(told), lang)}</b>
          {most !== undefined && (
            <span className="axis" aria-hidden="true">
              <span>0</span>
              <span>{moneyText(most, lang)}</span>
            </span>
          )}
        </span>
      </span>
    </li>
  );
}

/** The amounts of a stage, which a head may have named: the year once, the amount set by place, a bar, and what says that it is in no total. */
function StageRows({ field, told, headed, above = false, ...context }: MoneyProps & { headed: boolean }) {
  const { lang, t } = useLanguage();
  const most = scaleOf(told);
  return told.map((one, i) => {
    const year = valueIn(one, 'FISCAL_YEAR')?.values[0]?.number ?? 0;
    const before = told[i - 1];
    const repeated = before && valueIn(before, 'FISCAL_YEAR')?.values[0]?.number === year;
    const yen = yenOf(one);
    const set = yen == null ? undefined : money(yen, lang);
    const [whole, fraction] = set?.number.split('.') ?? [];
    const uncounted = above || isUncounted(one);
    const inferred = one.assertion === 'INFERRED';
    return (
      <Line
        key={one.thingId}
        field={field}
        label=""
        proofs={one.evidence}
        inferred={inferred}
        above={above}
        rationales={one.rationale ? [one.rationale] : []}
        told={one}
        {...context}
      >
        <span className="money">
          <span className="year">
            {repeated ? <span className="unseen">{fiscalYear(year, lang)}</span> : fiscalYear(year, lang)}
          </span>
          <span className="stage">{!headed && valueIn(one, 'ENUM')?.values[0]?.label}</span>
          {set ? (
            <span className="sum" title={exactYen(yen ?? 0, lang)}>
              <span className="whole">
                {uncounted && '〔'}
                {whole}
              </span>
              <span className="fraction">
                {fraction && `.${fraction}`}
                {uncounted && '〕'}
              </span>
              <small>{set.unit}</small>
            </span>
          ) : (
            <span className="sum none">{t.unknownAmount}</span>
          )}
          {most !== undefined && yen != null && (
            <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect
                width={(100 * yen) / most}
                height="10"
                className={uncounted ? 'uncounted' : inferred ? 'inferred' : undefined}
              />
            </svg>
          )}
          {uncounted && !above && <small className="quiet uncounted-word">{t.notCounted}</small>}
        </span>
      </Line>
    );
  });
}
