import { useId, useState } from 'react';
import { thingHref } from '../../address';
import { foreign, useLanguage } from '../../lang';
import { Amount, Notes, Pillars, RowMargin, RowProof, Without } from './budget-row';
import type { TableProps } from './budget-table';
import { Digits } from './digits';
import { type Column, changeOf, keyOf, type ProgramRow, short } from './table';
import { texts } from './texts';

/** Where there is no room for columns: a programme, and below it its amounts by year and stage. */
export function BudgetList({ answer, columns, groups, changes, stages, slides, by }: TableProps) {
  const { lang, t } = useLanguage();
  const change = changeOf(answer.compareFiscalYears?.amounts ?? []);
  const own = texts[lang];
  const shown = new Set(columns.map((column) => column.fiscalYear));
  const years = (answer.budgetTotal?.years.nodes ?? []).filter((one) => one.fiscalYear && shown.has(one.fiscalYear));
  return (
    <div className="budget-list">
      <p className="quiet">{own.unit}</p>
      <section>
        <h2>{own.sum}</h2>
        <dl className="amounts group-row">
          {columns.map((column) => {
            const sum = answer.budgetTotal?.sums.find((one) => keyOf(one) === keyOf(column));
            return (
              <Pair key={keyOf(column)} column={column} stages={stages}>
                <Digits yen={sum?.amount ?? null} />
                <small className="quiet">{sum && own.items(sum.count)}</small>
              </Pair>
            );
          })}
          {change && (
            <div>
              <dt>{own.compared(change.programCount)}</dt>
              <dd>
                <Digits yen={change.difference ?? null} signed />
              </dd>
            </div>
          )}
        </dl>
        <dl className="left-out-list">
          {years.map(({ fiscalYear, total }) => (
            <div key={fiscalYear}>
              <dt>
                {fiscalYear} {own.leftOut}
              </dt>
              <dd>
                {total.exclusionCounts.map((one) => `${t[one.reason]} ${one.count}`).join(lang === 'JA' ? '、' : ', ')}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {groups.map((group) => (
        <section key={group.id}>
          <h2>{group.whole ? own.byAmount : (group.name ?? (by === 'MINISTRY' ? own.noMinistry : own.noPillar))}</h2>
          {group.sums.size > 0 && (
            <dl className="amounts group-row">
              {columns
                .filter((column) => group.sums.has(keyOf(column)))
                .map((column) => (
                  <Pair key={keyOf(column)} column={column} stages={stages}>
                    <Digits yen={group.sums.get(keyOf(column))?.amount ?? null} />
                  </Pair>
                ))}
              {changes.has(group.id) && (
                <div>
                  <dt>{own.change}</dt>
                  <dd>
                    <Digits yen={changes.get(group.id)?.difference ?? null} signed />
                  </dd>
                </div>
              )}
            </dl>
          )}
          {group.rows.map((row) => (
            <Entry key={row.id} {...{ row, columns, stages, slides }} />
          ))}
          {group.without.length > 0 && <Without group={group} />}
        </section>
      ))}
    </div>
  );
}

function Entry({
  row,
  columns,
  stages,
  slides,
}: Pick<TableProps, 'columns' | 'stages' | 'slides'> & { row: ProgramRow }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="entry">
      <p>
        <span className="pillar-numbers">
          <span className="unseen">{own.pillar} </span>
          <Pillars of={row} />
        </span>
        <a href={thingHref(row.id)} lang={foreign(row.name, lang)}>
          {row.name}
        </a>
        <Notes row={row} stages={stages} />
      </p>
      <dl className="amounts">
        {columns
          .filter((column) => row.cells.has(keyOf(column)))
          .map((column) => (
            <Pair key={keyOf(column)} column={column} stages={stages}>
              <Amount cell={row.cells.get(keyOf(column))} />
            </Pair>
          ))}
        {row.change !== null && (
          <div>
            <dt>{own.change}</dt>
            <dd>
              <Digits yen={row.change} signed />
            </dd>
          </div>
        )}
      </dl>
      <RowMargin {...{ row, slides, open, id }} toggle={() => setOpen(!open)} />
      {open && <RowProof row={row} id={id} />}
    </div>
  );
}

function Pair(props: { column: Column; stages: Map<string, string>; children: React.ReactNode }) {
  return (
    <div>
      <dt>
        {props.column.fiscalYear} {short(props.stages.get(props.column.stage) ?? '')}
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}
