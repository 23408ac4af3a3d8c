import type { BudgetsQuery, ChangeFragment } from '../../../gql/graphql';
import { era, fiscalYear } from '../../format';
import { useLanguage } from '../../lang';
import type { Slides } from '../../thing/proof';
import { Row, Without } from './budget-row';
import { Digits } from './digits';
import { type Column, changeOf, digits, edge, type GroupRows, keyOf, short, yearsOf } from './table';
import { texts } from './texts';

export interface TableProps {
  answer: BudgetsQuery;
  columns: Column[];
  groups: GroupRows[];
  changes: Map<string, ChangeFragment>;
  stages: Map<string, string>;
  /** What the rows cite, by letters. */
  slides: Slides;
  by: 'MINISTRY' | 'PILLAR';
  to: number;
}

export function BudgetTable(props: TableProps) {
  const { answer, columns, groups, changes, stages, by, to } = props;
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const years = yearsOf(columns);
  const sums = new Map(answer.budgetTotal?.sums.map((sum) => [keyOf(sum), sum]));
  const change = changeOf(answer.compareFiscalYears?.amounts ?? []);
  const last = columns[columns.length - 1];
  const most = Math.max(
    1,
    ...groups.flatMap((group) => group.rows.map((row) => (last && row.cells.get(keyOf(last))?.amount) || 0)),
  );
  const width = columns.length + 5;
  return (
    <table className="budgets">
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            {own.pillar}
          </th>
          <th rowSpan={2} scope="col" className="name">
            {own.program} <small>{own.unit}</small>
          </th>
          {years.map((year) => (
            <th
              key={year.fiscalYear}
              colSpan={year.columns.length + (year.fiscalYear === to ? 1 : 0)}
              scope="colgroup"
              className="year"
            >
              {lang === 'JA' ? era(year.fiscalYear) : fiscalYear(year.fiscalYear, lang)}{' '}
              {lang === 'JA' && <span className="number">{year.fiscalYear}</span>}
            </th>
          ))}
          {last?.fiscalYear !== to && <th rowSpan={2} scope="col" aria-label={own.change} />}
          <td rowSpan={2} className="unit">
            {last && (
              <>
                <small>{own.bars(last.fiscalYear, short(stages.get(last.stage) ?? ''))}</small>
                <span className="scale">
                  <span>0</span>
                  <span>{digits(most, lang).join('')}</span>
                </span>
              </>
            )}
          </td>
          <th rowSpan={2} scope="col" className="proof">
            {own.proof}
          </th>
        </tr>
        <tr>
          {columns.map((column, i) => (
            <th key={keyOf(column)} scope="col" className={edge(columns, i)}>
              <span>{short(stages.get(column.stage) ?? '')}</span>
            </th>
          ))}
          {last?.fiscalYear === to && (
            <th scope="col">
              <span>{own.change}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody className="sum">
        <tr>
          <td />
          <th scope="row">{own.sum}</th>
          {columns.map((column, i) => (
            <td key={keyOf(column)} className={edge(columns, i)}>
              <Digits yen={sums.get(keyOf(column))?.amount ?? null} />
            </td>
          ))}
          <td />
          <td colSpan={2} />
        </tr>
        {change && (
          <tr className="small">
            <td />
            <th scope="row">{own.compared(change.programCount)}</th>
            {columns.map((column, i) => (
              <td key={keyOf(column)} className={edge(columns, i)} />
            ))}
            <td>
              <Digits yen={change.difference ?? null} signed />
            </td>
            <td colSpan={2} />
          </tr>
        )}
        <tr className="small">
          <td />
          <th scope="row">{own.counted}</th>
          {columns.map((column, i) => (
            <td key={keyOf(column)} className={edge(columns, i)}>
              <Count of={sums.get(keyOf(column))?.count} />
            </td>
          ))}
          <td />
          <td colSpan={2} />
        </tr>
        <tr className="small">
          <td />
          <th scope="row">{own.leftOut}</th>
          {years.map((year) => {
            const counts =
              answer.budgetTotal?.years.nodes.find((one) => one.fiscalYear === year.fiscalYear)?.total
                .exclusionCounts ?? [];
            return (
              <td
                key={year.fiscalYear}
                colSpan={year.columns.length + (year.fiscalYear === to ? 2 : 0)}
                className="edge left-out"
              >
                {counts.map((one) => `${t[one.reason]} ${one.count}`).join(lang === 'JA' ? '、' : ', ')}
              </td>
            );
          })}
          {last?.fiscalYear !== to && <td colSpan={2} />}
          <td />
        </tr>
      </tbody>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr className="group-row" hidden={group.whole}>
            <td />
            <th scope="rowgroup">{group.name ?? (by === 'MINISTRY' ? own.noMinistry : own.noPillar)}</th>
            {columns.map((column, i) => (
              <td key={keyOf(column)} className={edge(columns, i)}>
                {group.sums.has(keyOf(column)) && <Digits yen={group.sums.get(keyOf(column))?.amount ?? null} />}
              </td>
            ))}
            <td>{changes.has(group.id) && <Digits yen={changes.get(group.id)?.difference ?? null} signed />}</td>
            <td colSpan={2} />
          </tr>
          {group.rows.map((row) => (
            <Row key={row.id} row={row} most={most} width={width} {...props} />
          ))}
          {group.without.length > 0 && (
            <tr className="without">
              <td />
              <td colSpan={width - 1}>
                <Without group={group} />
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

/** Below an amount, at its place of units. */
function Count({ of }: { of: number | undefined }) {
  return (
    <span className="digits">
      <span className="whole">{of}</span>
      <span className="fraction" />
    </span>
  );
}
