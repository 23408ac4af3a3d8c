import { ListDocument, ReadingDocument, type ReadingQuery, TypedDocumentString } from '../gql/graphql';
import { pageHref, thingHref, useAddress } from './address';
import { ask, useAnswer, useKept } from './ask';
import { decimal } from './format';
import { foreign, useLanguage } from './lang';
import { More, usePages } from './pages';
import { Failed, FailedPart, Kept, Loading } from './states';
import type { Lang } from './texts';
import { endsOf, owner } from './thing/lists';
import { Shown, shownOf } from './thing/shown';
import { useValuesOf, type Valued, valueColumns, valuesOf } from './thing/values-of';
import { useTitle } from './title';
import { ViewTools } from './view-tools';
import { Select, useSettings } from './views/settings';

type Kind = NonNullable<ReadingQuery['ontology']>['kinds'][number];

interface Facet {
  field: string;
  buckets: { value: string; label: string; count: number }[];
}

interface Listed {
  id: string;
  label: string;
  otherLabel: string;
  acronym?: string | null;
  summary?: string | null;
}

interface ListAnswer {
  /** The things at the other end of relationships by which the list is asked for. */
  ends: ({ id: string; label: string } | null)[];
  list: {
    totalCount: number;
    facets: Facet[];
    nodes: Listed[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

type ListVariables = {
  lang: Lang;
  other: Lang;
  first: number;
  after?: string | null;
  where: Record<string, object>;
  orderBy?: Record<string, 'ASC'>[];
  facets: string[];
  ends: string[];
};

/** The fields whose values part a list: each node has one of a few. */
export function facetsOf(kind: Kind): Kind['fields'] {
  return kind.fields.filter((field) => field.enum && !field.many && !field.derived);
}

/** The list of any kind: what is selected every kind has. The service trusts the same texts. */
function listOf(kind: Kind): TypedDocumentString<ListAnswer, ListVariables> {
  const text = ListDocument.toString().replaceAll('Program', kind.typeName).replaceAll('programs', kind.list);
  return new TypedDocumentString(text);
}

/** The kind with what is its own before what most kinds have, such as how a fact is known. */
export function ownFirst(kind: Kind, kinds: readonly Kind[]): Kind {
  const having = (name: string) => kinds.filter((one) => one.fields.some((field) => field.name === name)).length;
  const common = (name: string) => having(name) * 2 > kinds.length;
  const own = kind.fields.filter((field) => !common(field.name));
  return { ...kind, fields: [...own, ...kind.fields.filter((field) => common(field.name))] };
}

/** A facet as its enum has it. */
function facetOf(field: Kind['fields'][number]): string {
  return field.name.replace(/[A-Z]/g, '_$&').toUpperCase();
}

/** Whether there is little more than names, which leave room for each other. */
export function isTerse(nodes: Pick<Listed, 'label' | 'summary'>[]): boolean {
  const told = nodes.filter((node) => node.summary).length;
  return nodes.length > few && told * 3 < nodes.length && nodes.every((node) => node.label.length <= 40);
}

/** So many names need no columns. */
const few = 8;

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
  const kinds = reading.data.ontology?.kinds ?? [];
  const kind = kinds.find((one) => one.type === type);
  return kind ? (
    <List key={kind.type + lang} kind={ownFirst(kind, kinds)} />
  ) : (
    <div className="wide message">
      <h1>{t.unknownKind}</h1>
      <ul className="kinds">
        {kinds
          .filter((one) => !one.owned && !one.apparatus)
          .map((one) => (
            <li key={one.type}>
              <a href={pageHref('list', { type: one.type })}>{t.listTitle(one.label)}</a>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** The settings of a list in its address, as the API takes them; what names no value of the field is left out. */
function List({ kind }: { kind: Kind }) {
  const { lang, other, t } = useLanguage();
  const [read] = useSettings('list');
  const chosen = facetsOf(kind).filter((field) => /^[A-Z_\d]+$/.test(read(field.name)));
  const ends = endsOf(kind, read);
  const byName = read('sort') === 'name' && !kind.owned;
  const variables = {
    lang,
    other,
    first: 50,
    where: Object.fromEntries([
      ...chosen.map((field) => [field.name, { eq: read(field.name) }]),
      ...ends.map(({ field, id }) => [
        field,
        field === owner ? { id: { eq: id } } : { some: { node: { id: { eq: id } } } },
      ]),
    ]),
    facets: facetsOf(kind).map(facetOf),
    ends: ends.map((end) => end.id),
    ...(byName && { orderBy: [{ [lang === 'JA' ? 'nameJa' : 'nameEn']: 'ASC' as const }] }),
  };
  const document = listOf(kind);
  const answer = useAnswer(document, variables);
  useTitle(t.listTitle(kind.label));
  const kept = useKept(answer.state === 'answered' ? { first: answer.data, ends, variables } : undefined);
  if (!kept) {
    return answer.state === 'failed' ? <Failed error={answer.error} again={answer.again} /> : <Loading rows={14} />;
  }
  return (
    <Kept answer={answer}>
      <Found {...kept} {...{ kind, byName, document }} />
    </Kept>
  );
}

interface FoundProps {
  kind: Kind;
  ends: ReturnType<typeof endsOf>;
  byName: boolean;
  document: TypedDocumentString<ListAnswer, ListVariables>;
  variables: ListVariables;
  first: ListAnswer;
}

function Found({ kind, ends, byName, document, variables, first }: FoundProps) {
  const { lang, t } = useLanguage();
  const [, write] = useSettings('list');
  const { pages, bringNext } = usePages<ListAnswer & { values?: Valued[] }>(first, async (last) => {
    const next = await ask(document, { ...variables, after: last.list.pageInfo.endCursor });
    return { ...next, values: await valuesOf(idsOf(next), lang) };
  });
  const nodes = pages.flatMap((page) => page.list.nodes);
  const values = useValuesOf(idsOf(first), pages);
  return (
    <>
      <div className="wide list">
        <header className="list-head">
          <h1>
            {t.listTitle(kind.label)} <span className="number">{decimal(first.list.totalCount, lang)}</span>
          </h1>
          {!kind.owned && (
            <Select
              label={t.sort}
              value={byName ? 'name' : ''}
              options={[
                { value: '', label: t.sortBySource },
                { value: 'name', label: t.sortByName },
              ]}
              choose={(sort) => write({ sort })}
            />
          )}
        </header>
        {ends.map((end, i) => (
          <p key={end.field} className="list-end">
            {end.label && <span className="quiet">{end.label} </span>}
            <a href={thingHref(end.id)}>{first.ends[i]?.label ?? end.id}</a>{' '}
            <button type="button" className="button" onClick={() => write({ [end.field]: '' })}>
              {t.withoutEnd}
            </button>
          </p>
        ))}
        <Facets {...{ kind, document, variables }} facets={first.list.facets} />
        {values.first.state === 'failed' && <FailedPart error={values.first.error} again={values.first.again} />}
        <ul
          className={isTerse(nodes) && !values.all.some((one) => shownOf(one, lang).length > 0) ? 'terse' : undefined}
        >
          {nodes.map((node) => (
            <li key={node.id}>
              <p>
                <a href={thingHref(node.id)} lang={foreign(node.label, lang)} title={node.otherLabel}>
                  {node.label}
                </a>
                {node.acronym && node.acronym !== node.label && <small className="quiet"> {node.acronym}</small>}
              </p>
              <Told node={node} values={values.of(node.id)} waiting={values.first.state === 'loading'} />
            </li>
          ))}
        </ul>
        {pages.at(-1)?.list.pageInfo.hasNextPage && <More key={JSON.stringify(variables)} bringNext={bringNext} />}
      </div>
      <ViewTools
        title={t.listTitle(kind.label)}
        query={document}
        variables={variables}
        fileName={kind.list}
        table={() => {
          const columns = valueColumns(values.all, lang);
          return [
            ['id', t.fileName, t.fileOtherName, t.fileAcronym, t.fileSummary, ...columns.heads],
            ...nodes.map(({ id, label, otherLabel, acronym, summary }) => [
              ...[id, label, otherLabel, acronym ?? '', summary ?? ''],
              ...columns.of(id),
            ]),
          ];
        }}
      />
    </>
  );
}

function idsOf(page: ListAnswer): string[] {
  return page.list.nodes.map((node) => node.id);
}

interface ToldProps {
  node: Listed;
  values: Valued | undefined;
  /** Whether values may still come. */
  waiting: boolean;
}

/** What is said of a node beside its name: its values and summary; where there are neither, its name in the other language. */
function Told({ node, values, waiting }: ToldProps) {
  const { lang, other } = useLanguage();
  const shown = values && shownOf(values, lang).length > 0;
  return (
    <>
      {(shown || node.summary) && (
        <p lang={foreign(node.summary ?? '', lang)}>
          {node.summary} {shown && <Shown told={values} />}
        </p>
      )}
      {!shown && !waiting && !node.summary && node.otherLabel !== node.label && (
        <p className="quiet" lang={other.toLowerCase()}>
          {node.otherLabel}
        </p>
      )}
    </>
  );
}

interface FacetsProps {
  kind: Kind;
  facets: Facet[];
  document: TypedDocumentString<ListAnswer, ListVariables>;
  variables: ListVariables;
}

/** What parts the list, each value with how many have it. */
function Facets({ kind, facets, document, variables }: FacetsProps) {
  const { searchParams } = useAddress();
  const any = facetsOf(kind).some((field) => searchParams.get(field.name));
  return (
    <dl className="list-facets">
      {facetsOf(kind).map((field) => {
        const buckets = facets.find((facet) => facet.field === field.name)?.buckets ?? [];
        return (
          (buckets.length > 1 || searchParams.get(field.name) || (any && buckets.length > 0)) && (
            <Values key={field.name} {...{ field, buckets, document, variables }} />
          )
        );
      })}
    </dl>
  );
}

interface ValuesProps extends Omit<FacetsProps, 'kind' | 'facets'> {
  field: Kind['fields'][number];
  buckets: Facet['buckets'];
}

/**
 * Values of a facet; a chosen one is taken back by its link. Where the list is asked for by it, its other values are those that the
 * list has without it.
 */
function Values({ field, buckets: found, document, variables }: ValuesProps) {
  const { lang, t } = useLanguage();
  const [read, , hrefWith] = useSettings('list');
  const chosen = read(field.name);
  const { [field.name]: own, ...where } = variables.where;
  const answer = useAnswer(document, own ? { ...variables, where, first: 1 } : undefined);
  const without = answer.state === 'answered' ? answer.data.list.facets : [];
  const buckets = without.find((facet) => facet.field === field.name)?.buckets ?? found;
  return (
    <div>
      <dt>{field.label}</dt>
      <dd>
        {buckets.map((bucket) => {
          const current = bucket.value === chosen;
          return (
            <a
              key={bucket.value}
              href={hrefWith({ [field.name]: current ? '' : bucket.value })}
              aria-current={current ? 'true' : undefined}
            >
              {bucket.label} <span className="number">{decimal(bucket.count, lang)}</span>
              {current && <span className="unseen">{t.takeBack}</span>}
            </a>
          );
        })}
        {chosen && <a href={hrefWith({ [field.name]: '' })}>{t.all}</a>}
      </dd>
    </div>
  );
}
