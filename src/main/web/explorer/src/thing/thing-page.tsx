import { Fragment, useEffect, useState } from 'react';
import { FactsDocument, ReadingDocument } from '../../gql/graphql';
import { thingHref } from '../address';
import { useAnswer } from '../ask';
import { printedLines } from '../format';
import { foreign, useLanguage } from '../lang';
import { SearchBox } from '../search-box';
import { Failed, Loading } from '../states';
import { useTitle } from '../title';
import { ViewTools } from '../view-tools';
import { type Facts, type Group, groupsOf, namesOf, type Reading, type Row, slidesOf } from './facts';
import { Glance } from './glance';
import { SlideName, type Slides } from './proof';
import { FactRow } from './rows';
import { isSlide, SlideFacts } from './slide';
import { SlipRows } from './slips';
import { Notes, notesOf } from './told';

/** How many a group shows at first, and how many of a field are asked for at first. */
const shownAtFirst = 10;
const most = 200;
const slidesAtFirst = 3;

export function ThingPage({ id }: { id: string }) {
  const { lang, other, t } = useLanguage();
  const [first, setFirst] = useState(shownAtFirst);
  const variables = { id, lang, other, first };
  const answer = useAnswer(FactsDocument, variables);
  const reading = useAnswer(ReadingDocument, { lang });
  const [before, setBefore] = useState<Facts>();
  const facts = answer.state === 'answered' ? answer.data.facts : before;
  useEffect(() => {
    if (answer.state === 'answered' && answer.data.facts) {
      setBefore(answer.data.facts);
    }
  }, [answer]);
  useTitle(facts?.label ?? '');
  if (answer.state === 'failed') {
    return answer.error.failure === 'refused' ? (
      <Unknown id={id} />
    ) : (
      <Failed error={answer.error} again={answer.again} />
    );
  }
  if (reading.state === 'failed') {
    return <Failed error={reading.error} again={reading.again} />;
  }
  if (!facts || reading.state !== 'answered' || !reading.data.ontology) {
    return answer.state === 'answered' && !facts ? <Unknown id={id} /> : <Loading rows={14} />;
  }
  return (
    <>
      <Thing facts={facts} reading={reading.data.ontology} more={() => setFirst(most)} />
      <ViewTools
        title={facts.label}
        query={FactsDocument}
        variables={variables}
        fileName={id.replace(':', '-')}
        table={() => table(facts, reading.data.ontology as Reading)}
      />
    </>
  );
  function table(told: Facts, ontology: Reading) {
    const { groups } = groupsOf(told, ontology, t.basics);
    return [
      ['group', 'field', 'fact', 'id', 'lines'],
      ...groups.flatMap((group) => group.rows.flatMap((row) => lines(group.label, row))),
    ];
  }
}

function lines(group: string, row: Row): string[][] {
  const printed = (proofs: { lines: string }[]) => proofs.map((proof) => proof.lines).join(' ');
  switch (row.form) {
    case 'value':
      return [[group, row.label, row.value.values.map((one) => one.label).join('; '), '', printed(row.value.evidence)]];
    case 'links':
      return row.links.map((link) => [group, row.label, link.otherLabel, link.otherId, printed(link.evidence)]);
    case 'told':
      return [[group, row.label, row.told.label, row.told.thingId, printed(row.told.evidence)]];
    case 'money':
      return row.told.map((one) => [group, row.label, one.label, one.thingId, printed(one.evidence)]);
  }
}

function Unknown({ id }: { id: string }) {
  const { t } = useLanguage();
  useTitle(t.unknownTitle);
  return (
    <div className="wide message">
      <h1>{t.unknownTitle}</h1>
      <p>{t.unknownText(id)}</p>
      <SearchBox initial={id.slice(id.indexOf(':') + 1).replaceAll('-', ' ')} />
    </div>
  );
}

