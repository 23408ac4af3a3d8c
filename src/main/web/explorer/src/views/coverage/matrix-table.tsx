import { useEffect, useRef } from 'react';
import { columnMoney, decimal } from '../../format';
import { useLanguage } from '../../lang';
import { Sideways } from '../sideways';
import { cellAt, inferenceIn, type Matrix, type Place, stepOf } from './matrix';
import { texts } from './texts';

interface TableProps {
  matrix: Matrix;
  money: boolean;
  /** A cell, or a row or column alone; -1 for what is not chosen. */
  chosen: Place;
  choose: (place: Place) => void;
}

const steps: Record<string, Place> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
};

/** The matrix as a real table; a cell is a button, and arrows walk between them. */
export function MatrixTable({ matrix, money, chosen, choose }: TableProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const table = useRef<HTMLTableElement>(null);
  const value = (one: { count: number; amount?: number | null | undefined }) => (money ? (one.amount ?? 0) : one.count);
  const most = Math.max(...matrix.rows.flatMap((row) => row.cells.map(value)), 1);
  const shown = (one: { count: number; amount?: number | null | undefined }) => {
    if (!money) {
      return decimal(one.count, lang);
    }
    return one.amount == null ? '…' : decimal(one.amount / (lang === 'JA' ? 1e8 : 1e6), lang, 2);
  };
  const { row: ofRow, column: ofColumn } = chosen;
  useEffect(() => {
    // Where the table is wider than the page what is chosen is in sight all the same, beside the names of the rows.
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${Math.max(ofRow, 0)} ${ofColumn}"]`);
    const frame = table.current?.parentElement;
    if (cell && frame && frame.scrollWidth > frame.clientWidth) {
      frame.scrollLeft += cell.getBoundingClientRect().right - frame.getBoundingClientRect().right + cell.offsetWidth;
    }
  }, [ofRow, ofColumn]);
  const press = (event: React.KeyboardEvent, place: Place) => {
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      const next = { row: place.row + step.row, column: place.column + step.column };
      if (cellAt(matrix, next)) {
        choose(next);
        table.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
      }
    }
  };
  return (
    <Sideways label={own.matrix}>
      <table className={money ? 'matrix money-matrix' : 'matrix'} ref={table}>
        <thead>
          <tr>
            <td>{money && <small className="quiet">{own.unit}</small>}</td>
            {matrix.columns.map((column, i) => (
              <th key={column.heading.key} scope="col" className={i === chosen.column ? 'chosen' : undefined}>
                <span>{column.heading.name}</span>
              </th>
            ))}
            <th scope="col" className="sum">
              <span>{own.total}</span>
            </th>
            <th scope="col" className="sum">
              <span>{own.gapsHead}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((line, row) => (
            <tr key={line.heading.key}>
              <th scope="row" className={row === chosen.row ? 'chosen' : undefined}>
                {line.heading.name}
              </th>
              {line.cells.map((cell, column) => {
                const here = row === chosen.row && column === chosen.column;
                const inferred = inferenceIn(cell);
                const told = cell.inferredOnly > 0 ? own.inferredOf(cell.inferredOnly, cell.count) : '';
                const full = [
                  `${line.heading.name} × ${matrix.columns[column]?.heading.name}`,
                  money && cell.amount != null && columnMoney(cell.amount, lang),
                  told,
                ];
                return (
                  <td key={matrix.columns[column]?.heading.key}>
                    <button
                      type="button"
                      data-place={`${row} ${column}`}
                      aria-pressed={here}
                      tabIndex={row === Math.max(ofRow, 0) && column === Math.max(ofColumn, 0) ? 0 : -1}
                      className={cell.gap ? 'gap' : `step-${stepOf(value(cell), most)}`}
                      title={full.filter(Boolean).join(' ')}
                      onClick={() => choose({ row, column })}
                      onKeyDown={(event) => press(event, { row, column })}
                    >
                      {cell.gap ? (
                        <span className="unseen">{own.gap}</span>
                      ) : (
                        <span className={inferred && `guess ${inferred}`}>{shown(cell)}</span>
                      )}
                      {told && <span className="unseen"> {told}</span>}
                    </button>
                  </td>
                );
              })}
              <td className="sum">{shown(line.total)}</td>
              <td className="sum quiet">{line.total.gaps}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{own.total}</th>
            {matrix.columns.map((column) => (
              <td key={column.heading.key}>{shown(column.total)}</td>
            ))}
            <td className="sum">
              <b>{shown(matrix.total)}</b>
            </td>
            <td className="sum quiet">{matrix.total.gaps}</td>
          </tr>
          <tr className="quiet">
            <th scope="row">{own.gapsHead}</th>
            {matrix.columns.map((column) => (
              <td key={column.heading.key}>{column.total.gaps}</td>
            ))}
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </Sideways>
  );
}
