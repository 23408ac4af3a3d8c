import { describe, expect, test } from 'vitest';
import {
  columnDigits,
  columnMoney,
  csv,
  exactYen,
  fiscalYear,
  joinedLines,
  lineNumbers,
  listed,
  money,
  moneyText,
  overlap,
  plain,
  plainLines,
  printedLines,
  withoutMarks,
} from '../src/format';

describe('money', () => {
  test.each([
    [16_860_000_000, '168.6\u2060億\u2060円', '¥16.86\u00a0bn'],
    [5_400_000_000, '54\u2060億\u2060円', '¥5.4\u00a0bn'],
    [59_000_000, '5,900\u2060万\u2060円', '¥59\u00a0m'],
    [56_478_000, '5,647.8\u2060万\u2060円', '¥56.48\u00a0m'],
    [100_000_000, '1\u2060億\u2060円', '¥100\u00a0m'],
    [4_000, '4,000\u2060円', '¥4,000'],
    [0, '0\u2060円', '¥0\u00a0m'],
  ])('%d is said as people say it, on one line', (yen, ja, en) => {
    expect(moneyText(yen, 'JA')).toBe(ja);
    expect(moneyText(yen, 'EN')).toBe(en);
  });

  test('a plain text has nothing that cannot be seen', () => {
    expect(plain(moneyText(5_400_000_000, 'JA'))).toBe('54億円');
    expect(plain(moneyText(5_400_000_000, 'EN'))).toBe('¥5.4 bn');
  });

  test('number and unit are apart, so that they can be set by place', () => {
    expect(money(770_000_000, 'JA')).toEqual({ number: '7.7', unit: '億円' });
  });

  test.each([
    [16_860_000_000, '168.6\u2060億\u2060円', '¥16,860\u00a0m'],
    [500_000, '0.01\u2060億\u2060円', '¥0.5\u00a0m'],
    [499_999, '50\u2060万\u2060円', '¥0.5\u00a0m'],
    [120_000, '12\u2060万\u2060円', '¥0.12\u00a0m'],
    [4_000, '4,000\u2060円', '¥4,000'],
    [0, '0\u2060億\u2060円', '¥0\u00a0m'],
  ])('%d stands in a column in its unit, and is no zero unless it is one', (yen, ja, en) => {
    expect(columnMoney(yen, 'JA')).toBe(ja);
    expect(columnMoney(yen, 'EN')).toBe(en);
  });

  test('digits in a column have two decimals, or as many as it takes to be no zero', () => {
    expect(columnDigits(17_451_809_000, 'JA')).toEqual(['174', '.52']);
    expect(columnDigits(17_451_809_000, 'EN')).toEqual(['17,451', '.81']);
    expect(columnDigits(300_000_000, 'JA', 1)).toEqual(['3', '.0']);
    expect(columnDigits(120_000, 'JA')).toEqual(['0', '.001']);
    expect(columnDigits(0, 'JA')).toEqual(['0', '']);
  });

  test('the exact amount has every yen', () => {
    expect(exactYen(17_451_809_000, 'JA')).toBe('17,451,809,000円');
    expect(exactYen(17_451_809_000, 'EN')).toBe('¥17,451,809,000');
  });
});

test('fiscal years are labels in both counts', () => {
  expect(fiscalYear(2026, 'JA')).toBe('令和8年度（2026）');
  expect(fiscalYear(2019, 'JA')).toBe('令和元年度（2019）');
  expect(fiscalYear(2018, 'JA')).toBe('平成30年度（2018）');
  expect(fiscalYear(2026, 'EN')).toBe('FY2026');
});

describe('lines', () => {
  test('are read as ranges', () => {
    expect(lineNumbers('16-20,76')).toEqual([
      [16, 20],
      [76, 76],
    ]);
  });

  test('are not broken at the dash', () => {
    expect(printedLines('16-20,76')).toBe('16\u2060–\u206020, 76');
  });

  test.each([
    ['80,86,76,82', '76,80,82,86'],
    ['16-20,18', '16-20'],
    ['80,76-78,79', '76-80'],
    ['16-20,22', '16-20,22'],
    ['', ''],
  ])('%s are told in their order, each once: %s', (lines, joined) => {
    expect(joinedLines(lines)).toBe(joined);
    expect(plainLines(lines)).toBe(joined.replaceAll('-', '–').replaceAll(',', ', '));
  });

  test.each([
    ['16-20', '20', true],
    ['16-20,76', '70-80', true],
    ['16-20', '21-30', false],
    ['', '1', false],
  ])('%s and %s have a line in common: %s', (a, b, common) => {
    expect(overlap(a, b)).toBe(common);
    expect(overlap(b, a)).toBe(common);
  });
});

describe('CSV', () => {
  test('has the mark of UTF-8, quotes what needs it, and leaves what is not known empty', () => {
    expect(
      csv([
        ['名', 'n'],
        ['a,"b"', null],
        ['c', 0],
      ]),
    ).toBe('\ufeff名,n\r\n"a,""b""",\r\nc,0\r\n');
  });

  test('has texts without what only keeps them together on a page', () => {
    expect(csv([['¥5.4\u00a0bn', '168.6\u2060億\u2060円', '16\u2060–\u206020']])).toBe(
      '\ufeff¥5.4 bn,168.6億円,16–20\r\n',
    );
  });

  test.each(['=1+1', '+81', '-1', '@x'])('%s is no formula', (text) => {
    expect(csv([[text]])).toBe(`\ufeff'${text}\r\n`);
  });
});

test('the text of a line is told without its marks, but with addresses and names in angle brackets', () => {
  expect(withoutMarks('<p>実施主体</p>')).toBe('実施主体');
  expect(withoutMarks('<td data-bbox="478 576 762 668">1<u>億</u>円</td>')).toBe('1 億 円');
  expect(withoutMarks('○ **MDSAP** (Medical Device …')).toBe('○ MDSAP (Medical Device …');
  expect(withoutMarks('<p>')).toBe('');
  expect(withoutMarks('<https://www.med-device.jp/> <革新的な医療機器創出事業>')).toBe(
    '<https://www.med-device.jp/> <革新的な医療機器創出事業>',
  );
  expect(withoutMarks('p < 0.05')).toBe('p < 0.05');
});

test('lines in a file are those of the page without what cannot be seen', () => {
  expect(plainLines('16-20,76')).toBe('16–20, 76');
  expect(printedLines('16-20,76')).toBe('16\u2060–\u206020, 76');
});

test('names side by side have a comma in English', () => {
  expect(listed(['a', 'b'], 'JA')).toBe('a・b');
  expect(listed(['a', 'b'], 'EN')).toBe('a, b');
});
