import { type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { thingHref } from '../address';
import { useHashTarget } from '../arrival';
import type { Answer } from '../ask';
import { Boundary } from '../boundary';
import { printedLines } from '../format';
import { foreign, useLanguage } from '../lang';
import { views } from '../views';
import { type Facts, groupsOf, isNoted, type Reading, slidesOf } from './facts';
import { Glance } from './glance';
import { count, GroupOfFacts } from './group';
import { listOfSlips } from './lists';
import { NotedLines } from './passage';
import { SlideName, type Slides } from './proof';
import { isSlide, SlideFacts } from './slide';
import { SlipRows } from './slips';

/** A page that tells about the document names where it stands, which is what it is about. */
const slidesAtFirst = 3;

interface ThingProps {
  facts: Facts;
  reading: Reading;
  /** Asks for more than is shown at first. */
  more: () => void;
  /** Why there is no more. */
  failed: Extract<Answer<unknown>, { state: 'failed' }> | undefined;
}

export function Thing({ facts, reading, more, failed }: ThingProps) {
  const { lang, t } = useLanguage();
  const { basics, groups } = groupsOf(facts, reading, t.basics);
  const slides = slidesOf(facts, groups);
  const noted = isNoted(facts, reading);
  const one = (field: string) => facts.values.find((value) => value.field === field)?.values[0]?.label;
  const aliases = facts.values.find((value) => value.field === 'aliases')?.values.map((value) => value.label) ?? [];
  const also = [one('acronym'), ...aliases].filter(
    (name): name is string => Boolean(name) && name?.replaceAll(' ', '') !== facts.label.replaceAll(' ', ''),
  );
  const kind = basics.find((row) => row.form === 'value' && row.value.format === 'ENUM');
  const title = useRef<HTMLHeadingElement>(null);
  const passed = usePassed(title);
  useHashTarget();
  return (
    <article className="thing">
      <div className="wide thing-head">
        <div>
          <p className="kind">
            {facts.typeLabel}
            {kind?.form === 'value' &&
              kind.value.values[0] &&
              kind.value.values[0].label !== facts.typeLabel &&
              ` · ${kind.value.values[0].label}`}
            <code>{facts.thingId}</code>
          </p>
          <h1 ref={title} lang={foreign(facts.label, lang)}>
            {facts.label}
            {foreign(facts.label, lang) && <small className="only">{t.onlyIn}</small>}
          </h1>
          {facts.otherLabel !== facts.label && (
            <p className="other-name" lang={lang === 'JA' ? 'en' : 'ja'}>
              {facts.otherLabel}
            </p>
          )}
          {also.length > 0 && (
            <p className="also">
              <span className="quiet">{t.alsoCalled}</span> {also.join(lang === 'JA' ? '、' : ', ')}
            </p>
          )}
          {facts.ownerId && (
            <p>
              <a href={thingHref(facts.ownerId)}>{t.of(facts.owner?.name ?? facts.ownerId)}</a>
            </p>
          )}
          {one('summary') && (
            <p className="summary" lang={foreign(one('summary') ?? '', lang)}>
              {one('summary')}
            </p>
          )}
          <Ways facts={facts} />
          <Heads facts={facts} />
          <Glance basics={basics.filter((row) => row !== kind)} groups={groups} facts={facts} reading={reading} />
        </div>
        <SlidesOfPage noted={noted} slides={slides} />
      </div>
      <nav className="contents" aria-label={t.contents}>
        <ul className="wide">
          {passed && (
            <li className="of">
              <b lang={foreign(facts.label, lang)}>{facts.label}</b>
            </li>
          )}
          {isSlide(facts) && (
            <li>
              <a href="#TAKEN">{t.taken}</a>
            </li>
          )}
          {groups.map((group) => (
            <li key={group.key}>
              <a href={`#${group.key}`}>
                {group.label} <span className="number">{count(group, facts)}</span>
              </a>
            </li>
          ))}
          {facts.slips.totalCount > 0 && (
            <li>
              <a href="#SLIPS">
                {t.slipsTitle} <span className="number">{facts.slips.totalCount}</span>
              </a>
            </li>
          )}
        </ul>
      </nav>
      {isSlide(facts) ? <SlideFacts id={facts.thingId} /> : noted && <NotedLines facts={facts} />}
      {groups.map((group) => (
        <GroupOfFacts key={group.key} {...{ group, slides, facts, reading, more, failed }} />
      ))}
      {facts.slips.totalCount > 0 && (
        <SlipRows
          slips={facts.slips.nodes}
          total={facts.slips.totalCount}
          list={listOfSlips(facts, reading)}
          slides={slides}
        />
      )}
      <Absent facts={facts} />
    </article>
  );
}

/** Whether the element has been scrolled out of sight. */
function usePassed(element: RefObject<Element | null>): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setPassed(entry?.isIntersecting === false));
    if (element.current) {
      observer.observe(element.current);
    }
    return () => observer.disconnect();
  }, [element]);
  return passed;
}

