import { Fragment } from 'react';
import { columnMoney, exactYen } from '../../format';
import { useLanguage } from '../../lang';
import type { Lang } from '../../texts';
import { short } from '../budgets/table';
import { useNarrow } from '../frame';
import { ByPlace, changeText, Entry } from './compare-table';
import { proofCells, proofHeads } from './file';
import type { Row, StageTotal } from './rows';
import { type CompareTexts, texts } from './texts';

interface TotalsProps {
  totals: StageTotal[];
  stages: Map<string, string>;
}

/** What adds up in either year, stage by stage, and the change of the programmes that have an amount in both. */
export function StageTotals({ totals, stages }: TotalsProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const narrow = useNarrow();
  return totals.map(({ key, from, to, both }) => (
    <Fragment key={key}>
      <Entry name={own.total} width={3} className="stage-total">
        <td>{from ? <Sum of={from} stages={stages} /> : <span className="quiet">{own.uncountedSide}</span>}</td>
        <td>{to ? <Sum of={to} stages={stages} /> : <span className="quiet">{own.uncountedSide}</span>}</td>
        <td colSpan={narrow ? 1 : 2} />
      </Entry>
      {both && (
        <Entry name={own.ofBoth(both.programCount)} width={3} className="of-both">
          <td>{both.from != null && <Amount yen={both.from} />}</td>
          <td>{both.to != null && <Amount yen={both.to} />}</td>
          <td>
            <b>
              <ByPlace text={changeText(both.difference ?? null, lang)} />
            </b>
          </td>
          {!narrow && <td />}
        </Entry>
      )}
    </Fragment>
  ));
}

function Amount({ yen }: { yen: number }) {
  const { lang } = useLanguage();
  return (
    <span title={exactYen(yen, lang)}>
      <ByPlace text={columnMoney(yen, lang)} />
    </span>
  );
}

function Sum({ of, stages }: { of: NonNullable<StageTotal['from']>; stages: Map<string, string> }) {
  const { lang } = useLanguage();
  return (
    <>
      <b>
        <Amount yen={of.amount} />
      </b>
      <small className="quiet">{texts[lang].ofStage(short(stages.get(of.stage) ?? ''), of.count)}</small>
    </>
  );
}

/** The rows of the table, its totals and what they leave out in a file: each amount with its stage before it, each row with its proof. */
export function yearsFile(
  rows: Row[],
  totals: StageTotal[],
  leftOut: { from: string; to: string },
  stages: Map<string, string>,
  own: CompareTexts,
  lang: Lang,
): (string | number | null)[][] {
  const named = (stage: string | null | undefined) => stages.get(stage ?? '') ?? '';
  const unproven = proofHeads(lang).map(() => '');
  return [
    ...rows.map(({ id, label, stages: at, a, b, change, proofs, inferred }) => [
      ...[id ?? '', label],
      ...[a.length > 0 ? named(at?.[0]) : '', a[0]?.yen ?? null],
      ...[b.length > 0 ? named(at?.[1]) : '', b[0]?.yen ?? null],
      change ?? null,
      ...proofCells({ proofs, inferred }, lang),
    ]),
    ...totals.flatMap(({ from, to, both }) => [
      [
        ...['', own.total, named(from?.stage), from?.amount ?? null, named(to?.stage), to?.amount ?? null, null],
        ...unproven,
      ],
      ...(both
        ? [
            [
              ...['', own.ofBoth(both.programCount)],
              ...[named(both.fromStage), both.from ?? null, named(both.toStage), both.to ?? null],
              both.difference ?? null,
              ...unproven,
            ],
          ]
        : []),
    ]),
    ['', own.leftOut, leftOut.from, null, leftOut.to, null, null, ...unproven],
  ];
}
