import { type NodeType, ReadingDocument, SearchDocument, type SearchQuery } from '../gql/graphql';
import { pageHref, thingHref, useAddress } from './address';
import { ask, useAnswer, useKept } from './ask';
import { decimal, wordsOf } from './format';
import { isSaid, matchedIn, type Piece, piecesOf, textOf } from './hits';
import { foreign, isIn, useLanguage } from './lang';
import { More, usePages } from './pages';
import { SearchBox } from './search-box';
import { Failed, FailedPart, Kept, Loading } from './states';
import { Shown, shownOf } from './thing/shown';
import { useValuesOf, type Valued, valueColumns, valuesOf } from './thing/values-of';
import { useTitle } from './title';
import { ViewTools } from './view-tools';
import { useSettings } from './views/settings';

type Result = NonNullable<SearchQuery['search']>;
type Edge = Result['edges'][number];

const pageSize = 25;

export function SearchPage() {
  const { lang, t } = useLanguage();
  const address = useAddress();
  const text = address.searchParams.get('q')?.trim().slice(0, 200) ?? '';
  const type = address.searchParams.get('type') ?? undefined;
  useTitle(text ? t.resultsFor(text) : t.search);
  return (
    <>
      <div className="wide search-head">
        <h1>{text ? t.resultsFor(text) : t.search}</h1>
        <SearchBox key={text} initial={text} />
      </div>
      {!text && <p className="wide">{t.enterText}</p>}
      {text && <Asked key={text + lang} text={text} type={type} />}
    </>
  );
}

interface AskedProps {
  text: string;
  type: string | undefined;
}

function Asked({ text, type }: AskedProps) {
  const { lang, other } = useLanguage();
  const variables = { text, types: type ? [type as NodeType] : null, first: pageSize, lang, other };
  const answer = useAnswer(SearchDocument, variables);
  const first = answer.state === 'answered' ? answer.data.search : undefined;
  const kept = useKept(first ? { first, variables } : undefined);
  if (!kept) {
    return answer.state === 'failed' ? <Failed error={answer.error} again={answer.again} /> : <Loading />;
  }
  return (
    <Kept answer={answer}>
      <Results {...kept} text={text} type={type} />
    </Kept>
  );
}

interface ResultsProps extends AskedProps {
  first: Result;
  variables: { text: string; types: NodeType[] | null; first: number; lang: 'JA' | 'EN'; other: 'JA' | 'EN' };
}

function Results({ text, type, first, variables }: ResultsProps) {
  const { lang, t } = useLanguage();
  const [, , hrefWith] = useSettings('search');
  const { pages, bringNext } = usePages<Result & { values?: Valued[] }>(first, async (last) => {
    const { search } = await ask(SearchDocument, { ...variables, after: last.pageInfo.endCursor ?? null });
    return search && { ...search, values: await valuesOf(idsOf(search), lang) };
  });
  const values = useValuesOf(idsOf(first), pages);
  const reading = useAnswer(ReadingDocument, { lang });
  const kinds = reading.state === 'answered' ? (reading.data.ontology?.kinds ?? []) : [];
  const byType = new Map<string, string>(
    kinds.flatMap((kind) => [
      [kind.type, kind.label],
      [kind.typeName, kind.label],
    ]),
  );
  const edges = pages.flatMap((page) => page.edges);
  const everything = first.facets.reduce((sum, facet) => sum + facet.count, 0);
  return (
    <>
      <div className="wide results">
        <nav aria-label={t.kind} className="facets">
          <a href={hrefWith({ type: '' })} aria-current={type ? undefined : 'true'}>
            {t.allKinds} <span className="number">{decimal(everything, lang)}</span>
          </a>
          {first.facets.map((facet) => (
            <a
              key={facet.type}
              href={hrefWith({ type: facet.type })}
              aria-current={facet.type === type ? 'true' : undefined}
            >
              {byType.get(facet.type) ?? facet.type} <span className="number">{decimal(facet.count, lang)}</span>
            </a>
          ))}
        </nav>
        <div>
          <p className="lead" role="status">
            {first.totalCount > 0 && t.resultCount(decimal(first.totalCount, lang), first.totalIsExact)}
            {first.totalCount === 0 &&
              (everything > 0 ? t.nothingOfKind(decimal(everything, lang)) : t.nothingFound(text))}
          </p>
          {first.totalCount > 0 && first.searchedFor !== text && <p>{t.searchedFor(first.searchedFor)}</p>}
          {everything === 0 && <p>{t.nothingFoundHelp}</p>}
          {everything === 0 && <WayOn text={text} />}
          {values.first.state === 'failed' && <FailedPart error={values.first.error} again={values.first.again} />}
          <ol className="hits">
            {edges.map((edge) => (
              <Hit
                key={edge.node.id}
                edge={edge}
                kind={byType.get(edge.node.__typename ?? '')}
                values={values.of(edge.node.id)}
              />
            ))}
          </ol>
          {pages.at(-1)?.pageInfo.hasNextPage && <More key={JSON.stringify(variables)} bringNext={bringNext} />}
        </div>
      </div>
      <ViewTools
        title={t.resultsFor(text)}
        query={SearchDocument}
        variables={variables}
        fileName="search"
        table={() => {
          const columns = valueColumns(values.all, lang);
          return [
            ['id', t.kind, t.fileName, t.foundBy, ...columns.heads],
            ...edges.map(({ node, match }) => [
              ...[node.id, byType.get(node.__typename ?? '') ?? '', node.label, t[match]],
              ...columns.of(node.id),
            ]),
          ];
        }}
      />
    </>
  );
}

