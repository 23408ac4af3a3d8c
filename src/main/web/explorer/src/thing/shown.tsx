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
  const unsaid = (one: Plain) => !isSaid(one, told, lang);
  if (told.ownerId == null) {
    return told.values.filter((one) => plain.includes(one.format)).filter(unsaid);
  }
  const { quantity, rest } = partsOf(told);
  const unit = quantity && told.values.find((one) => one.field === 'unit');
  return [quantity, unit, ...rest.filter(unsaid)].flatMap((one) => one ?? []);
}

/** Whether the label has it, such as the year in the name of a meeting; digits of another number are not it. */
function isSaid(value: Plain, told: InList, lang: Lang): boolean {
  const texts = value.values.flatMap((one) => [one.text, value.format === 'FISCAL_YEAR' ? one.number : null]);
  return [textOf(value, lang), ...texts].some((text) => text != null && stands(String(text), told.label));
}

function stands(text: string, label: string): boolean {
  for (let at = label.indexOf(text); at >= 0; at = label.indexOf(text, at + 1)) {
    if (!/\d/.test(label.charAt(at - 1) + label.charAt(at + text.length))) {
      return true;
    }
  }
  return false;
}

const plain: Plain['format'][] = [...quantities, 'FISCAL_YEAR', 'DATE'];

/** The same in words. */
export function Shown({ told }: { told: InList }) {
  const { lang } = useLanguage();
  const quantity = told.ownerId != null && partsOf(told).quantity;
  const notes = shownOf(told, lang).filter((one) => one !== quantity && !(quantity && one.field === 'unit'));
  const dates = notes.filter((one) => one.format === 'DATE');
  return (
    <span className="shown">
      {quantity && (
        <span className="figure" title={quantity.printed ?? undefined}>
          <Quantity told={told} value={quantity} />
        </span>
      )}
      {notes.map((one) => (
        <Note key={one.field} value={one} named={one.format === 'DATE' && dates.length > 1} />
      ))}
    </span>
  );
}
