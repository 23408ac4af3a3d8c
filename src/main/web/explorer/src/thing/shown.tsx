import { useLanguage } from '../lang';
import type { Lang } from '../texts';
import type { Plain } from './facts';
import { Note, partsOf, Quantity, quantities, type Says, textOf } from './told';

interface InList extends Says {
  /** Null for a thing. */
  ownerId?: string | null;
}

/**
 * By what nodes of a list are told apart besides their names: of what is owned, the quantity with its unit and the rest that the label
 * does not say; of a thing, quantities, years and dates.
 */
export function shownOf(told: InList, lang: Lang): Plain[] {
  const { quantity, rest } = partsOf(told);
  if (told.ownerId == null) {
    return told.values.filter((one) => plain.includes(one.format));
  }
  const unit = quantity && told.values.find((one) => one.field === 'unit');
  const unsaid = rest.filter((one) => !told.label.includes(textOf(one, lang)));
  return [quantity, unit, ...unsaid].flatMap((one) => one ?? []);
}

const plain: Plain['format'][] = [...quantities, 'FISCAL_YEAR', 'DATE'];

/** The same in words. */
export function Shown({ told }: { told: InList }) {
  const { lang } = useLanguage();
  const quantity = told.ownerId != null && partsOf(told).quantity;
  return (
    <span className="shown">
      {quantity && (
        <span className="figure" title={quantity.printed ?? undefined}>
          <Quantity told={told} value={quantity} />
        </span>
      )}
      {shownOf(told, lang)
        .filter((one) => one !== quantity && !(quantity && one.field === 'unit'))
        .map((one) => (
          <Note key={one.field} value={one} />
        ))}
    </span>
  );
}
