import { useEffect, useId, useState } from 'react';
import { SlidesDocument, TakenFromDocument } from '../../../gql/graphql';
import { pageHref, thingHref } from '../../address';
import { type AskError, useAnswer } from '../../ask';
import { decimal, plainLines, printedLines } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { Failed, FailedPart, Loading } from '../../states';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { dateText } from '../dates';
import { ViewHead } from '../frame';
import { useSettings } from '../settings';
import { type Count, countTaken, isNamed, type Part, partsOf, type Slide } from './slides';
import './style.css';
import { texts } from './texts';

export default function SourcePage() {
  const { lang } = useLanguage();
  const t = texts[lang];
  useTitle(t.title);
  const [read, write] = useSettings('source');
  const variables = { lang, after: null };
  const answer = useAnswer(SlidesDocument, variables);
  const sections = answer.state === 'answered' ? answer.data.sections?.nodes : undefined;
  const { counts, failed, again } = useCounts(sections);
  if (answer.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const slides = sections ?? [];
  const find = read('find');
  const found = find ? slides.filter((slide) => isNamed(slide, find)) : slides;
  const count = (slide: Slide) => counts.get(slide.id);
  const most = Math.max(1, ...[...counts.values()].map((one) => one.stated));
  const sources = answer.data.sources?.nodes ?? [];
  return (
    <>
      <ViewHead
        title={t.title}
        lead={
          sources.length === 0
            ? t.nothing
            : sources.map((source) => (
                <span key={source.id}>
                  {t.lead(
                    source.label,
                    slides.length,
                    decimal(source.lineCount, lang),
                    source.publishedOn ? dateText(source.publishedOn, lang) : '',
                  )}
                </span>
              ))
        }
      >
        <label className="setting">
          <span>{t.find}</span>
          <input type="search" value={find} onChange={(event) => write({ find: event.target.value }, true)} />
        </label>
      </ViewHead>
      {find && (
        <p className="wide" role="status">
          {t.found(found.length)} <a href={pageHref('search', { q: find })}>{t.everywhere(find)}</a>
        </p>
      )}
      <p className="wide key">
        <span>
          <span className="sample" /> {t.keyTaken}
        </span>
        <span>{t.keyCiting}</span>
      </p>
      {failed && <Failed error={failed} again={again} />}
      {partsOf(found).map((part) => (
        <PartOfDocument key={part.key} part={part} count={count} most={most} />
      ))}
      <ViewTools
        title={t.title}
        query={SlidesDocument}
        variables={variables}
        fileName="slides"
        table={() => [
          ['id', t.ministry, t.slide, t.lines, t.taken, t.citing],
          ...found.map((slide) => [
            slide.id,
            slide.ministry.nodes[0]?.label ?? '',
            slide.label,
            plainLines(slide.lines),
            count(slide)?.stated ?? null,
            count(slide)?.citing ?? null,
          ]),
        ]}
      />
    </>
  );
}

/** How many facts cite each slide, as far as it is known yet. */
function useCounts(slides: Slide[] | undefined) {
  const [counts, setCounts] = useState(new Map<string, Count>());
  const [failed, setFailed] = useState<AskError>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    let wanted = true;
    setFailed(undefined);
    countTaken(slides ?? [], (found) => {
      if (wanted) {
        setCounts(found);
      }
    }).catch((error: AskError) => wanted && setFailed(error));
    return () => {
      wanted = false;
    };
  }, [slides, attempt]);
  return { counts, failed, again: () => setAttempt(attempt + 1) };
}

interface PartProps {
  part: Part;
  count: (slide: Slide) => Count | undefined;
  most: number;
}

function PartOfDocument({ part, count, most }: PartProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  return (
    <section className="wide document-part" aria-labelledby={part.key}>
      <h2 id={part.key}>
        {part.ministry ?? t.noMinistry} <span className="number">{part.slides.length}</span>
      </h2>
      <ul>
        {part.slides.map((slide) => (
          <SlideRow key={slide.id} slide={slide} count={count(slide)} most={most} />
        ))}
      </ul>
    </section>
  );
}

/** A slide with its lines and how much is taken from it; opened, what that is. */
function SlideRow({ slide, count, most }: { slide: Slide; count: Count | undefined; most: number }) {
  const { lang, t: common } = useLanguage();
  const t = texts[lang];
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={slide.divider ? 'slide-row divider' : 'slide-row'}>
      <span className="quiet slide-lines">{common.linesOf(printedLines(slide.lines))}</span>
      <span>
        <a className="in-table" href={thingHref(slide.id)} lang={foreign(slide.label, lang)}>
          {slide.heading ? slide.label : `〔${slide.label}〕`}
        </a>
        {!slide.heading && <small className="quiet"> {t.headingLost}</small>}
      </span>
      <span className="taken">
        {count !== undefined && (
          <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <span className="unseen">{t.show(slide.label)}: </span>
            {t.count(decimal(count.stated, lang))}
            {count.citing > 0 && <small className="quiet"> {t.citingCount(decimal(count.citing, lang))}</small>}
          </button>
        )}
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * (count?.stated ?? 0)) / most} height="10" />
        </svg>
      </span>
      {open && <Taken id={id} slide={slide} />}
    </li>
  );
}

function Taken({ id, slide }: { id: string; slide: Slide }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const answer = useAnswer(TakenFromDocument, { id: slide.id, lang });
  const taken = answer.state === 'answered' ? answer.data.factsAt : undefined;
  const things = new Map(taken?.nodes.map((one) => [one.thingId, one]));
  return (
    <div id={id} className="opened">
      {[...things.values()].map((one) => (
        <a key={one.thingId} className="other" href={thingHref(one.thingId)} lang={foreign(one.label, lang)}>
          {one.label}
        </a>
      ))}
      {taken?.pageInfo.hasNextPage && '…'}
      {answer.state === 'failed' && <FailedPart error={answer.error} again={answer.again} />}
      {taken && (
        <p>
          <a href={`${thingHref(slide.id)}#TAKEN`}>{t.all(decimal(taken.totalCount, lang))}</a>
        </p>
      )}
    </div>
  );
}
