import { useState } from 'react';
import { SlideDocument, type SlideQuery } from '../../gql/graphql';
import { thingHref } from '../address';
import { useAnswer } from '../ask';
import { printedLines } from '../format';
import { foreign, useLanguage } from '../lang';
import { Loading } from '../states';
import type { Facts } from './facts';
import { PassageText } from './passage';

type Cited = NonNullable<SlideQuery['factsAt']>['nodes'][number];

const shownAtFirst = 25;

/** Whether the node is a part of a document, which says in which lines it stands. */
export function isSlide(facts: Facts): boolean {
  return (
    facts.values.some((value) => value.field === 'lines') && facts.values.some((value) => value.field === 'divider')
  );
}

/** What the graph takes from a slide, in the order of its lines, and the slide's own text. */
export function SlideFacts({ id }: { id: string }) {
  const { lang, t } = useLanguage();
  const [first, setFirst] = useState(shownAtFirst);
  const answer = useAnswer(SlideDocument, { id, lang, first });
  const [before, setBefore] = useState<SlideQuery>();
  if (answer.state === 'answered' && answer.data !== before) {
    setBefore(answer.data);
  }
  const data = answer.state === 'answered' ? answer.data : before;
  if (!data?.factsAt) {
    return answer.state === 'loading' ? <Loading rows={14} /> : null;
  }
  const { nodes, totalCount } = data.factsAt;
  return (
    <>
      <PassageText lines={data.passage?.textLines ?? []} />
      {data.passage?.textAbsence && <p className="wide quiet">{t.noText}</p>}
      <section className="wide group" id="TAKEN" aria-labelledby="TAKEN-head">
        <h2 id="TAKEN-head">
          {t.taken} <span className="number">{totalCount}</span>
        </h2>
        <ul>
          {nodes.map((cited) => (
            <Taken key={cited.thingId + (cited.relationship?.relationshipId ?? '')} cited={cited} />
          ))}
          {totalCount > nodes.length && (
            <li className="more">
              <button type="button" className="button" onClick={() => setFirst(200)}>
                {t.moreOf(totalCount - nodes.length)}
              </button>
            </li>
          )}
        </ul>
      </section>
    </>
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
