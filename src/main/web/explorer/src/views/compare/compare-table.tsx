import { Fragment, useId, useState } from 'react';
import { thingHref } from '../../address';
import { columnMoney, exactYen, fiscalYear } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { Margin, Opened, type Slides } from '../../thing/proof';
import { short } from '../budgets/table';
import { useNarrow } from '../frame';
import type { Item, Row } from './rows';
import { texts } from './texts';

export interface TableProps {
  a: string;
  b: string;
  rows: Row[];
  stages: Map<string, string>;
  /** What the rows of all tables of the page cite, by letters. */
  slides: Slides;
  caption: string;
  changes?: boolean;
  foot?: React.ReactNode;
}

/** Two things side by side, item by item. */
export function CompareTable({ a, b, rows, stages, slides, caption, changes = false, foot }: TableProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const narrow = useNarrow();
  const items = rows.map((row) => <Line key={row.key} {...{ row, stages, slides, changes }} />);
  return (
    <table className={changes ? 'compare years' : 'compare'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {!narrow && <th scope="col">{own.item}</th>}
          <th scope="col">{a}</th>
          <th scope="col">{b}</th>
          {changes && <th scope="col">{own.change}</th>}
          {!narrow && (
            <th scope="col" className="proof">
              {own.proof}
            </th>
          )}
        </tr>
      </thead>
      {narrow ? (
        <>
          {items}
          {foot}
        </>
      ) : (
        <>
          <tbody>{items}</tbody>
          {foot && <tfoot>{foot}</tfoot>}
        </>
      )}
    </table>
  );
}

interface EntryProps {
  name: React.ReactNode;
  /** How many columns its cells take where there is little room. */
  width: number;
  className?: string;
  children: React.ReactNode;
  below?: React.ReactNode;
}

/** A row by its name; where there is little room the name has a line of its own, above the cells. */
export function Entry({ name, width, className, children, below }: EntryProps) {
  return useNarrow() ? (
    <tbody className={className}>
      <tr className="name-row">
        <th scope="rowgroup" colSpan={width}>
          {name}
        </th>
      </tr>
      <tr>{children}</tr>
      {below}
    </tbody>
  ) : (
    <>
      <tr className={className}>
        <th scope="row">{name}</th>
        {children}
      </tr>
      {below}
    </>
  );
}

function Line({ row, stages, slides, changes }: Pick<TableProps, 'stages' | 'slides' | 'changes'> & { row: Row }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const [open, setOpen] = useState(false);
  const id = useId();
  const change = row.change ?? null;
  const margin = row.proofs.length > 0 && (
    <Margin
      proofs={row.proofs}
      inferred={row.inferred}
      slides={slides}
      open={open}
      controls={id}
      toggle={() => setOpen(!open)}
    />
  );
  const narrow = useNarrow();
  const width = 2 + Number(changes);
  const name = row.id ? (
    <a href={thingHref(row.id)} lang={foreign(row.label, lang)}>
      {row.label}
    </a>
  ) : (
    labelOf(row, stages, lang)
  );
  const opened = open && (
    <tr className="proof-row">
      <td colSpan={narrow ? width : width + 2}>
        <Opened id={id} proofs={row.proofs} rationales={row.rationales} slips={[]} />
      </td>
    </tr>
  );
  return (
    <Entry
      name={
        <>
          {name}
          {narrow && margin}
        </>
      }
      width={width}
      below={opened}
    >
      {[row.a, row.b].map((items, side) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the two sides have nothing else.
        <td key={side}>
          <Items items={items} none={changes ? own.uncountedSide : row.more ? own.nothingMore : own.none} />
          {changes && items.length > 0 && (
            <small className="quiet">{short(stages.get(row.stages?.[side] ?? '') ?? '')}</small>
          )}
        </td>
      ))}
      {changes && (
        <td title={change === null ? own.note : exactYen(change, lang)}>
          <ByPlace text={changeText(change, lang)} />
        </td>
      )}
      {!narrow && <td className="proof">{margin}</td>}
    </Entry>
  );
}

/** So many items of a side are seen before the others are asked for. */
const mostItems = 6;

export function Items({ items, none }: { items: Item[]; none: string }) {
  const { lang } = useLanguage();
  if (items.length === 0) {
    return <span className="quiet">{none}</span>;
  }
  // One item more than fit takes no more room than to say so.
  const shown = items.length > mostItems + 1 ? items.slice(0, mostItems) : items;
  const rest = items.slice(shown.length);
  return (
    <>
      <List items={shown} />
      {rest.length > 0 && (
        <details>
          <summary>{texts[lang].also(rest.length)}</summary>
          <List items={rest} />
        </details>
      )}
    </>
  );
}

function List({ items }: { items: Item[] }) {
  const { lang } = useLanguage();
  return items.map((item, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: several amounts may be the same.
    <Fragment key={i}>
      {i > 0 && <br />}
      {item.id ? (
        <a href={thingHref(item.id)} lang={foreign(item.text ?? '', lang)}>
          {item.text}
        </a>
      ) : (
        <ByPlace text={itemText(item, lang)} lang={foreign(item.text ?? '', lang)} />
      )}
    </Fragment>
  ));
}

/** An amount as it is told, in two slots: its whole part ends where those above and below it do. */
export function ByPlace({ text, lang }: { text: string; lang?: string | undefined }) {
  const [, whole, rest] = /^(\D?\D?[\d,]+)(\D.*)$/u.exec(text) ?? [];
  return whole === undefined ? (
    <span lang={lang}>{text}</span>
  ) : (
    <span className="by-place">
      <span>{whole}</span>
      <span>{rest}</span>
    </span>
  );
}

export function itemText(item: Item, lang: 'JA' | 'EN'): string {
  if (item.yen === undefined) {
    return item.text ?? '';
  }
  const amount = item.yen === null ? '…' : columnMoney(item.yen, lang);
  return item.uncounted ? `〔${amount}〕` : amount;
}

/** A side in a file, where amounts are exact yen. It is empty where the document tells nothing. */
export function fileText(items: Item[], none = ''): string | number {
  if (items.length === 0) {
    return none;
  }
  const [only] = items;
  if (items.length === 1 && only?.yen != null && !only.uncounted) {
    return only.yen;
  }
  const text = ({ yen, text = '', uncounted }: Item) => {
    const told = yen === undefined ? text : String(yen ?? '…');
    return uncounted ? `〔${told}〕` : told;
  };
  return items.map(text).join('; ');
}

export function labelOf(row: Row, stages: Map<string, string>, lang: 'JA' | 'EN'): string {
  return row.year ? texts[lang].budget(fiscalYear(row.year, lang), stages.get(row.stages?.[0] ?? '') ?? '') : row.label;
}

export function changeText(change: number | null, lang: 'JA' | 'EN'): string {
  const own = texts[lang];
  if (change === null) {
    return '…';
  }
  return change === 0 ? own.unchanged : (change > 0 ? own.up : own.down)(columnMoney(Math.abs(change), lang));
}
