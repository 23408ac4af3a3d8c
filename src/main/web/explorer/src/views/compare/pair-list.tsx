import { useId, useState } from 'react';
import { useLanguage } from '../../lang';
import { Margin, Opened } from '../../thing/proof';
import { Items, labelOf, type TableProps } from './compare-table';
import type { Row } from './rows';
import { texts } from './texts';

type PairProps = Pick<TableProps, 'a' | 'b' | 'rows' | 'stages' | 'slides' | 'caption'>;

/** Two things item by item where there is no room for columns: one side below the other. */
export function PairList({ caption, rows, ...pair }: PairProps) {
  const id = useId();
  return (
    <section className="pair-list" aria-labelledby={id}>
      <h2 id={id}>{caption}</h2>
      <ul>
        {rows.map((row) => (
          <Entry key={row.key} row={row} {...pair} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ row, a, b, stages, slides }: Omit<PairProps, 'caption' | 'rows'> & { row: Row }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li>
      <h3>{labelOf(row, stages, lang)}</h3>
      <dl>
        {[
          { name: a, items: row.a },
          { name: b, items: row.b },
        ].map(({ name, items }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Items items={items} none={row.more ? own.nothingMore : own.none} />
            </dd>
          </div>
        ))}
      </dl>
      {row.proofs.length > 0 && (
        <Margin
          proofs={row.proofs}
          inferred={row.inferred}
          slides={slides}
          open={open}
          controls={id}
          toggle={() => setOpen(!open)}
        />
      )}
      {open && <Opened id={id} proofs={row.proofs} rationales={row.rationales} slips={[]} />}
    </li>
  );
}
