import {
  DatasetDocument,
  type DatasetQuery,
  MoneyByPillarDocument,
  type MoneyByPillarQuery,
  ReadingDocument,
} from '../gql/graphql';
import { pageHref } from './address';
import { useAnswer } from './ask';
import { decimal, exactYen, fiscalYear, money } from './format';
import { foreign, useLanguage } from './lang';
import { Questions } from './questions';
import { SearchBox } from './search-box';
import { usePublished, useSourceName } from './source-name';
import { Failed, Loading } from './states';
import { useTitle } from './title';
import { amountsOf, latestSum, leftOutKinds, stagesOf } from './totals';
import { ViewTools } from './view-tools';
import { useNarrow } from './views/frame';

type Dataset = NonNullable<DatasetQuery['dataset']>;
type Sum = NonNullable<DatasetQuery['budgetTotal']>['sums'][number];
type Total = NonNullable<MoneyByPillarQuery['budgetTotal']>;

const examples = {
  JA: ['3R', 'MDSAP', '基盤法', '再製造', 'AMED', 'ブラジル'],
  EN: ['3R', 'MDSAP', 'SaMD', 'remanufacturing', 'AMED', 'Brazil'],
};

export function HomePage() {
  const { t } = useLanguage();
  const answer = useAnswer(DatasetDocument, {});
  useTitle('');
  if (answer.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const { dataset, budgetTotal } = answer.data;
  const latest = latestSum(budgetTotal?.sums ?? []);
  return dataset ? <Home dataset={dataset} latest={latest} /> : <p className="wide">{t.emptyDataset}</p>;
}

function Home({ dataset, latest }: { dataset: Dataset; latest: Sum | undefined }) {
  const { lang, t } = useLanguage();
  const variables = latest && { fiscalYear: latest.fiscalYear, stage: latest.stage, lang };
  const answer = useAnswer(MoneyByPillarDocument, variables);
  const source = useSourceName()(dataset.sources[0]?.thingId ?? '');
  const dated = usePublished()(dataset.sources[0]?.thingId ?? '');
  const total = answer.state === 'answered' ? answer.data.budgetTotal : undefined;
  const narrow = useNarrow();
  const questions = latest && <Questions latest={latest} dataset={dataset} />;
  return (
    <>
      <div className="wide opening">
        <div>
          <h1>{t.homeTitle}</h1>
          <SearchBox />
          <p className="examples">
            {t.examples}
            {examples[lang].map((example) => (
              <a key={example} href={pageHref('search', { q: example })} lang={foreign(example, lang)}>
                {example}
              </a>
            ))}
          </p>
        </div>
        <p className="about">
          {t.homeAbout(source)} {latest && t.homeDate(fiscalYear(latest.fiscalYear, lang), dated)}{' '}
          <strong>{t.noGovernment}</strong>
        </p>
      </div>
      {narrow && questions}
      {answer.state === 'loading' && latest && <Loading />}
      {answer.state === 'failed' && <Failed error={answer.error} again={answer.again} />}
      {answer.state === 'answered' && total && latest && (
        <Pillars total={total} latest={latest} stages={stagesOf(answer.data.ontology)} />
      )}
      {!narrow && questions}
      <Names dataset={dataset} />
      {variables && (
        <ViewTools
          title={t.pillarsTitle}
          query={MoneyByPillarDocument}
          variables={variables}
          fileName="pillars"
          table={() => [
            ['id', t.pillarsTitle, t.fileYen, t.counted, t.leftOut],
            ...(total?.groups.nodes ?? []).map((group) => [
              group.key?.id ?? '',
              group.key?.name ?? t.noPillar,
              group.total.amount ?? null,
              group.total.count,
              group.total.excluded.totalCount,
            ]),
          ]}
        />
      )}
    </>
  );
}

function Pillars({ total, latest, stages }: { total: Total; latest: Sum; stages: Map<string, string> }) {
  const { lang, t } = useLanguage();
  const groups = total.groups.nodes;
  const most = Math.max(...groups.map((group) => group.total.amount ?? 0), 1);
  const all = total.amount == null ? undefined : money(total.amount, lang);
  return (
    <section className="wide pillars" aria-labelledby="pillars">
      <header>
        <h2 id="pillars">{t.pillarsTitle}</h2>
        <p>
          {fiscalYear(latest.fiscalYear, lang)} {stages.get(latest.stage)}{' '}
          {all && (
            <b title={exactYen(total.amount ?? 0, lang)}>
              {all.number}
              <small>{all.unit}</small>
            </b>
          )}{' '}
          <span className="quiet">
            {t.countedOnce(total.count)}
            {lang === 'JA' ? '。' : '; '}
            <a href={`${pageHref('pillars')}#left-out`}>{t.leftOutOfAll(total.excluded.totalCount)}</a>
          </span>
        </p>
      </header>
      <ul>
        {groups.map((group) => {
          const number = group.key && 'pillarNumber' in group.key ? group.key.pillarNumber : undefined;
          const amount = group.total.amount ?? undefined;
          const shown = amount === undefined ? undefined : money(amount, lang);
          return (
            <li key={group.key?.id ?? ''} className={`pillar-${number ?? 'none'}`}>
              <h3>
                <span className="numeral">{number ?? ''}</span>
                {group.key ? <a href={pageHref('pillars', { at: group.key.id })}>{group.key.name}</a> : t.noPillar}
              </h3>
              {shown ? (
                <p className="amount" title={exactYen(amount ?? 0, lang)}>
                  {shown.number}
                  <small>{shown.unit}</small>
                </p>
              ) : (
                <p className="amount none">
                  {t.noAmount}
                  <small>{t.noAmountNote}</small>
                </p>
              )}
              <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <line x1="0" y1="3" x2="100" y2="3" className={shown ? 'track' : 'track unknown'} />
                {amount !== undefined && <rect width={(100 * amount) / most} height="6" />}
              </svg>
              <dl>
                <div>
                  <dt>{t.counted}</dt>
                  <dd>{t.items(group.total.count)}</dd>
                </div>
                <div>
                  <dt>{t.leftOut}</dt>
                  <dd>
                    <a href={`${pageHref('pillars', { at: group.key?.id ?? 'none' })}#left-out`}>
                      {t.items(group.total.excluded.totalCount)}
                    </a>
                  </dd>
                </div>
              </dl>
              <LeftOutReasons nodes={group.total.excluded.nodes} stages={stages} />
            </li>
          );
        })}
      </ul>
      <p className="quiet note">{t.leftOutNote}</p>
    </section>
  );
}

/** How many for which reason; amounts are named, and never added up here. */
function LeftOutReasons({
  nodes,
  stages,
}: {
  nodes: Total['groups']['nodes'][number]['total']['excluded']['nodes'];
  stages: Map<string, string>;
}) {
  const { lang, t } = useLanguage();
  return (
    <p className="quiet reasons">
      {leftOutKinds(nodes, stages, t).map((kind) => {
        const amounts = kind.nodes.length <= 2 ? amountsOf(kind, stages, lang) : [];
        return (
          <span key={kind.key}>
            {kind.label} <span className="number">{kind.nodes.length}</span>
            {amounts.length > 0 && t.bracketed(amounts.join(lang === 'JA' ? '、' : ', '))}
          </span>
        );
      })}
    </p>
  );
}

function Names({ dataset }: { dataset: Dataset }) {
  const { lang, t } = useLanguage();
  const answer = useAnswer(ReadingDocument, { lang });
  if (answer.state !== 'answered') {
    return null;
  }
  const counts = new Map(dataset.counts.map((one) => [one.type, one.count]));
  const kinds = (answer.data.ontology?.kinds ?? []).filter((kind) => counts.get(kind.type));
  const listed = (apparatus: boolean, owned: boolean) =>
    kinds
      .filter((kind) => kind.apparatus === apparatus && kind.owned === owned)
      .sort((a, b) => (counts.get(b.type) ?? 0) - (counts.get(a.type) ?? 0))
      .map((kind) => (
        <li key={kind.type}>
          <a href={pageHref('list', { type: kind.type })}>{kind.type === 'POLICY' ? t.laws : kind.label}</a>{' '}
          <span className="number">{decimal(counts.get(kind.type) ?? 0, lang)}</span>
        </li>
      ));
  return (
    <section className="wide names">
      <h2>{t.namesTitle}</h2>
      <ul>{listed(false, false)}</ul>
      <h2>{t.saidTitle}</h2>
      <ul>{listed(false, true)}</ul>
      <h2>{t.dataTitle}</h2>
      <ul>
        {listed(true, false)}
        <li>
          {t.linesOfSource} <span className="number">{decimal(dataset.sources[0]?.lineCount ?? 0, lang)}</span>
        </li>
        <li>
          {t.relationships} <span className="number">{decimal(dataset.relationships, lang)}</span>
        </li>
      </ul>
    </section>
  );
}