function idsOf(page: Result): string[] {
  return page.edges.map((edge) => edge.node.id);
}

/** Where a text finds nothing: its words one by one, and where two of them name things, how those are connected. */
function WayOn({ text }: { text: string }) {
  const { lang, other, t } = useLanguage();
  const words = wordsOf(text, lang);
  const [a, b] = words;
  const one = { types: null, first: 1, lang, other };
  const first = useAnswer(SearchDocument, words.length > 1 && a ? { ...one, text: a } : undefined);
  const second = useAnswer(SearchDocument, words.length > 1 && b ? { ...one, text: b } : undefined);
  const ends = [first, second].flatMap((answer) =>
    answer.state === 'answered' ? (answer.data.search?.edges.slice(0, 1).map((edge) => edge.node) ?? []) : [],
  );
  const [from, to] = ends;
  if (words.length < 2) {
    return null;
  }
  return (
    <ul className="way-on">
      {words.length === 2 && from && to && from.id !== to.id && (
        <li>
          <a href={pageHref('connections', { from: from.id, to: to.id })}>{t.searchBetween(from.label, to.label)}</a>
        </li>
      )}
      <li>
        {t.searchWords}{' '}
        {words.map((word) => (
          <a key={word} className="word" href={pageHref('search', { q: word })}>
            {word}
          </a>
        ))}
      </li>
    </ul>
  );
}

interface HitProps {
  edge: Edge;
  kind: string | undefined;
  values: Valued | undefined;
}

function Hit({ edge, kind, values }: HitProps) {
  const { lang, t } = useLanguage();
  const { label, otherLabel } = edge.node;
  const texts = edge.highlights.filter((one) => !isSaid(textOf(one), label));
  const own = texts.find((one) => isIn(textOf(one), lang));
  // Where the name has what was found, its other language says nothing more.
  const shown = own ?? (texts.length === edge.highlights.length ? texts[0] : undefined);
  const owner = edge.owner && !label.includes(edge.owner.name) ? edge.owner : undefined;
  return (
    <li>
      <p className="hit-name">
        <a href={thingHref(edge.node.id)} title={otherLabel} lang={foreign(label, lang)}>
          <Marked pieces={piecesOf(label, matchedIn(edge))} />
        </a>
      </p>
      <p className="quiet">
        {kind}
        {owner && (
          <>
            {' · '}
            <a href={thingHref(owner.id)}>{owner.name}</a>
          </>
        )}
        {' · '}
        {t.foundBy}: {t[edge.match]}
      </p>
      {shown && (
        <p className="hit-text" lang={foreign(textOf(shown), lang)}>
          <Marked pieces={shown.fragments} />
        </p>
      )}
      {values && shownOf(values, lang).length > 0 && (
        <p className="hit-text">
          <Shown told={values} />
        </p>
      )}
    </li>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, i) =>
    piece.matched ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have nothing but their place.
      <mark key={i}>{piece.text}</mark>
    ) : (
      piece.text
    ),
  );
}
