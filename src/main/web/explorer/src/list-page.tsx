import { useState } from 'react';
import { ReadingDocument, type ReadingQuery, TypedDocumentString } from '../gql/graphql';
import { thingHref, useAddress } from './address';
import { ask, useAnswer } from './ask';
import { decimal } from './format';
import { foreign, useLanguage } from './lang';
import { Failed, Loading } from './states';
import type { Lang } from './texts';
import { useTitle } from './title';
import { ViewTools } from './view-tools';

type Kind = NonNullable<ReadingQuery['ontology']>['kinds'][number];

interface Listed {
  id: string;
  label: string;
  otherLabel: string;
  acronym?: string | null;
  summary?: string | null;
}

interface ListAnswer {
  list: { totalCount: number; nodes: Listed[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

interface ListVariables {
  lang: Lang;
  other: Lang;
  first: number;
  after?: string | null;
}

/** The list of any kind: its root field is named by the ontology, and what is selected every kind has. */
function listOf(kind: Kind): TypedDocumentString<ListAnswer, ListVariables> {
  const words = kind.owned ? '' : 'acronym summary(lang: $lang)';
  return new TypedDocumentString(`query List($lang: Lang!, $other: Lang!, $first: Int!, $after: String) {
  list: ${kind.list}(first: $first, after: $after) {
    totalCount
    nodes { id label(lang: $lang) otherLabel: label(lang: $other) ${words} }
    pageInfo { hasNextPage endCursor }
  }
}`);
}

export function ListPage() {
  const { lang, t } = useLanguage();
  const type = useAddress().searchParams.get('type');
  const reading = useAnswer(ReadingDocument, { lang });
  if (reading.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (reading.state === 'failed') {
    return <Failed error={reading.error} again={reading.again} />;
  }
  const kind = reading.data.ontology?.kinds.find((one) => one.type === type);
  return kind ? (
    <List key={kind.type + lang} kind={kind} />
  ) : (
    <div className="wide message">
      <h1>{t.unknownKind}</h1>
      <p>
        <a href="./">{t.home}</a>
      </p>
    </div>
  );
}

function List({ kind }: { kind: Kind }) {
  const { lang, other, t } = useLanguage();
  const variables = { lang, other, first: 50 };
  const document = listOf(kind);
  const answer = useAnswer(document, variables);
  const [next, setNext] = useState<ListAnswer[]>([]);
  useTitle(t.listTitle(kind.label));
  if (answer.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const pages = [answer.data, ...next];
  const nodes = pages.flatMap((page) => page.list.nodes);
  const last = pages[pages.length - 1] ?? answer.data;
  const more = async () => {
    setNext([...next, await ask(document, { ...variables, after: last.list.pageInfo.endCursor })]);
  };
  return (
    <>
      <div className="wide list">
        <h1>
          {t.listTitle(kind.label)} <span className="number">{decimal(answer.data.list.totalCount, lang)}</span>
        </h1>
        <ul>
          {nodes.map((node) => (
            <li key={node.id}>
              <p>
                <a href={thingHref(node.id)} lang={foreign(node.label, lang)} title={node.otherLabel}>
                  {node.label}
                </a>
                {node.acronym && node.acronym !== node.label && <small className="quiet"> {node.acronym}</small>}
              </p>
              {node.summary && <p lang={foreign(node.summary, lang)}>{node.summary}</p>}
              {!node.summary && node.otherLabel !== node.label && (
                <p className="quiet" lang={other.toLowerCase()}>
                  {node.otherLabel}
                </p>
              )}
            </li>
          ))}
        </ul>
        {last.list.pageInfo.hasNextPage && (
          <button type="button" className="button" onClick={more}>
            {t.next}
          </button>
        )}
      </div>
      <ViewTools
        title={t.listTitle(kind.label)}
        query={document}
        variables={variables}
        fileName={kind.list}
        table={() => [
          ['id', 'label', other.toLowerCase(), 'acronym', 'summary'],
          ...nodes.map((node) => [node.id, node.label, node.otherLabel, node.acronym ?? '', node.summary ?? '']),
        ]}
      />
    </>
  );
}
