import { thingHref } from '../../address';
import type { Answer } from '../../ask';
import { columnMoney } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { Failed, Loading } from '../../states';
import { ProvenItem } from '../proven';
import type { Cell } from './cell';
import { cellAt, gapsAlong, type Matrix, nearestFilled, type Place, placeIn } from './matrix';
import { type SupportAsked, SupportNote } from './support-note';
import { texts } from './texts';

/** So many gaps of a row or column are named. */
const mostNamed = 8;

interface PanelProps {
  matrix: Matrix;
  /** With the rows and columns that are not shown. */
  all: Matrix;
  money: boolean;
  chosen: Place;
  /** The row or column of which the sentence of the page tells already. */
  told: Place | undefined;
  /** The group and the stage of the cell; undefined for other axes. */
  support: SupportAsked | undefined;
  /** What stands in the cell; undefined for a gap. */
  content: Answer<Cell> | undefined;
  choose: (place: Place) => void;
}

/** What stands in the chosen cell; for a gap, what is near. */
export function Panel({ matrix, all: whole, money, chosen, told, content, support, choose }: PanelProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const cell = cellAt(matrix, chosen);
  const row = matrix.rows[chosen.row]?.heading;
  const column = matrix.columns[chosen.column]?.heading;
  return (
    <aside className="cell-panel" aria-live="polite">
      <h2>
        {row?.name} × {column?.name}
      </h2>
      {cell?.gap && (
        <p>
          <b>{own.gap}</b> {money ? own.noMoney : own.gapText}
        </p>
      )}
      {(['column', 'row'] as const).map((along) => {
        if (told?.[along] === placeIn(whole, matrix, chosen)[along]) {
          return null;
        }
        const { gaps, all } = gapsAlong(whole, placeIn(whole, matrix, chosen), along);
        const name = (along === 'row' ? row : column)?.name ?? '';
        return (
          gaps.length > 0 &&
          gaps.length <= mostNamed && (
            <p key={along} className="along">
              <b>{own.along(name, gaps.length, all)}</b>
              {` ${gaps.join(lang === 'JA' ? '、' : ', ')}`}
            </p>
          )
        );
      })}
      {cell?.gap && (
        <>
          {nearestFilled(matrix, chosen).length > 0 && <h3>{own.nearest}</h3>}
          <ul>
            {nearestFilled(matrix, chosen).map((place) => (
              <li key={`${place.row} ${place.column}`}>
                <button type="button" className="plain" onClick={() => choose(place)}>
                  {matrix.rows[place.row]?.heading.name} × {matrix.columns[place.column]?.heading.name}
                </button>{' '}
                <span className="number">{own.things_(cellAt(matrix, place)?.count ?? 0)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {cell && content && (
        <p className="quiet">
          {cell.inferredOnly > 0 ? own.inferredOf(cell.inferredOnly, cell.count) : own.things_(cell.count)}
          {cell.amount != null && ` ${columnMoney(cell.amount, lang)}`}
        </p>
      )}
      {support && <SupportNote asked={support} />}
      {content?.state === 'loading' && <Loading rows={Math.min(cell?.count ?? 1, 6)} />}
      {content?.state === 'failed' && <Failed error={content.error} again={content.again} />}
      {content?.state === 'answered' && (
        <ul className="in-cell">
          {content.data.things.map(({ id, label, amount, claims, inferred }) => (
            <ProvenItem key={id} claims={claims} inferred={inferred} slides={content.data.slides}>
              <a href={thingHref(id)} lang={foreign(label, lang)}>
                {label}
              </a>
              {amount != null && <span className="number"> {columnMoney(amount, lang)}</span>}
            </ProvenItem>
          ))}
        </ul>
      )}
      {content?.state === 'answered' && content.data.things.length < content.data.count && (
        <p className="quiet">{own.firstOf(content.data.things.length)}</p>
      )}
    </aside>
  );
}
