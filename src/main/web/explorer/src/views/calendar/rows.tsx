import { Fragment, type ReactNode } from 'react';
import { thingHref } from '../../address';
import { foreign, useLanguage } from '../../lang';
import type { Lang } from '../../texts';
import type { Slides } from '../../thing/proof';
import { dateText } from '../dates';
import { useNarrow } from '../frame';
import { type Claim, ProvenItem, ProvenRow } from '../proven';
import { type Day, dayOf, type Entry, isWhole, todayAt, yearsOf } from './days';
import { texts } from './texts';

interface YearsProps {
  entries: Entry[];
  slides: Slides;
  /** Where today is marked: from when to when was asked for. */
  bounds?: { from: string; to: string };
}

/** Dates year by year; today stands between what was and what is to come. */
export function Years({ entries, slides, bounds }: YearsProps) {
  const { lang } = useLanguage();
  const narrow = useNarrow();
  const years = yearsOf(entries);
  const Head = bounds ? 'h2' : 'h3';
  const today = dayOf(new Date());
  const at = bounds && todayAt(years, today, bounds.from, bounds.to);
  const mark = <p className="today">{texts[lang].today(dateText(today, lang))}</p>;
  return (
    <>
      {years.map(({ year, days }) => (
        <Fragment key={year}>
          {days[0]?.key === at && mark}
          <section className="calendar-year">
            <Head>{dateText(year, lang)}</Head>
            {narrow ? (
              <ul className="view-list">
                {days.map((day, i) => (
                  <Fragment key={day.key}>
                    {i > 0 && day.key === at && <li>{mark}</li>}
                    <ProvenItem claims={claimsOf(day)} slides={slides}>
                      <p className="quiet">
                        {daysText(day, lang)} {whatOf(day, lang)}
                      </p>
                      <Of day={day} />
                    </ProvenItem>
                  </Fragment>
                ))}
              </ul>
            ) : (
              <Days days={days} slides={slides} today={at} mark={mark} />
            )}
          </section>
        </Fragment>
      ))}
      {at === 'end' && mark}
    </>
  );
}

/** What the date is of: of what has only a beginning, it is the date of all of it. */
function whatOf(day: Day, lang: Lang): string | undefined {
  const t = texts[lang];
  return day.until !== undefined ? t.period : isWhole(day) ? t.on : day.entries[0]?.fieldLabel;
}

interface DaysProps {
  days: Day[];
  slides: Slides;
  today: string | undefined;
  mark: ReactNode;
}

function Days({ days, slides, today, mark }: DaysProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  return (
    <table className="view-table">
      <thead className="unseen">
        <tr>
          {[t.date, t.what, t.thing, t.proof].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day, i) => (
          <Fragment key={day.key}>
            {i > 0 && day.key === today && (
              <tr>
                <td colSpan={4}>{mark}</td>
              </tr>
            )}
            <ProvenRow width={4} claims={claimsOf(day)} slides={slides}>
              <th scope="row" className={day.date.length === 4 ? 'day quiet' : 'day'}>
                {daysText(day, lang) === daysText(days[i - 1], lang) ? (
                  <span className="unseen">{daysText(day, lang)}</span>
                ) : (
                  daysText(day, lang)
                )}
              </th>
              <td className="of-what">{whatOf(day, lang)}</td>
              <td>
                <Of day={day} />
              </td>
            </ProvenRow>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function daysText(day: Day | undefined, lang: Lang): string {
  if (!day) {
    return '';
  }
  const from = dayText(day.date, lang);
  if (day.until === undefined || day.until === day.date) {
    return from;
  }
  if (day.until.slice(0, 4) !== day.date.slice(0, 4)) {
    return `${from}–${dateText(day.until, lang)}`;
  }
  const to = dayText(day.until, lang);
  if (day.until.slice(0, 7) !== day.date.slice(0, 7)) {
    return `${from}–${to}`;
  }
  return lang === 'JA' ? `${from.replace('日', '')}–${to.replace(/^.*月/, '')}` : `${from.replace(/ .*$/, '')}–${to}`;
}

/** Month and day below the year that stands in the head. */
function dayText(date: string, lang: Lang): string {
  if (date.length === 4) {
    return texts[lang].yearOnly;
  }
  const text = dateText(date, lang);
  return lang === 'JA' ? text.replace(/^\d+年/, '') : text.replace(/ \d{4}$/, '');
}

function Of({ day }: { day: Day }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const [entry] = day.entries;
  if (!entry) {
    return null;
  }
  return (
    <div>
      <a className="in-table" href={thingHref(entry.node.id)} lang={foreign(entry.node.label, lang)}>
        {entry.node.label}
      </a>
      {entry.relationship && (
        <>
          {' '}
          <small className="quiet">{entry.relationship.label}</small>{' '}
          <a
            className="in-table"
            href={thingHref(entry.relationship.target.id)}
            lang={foreign(entry.relationship.target.label, lang)}
          >
            {entry.relationship.target.label}
          </a>
        </>
      )}
      {saysMore(entry) && (
        <small className="quiet as-printed" lang="ja">
          「{entry.printed}」
        </small>
      )}
      {day.entries.length > 1 && (
        <details className="also">
          <summary>{t.also(day.entries.length - 1)}</summary>
          <ul>
            {day.entries.slice(1).map((one) => (
              <li key={one.node.id + (one.relationship?.relationshipId ?? '')}>
                <a className="in-table" href={thingHref(one.node.id)} lang={foreign(one.node.label, lang)}>
                  {nameOf(one)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!entry.entirely && <small className="quiet"> {t.partly}</small>}
    </div>
  );
}

/** Whether what is printed tells more than the date, such as that it may change. */
function saysMore(entry: Entry): boolean {
  return !('figure' in entry.node) && /[^\d年月日令和平成元（）()\s./・－-]/.test(entry.printed ?? '');
}

export function nameOf(entry: Entry): string {
  const { relationship } = entry;
  return relationship ? `${entry.node.label} ${relationship.label} ${relationship.target.label}` : entry.node.label;
}

function claimsOf(day: Day): Claim[] {
  return day.entries.map((entry) => ({
    key: entry.node.id + (entry.relationship?.relationshipId ?? ''),
    name: entry.printed ?? entry.date,
    text: nameOf(entry),
    inferred: entry.assertion === 'INFERRED',
    rationale: entry.relationship?.rationale,
    evidence: entry.evidence,
  }));
}
