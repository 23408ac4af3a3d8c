import type { ReactNode } from 'react';
import { AboutDocument, ChangesDocument } from '../../../gql/graphql';
import { graphiqlHref, hasGraphiql, pageHref, thingHref } from '../../address';
import { useAnswer } from '../../ask';
import { decimal } from '../../format';
import { useLanguage } from '../../lang';
import { Failed, Loading } from '../../states';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { dateText } from '../dates';
import { ViewHead } from '../frame';
import './style.css';
import { texts } from './texts';

export default function AboutPage() {
  const { lang, t: common } = useLanguage();
  const t = texts[lang];
  useTitle(t.title);
  const variables = { lang };
  const answer = useAnswer(AboutDocument, variables);
  if (answer.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const { dataset, ontology, sources, sourceAnomalies, missing } = answer.data;
  const number = (value: number | undefined) => decimal(value ?? 0, lang);
  const counts = new Map(dataset?.counts.map((one) => [one.type, one.count]));
  const kinds = (ontology?.kinds ?? [])
    .flatMap((kind) => ({ ...kind, count: counts.get(kind.type) ?? 0 }))
    .filter((kind) => kind.count > 0)
    .sort((a, b) => b.count - a.count);
  return (
    <>
      <ViewHead title={t.title} lead={t.lead} />
      <Part id="source" title={t.source}>
        {sources?.nodes.map((source) => (
          <div key={source.id}>
            <p>
              {t.sourceText(
                source.label,
                number(source.sections.totalCount),
                number(source.lineCount),
                source.publishedOn ? dateText(source.publishedOn, lang) : '',
              )}{' '}
              <a href={thingHref(source.id)}>{t.toSource}</a>
            </p>
            <p className="quiet hash">
              {t.hash} <code>{source.contentHash}</code>
            </p>
          </div>
        ))}
      </Part>
      <Part id="method" title={t.method}>
        <p>{t.methodText}</p>
        <p>
          <a href={pageHref('source')}>{t.bySlide}</a>
        </p>
      </Part>
      <Part id="known" title={t.known}>
        <dl className="known">
          <dt className="margin">{common.stated}</dt>
          <dd>{t.stated}</dd>
          <dt className="margin inferred">{common.inferred}</dt>
          <dd>{t.inferred}</dd>
          <dt className="margin">
            <em>{t.fromAbove}</em>
          </dt>
          <dd>{t.above}</dd>
        </dl>
      </Part>
      <Part id="money" title={t.money}>
        <p>{t.moneyText}</p>
      </Part>
      <Part id="slips" title={t.slips}>
        <p>
          {t.slipsText(number(sourceAnomalies?.totalCount))} <a href={pageHref('slips')}>{t.toSlips}</a>
        </p>
      </Part>
      <Part id="missing" title={t.missing}>
        <p>{t.missingText(number(missing?.totalCount))}</p>
      </Part>
      {dataset && (
        <>
          <Part id="content" title={t.content}>
            <p>{t.contentText(number(dataset.things), number(dataset.owned), number(dataset.relationships))}</p>
            <ul className="kinds">
              {kinds.map((kind) => (
                <li key={kind.type}>
                  <a className="in-table" href={pageHref('list', { type: kind.type })}>
                    {kind.label}
                  </a>
                  <span className="number">{number(kind.count)}</span>
                </li>
              ))}
            </ul>
          </Part>
          <Part id="release" title={t.release}>
            <p>{t.releaseText(dataset.release, dateText(dataset.loadedAt.slice(0, 10), lang), dataset.release <= 1)}</p>
            {dataset.release > 1 && hasGraphiql() && (
              <p>
                <a href={graphiqlHref(ChangesDocument.toString(), { since: dataset.release - 1, lang })}>{t.changes}</a>
              </p>
            )}
          </Part>
        </>
      )}
      <Part id="licence" title={t.licence}>
        <p>{t.licenceText}</p>
        <p>
          <a href="./licenses.txt">{t.licences}</a> {hasGraphiql() && <a href="./graphiql/licenses.txt">GraphiQL</a>}
        </p>
      </Part>
      <Part id="report" title={t.report}>
        <p>{t.reportText}</p>
      </Part>
      <ViewTools
        title={t.title}
        query={AboutDocument}
        variables={variables}
        fileName="kinds"
        table={() => [[t.type, t.kind, t.count], ...kinds.map((kind) => [kind.type, kind.label, kind.count])]}
      />
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="wide about-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
