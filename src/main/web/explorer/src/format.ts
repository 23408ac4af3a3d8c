import type { Lang } from './texts';

/** An amount in two parts, so that it can be set by place. */
export interface Money {
  number: string;
  unit: string;
}

/** Yen as people say them: 168.6億円, 5,600万円, ¥16.86 bn. Nothing is rounded away that two decimals cannot hold. */
export function money(yen: number, lang: Lang): Money {
  if (lang === 'EN') {
    if (yen >= 1e9) {
      return { number: `¥${decimal(yen / 1e9, lang, 3)}`, unit: 'bn' };
    }
    return yen >= 1e4 || yen === 0
      ? { number: `¥${decimal(yen / 1e6, lang, 2)}`, unit: 'm' }
      : { number: exactYen(yen, lang), unit: '' };
  }
  if (yen >= 1e8) {
    return { number: decimal(yen / 1e8, lang, 2), unit: '億円' };
  }
  return yen >= 1e4
    ? { number: decimal(yen / 1e4, lang, 2), unit: '万円' }
    : { number: decimal(yen, lang, 0), unit: '円' };
}

/** The same as a text that is not broken between two lines; in files and pictures it is `plain`. */
export function moneyText(yen: number, lang: Lang): string {
  const { number, unit } = money(yen, lang);
  return unit ? bound(number, unit, lang) : number;
}

/** A number and its unit, which stay on one line. */
function bound(number: string, unit: string, lang: Lang): string {
  return lang === 'EN' ? `${number}\u00a0${unit}` : [number, ...unit].join('\u2060');
}

/** A text without what only keeps it together on a page. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
}

/** How many yen the one unit of a column is: 億円, or millions of yen. */
function columnUnit(lang: Lang): number {
  return lang === 'EN' ? 1e6 : 1e8;
}

/** An amount in the one unit of a column; what would be no more than a zero there is told in a smaller one. */
export function columnMoney(yen: number, lang: Lang): string {
  const amount = yen / columnUnit(lang);
  if (vanishes(amount)) {
    return moneyText(yen, lang);
  }
  const text = decimal(amount, lang, 2);
  return lang === 'EN' ? bound(`¥${text}`, 'm', lang) : bound(text, '億円', lang);
}

/** Whether two decimals would make a zero of what is none. */
function vanishes(amount: number): boolean {
  return amount !== 0 && Math.abs(amount) < 0.005;
}

/**
 * Whole part and fraction of an amount in the one unit of a column, so that points stand below each other: with two
 * decimals, or with as many as it takes to be no zero.
 */
export function columnDigits(yen: number, lang: Lang, decimals = 0): [whole: string, fraction: string] {
  const amount = yen / columnUnit(lang);
  const precision = vanishes(amount)
    ? { maximumSignificantDigits: 1 }
    : { minimumFractionDigits: Math.min(decimals, 2), maximumFractionDigits: 2 };
  const text = new Intl.NumberFormat(lang === 'EN' ? 'en-GB' : 'ja-JP', precision).format(amount);
  const [whole = '', fraction] = text.split('.');
  return [whole, fraction ? `.${fraction}` : ''];
}

export function exactYen(yen: number, lang: Lang): string {
  return lang === 'EN' ? `¥${decimal(yen, lang, 0)}` : `${decimal(yen, lang, 0)}円`;
}

export function decimal(value: number, lang: Lang, digits = 6): string {
  return new Intl.NumberFormat(lang === 'EN' ? 'en-GB' : 'ja-JP', { maximumFractionDigits: digits }).format(value);
}

/** A fiscal year in both counts: 令和8年度（2026）, FY2026. It is a label, so that it has no comma. */
export function fiscalYear(year: number, lang: Lang): string {
  return lang === 'EN' ? `FY${year}` : `${era(year)}（${year}）`;
}

/** 令和8年度, 平成30年度. */
export function era(year: number): string {
  const [name, since] = year >= 2019 ? ['令和', 2018] : ['平成', 1988];
  const count = year - Number(since);
  return `${name}${count === 1 ? '元' : count}年度`;
}

/** Lines in their order, each once: what overlaps or follows at once is one range, `80,76-78,79` is `76-80`. */
export function joinedLines(lines: string): string {
  const ranges: [from: number, to: number][] = [];
  for (const [from, to] of lineNumbers(lines).sort(([a], [b]) => a - b)) {
    const last = ranges.at(-1);
    if (last && from <= last[1] + 1) {
      last[1] = Math.max(last[1], to);
    } else {
      ranges.push([from, to]);
    }
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** `76,16-20` as `16–20, 76`. */
export function plainLines(lines: string): string {
  return joinedLines(lines).replaceAll('-', '–').replaceAll(',', ', ');
}

/** The same on a page, where a range is not broken at its dash. */
export function printedLines(lines: string): string {
  return plainLines(lines).replaceAll('–', '\u2060–\u2060');
}

/** How wide a text is, in letters: a kanji or kana is as wide as two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
}

/** Names side by side, such as those of pillars that have something in common. */
export function listed(names: (string | number)[], lang: Lang): string {
  return names.join(lang === 'JA' ? '・' : ', ');
}

export function lineNumbers(lines: string): [from: number, to: number][] {
  return lines
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [from, to] = part.split('-').map(Number);
      return [from ?? 0, to ?? from ?? 0];
    });
}

/** The text of a line without the marks in which it is kept, also those of bold letters; an address in angle brackets is no mark. */
export function withoutMarks(text: string): string {
  return text
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/g, ' ')
    .replaceAll('**', '')
    .trim();
}

/** Whether two lists of lines have a line in common. */
export function overlap(a: string, b: string): boolean {
  const others = lineNumbers(b);
  return lineNumbers(a).some(([from, to]) => others.some(([first, last]) => from <= last && first <= to));
}

/** The lines of the first that are among those of the second. */
export function within(lines: string, of: string): string {
  return lineNumbers(lines)
    .flatMap(([from, to]) =>
      lineNumbers(of).map(([first, last]) => [Math.max(from, first), Math.min(to, last)] as const),
    )
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => (from === to ? String(from) : `${from}-${to}`))
    .join(',');
}

/** The words of a text that may name something: those of one kana, particles and marks are none. */
export function wordsOf(text: string, lang: Lang): string[] {
  const words = [...new Intl.Segmenter(lang.toLowerCase(), { granularity: 'word' }).segment(text)]
    .filter((one) => one.isWordLike && !/^(?:\p{Script=Hiragana}+|[a-z]{1,3})$/u.test(one.segment))
    .map((one) => one.segment);
  return [...new Set(words)].slice(0, 6);
}

/** Safe for spreadsheets: UTF-8 with a mark, and no cell that would be taken for a formula. */
export function csv(rows: (string | number | null)[][]): string {
  const cell = (value: string | number | null) => {
    if (value === null || typeof value === 'number') {
      return String(value ?? '');
    }
    const text = plain(value);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
