import {
  ComparableDocument,
  type ComparableQuery,
  CompareCountriesDocument,
  CompareProgramsDocument,
  CompareYearsDocument,
  DatasetDocument,
} from '../../../gql/graphql';
import { useAnswer } from '../../ask';
import { fiscalYear } from '../../format';
import { useLanguage } from '../../lang';
import { Failed, Loading } from '../../states';
import { slidesOfProofs } from '../../thing/facts';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { SlideList, useNarrow, ViewHead } from '../frame';
import { Radios, Select, useSettings } from '../settings';
import { ThingBox } from '../thing-box';
import { firstPair, type Kind, optionsOf } from './choices';
import { CompareTable, changeText, Entry, fileText, labelOf } from './compare-table';
import { proofCells, proofHeads } from './file';
import { PairList } from './pair-list';
import { type Row, rowsOfCountries, rowsOfProgrammes, rowsOfYears, totalsOfYears, type Years } from './rows';
import { StageTotals, yearsFile } from './stage-totals';
import './style.css';
import { texts } from './texts';

const kinds: Kind[] = ['years', 'programs', 'countries'];

/** What is chosen from many is searched for. */
const types = { programs: 'PROGRAM', countries: 'COUNTRY' } as const;

export default function ComparePage() {
  const { lang } = useLanguage();
  const dataset = useAnswer(DatasetDocument, {});
  useTitle(texts[lang].title);
  if (dataset.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (dataset.state === 'failed') {
    return <Failed error={dataset.error} again={dataset.again} />;
  }
  const years = dataset.data.budgetTotal?.sums.map((sum) => sum.fiscalYear) ?? [];
  return <Comparable latest={years.length > 0 ? [Math.max(...years)] : null} />;
}

function Comparable({ latest }: { latest: number[] | null }) {
  const { lang } = useLanguage();
  const answer = useAnswer(ComparableDocument, { latest, lang });
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
  const kind = kinds.find((one) => one === read('kind')) ?? 'years';
  const options = optionsOf(of, kind, lang);
  const named = (name: string) => options.find((option) => option.value === read(name))?.value;
  const { a, b } = { a: named('a'), b: named('b') };
  const others = [...firstPair(of, kind), ...options.map((option) => option.value)];
  const first = a ?? others.find((one) => one !== b) ?? '';
  const stages = new Map(of.ontology?.enums.flatMap((one) => one.values.map((value) => [value.value, value.label])));
  const sides = { a: first, b: b ?? others.find((one) => one !== first) ?? '', stages };
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
        {(['a', 'b'] as const).map((side) =>
          kind === 'years' ? (
            <Select
              key={side}
              label={own[side]}
              value={sides[side]}
              options={options}
              choose={(value) => write({ [side]: value })}
            />
          ) : (
            <ThingBox
              key={`${kind} ${side}`}
              label={own[side]}
              name={options.find((option) => option.value === sides[side])?.label ?? ''}
              type={types[kind]}
              among={{ ids: new Set(options.map((option) => option.value)), none: own.noneToCompare }}
              choose={(id) => write({ [side]: id })}
            />
          ),
        )}
      </ViewHead>
      <div className="wide">{sides.a === sides.b && <p>{own.same}</p>}</div>
      {sides.a !== sides.b && kind === 'years' && <OfYears {...sides} />}
      {sides.a !== sides.b && kind === 'programs' && <OfProgrammes {...sides} />}
      {sides.a !== sides.b && kind === 'countries' && <OfCountries {...sides} />}
    </>
  );
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
  const slides = slidesOfProofs(rows.flatMap((row) => row.proofs));
  const totals = totalsOfYears(years);
  const change = years.amounts.find((one) => one.difference != null);
  const left = (total: Years['totalFrom']) =>
    total.exclusionCounts.map((one) => `${t[one.reason]} ${one.count}`).join(lang === 'JA' ? '、' : ', ');
  const leftOut = { from: left(years.totalFrom), to: left(years.totalTo) };
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
          slides={slides}
          caption={own.byProgramme(rows.length)}
          changes
          foot={
            <>
              <StageTotals totals={totals} stages={stages} />
              <Entry name={own.leftOut} width={3} className="quiet">
                <td>{leftOut.from}</td>
                <td>{leftOut.to}</td>
                <td colSpan={narrow ? 1 : 2} />
              </Entry>
            </>
          }
        />
      </div>
      <SlideList slides={slides} />
      <ViewTools
        title={own.title}
        query={CompareYearsDocument}
        variables={variables}
        fileName="compare-years"
        table={() => [
          [
            'id',
            own.item,
            ...heads.flatMap((head) => [own.stageIn(head), own.yenIn(head)]),
            own.yenIn(own.change),
            ...proofHeads(lang),
          ],
          ...yearsFile(rows, totals, leftOut, stages, own, lang),
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
  oneSided: Row[];
  shared: Row[];
  query: { toString(): string };
  variables: Record<string, unknown>;
}

function Pair({ a, b, differing, oneSided, shared, stages, query, variables }: PairProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const parts = [
    { name: own.isDifferent, rows: differing, caption: own.differing(differing.length) },
    { name: own.isShared, rows: shared, caption: own.shared(shared.length) },
    { name: own.isOneSided, rows: oneSided, caption: own.oneSided(oneSided.length) },
  ].filter((part) => part.rows.length > 0);
  const Part = useNarrow() ? PairList : CompareTable;
  const slides = slidesOfProofs(parts.flatMap((part) => part.rows.flatMap((row) => row.proofs)));
  return (
    <>
      <div className="wide">
        <p className="lead">
          <b>{own.pairAnswer(a, b, differing.length, shared.length)}</b>
          {oneSided.length > 0 && own.pairOneSided(oneSided.length)}
        </p>
        {parts.map(({ rows, caption }) => (
          <Part key={caption} {...{ a, b, rows, stages, slides, caption }} />
        ))}
        {oneSided.length > 0 && <p className="quiet">{own.oneSidedNote}</p>}
        {[...differing, ...oneSided].some((row) => row.year) && <p className="key">{own.uncounted}</p>}
      </div>
      <SlideList slides={slides} />
      <ViewTools
        title={own.title}
        query={query}
        variables={variables}
        fileName="compare"
        table={() => [
          [own.group, own.item, a, b, ...proofHeads(lang)],
          ...parts.flatMap(({ name, rows }) =>
            rows.map((row) => [
              name,
              row.year ? own.yenIn(labelOf(row, stages, lang)) : labelOf(row, stages, lang),
              ...[row.a, row.b].map((items) => fileText(items, row.more ? own.nothingMore : '')),
              ...proofCells(row, lang),
            ]),
          ),
        ]}
      />
    </>
  );
}