/** What views say of the thing in short. */
function Heads({ facts }: { facts: Facts }) {
  return Object.entries(views).map(([page, { head: Head, of }]) =>
    Head && of?.(facts) ? (
      <Boundary key={page} at={facts.thingId} instead={null}>
        <Suspense fallback={null}>
          <Head id={facts.thingId} />
        </Suspense>
      </Boundary>
    ) : null,
  );
}

/** Views that can be asked about the thing. */
function Ways({ facts }: { facts: Facts }) {
  const { lang, t } = useLanguage();
  const ways = Object.entries(views).flatMap(([page, view]) => {
    const href = view.of?.(facts);
    return href ? [{ page, label: view.label[lang], href }] : [];
  });
  return (
    ways.length > 0 && (
      <p className="ways">
        <span className="quiet">{t.seenIn}</span>
        {ways.map((way) => (
          <a key={way.page} href={way.href}>
            {way.label}
          </a>
        ))}
      </p>
    )
  );
}

function SlidesOfPage({ slides, noted }: { slides: Slides; noted: boolean }) {
  const { t } = useLanguage();
  const all = [...slides.values()];
  const most = noted ? 1 : slidesAtFirst;
  const entry = (slide: (typeof all)[number]) => (
    <li key={slide.letter}>
      <b>{slide.letter}</b>
      <span>
        <SlideName proof={slide.proof} />{' '}
        <span className="quiet">
          {!slide.proof.section?.heading && slide.proof.section?.ministry}{' '}
          {slide.proof.section && t.linesOf(printedLines(slide.proof.section.lines))}
        </span>
      </span>
    </li>
  );
  return (
    <aside className="slides" aria-label={t.sourcesOfPage}>
      <h2>{t.sourcesOfPage}</h2>
      <ol>{all.slice(0, most).map(entry)}</ol>
      {all.length > most && (
        <details>
          <summary>{t.moreOf(all.length - most)}</summary>
          <ol>{all.slice(most).map(entry)}</ol>
        </details>
      )}
      <p className="legend">
        {noted ? (
          <span className="margin noted">{t.notedLegend}</span>
        ) : (
          <>
            <span className="margin">{t.stated}</span>
            <span className="margin inferred">{t.inferredLegend}</span>
          </>
        )}
      </p>
    </aside>
  );
}

/** What the source does not say, folded, in the order of the answer: what is read first comes first. */
function Absent({ facts }: { facts: Facts }) {
  const { lang, t } = useLanguage();
  const absent = facts.absent.map((one) => one.label);
  const comma = lang === 'JA' ? '、' : ', ';
  if (absent.length === 0) {
    return null;
  }
  return (
    <details className="wide absent">
      <summary>
        {t.absentTitle} <span className="number">{absent.length}</span>{' '}
        <span className="quiet">
          {absent.slice(0, 5).join(comma)}
          {absent.length > 5 && ' …'}
        </span>
      </summary>
      <p>{absent.join(comma)}</p>
    </details>
  );
}
