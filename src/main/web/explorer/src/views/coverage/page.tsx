import { useMemo } from 'react';
import {
  CoverageAxesDocument,
  type CoverageAxesQuery,
  CoverageMatrixDocument,
  type CoverageMatrixQueryVariables,
} from '../../../gql/graphql';
import { useAnswer } from '../../ask';
import { fiscalYear } from '../../format';
import { useLanguage } from '../../lang';
import { Failed, Loading } from '../../states';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { SlideList, ViewHead } from '../frame';
import { Radios, Select, useSettings } from '../settings';
import { useCell } from './cell';
import { Panel } from './cell-panel';
import { FirstPanel, LinePanel } from './line-panel';
import {
  type Axis,
  chosenIn,
  columnsBeside,
  emptiest,
  gapsAlong,
  gapsOf,
  isAmongEmpty,
  lineIn,
  type Matrix,
  nameOf,
  type Place,
  tableOf,
  withoutEmpty,
} from './matrix';
import { MatrixTable } from './matrix-table';
import { Outside } from './outside';
import './style.css';
import type { SupportAsked } from './support-note';
import { texts } from './texts';

/** So many rows and columns that are left out are named. */
const mostNamed = 12;

/** Beside so many columns there is room for what stands in a cell. */
const mostBeside = 23;

/** So many columns have their names written across. */
const mostWritten = 8;

/** The pair that answers most questions: what is there for whom, at which stage. */
const first = { rows: 'DEVELOPMENT_STAGE', columns: 'APPLICANT_GROUP' };

