import {
  ComparableDocument,
  type ComparableQuery,
  CompareCountriesDocument,
  CompareProgramsDocument,
  CompareYearsDocument,
} from '../../../gql/graphql';
import { useAnswer } from '../../ask';
import { fiscalYear } from '../../format';
import { useLanguage } from '../../lang';
import { Failed, Loading } from '../../states';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { useNarrow, ViewHead } from '../frame';
import { type Option, Radios, Select, useSettings } from '../settings';
import { CompareTable, changeText, itemText, labelOf } from './compare-table';
import { type Row, rowsOfCountries, rowsOfProgrammes, rowsOfYears, totalsOfYears, type Years } from './rows';
import { StageTotals, totalName } from './stage-totals';
import './style.css';
import { texts } from './texts';

export default function ComparePage() {
  const { lang } = useLanguage();
  const answer = useAnswer(ComparableDocument, { lang });
  useTitle(texts[lang].title);
  if (answer.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  return <Compare of={answer.data} />;
}

function Compare({ of }: { of: ComparableQuery }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const [read, write] = useSettings('compare');
  const kind = ['programs', 'countries'].includes(read('kind')) ? read('kind') : 'years';
  const options = optionsOf(of, kind, lang);
  const pick = (name: string, fallback: Option | undefined) =>
    options.find((option) => option.value === read(name)) ?? fallback;
  const a = pick('a', options[kind === 'years' ? 1 : 0]) ?? options[0];
  const b = pick('b', options[kind === 'years' ? 0 : 1]);
  const stages = new Map(of.ontology?.enums.flatMap((one) => one.values.map((value) => [value.value, value.label])));
  const sides = { a: a?.value ?? '', b: b?.value ?? '', stages };
  return (
    <>
      <ViewHead title={own.title}>
        <Radios
          label={own.kind}
          value={kind}
          options={[
            { value: 'years', label: own.years },
            { value: 'programs', label: own.programs },
            { value: 'countries', label: own.countries },
          ]}
          choose={(value) => write({ kind: value, a: '', b: '' })}
        />
        <Select label={own.a} value={sides.a} options={options} choose={(value) => write({ a: value })} />
        <Select label={own.b} value={sides.b} options={options} choose={(value) => write({ b: value })} />
      </ViewHead>
      <div className="wide">{sides.a === sides.b && <p>{own.same}</p>}</div>
      {sides.a !== sides.b && kind === 'years' && <OfYears {...sides} />}
      {sides.a !== sides.b && kind === 'programs' && <OfProgrammes {...sides} />}
      {sides.a !== sides.b && kind === 'countries' && <OfCountries {...sides} />}
    </>
  );
}

function optionsOf(of: ComparableQuery, kind: string, lang: 'JA' | 'EN'): Option[] {
  if (kind === 'years') {
    const years = [...new Set((of.budgetTotal?.sums ?? []).map((sum) => sum.fiscalYear))].sort((x, y) => y - x);
    return years.map((year) => ({ value: String(year), label: fiscalYear(year, lang) }));
  }
  const nodes = kind === 'programs' ? of.programs?.nodes : of.countries?.nodes;
  return (nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

interface Sides {
  a: string;
  b: string;
  stages: Map<string, string>;
}

function OfYears({ a, b, stages }: Sides) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const narrow = useNarrow();
  const [from, to] = [Number(a), Number(b)].sort((x, y) => x - y);
  const variables = { from: from ?? 0, to: to ?? 0, lang };
  const answer = useAnswer(CompareYearsDocument, variables);
  if (answer.state === 'loading') {
    return <Loading rows={10} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const years = answer.data.compareFiscalYears;
  if (!years) {
    return <p className="wide">{own.yearsNone}</p>;
  }
  const rows = rowsOfYears(years);
  const totals = totalsOfYears(years);
  const change = years.amounts.find((one) => one.difference != null);
  const left = (total: Years['totalFrom']) =>
    total.exclusionCounts.map((one) => `${t[one.reason]} ${one.count}`).join(lang === 'JA' ? '、' : ', ');
  const heads: [string, string] = [fiscalYear(years.from, lang), fiscalYear(years.to, lang)];
  return (
    <>
      <div className="wide">
        <p className="lead">
          <b>
            {change ? own.yearsAnswer(change.programCount, changeText(change.difference ?? null, lang)) : own.yearsNone}
          </b>{' '}
          <span className="quiet">{own.note}</span>
        </p>
        <CompareTable
          a={heads[0]}
          b={heads[1]}
          rows={rows}
          stages={stages}
          caption={own.byProgramme(rows.length)}
          changes
          foot={
            <>
              <StageTotals totals={totals} stages={stages} />
              <tr className="quiet">
                <th scope="row">{own.leftOut}</th>
                <td>{left(years.totalFrom)}</td>
                <td>{left(years.totalTo)}</td>
                <td colSpan={narrow ? 1 : 2} />
              </tr>
            </>
          }
        />
      </div>
      <ViewTools
        title={own.title}
        query={CompareYearsDocument}
        variables={variables}
        fileName="compare-years"
        table={() => [
          ['id', own.item, ...heads, own.change],
          ...rows.map((row) => [
            row.id ?? '',
            row.label,
            row.a[0]?.yen ?? null,
            row.b[0]?.yen ?? null,
            row.change ?? null,
          ]),
          ...totals.flatMap(({ from, to, both }) => [
            ['', totalName(from?.stage, to?.stage, stages, own), from?.amount ?? null, to?.amount ?? null, null],
            ...(both
              ? [['', own.ofBoth(both.programCount), both.from ?? null, both.to ?? null, both.difference ?? null]]
              : []),
          ]),
        ]}
      />
    </>
  );
}

function OfProgrammes({ a, b, stages }: Sides) {
  const { lang } = useLanguage();
  const variables = { a, b, lang };
  const answer = useAnswer(CompareProgramsDocument, variables);
  if (answer.state === 'loading') {
    return <Loading rows={10} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const compared = answer.data.comparePrograms;
  return compared ? (
    <Pair
      a={compared.a.name}
      b={compared.b.name}
      {...rowsOfProgrammes(compared)}
      stages={stages}
      query={CompareProgramsDocument}
      variables={variables}
    />
  ) : (
    <p className="wide">{texts[lang].none}</p>
  );
}

function OfCountries({ a, b, stages }: Sides) {
  const { lang } = useLanguage();
  const variables = { a, b, lang };
  const answer = useAnswer(CompareCountriesDocument, variables);
  if (answer.state === 'loading') {
    return <Loading rows={10} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const compared = answer.data.compareCountries;
  return compared ? (
    <Pair
      a={compared.a.name}
      b={compared.b.name}
      {...rowsOfCountries(compared)}
      stages={stages}
      query={CompareCountriesDocument}
      variables={variables}
    />
  ) : (
    <p className="wide">{texts[lang].none}</p>
  );
}

interface PairProps extends Sides {
  differing: Row[];
  shared: Row[];
  query: { toString(): string };
  variables: Record<string, unknown>;
}

function Pair({ a, b, differing, shared, stages, query, variables }: PairProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const cell = (items: Row['a']) => items.map((item) => itemText(item, lang)).join('; ');
  return (
    <>
      <div className="wide">
        <p className="lead">
          <b>{own.pairAnswer(a, b, differing.length, shared.length)}</b>
        </p>
        <CompareTable a={a} b={b} rows={differing} stages={stages} caption={own.differing(differing.length)} />
        {shared.length > 0 && (
          <CompareTable a={a} b={b} rows={shared} stages={stages} caption={own.shared(shared.length)} />
        )}
        {differing.some((row) => row.year) && <p className="key">{own.uncounted}</p>}
      </div>
      <ViewTools
        title={own.title}
        query={query}
        variables={variables}
        fileName="compare"
        table={() => [
          [own.item, a, b],
          ...[...differing, ...shared].map((row) => [labelOf(row, stages, lang), cell(row.a), cell(row.b)]),
        ]}
      />
    </>
  );
}
