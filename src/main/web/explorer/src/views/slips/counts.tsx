import { decimal } from '../../format';
import { useLanguage } from '../../lang';
import { useNarrow } from '../frame';
import { useSettings } from '../settings';
import type { Slip } from './page';
import { CertaintyMark } from './row';
import { texts } from './texts';

export interface Named {
  value: string;
  label: string;
}

interface CountsProps {
  kinds: Named[];
  certainties: Named[];
  /** All of them, whatever is chosen. */
  slips: Pick<Slip, 'anomalyKind' | 'certainty'>[];
}

/** How many there are of each kind and certainty; each number leads to those that it counts. */
export function Counts({ kinds, certainties, slips }: CountsProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const narrow = useNarrow();
  const [read, , hrefWith] = useSettings('slips');
  const total = { value: '', label: t.total };
  const [rows, columns] = narrow ? [kinds, certainties] : [certainties, kinds];
  const head = (one: Named) => {
    const rank = certainties.indexOf(one);
    return (
      <>
        {rank >= 0 && <CertaintyMark rank={rank} />} {one.label}
      </>
    );
  };
  const cell = (row: Named, column: Named) => {
    const [kind, certainty] = narrow ? [row.value, column.value] : [column.value, row.value];
    const count = slips.filter(
      (one) => (!kind || one.anomalyKind === kind) && (!certainty || one.certainty === certainty),
    ).length;
    const chosen = read('kind') === kind && read('certainty') === certainty && !read('find').trim() && !read('slide');
    return count === 0 ? (
      <span className="quiet">0</span>
    ) : (
      <a href={hrefWith({ kind, certainty, find: '', slide: '' })} aria-current={chosen ? 'true' : undefined}>
        {decimal(count, lang)}
      </a>
    );
  };
  return (
    <div className="wide slip-counts">
      <table>
        <caption className="unseen">{t.counts}</caption>
        <thead>
          <tr>
            <td />
            {[...columns, total].map((column) => (
              <th key={column.value} scope="col">
                {head(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows, total].map((row) => (
            <tr key={row.value}>
              <th scope="row">{head(row)}</th>
              {[...columns, total].map((column) => (
                <td key={column.value}>{cell(row, column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
