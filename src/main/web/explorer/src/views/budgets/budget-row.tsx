import { Fragment, useId, useState } from 'react';
import { thingHref } from '../../address';
import { fiscalYear, moneyText } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { Margin, Opened, type Slides } from '../../thing/proof';
import type { TableProps } from './budget-table';
import { Digits } from './digits';
import { type Cell, edge, type GroupRows, keyOf, notesOf, type ProgramRow, proofsOf } from './table';
import { texts } from './texts';

export function Row({
  row,
  columns,
  stages,
  slides,
  most,
  width,
}: TableProps & { row: ProgramRow; most: number; width: number }) {
  const { lang } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const last = columns[columns.length - 1];
  const latest = last && row.cells.get(keyOf(last));
  return (
    <Fragment>
      <tr>
        <td className="pillar-numbers">
          <Pillars of={row} />
        </td>
        <th scope="row" className="name">
          <a href={thingHref(row.id)} lang={foreign(row.name, lang)}>
            {row.name}
          </a>
          <Notes row={row} stages={stages} />
        </th>
        {columns.map((column, i) => (
          <td key={keyOf(column)} className={edge(columns, i)}>
            <Amount cell={row.cells.get(keyOf(column))} />
          </td>
        ))}
        <td>{row.change === null ? <Digits yen={null} /> : <Digits yen={row.change} signed />}</td>
        <td className="bar-cell">
          {latest?.amount != null && (
            <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect
                width={Math.max((100 * latest.amount) / most, 1)}
                height="8"
                className={`of-pillar-${row.pillars[0] ?? 'none'}${latest.counted ? '' : ' hollow'}${
                  latest.budget.assertion === 'INFERRED' ? ' guessed' : ''
                }${latest.amount < most / 16 ? ' small' : ''}`}
              />
            </svg>
          )}
        </td>
        <td className="proof">
          <RowMargin {...{ row, slides, open, id }} toggle={() => setOpen(!open)} />
        </td>
      </tr>
      {open && (
        <tr className="proof-row">
          <td />
          <td colSpan={width - 1}>
            <RowProof row={row} id={id} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

export function Pillars({ of }: { of: ProgramRow }) {
  return of.pillars.length === 0 ? (
    <span className="quiet">…</span>
  ) : (
    of.pillars.map((number) => (
      <b key={number} className={`of-pillar-${number}`}>
        {number}
      </b>
    ))
  );
}

interface RowMarginProps {
  row: ProgramRow;
  slides: Slides;
  open: boolean;
  id: string;
  toggle: () => void;
}

/** What proves the amounts of a row; slips are marked at the amounts. */
export function RowMargin({ row, slides, open, id, toggle }: RowMarginProps) {
  return (
    <Margin
      proofs={proofsOf(row)}
      inferred={cellsOf(row).some((cell) => cell.budget.assertion === 'INFERRED')}
      slides={slides}
      open={open}
      controls={id}
      toggle={toggle}
    />
  );
}

function cellsOf(row: ProgramRow): Cell[] {
  return [...row.cells.values(), ...row.beside];
}

/** The proof of the amounts of a row, opened, with the slips that touch them. */
export function RowProof({ row, id }: { row: ProgramRow; id: string }) {
  const cells = cellsOf(row);
  const slips = new Map(cells.flatMap((cell) => cell.budget.anomalies.nodes.map((one) => [one.id, one] as const)));
  return (
    <Opened
      id={id}
      proofs={proofsOf(row)}
      rationales={[...new Set(cells.flatMap((cell) => (cell.budget.rationale ? [cell.budget.rationale] : [])))]}
      slips={[...slips.values()].map(({ id: thingId, label }) => ({ thingId, label }))}
    />
  );
}

/** Why amounts of a row are in no total, what stands in none of the columns, and that a programme is new. */
export function Notes({ row, stages }: { row: ProgramRow; stages: Map<string, string> }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const within = [...row.cells.values()].find((cell) => cell.budget.withinName)?.budget.withinName;
  const notes = [
    ...(row.groups ?? []),
    ...(row.newIn ? [own.newIn(fiscalYear(row.newIn, lang))] : []),
    ...(within ? [within] : []),
    ...notesOf(row),
    ...row.beside.map(
      (cell) =>
        `${fiscalYear(cell.fiscalYear, lang)} ${stages.get(cell.stage)}${
          cell.amount === null ? '' : ` 〔${moneyText(cell.amount, lang)}〕`
        } ${cell.explanation ?? ''}`,
    ),
  ];
  return notes.map((note) => (
    <small key={note} className="note" lang={foreign(note, lang)}>
      {note}
    </small>
  ));
}

export function Amount({ cell }: { cell: Cell | undefined }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  if (!cell) {
    return <Digits yen={null} />;
  }
  return (
    <Digits
      yen={cell.amount ?? cell.within}
      printed={cell.budget.amountPrinted}
      before={cell.amount === null && cell.within !== null ? own.within : undefined}
      bracketed={!cell.counted}
      guess={cell.budget.assertion === 'INFERRED'}
      slips={cell.budget.anomalies.nodes}
    />
  );
}

export function Without({ group }: { group: GroupRows }) {
  const { lang } = useLanguage();
  return (
    <details>
      <summary>{texts[lang].without(group.without.length)}</summary>
      <ul>
        {group.without.map((one) => (
          <li key={one.id}>
            <a href={thingHref(one.id)} title={one.explanation} lang={foreign(one.name, lang)}>
              {one.name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
