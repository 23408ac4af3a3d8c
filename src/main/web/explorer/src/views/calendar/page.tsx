import { type FormEvent, useState } from 'react';
import { DatasetDocument, DatesDocument, type DatesQuery } from '../../../gql/graphql';
import { useAddress } from '../../address';
import { useHashTarget } from '../../arrival';
import { ask, useAnswer } from '../../ask';
import { plainLines } from '../../format';
import { useLanguage } from '../../lang';
import { More, usePages } from '../../pages';
import { Failed, Loading } from '../../states';
import { slidesOfProofs } from '../../thing/facts';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { dateText } from '../dates';
import { SlideList, ViewHead } from '../frame';
import { useDraft, useSettings } from '../settings';
import { hasDeadline, isDate, partsOf } from './days';
import { nameOf, Years } from './rows';
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
        lead={
          calendar && (
            <>
              {t.lead(calendar.totalCount, from && dateText(from, lang), to && dateText(to, lang))}
              {!calendar.pageInfo.hasNextPage && t.split(partsOf(calendar.nodes).figures.length)}
            </>
          )
        }
      >
        <Bounds from={from} to={to} />
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
  const drafts = { from: useDraft(from), to: useDraft(to) };
  const bounds = { from: drafts.from[0], to: drafts.to[0] };
  const [, write, hrefWith] = useSettings('calendar');
  const [refused, setRefused] = useState(false);
  const good = [bounds.from, bounds.to].every((text) => !text || isDate(text));
  const bad = refused && !good;
  const set = (event?: FormEvent) => {
    event?.preventDefault();
    setRefused(!good);
    if (good && (bounds.from !== from || bounds.to !== to)) {
      write({ from: bounds.from || open, to: bounds.to });
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
            onChange={(event) => drafts[name][1](event.target.value.trim())}
            onBlur={() => set()}
          />
        </label>
      ))}
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
      <a href={hrefWith({ from: open, to: '' })}>{t.all}</a>
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
  const [, , hrefWith] = useSettings('calendar');
  const { pages, bringNext } = usePages(first, async (last) => {
    const next = await ask(DatesDocument, { ...variables, after: last.pageInfo.endCursor ?? null });
    return next.calendar;
  });
  useHashTarget();
  const whole = !pages.at(-1)?.pageInfo.hasNextPage;
  const entries = pages.flatMap((page) => page.nodes);
  const { dates, figures } = partsOf(entries);
  const slides = slidesOfProofs(entries.flatMap((entry) => entry.evidence));
  return (
    <>
      <div className="wide">
        {entries.length === 0 && (
          <p>
            {t.nothing} <a href={hrefWith({ from: open, to: '' })}>{t.all}</a>
          </p>
        )}
        <Years entries={dates} slides={slides} bounds={{ from: variables.from ?? '', to: variables.to ?? '' }} />
        {!whole && <More bringNext={bringNext} />}
        {dates.length > 0 && (
          <p className="quiet calendar-note">
            {t.fiscal} {whole && !hasDeadline(entries) && t.noDeadline}
          </p>
        )}
        {figures.length > 0 && (
          <section className="of-figures" aria-labelledby="of-figures">
            <h2 id="of-figures">
              {t.figures} <span className="number">{t.count(figures.length)}</span>
            </h2>
            <Years entries={figures} slides={slides} />
          </section>
        )}
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
            entry.evidence.map((proof) => plainLines(proof.lines)).join('; '),
          ]),
        ]}
      />
    </>
  );
}