export default function CoveragePage() {
  const { lang } = useLanguage();
  const answer = useAnswer(CoverageAxesDocument, { lang });
  useTitle(texts[lang].title);
  if (answer.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  return <Coverage axes={answer.data.ontology?.axes ?? []} sums={answer.data.budgetTotal?.sums ?? []} />;
}

interface CoverageProps {
  axes: Axis[];
  sums: NonNullable<CoverageAxesQuery['budgetTotal']>['sums'];
}

function Coverage({ axes, sums }: CoverageProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const [read, write] = useSettings('coverage');
  const money = read('value') === 'money';
  const upper = (name: string) => read(name).toUpperCase();
  const rowAxes = axes.filter((axis) => columnsBeside(axes, axis.axis, money).length > 0);
  const rows = rowAxes.find((axis) => axis.axis === (upper('rows') || first.rows)) ?? rowAxes[0];
  const columnAxes = rows ? columnsBeside(axes, rows.axis, money) : [];
  const columns = columnAxes.find((axis) => axis.axis === (upper('columns') || first.columns)) ?? columnAxes[0];
  const years = [...new Set(sums.map((sum) => sum.fiscalYear))].sort((a, b) => b - a);
  const byYear = [rows?.axis, columns?.axis].includes('FISCAL_YEAR');
  const year = years.find((one) => String(one) === read('year')) ?? (money && !byYear ? years[0] : undefined);
  const variables =
    rows && columns
      ? {
          rows: rows.axis,
          columns: columns.axis,
          value: money ? ('MONEY' as const) : ('THINGS' as const),
          fiscalYear: year ?? null,
          lang,
        }
      : undefined;
  const answer = useAnswer(CoverageMatrixDocument, variables);
  const options = (list: Axis[]) => list.map((axis) => ({ value: axis.axis.toLowerCase(), label: axis.label }));
  const choose = (changed: Record<string, string>) => write({ cell: '', ...changed });
  const matrix = answer.state === 'answered' ? answer.data.coverage : undefined;
  const showsEmpty = read('empty') === 'show' || (matrix != null && isAmongEmpty(matrix, read('cell')));
  return (
    <>
      <ViewHead
        title={own.title}
        lead={
          matrix && (
            <Sentence
              matrix={matrix}
              asked={{ row: read('row'), column: read('column') }}
              groups={[rows?.axis, columns?.axis].includes('APPLICANT_GROUP')}
            />
          )
        }
      >
        <Select
          label={own.rows}
          value={rows?.axis.toLowerCase() ?? ''}
          options={options(rowAxes)}
          choose={(value) => choose({ rows: value })}
        />
        <Select
          label={own.columns}
          value={columns?.axis.toLowerCase() ?? ''}
          options={options(columnAxes)}
          choose={(value) => choose({ columns: value })}
        />
        <Select
          label={own.year}
          value={String(year ?? '')}
          options={[
            ...(money && !byYear ? [] : [{ value: '', label: own.allYears }]),
            ...years.map((one) => ({ value: String(one), label: fiscalYear(one, lang) })),
          ]}
          choose={(value) => choose({ year: value })}
        />
        <Radios
          label={own.value}
          value={money ? 'money' : 'things'}
          options={[
            { value: 'things', label: own.things },
            { value: 'money', label: own.money },
          ]}
          choose={(value) => choose({ value: value === 'things' ? '' : value })}
        />
        <p className="setting-note" role="status">
          {money && !byYear && year && own.moneyYear(fiscalYear(year, lang))}
        </p>
      </ViewHead>
      <div className="wide">
        {matrix && variables && <Body all={matrix} variables={variables} axes={axes} showsEmpty={showsEmpty} />}
      </div>
      {answer.state === 'loading' && <Loading rows={10} />}
      {answer.state === 'failed' && <Failed error={answer.error} again={answer.again} />}
      {matrix && variables && (
        <ViewTools
          title={own.title}
          query={CoverageMatrixDocument}
          variables={variables}
          fileName="coverage"
          table={() =>
            tableOf(showsEmpty ? matrix : withoutEmpty(matrix).matrix, money, {
              corner: `${rows?.label} × ${columns?.label}`,
              total: own.total,
              gaps: own.gapsHead,
              inferred: own.keyInferredOnly,
            })
          }
        />
      )}
    </>
  );
}

interface BodyProps {
  /** Rows and columns in which nothing stands are counted, whether they are shown or not. */
  all: Matrix;
  showsEmpty: boolean;
  variables: CoverageMatrixQueryVariables;
  axes: Axis[];
}

function Body({ all, showsEmpty, variables, axes }: BodyProps) {
  const { lang, t } = useLanguage();
  const { matrix: filled, omitted } = useMemo(() => withoutEmpty(all), [all]);
  const matrix = showsEmpty ? all : filled;
  const own = texts[lang];
  const [read, write] = useSettings('coverage');
  const chosen = chosenIn(matrix, read('cell'));
  const asked = lineIn(all, read('row'), read('column'));
  const line = asked.row >= 0 || asked.column >= 0 ? asked : undefined;
  const content = useCell(matrix, variables, axes, chosen);
  const money = variables.value === 'MONEY';
  if (matrix.rows.length === 0 || matrix.columns.length === 0) {
    return (
      <p>
        {own.empty}{' '}
        <button
          type="button"
          className="button"
          onClick={() => write({ rows: '', columns: '', value: '', year: '', cell: '', row: '', column: '' })}
        >
          {own.reset}
        </button>
      </p>
    );
  }
  const choose = (place: Place, of = matrix) => {
    const cell = nameOf(of, place);
    // From such a cell a reader goes on to others of the same table.
    write({ cell, ...(showsEmpty || isAmongEmpty(all, cell) ? { empty: 'show' } : {}) });
  };
  return (
    <>
      <div className={['coverage', shapeOf(matrix)].join(' ').trim()}>
        <div>
          <MatrixTable {...{ matrix, money, choose }} chosen={chosen ?? lineIn(matrix, read('row'), read('column'))} />
          <p className="key">
            <span>
              <span className="sample gap" /> {own.keyGap}
            </span>
            <span>
              <span className="guess">3</span> {own.keyInferred}
            </span>
            <span>
              <span className="guess most">3</span> {own.keyMostInferred}
            </span>
            <span>{own.notAdded(money)}</span>
            <span>{t.arrows}</span>
            {omitted.length > 0 && (
              <span>
                {showsEmpty
                  ? own.shownEmpty
                  : own.omitted(
                      omitted.length,
                      omitted.slice(0, mostNamed).join(lang === 'JA' ? '、' : ', '),
                      omitted.length > mostNamed,
                    )}{' '}
                <button
                  type="button"
                  className="plain"
                  onClick={() => write({ empty: showsEmpty ? '' : 'show', cell: '' })}
                >
                  {showsEmpty ? own.hideEmpty : own.showEmpty}
                </button>
              </span>
            )}
          </p>
        </div>
        {chosen && (
          <Panel
            {...{ matrix, all, money, chosen, content, choose }}
            told={line}
            support={supportOf(matrix, variables, chosen)}
          />
        )}
        {!chosen && line && <LinePanel matrix={all} {...{ money, line }} choose={(place) => choose(place, all)} />}
        {!chosen && !line && <FirstPanel matrix={all} ask={(row) => write({ row })} />}
      </div>
      <Outside matrix={all} choose={(place) => choose(place, all)} />
      {content?.state === 'answered' && <SlideList slides={content.data.slides} />}
    </>
  );
}

/** Many columns leave no room beside them; few have room for their names as they are read. */
function shapeOf(matrix: Matrix): string {
  return matrix.columns.length > mostBeside ? 'broad' : matrix.columns.length <= mostWritten ? 'few' : '';
}

/** What support is asked by for the group and at the stage of a cell; undefined for other axes, and for money. */
function supportOf(matrix: Matrix, variables: CoverageMatrixQueryVariables, chosen: Place): SupportAsked | undefined {
  const row = matrix.rows[chosen.row]?.heading.key;
  const column = matrix.columns[chosen.column]?.heading.key;
  const of = new Map([
    [variables.rows, row],
    [variables.columns, column],
  ]);
  const [group, stage] = [of.get('APPLICANT_GROUP'), of.get('DEVELOPMENT_STAGE')];
  const year = variables.fiscalYear ?? undefined;
  return group && stage && variables.value === 'THINGS' ? { group, stage, year } : undefined;
}

interface SentenceProps {
  matrix: Matrix;
  asked: { row: string; column: string };
  /** Whether rows or columns are groups, of which it is to be known when something counts for them. */
  groups: boolean;
}

function Sentence({ matrix, asked, groups }: SentenceProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const gaps = gapsOf(matrix).length;
  const most = emptiest(matrix);
  const { row, column } = lineIn(matrix, asked.row, asked.column);
  const along = column >= 0 ? ('column' as const) : row >= 0 ? ('row' as const) : undefined;
  if (along) {
    const found = gapsAlong(matrix, { row, column }, along);
    const name = (along === 'row' ? matrix.rows[row] : matrix.columns[column])?.heading.name ?? '';
    return (
      <>
        <b>{own.along(name, found.gaps.length, found.all)}</b>
        {found.gaps.length > 0 && `${found.gaps.join(lang === 'JA' ? '、' : ', ')}${lang === 'JA' ? '。' : '. '}`}
        <span className="quiet">
          {own.inUnit(matrix.counted)} {groups && own.ofGroups} {found.gaps.length > 0 && own.meaning}
        </span>
      </>
    );
  }
  return (
    <>
      <b>{gaps > 0 ? own.answer(gaps, matrix.rows.length * matrix.columns.length) : own.noGaps}</b>
      {gaps > 0 && most.names.length <= 4 && own.emptiest(most.names, most.gaps, matrix.columns.length)}
      <span className="quiet">
        {own.inUnit(matrix.counted)} {groups && own.ofGroups} {gaps > 0 && own.meaning}
      </span>
    </>
  );
}
