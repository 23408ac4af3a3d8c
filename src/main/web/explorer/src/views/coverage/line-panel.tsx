import { columnMoney } from '../../format';
import { useLanguage } from '../../lang';
import { byGaps, cellAt, type Matrix, type Place } from './matrix';
import { texts } from './texts';

interface PanelProps {
  /** With the rows and columns that are not shown. */
  matrix: Matrix;
  money: boolean;
  choose: (place: Place) => void;
}

/** The cells of the row or column that was asked for, one below the other: for a group, what there is at each stage. */
export function LinePanel({ matrix, money, choose, line }: PanelProps & { line: Place }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const along = line.column >= 0 ? ('column' as const) : ('row' as const);
  const heading = along === 'column' ? matrix.columns[line.column]?.heading : matrix.rows[line.row]?.heading;
  const others = along === 'column' ? matrix.rows : matrix.columns;
  return (
    <aside className="cell-panel" aria-live="polite">
      <h2>{heading?.name}</h2>
      <ul className="of-line">
        {others.map((other, i) => {
          const place = along === 'column' ? { ...line, row: i } : { ...line, column: i };
          const cell = cellAt(matrix, place);
          return (
            <li key={other.heading.key}>
              <button type="button" className="plain" onClick={() => choose(place)}>
                {other.heading.name}
              </button>
              {cell?.gap ? (
                <span className="quiet">{own.gap}</span>
              ) : (
                <span className="number">
                  {money && cell?.amount != null ? columnMoney(cell.amount, lang) : own.things_(cell?.count ?? 0)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="quiet">{own.chooseOfLine}</p>
    </aside>
  );
}

/** So many rows are named. */
const mostNamed = 8;

interface FirstProps {
  matrix: Matrix;
  ask: (row: string) => void;
}

/** Before anything is chosen: rows with the most gaps, and how to go on. */
export function FirstPanel({ matrix, ask }: FirstProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  return (
    <aside className="cell-panel" aria-live="polite">
      <h2>{own.byGaps}</h2>
      <ul className="of-line">
        {byGaps(matrix)
          .slice(0, mostNamed)
          .map(({ heading, total }) => (
            <li key={heading.key}>
              <button type="button" className="plain" onClick={() => ask(heading.key)}>
                {heading.name}
              </button>
              <span className="number">{own.gapsOf(total.gaps, matrix.columns.length)}</span>
            </li>
          ))}
      </ul>
      <p className="quiet">{own.chooseCell}</p>
    </aside>
  );
}
