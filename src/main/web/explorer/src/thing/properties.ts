import { type Lang, texts } from '../texts';
import { dateText } from '../views/dates';

/** What a relationship says of itself, such as in what role. */
export interface Property {
  field: string;
  label: string;
  value: string;
}

/** The same in words, with its name where it is not in them. */
export interface Said {
  field: string;
  label: string;
  text: string;
  named: boolean;
}

/** What tells how a fact is known is told by the margin. */
const ofTheMargin = new Set(['from', 'followsFromStated', 'depth']);

const partialDate = /^\d{4}(-\d{2}){0,2}$/;

/** A date in words: where it is printed, it is given as it is. */
function dateIn(value: string, lang: Lang): string | undefined {
  return partialDate.test(value) ? dateText(value, lang) : /\d[年月日]$/.test(value) ? value : undefined;
}

/** What holds is said by its name, what does not is not said at all, and dates say since or until when. */
export function saidOf(properties: readonly Property[], lang: Lang): Said[] {
  const t = texts[lang];
  const dateOf = (field: string) => dateIn(properties.find((one) => one.field === field)?.value ?? '', lang);
  const [since, until] = [dateOf('since'), dateOf('until')];
  const told = ({ field, value, label }: Property): Pick<Said, 'text' | 'named'> | undefined => {
    const date = dateIn(value, lang);
    switch (date && field) {
      case 'since':
        return { text: date === until ? (date ?? '') : t.since(date ?? ''), named: true };
      case 'until':
        return date === since ? undefined : { text: t.until(date ?? ''), named: true };
      case 'asOf':
        return { text: t.asOf(date ?? ''), named: true };
      default:
        return value === t.yes ? { text: label, named: true } : { text: date ?? value, named: false };
    }
  };
  return properties.flatMap((one) => {
    const said = ofTheMargin.has(one.field) || one.value === t.no ? undefined : told(one);
    return said ? [{ field: one.field, label: one.label, ...said }] : [];
  });
}
