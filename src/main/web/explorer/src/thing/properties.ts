import { type Lang, texts } from '../texts';
import { dateText, periodText } from '../views/dates';

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

/** A truth value is said by its name where it holds, and not at all where it does not; dates say since or until when. */
export function saidOf(properties: readonly Property[], lang: Lang): Said[] {
  const t = texts[lang];
  const told = (field: string) => properties.find((one) => one.field === field)?.value;
  const period = { since: told('since'), until: told('until') };
  const isPeriod = Object.values(period).every((value) => value === undefined || partialDate.test(value));
  return properties.flatMap(({ field, label, value }): Said[] => {
    if (ofTheMargin.has(field) || value === t.no) {
      return [];
    }
    if (isPeriod && field in period) {
      const isFirst = field === 'since' || period.since === undefined;
      return isFirst ? [{ field, label, text: periodText(period, lang), named: true }] : [];
    }
    if (value === t.yes) {
      return [{ field, label, text: label, named: true }];
    }
    if (partialDate.test(value)) {
      const date = dateText(value, lang);
      return [{ field, label, text: field === 'asOf' ? t.asOf(date) : date, named: field === 'asOf' }];
    }
    return [{ field, label, text: value, named: false }];
  });
}