function Thing({ facts, reading, more }: { facts: Facts; reading: Reading; more: () => void }) {
  const { lang, t } = useLanguage();
  const { basics, groups } = groupsOf(facts, reading, t.basics);
  const slides = slidesOf(facts, groups);
  const one = (field: string) => facts.values.find((value) => value.field === field)?.values[0]?.label;
  const aliases = facts.values.find((value) => value.field === 'aliases')?.values.map((value) => value.label) ?? [];
  const also = [one('acronym'), ...aliases].filter((name): name is string => Boolean(name) && name !== facts.label);
  const kind = basics.find((row) => row.form === 'value' && row.value.format === 'ENUM');
  useEffect(() => {
    const target = window.location.hash && document.getElementById(window.location.hash.slice(1));
    if (target) {
      target.scrollIntoView();
    }
  }, []);
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
          <h1 lang={foreign(facts.label, lang)}>
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
          <Glance basics={basics.filter((row) => row !== kind)} groups={groups} facts={facts} />
        </div>
        <SlidesOfPage slides={slides} />
      </div>
      <nav className="contents" aria-label={t.contents}>
        <ul className="wide">
          {groups.map((group) => (
            <li key={group.key}>
              <a href={`#${group.key}`}>
                {group.label} <span className="number">{count(group)}</span>
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
      {groups.map((group) => (
        <GroupOfFacts key={group.key} group={group} slides={slides} facts={facts} more={more} />
      ))}
      {facts.slips.totalCount > 0 && (
        <SlipRows slips={facts.slips.nodes} total={facts.slips.totalCount} slides={slides} />
      )}
      {isSlide(facts) && <SlideFacts id={facts.thingId} />}
      <Absent facts={facts} />
    </article>
  );
}

function count(group: Group): number {
  return group.rows.reduce(
    (sum, row) => sum + (row.form === 'links' ? row.total : row.form === 'money' ? row.told.length : 1),
    0,
  );
}

interface GroupProps {
  group: Group;
  slides: Slides;
  facts: Facts;
  more: () => void;
}

function GroupOfFacts({ group, slides, facts, more }: GroupProps) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const names = namesOf(facts);
  let room = all ? Number.POSITIVE_INFINITY : shownAtFirst;
  const rows: Row[] = [];
  for (const row of group.rows) {
    if (room > 0) {
      rows.push(row.form === 'links' && !all ? { ...row, links: row.links.slice(0, Math.max(room, 3)) } : row);
      room -= row.form === 'links' ? Math.min(row.links.length, 10) : row.form === 'money' ? 1 : 1;
    }
  }
  const shown = rows.reduce(
    (sum, row) => sum + (row.form === 'links' ? row.links.length : row.form === 'money' ? row.told.length : 1),
    0,
  );
  const hidden = count(group) - shown;
  return (
    <section className="wide group" id={group.key} aria-labelledby={`${group.key}-head`}>
      <h2 id={`${group.key}-head`}>
        {group.label} <span className="number">{count(group)}</span>
      </h2>
      <ul>
        {rows.map((row, i) => {
          const before = rows[i - 1];
          const shared = sharedNotes(rows, i);
          return (
            <Fragment key={`${row.form}${row.key}`}>
              {shared && !sharedNotes(rows, i - 1, shared) && row.form === 'told' && (
                <li className="shared">
                  <span className="label">{row.label}</span>
                  <span className="notes">
                    <Notes told={row.told} />
                  </span>
                </li>
              )}
              <FactRow
                row={row.form === 'told' && (shared || sameLabel(before, row)) ? { ...row, label: '' } : row}
                notes={!shared}
                slides={slides}
                slips={facts.slips.nodes}
                names={names}
              />
            </Fragment>
          );
        })}
        {hidden > 0 && !all && (
          <li className="more">
            <button
              type="button"
              className="button"
              onClick={() => {
                setAll(true);
                more();
              }}
            >
              {t.moreOf(hidden)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The notes that a row has in common with its neighbours, which then stand once, above them. */
function sharedNotes(rows: Row[], i: number, equal?: string): string | undefined {
  const notes = (row: Row | undefined) => (row?.form === 'told' ? `${row.field}\n${notesOf(row.told)}` : undefined);
  const row = rows[i];
  const own = notes(row);
  if (row?.form !== 'told' || !own || notesOf(row.told) === '' || (equal && own !== equal)) {
    return undefined;
  }
  return own === notes(rows[i - 1]) || own === notes(rows[i + 1]) ? own : undefined;
}

function sameLabel(before: Row | undefined, row: Row): boolean {
  return before?.form === 'told' && before.label === row.label;
}

function SlidesOfPage({ slides }: { slides: Slides }) {
  const { t } = useLanguage();
  const all = [...slides.values()];
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
      <ol>{all.slice(0, slidesAtFirst).map(entry)}</ol>
      {all.length > slidesAtFirst && (
        <details>
          <summary>{t.moreOf(all.length - slidesAtFirst)}</summary>
          <ol>{all.slice(slidesAtFirst).map(entry)}</ol>
        </details>
      )}
      <p className="legend">
        <span className="margin">{t.stated}</span>
        <span className="margin inferred">{t.inferredLegend}</span>
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
