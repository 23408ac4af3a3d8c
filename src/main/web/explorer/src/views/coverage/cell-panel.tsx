import { CoverageCellDocument, type CoverageMatrixQueryVariables } from '../../../gql/graphql';
import { thingHref } from '../../address';
import { useAnswer } from '../../ask';
import { moneyText } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { cellAt, gapsAlong, type Matrix, nearestFilled, type Place } from './matrix';
import { texts } from './texts';

/** So many gaps of a row or column are named. */
const mostNamed = 8;

interface PanelProps {
  matrix: Matrix;
  variables: CoverageMatrixQueryVariables;
  chosen: Place;
  choose: (place: Place) => void;
}

/** What stands in the chosen cell; for a gap, what is near. */
export function Panel({ matrix, variables, chosen, choose }: PanelProps) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const cell = cellAt(matrix, chosen);
  const row = matrix.rows[chosen.row]?.heading;
  const column = matrix.columns[chosen.column]?.heading;
  const asked = cell && !cell.gap && row && column;
  const answer = useAnswer(
    CoverageCellDocument,
    asked ? { ...ofCell(variables), rowIds: [row.key], columnIds: [column.key] } : undefined,
  );
  const things = answer.state === 'answered' ? answer.data.coverage?.rows[0]?.cells[0]?.things : undefined;
  return (
    <aside className="cell-panel" aria-live="polite">
      <h2>
        {row?.name} × {column?.name}
      </h2>
      {cell?.gap && (
        <p>
          <b>{own.gap}</b> {variables.value === 'MONEY' ? own.noMoney : own.gapText}
        </p>
      )}
      {(['column', 'row'] as const).map((along) => {
        const { gaps, all } = gapsAlong(matrix, chosen, along);
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
      {asked && (
        <>
          <p className="quiet">
            {own.things_(cell.count)}
            {cell.amount != null && ` ${moneyText(cell.amount, lang)}`}
          </p>
          <ul>
            {things?.nodes.map(({ thing, inferredOnly, amount }) => (
              <li key={thing.id}>
                <a href={thingHref(thing.id)} lang={foreign(thing.label, lang)}>
                  {thing.label}
                </a>
                {amount != null && <span className="number"> {moneyText(amount, lang)}</span>}
                {inferredOnly && <small className="inferred-word"> {t.inferred}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

function ofCell({ omitEmpty: _, ...variables }: CoverageMatrixQueryVariables) {
  return variables;
}
