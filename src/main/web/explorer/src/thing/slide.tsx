import { SlideDocument, type SlideQuery } from '../../gql/graphql';
import { thingHref } from '../address';
import { useHashTarget } from '../arrival';
import { ask, useAnswer } from '../ask';
import { printedLines } from '../format';
import { foreign, useLanguage } from '../lang';
import { More, usePages } from '../pages';
import { Failed, Loading } from '../states';
import type { Facts } from './facts';
import { PassageText } from './passage';

type Page = NonNullable<SlideQuery['factsAt']>;
type Cited = Page['nodes'][number];

const shownAtFirst = 25;
const shownAfter = 100;

/** Whether the node is a part of a document, which says in which lines it stands. */
export function isSlide(facts: Facts): boolean {
  return (
    facts.values.some((value) => value.field === 'lines') && facts.values.some((value) => value.field === 'divider')
  );
}

/** What the graph takes from a slide, in the order of its lines, and the slide's own text. */
export function SlideFacts({ id }: { id: string }) {
  const { lang, t } = useLanguage();
  const answer = useAnswer(SlideDocument, { id, lang, first: shownAtFirst });
  useHashTarget(answer.state === 'answered');
  if (answer.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const { factsAt, passage } = answer.data;
  return (
    <>
      <PassageText lines={passage?.textLines ?? []} />
      {passage?.textAbsence && <p className="wide quiet">{t.noText}</p>}
      {factsAt && <TakenFacts id={id} first={factsAt} />}
    </>
  );
}

function TakenFacts({ id, first }: { id: string; first: Page }) {
  const { lang, t } = useLanguage();
  const { pages, bringNext } = usePages(first, async (last) => {
    const after = last.pageInfo.endCursor ?? null;
    return (await ask(SlideDocument, { id, lang, first: shownAfter, after })).factsAt;
  });
  return (
    <section className="wide group" id="TAKEN" aria-labelledby="TAKEN-head">
      <h2 id="TAKEN-head">
        {t.taken} <span className="number">{first.totalCount}</span>
      </h2>
      <ul>
        {pages
          .flatMap((page) => page.nodes)
          .map((cited) => (
            <Taken key={cited.thingId + (cited.relationship?.relationshipId ?? '')} cited={cited} />
          ))}
        {pages.at(-1)?.pageInfo.hasNextPage && (
          <li className="more">
            <More bringNext={bringNext} />
          </li>
        )}
      </ul>
    </section>
  );
}

/** Long texts are read on the page of the thing. */
function shortText(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58)}…` : text;
}

function Taken({ cited }: { cited: Cited }) {
  const { lang, t } = useLanguage();
  const comma = lang === 'JA' ? '、' : ', ';
  const told = cited.values
    .filter((value) => value.field !== 'name')
    .map((value) =>
      [value.label, shortText(value.values.map((one) => one.label).join(comma))].filter(Boolean).join(' '),
    );
  return (
    <li className="fact">
      <span className="body wider">
        <a href={thingHref(cited.thingId)} lang={foreign(cited.label, lang)}>
          {cited.label}
        </a>
        {cited.relationship && (
          <>
            {' '}
            <small className="quiet">{cited.relationship.label}</small>{' '}
            <a href={thingHref(cited.relationship.otherId)} lang={foreign(cited.relationship.otherLabel, lang)}>
              {cited.relationship.otherLabel}
            </a>
          </>
        )}
        {!cited.relationship && told.length > 0 && (
          <small className="quiet taken-values">{told.join(lang === 'JA' ? '／' : ' / ')}</small>
        )}
      </span>
      <span className={cited.assertion === 'INFERRED' ? 'margin inferred' : 'margin'}>
        {t.linesOf(printedLines(cited.evidence.map((proof) => proof.lines).join(',')))}{' '}
        {cited.assertion === 'INFERRED' && <em>{t.inferred}</em>}
      </span>
    </li>
  );
}
