import {
  BudgetChangeDocument,
  BudgetsDocument,
  type BudgetsQuery,
  type ChangeFragment,
  DatasetDocument,
} from '../../../gql/graphql';
import { useHashTarget } from '../../arrival';
import { type Answer, useAnswer, useAnswers, useKept } from '../../ask';
import { fiscalYear, moneyText } from '../../format';
import { useLanguage } from '../../lang';
import { Failed, Kept, Loading } from '../../states';
import { slidesOfProofs } from '../../thing/facts';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { SlideList, ViewHead } from '../frame';
import { Select, useSettings } from '../settings';
import { BudgetList } from './budget-list';
import { BudgetTable, type TableProps } from './budget-table';
import { fileOf } from './file';
import './style.css';
import { byAmount, changeOf, columnsOf, groupRows, keyOf, proofsOf } from './table';
import { texts } from './texts';

type Years = { from: number; to: number };

export default function BudgetsPage() {
  const answer = useAnswer(DatasetDocument, {});
  const { lang } = useLanguage();
  useTitle(texts[lang].title);
  if (answer.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const years = [...new Set((answer.data.budgetTotal?.sums ?? []).map((sum) => sum.fiscalYear))].sort((a, b) => b - a);
  const to = years[0] ?? new Date().getFullYear();
  return <Budgets from={years[1] ?? to - 1} to={to} />;
}

function Budgets({ from, to }: Years) {
  const { lang } = useLanguage();
  const [read] = useSettings('budgets');
  const by = read('by') === 'pillar' ? ('PILLAR' as const) : ('MINISTRY' as const);
  const asked = { ministry: read('ministry') || null, pillar: read('pillar') || null, by, from, to, lang };
  const together = read('by') === 'amount';
  const budgets = useAnswer(BudgetsDocument, asked);
  const changes = useChanges(budgets, asked);
  const answer = budgets.state === 'answered' ? changes : budgets;
  const known =
    budgets.state === 'answered' && changes.state === 'answered'
      ? { answer: budgets.data, changes: changes.data, variables: asked, together }
      : undefined;
  const kept = useKept(known);
  if (!kept) {
    return answer.state === 'failed' ? <Failed error={answer.error} again={answer.again} /> : <Loading rows={14} />;
  }
  return <Shown {...kept} asked={{ ...asked, together }} coming={answer} />;
}

type Variables = Years & {
  ministry: string | null;
  pillar: string | null;
  by: 'MINISTRY' | 'PILLAR';
  lang: 'JA' | 'EN';
};

/** How the money of each group changed, asked for it alone, so that nothing is added up here. */
function useChanges(
  budgets: Answer<BudgetsQuery>,
  { by, from, to, ministry, pillar }: Variables,
): Answer<Map<string, ChangeFragment>> {
  const groups = budgets.state === 'answered' ? (budgets.data.budgetTotal?.groups.nodes ?? []) : undefined;
  const ids = groups?.flatMap((group) => (group.key ? [group.key.id] : []));
  const answer = useAnswers(
    BudgetChangeDocument,
    ids?.map((id) => ({ ...(by === 'MINISTRY' ? { ministry: id, pillar } : { ministry, pillar: id }), from, to })),
  );
  if (answer.state !== 'answered') {
    return answer;
  }
  const changes = answer.data.flatMap((told, i) => {
    const change = changeOf(told.compareFiscalYears?.amounts ?? []);
    const id = ids?.[i];
    return id && change ? [[id, change] as const] : [];
  });
  return { state: 'answered', data: new Map(changes) };
}

interface ShownProps {
  answer: BudgetsQuery;
  variables: Variables;
  changes: Map<string, ChangeFragment>;
  /** Whether all programmes stand together, by amount. */
  together: boolean;
  /** What is chosen, which is shown as soon as its answer has come. */
  asked: Variables & { together: boolean };
  coming: Answer<unknown>;
}

function Shown({ answer, variables, changes, together, asked, coming }: ShownProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const [, write] = useSettings('budgets');
  useHashTarget();
  const total = answer.budgetTotal;
  const columns = columnsOf(total?.sums ?? []);
  const groups = groupRows(answer, columns);
  const stages = new Map(
    answer.ontology?.enums.flatMap((one) => one.values.map((value) => [value.value, value.label] as const)),
  );
  const options = (groups: { nodes: { key?: { id: string; name: string } | null | undefined }[] } | undefined) => [
    { value: '', label: own.all },
    ...(groups?.nodes ?? []).flatMap(({ key }) => (key ? [{ value: key.id, label: key.name }] : [])),
  ];
  const last = columns[columns.length - 1];
  const shown = together ? [byAmount(groups, last)] : groups;
  const slides = slidesOfProofs(shown.flatMap((group) => group.rows.flatMap(proofsOf)));
  const { by, to } = variables;
  const table: TableProps = { answer, columns, groups: shown, changes, stages, slides, by, to };
  return (
    <>
      <ViewHead title={own.title} answer={coming} lead={<Sentence {...table} groups={groups} />}>
        <Select
          label={own.ministry}
          value={asked.ministry ?? ''}
          options={options(answer.all?.ministries)}
          choose={(ministry) => write({ ministry })}
        />
        <Select
          label={own.pillar}
          value={asked.pillar ?? ''}
          options={options(answer.all?.pillars)}
          choose={(pillar) => write({ pillar })}
        />
        <Select
          label={own.by}
          value={asked.together ? 'amount' : asked.by.toLowerCase()}
          options={[
            { value: 'ministry', label: own.MINISTRY },
            { value: 'pillar', label: own.PILLAR },
            { value: 'amount', label: own.byAmount },
          ]}
          choose={(by) => write({ by: by === 'ministry' ? '' : by })}
        />
      </ViewHead>
      <Kept answer={coming}>
        <Found {...table} variables={variables} />
      </Kept>
    </>
  );
}

function Found({ variables, ...table }: TableProps & { variables: Variables }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const [, write] = useSettings('budgets');
  const total = table.answer.budgetTotal;
  const { columns } = table;
  return (
    <>
      <div className="wide">
        {columns.length > 0 && <BudgetTable {...table} />}
        {columns.length > 0 && <BudgetList {...table} />}
        {columns.length === 0 && (
          <p>
            {own.nothing}{' '}
            {(total?.fiscalYears.length ?? 0) > 0 &&
              own.otherYears(
                total?.fiscalYears.map((year) => fiscalYear(year, lang)).join(lang === 'JA' ? '、' : ', ') ?? '',
              )}{' '}
            <button type="button" className="button" onClick={() => write({ ministry: '', pillar: '' })}>
              {own.reset}
            </button>
          </p>
        )}
        {columns.length > 0 && (
          <p className="key">
            <span>… {own.unknown}</span>
            <span>〔 〕 {own.uncounted}</span>
            <span>
              {lang === 'JA' ? '▲' : '−'} {own.fall}
            </span>
            <span>
              <u className="guess">0.0</u> {own.inferred}
            </span>
            <span>
              <b className="slip">※</b> {own.slip}
            </span>
            <span>{own.foot}</span>
          </p>
        )}
      </div>
      <SlideList slides={table.slides} />
      <ViewTools
        title={own.title}
        query={BudgetsDocument}
        variables={variables}
        fileName={['budgets', variables.ministry, variables.pillar].filter(Boolean).join('-').replaceAll(':', '-')}
        table={() => fileOf(table, lang)}
      />
    </>
  );
}

/** What is counted for the last year, and what changed, first of all and then by group. */
function Sentence({ answer, columns, groups, changes, stages }: TableProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const last = columns[columns.length - 1];
  const sum = answer.budgetTotal?.sums.find((one) => last && keyOf(one) === keyOf(last));
  const change = changeOf(answer.compareFiscalYears?.amounts ?? []);
  const inWords = (yen: number) =>
    yen === 0 ? own.same : (yen > 0 ? own.up : own.down)(moneyText(Math.abs(yen), lang));
  if (!last || !sum) {
    return null;
  }
  const parts = groups.flatMap((group) => {
    const its = changes.get(group.id);
    return its && group.name ? [own.byGroup(group.name, inWords(its.difference ?? 0))] : [];
  });
  return (
    <>
      {own.answer(fiscalYear(last.fiscalYear, lang), stages.get(last.stage) ?? '', moneyText(sum.amount, lang))}
      {change && (
        <>
          <b>{own.answerChange(change.programCount, inWords(change.difference ?? 0))}</b>
          {parts.length > 1 && (lang === 'JA' ? `（${parts.join('、')}）` : `(${parts.join(', ')})`)}
        </>
      )}
    </>
  );
}
