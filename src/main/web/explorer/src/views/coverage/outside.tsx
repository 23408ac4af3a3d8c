import { thingHref } from '../../address';
import { columnMoney } from '../../format';
import { foreign, useLanguage } from '../../lang';
import type { Matrix, Place } from './matrix';
import { texts } from './texts';

/** All gaps row by row, and what stands in no cell, with the reasons. */
export function Outside({ matrix, choose }: { matrix: Matrix; choose: (place: Place) => void }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  return (
    <div className="below">
      <section>
        <h2>{own.gapList(matrix.total.gaps)}</h2>
        <dl>
          {matrix.rows.map(
            (line, row) =>
              line.total.gaps > 0 && (
                <div key={line.heading.key}>
                  <dt>
                    {line.heading.name} <span className="number">{line.total.gaps}</span>
                  </dt>
                  <dd>
                    {line.cells.map(
                      (cell, column) =>
                        cell.gap && (
                          <button
                            key={matrix.columns[column]?.heading.key}
                            type="button"
                            className="plain"
                            onClick={() => {
                              choose({ row, column });
                              document.querySelector('.cell-panel')?.scrollIntoView({ block: 'nearest' });
                            }}
                          >
                            {matrix.columns[column]?.heading.name}
                          </button>
                        ),
                    )}
                  </dd>
                </div>
              ),
          )}
        </dl>
      </section>
      <section>
        <h2>
          {own.outside(matrix.outside.count)}
          {matrix.outside.amount != null && ` ${columnMoney(matrix.outside.amount, lang)}`}
        </h2>
        {matrix.outside.reasons.map((one) => (
          <ForReason key={one.reason} {...one} things={matrix.outside.things.nodes} />
        ))}
      </section>
    </div>
  );
}

type OutsideOf = Matrix['outside'];

/** What stands in no cell for one reason. The things of all reasons come together, so that some may not have come. */
function ForReason({
  reason,
  explanation,
  count,
  things,
}: OutsideOf['reasons'][number] & { things: OutsideOf['things']['nodes'] }) {
  const { lang } = useLanguage();
  const shown = things.filter((one) => one.reason === reason);
  return (
    <details>
      <summary>
        {explanation} <span className="number">{count}</span>
      </summary>
      {shown.length < count && <p className="quiet">{texts[lang].someOf(shown.length, count)}</p>}
      <ul>
        {shown.map(({ thing }) => (
          <li key={thing.id}>
            <a href={thingHref(thing.id)} lang={foreign(thing.label, lang)}>
              {thing.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
