import { type Lang, texts } from '../texts';

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

interface Period {
  since?: string | null | undefined;
  until?: string | null | undefined;
}

/** From when to when: since June 2015; 2025, where it is that year alone. Nothing where neither is known. */
export function periodText({ since, until }: Period, lang: Lang): string {
  if (since && since === until) {
    return dateText(since, lang);
  }
  const t = texts[lang];
  return [since && t.since(dateText(since, lang)), until && t.until(dateText(until, lang))].filter(Boolean).join(' ');
}
