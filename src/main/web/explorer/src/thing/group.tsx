import { Fragment, useState } from 'react';
import type { Answer } from '../ask';
import { bring } from '../focus';
import { useLanguage } from '../lang';
import { FailedPart } from '../states';
import { type Facts, type Group, isCut, isNoted, namesOf, type Reading, type Row } from './facts';
import { type ListOfRows, listsOf } from './lists';
import type { Slides } from './proof';
import { FactRow } from './rows';
import { Notes, notesOf } from './told';

/** How many a group shows at first. */
export const shownAtFirst = 10;

/** So that no field is hidden behind a long one, each shows some of what it leads to. */
const leastOfField = 3;

/** How many facts there are, with a mark where there are more than came. */
export function count(group: Group, facts: Facts): string {
  const came = group.rows.reduce((sum, row) => sum + sizeOf(row), 0);
  return group.rows.some((row) => isCut(row, facts)) ? `${came}+` : String(came);
}

function sizeOf(row: Row): number {
  return row.form === 'links' ? row.total : row.form === 'money' ? row.told.length : 1;
}

interface GroupProps {
  group: Group;
  slides: Slides;
  facts: Facts;
  reading: Reading;
  more: () => void;
  failed: Extract<Answer<unknown>, { state: 'failed' }> | undefined;
}

/** Ten facts of a group, then the lists that have all of them; what no list has opens in place. */
export function GroupOfFacts({ group, slides, facts, reading, more, failed }: GroupProps) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const names = namesOf(facts);
  const noted = isNoted(facts, reading);
  const lists = listsOf(group, facts, reading);
  const some = partOf(group, lists, all);
  // A button for a single fact would take its place.
  const { rows, cut, hidden } = some.hidden === 1 ? partOf(group, lists, true) : some;
  return (
    <section className="wide group" id={group.key} aria-labelledby={`${group.key}-head`}>
      <h2 id={`${group.key}-head`}>
        {group.label} <span className="number">{count(group, facts)}</span>
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
                title={facts.label}
                noted={noted}
              />
            </Fragment>
          );
        })}
        {(cut.size > 0 || hidden > 0 || (all && failed)) && (
          <li className="more">
            {[...cut.values()].map((list) => (
              <a key={list.href} href={list.href}>
                {list.total === undefined ? t.inList(list.label) : t.allInList(list.label, list.total)}
              </a>
            ))}
            {hidden > 0 && (
              <button
                type="button"
                className="button"
                onClick={({ currentTarget }) =>
                  bring(currentTarget, () => {
                    setAll(true);
                    more();
                  })
                }
              >
                {t.moreOf(hidden)}
              </button>
            )}
            {all && failed && <FailedPart error={failed.error} again={failed.again} />}
          </li>
        )}
      </ul>
    </section>
  );
}

/** What a group shows of its rows, the lists that have the rest, and how many facts no list has. */
export function partOf(group: Group, lists: Map<Row, ListOfRows>, all: boolean) {
  const rows: Row[] = [];
  const cut = new Map<string, ListOfRows>();
  let room = shownAtFirst;
  let hidden = 0;
  for (const row of group.rows) {
    const size = sizeOf(row);
    const list = lists.get(row);
    const whole = all && !list;
    const most = Math.max(room, leastOfField);
    const links = row.form === 'links' ? row.links.slice(0, size === most + 1 ? size : most) : [];
    const shown = whole ? row : row.form === 'links' ? { ...row, links } : row;
    const fits = room > 0 || whole || row.form === 'links';
    if (fits) {
      rows.push(shown);
    }
    const lacking = size - (fits ? (shown.form === 'links' ? shown.links.length : size) : 0);
    room -= row.form === 'links' ? links.length : 1;
    if (lacking > 0 && list) {
      cut.set(list.href, list);
    } else if (!whole) {
      hidden += lacking;
    }
  }
  return { rows, cut, hidden };
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
