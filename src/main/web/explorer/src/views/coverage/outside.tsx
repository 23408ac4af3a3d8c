import { thingHref } from '../../address';
import { moneyText } from '../../format';
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
          {matrix.outside.amount != null && ` ${moneyText(matrix.outside.amount, lang)}`}
        </h2>
        {matrix.outside.reasons.map(({ reason, explanation, count }) => (
          <details key={reason}>
            <summary>
              {explanation} <span className="number">{count}</span>
            </summary>
            <ul>
              {matrix.outside.things.nodes
                .filter((one) => one.reason === reason)
                .map(({ thing }) => (
                  <li key={thing.id}>
                    <a href={thingHref(thing.id)} lang={foreign(thing.label, lang)}>
                      {thing.label}
                    </a>
                  </li>
                ))}
            </ul>
          </details>
        ))}
      </section>
    </div>
  );
}
