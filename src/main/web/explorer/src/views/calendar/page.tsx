import { type FormEvent, useState } from 'react';
import { DatasetDocument, DatesDocument, type DatesQuery } from '../../../gql/graphql';
import { pageHref, replaceAddress, thingHref, useAddress } from '../../address';
import { ask, useAnswer } from '../../ask';
import { printedLines } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { Failed, Loading } from '../../states';
import { slidesOfProofs } from '../../thing/facts';
import type { Slides } from '../../thing/proof';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { dateText } from '../dates';
import { SlideList, useNarrow, ViewHead } from '../frame';
import { type Claim, ProvenItem, ProvenRow } from '../proven';
import { type Day, type Entry, isDate, yearsOf } from './days';
import './style.css';
import { texts } from './texts';

/** Stands in the address for no bound, since without any the latest year is shown. */
const open = 'any';

export default function CalendarPage() {
  const { lang } = useLanguage();
  const dataset = useAnswer(DatasetDocument, {});
  useTitle(texts[lang].title);
  if (dataset.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (dataset.state === 'failed') {
    return <Failed error={dataset.error} again={dataset.again} />;
  }
  const years = dataset.data.budgetTotal?.sums.map((sum) => sum.fiscalYear) ?? [];
  return <Calendar latest={years.length > 0 ? String(Math.max(...years)) : ''} />;
}

function Calendar({ latest }: { latest: string }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const asked = useAddress().searchParams;
  const bound = (name: string, otherwise: string) => {
    const text = asked.get(name) ?? otherwise;
    return isDate(text) ? text : '';
  };
  const from = bound('from', latest);
  const to = bound('to', '');
  const variables = { from: from || null, to: to || null, after: null, lang };
  const answer = useAnswer(DatesDocument, variables);
  const calendar = answer.state === 'answered' ? answer.data.calendar : undefined;
  return (
    <>
      <ViewHead
        title={t.title}
        lead={calendar && t.lead(calendar.totalCount, from && dateText(from, lang), to && dateText(to, lang))}
      >
        <Bounds key={`${from} ${to}`} from={from} to={to} />
      </ViewHead>
      {answer.state === 'loading' && <Loading rows={14} />}
      {answer.state === 'failed' && <Failed error={answer.error} again={answer.again} />}
      {calendar && <Found key={JSON.stringify(variables)} first={calendar} variables={variables} />}
    </>
  );
}

/** From when to when; what is no date is said so, and nothing is asked for. */
function Bounds({ from, to }: { from: string; to: string }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const [bounds, setBounds] = useState({ from, to });
  const [bad, setBad] = useState(false);
  const set = (event?: FormEvent) => {
    event?.preventDefault();
    const good = [bounds.from, bounds.to].every((text) => !text || isDate(text));
    setBad(!good);
    if (good && (bounds.from !== from || bounds.to !== to)) {
      replaceAddress(pageHref('calendar', { from: bounds.from || open, to: bounds.to }));
    }
  };
  return (
    <form className="bounds" onSubmit={set}>
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          <span>{t[name]}</span>
          <input
            value={bounds[name]}
            placeholder={t.hint}
            aria-describedby={bad ? 'bad-date' : undefined}
            aria-invalid={bad && bounds[name] !== '' && !isDate(bounds[name])}
            maxLength={10}
            onChange={(event) => setBounds({ ...bounds, [name]: event.target.value.trim() })}
            onBlur={() => set()}
          />
        </label>
      ))}
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
      <a href={pageHref('calendar', { from: open })}>{t.all}</a>
      {bad && (
        <p id="bad-date" role="alert">
          {t.bad}
        </p>
      )}
    </form>
  );
}

type Page = NonNullable<DatesQuery['calendar']>;

interface FoundProps {
  first: Page;
  variables: { from: string | null; to: string | null; after: string | null; lang: 'JA' | 'EN' };
}

function Found({ first, variables }: FoundProps) {
  const { lang, t: common } = useLanguage();
  const t = texts[lang];
  const narrow = useNarrow();
  const [next, setNext] = useState<Page[]>([]);
  const pages = [first, ...next];
  const last = pages[pages.length - 1] ?? first;
  const entries = pages.flatMap((page) => page.nodes);
  const years = yearsOf(entries);
  const slides = slidesOfProofs(entries.flatMap((entry) => entry.evidence));
  const more = async () => {
    const answer = await ask(DatesDocument, { ...variables, after: last.pageInfo.endCursor ?? null });
    if (answer.calendar) {
      setNext([...next, answer.calendar]);
    }
  };
  return (
    <>
      <div className="wide">
        {entries.length === 0 && (
          <p>
            {t.nothing} <a href={pageHref('calendar', { from: open })}>{t.all}</a>
          </p>
        )}
        {years.map(({ year, days }) => (
          <section key={year} className="calendar-year" aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{dateText(year, lang)}</h2>
            {narrow ? (
              <ul className="view-list">
                {days.map((day) => (
                  <ProvenItem key={day.key} claims={claimsOf(day)} slides={slides}>
                    <p className="quiet">
                      {dayText(day.date, lang)} {day.entries[0]?.fieldLabel}
                    </p>
                    <Of day={day} />
                  </ProvenItem>
                ))}
              </ul>
            ) : (
              <Days days={days} slides={slides} />
            )}
          </section>
        ))}
        {last.pageInfo.hasNextPage && (
          <button type="button" className="button" onClick={more}>
            {common.next}
          </button>
        )}
        {entries.length > 0 && <p className="quiet calendar-note">{t.fiscal}</p>}
      </div>
      <SlideList slides={slides} />
      <ViewTools
        title={t.title}
        query={DatesDocument}
        variables={variables}
        fileName="calendar"
        table={() => [
          [t.date, t.what, 'id', t.thing, common.printed, t.proof],
          ...entries.map((entry) => [
            entry.date,
            entry.fieldLabel,
            entry.node.id,
            nameOf(entry),
            entry.printed ?? '',
            entry.evidence.map((proof) => printedLines(proof.lines)).join('; '),
          ]),
        ]}
      />
    </>
  );
}

function Days({ days, slides }: { days: Day[]; slides: Slides }) {
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
          <ProvenRow key={day.key} width={4} claims={claimsOf(day)} slides={slides}>
            <th scope="row" className={day.date.length === 4 ? 'day quiet' : 'day'}>
              {day.date === days[i - 1]?.date ? (
                <span className="unseen">{dayText(day.date, lang)}</span>
              ) : (
                dayText(day.date, lang)
              )}
            </th>
            <td className="of-what">{day.entries[0]?.fieldLabel}</td>
            <td>
              <Of day={day} />
            </td>
          </ProvenRow>
        ))}
      </tbody>
    </table>
  );
}

/** Month and day below the year that stands in the head. */
function dayText(date: string, lang: 'JA' | 'EN'): string {
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

function nameOf(entry: Entry): string {
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
