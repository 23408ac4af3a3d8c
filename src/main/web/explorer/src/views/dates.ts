import type { Lang } from '../texts';

/** A date as precise as it is: 2018年2月, February 2018; a year alone stays one. */
export function dateText(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-').map(Number);
  if (month == null) {
    return lang === 'JA' ? `${year}年` : String(year);
  }
  if (lang === 'JA') {
    return `${year}年${month}月${day == null ? '' : `${day}日`}`;
  }
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  return new Intl.DateTimeFormat('en-GB', day == null ? options : { ...options, day: 'numeric' }).format(
    Date.UTC(year ?? 0, month - 1, day ?? 1),
  );
}
