import { expect, test } from 'vitest';
import { saidOf } from '../src/thing/properties';

const properties = (all: Record<string, string>) =>
  Object.entries(all).map(([field, value]) => ({ field, label: field, value }));

const said = (all: Record<string, string>, lang: 'JA' | 'EN') => saidOf(properties(all), lang).map((one) => one.text);

test('a date says since or until when, and a year that is both stands alone', () => {
  expect(said({ role: 'Member', since: '2015-06' }, 'EN')).toEqual(['Member', 'since June 2015']);
  expect(said({ role: '構成員', since: '2015年6月', until: '2017' }, 'JA')).toEqual([
    '構成員',
    '2015年6月から',
    '2017年まで',
  ]);
  expect(said({ since: '令和7年', until: '令和7年' }, 'JA')).toEqual(['令和7年']);
  expect(said({ since: '2025', until: '2025' }, 'EN')).toEqual(['2025']);
  expect(said({ until: '2025' }, 'EN')).toEqual(['until 2025']);
  expect(said({ asOf: '2025-08' }, 'JA')).toEqual(['2025年8月時点']);
  expect(said({ since: 'long ago', role: 'Chair' }, 'EN')).toEqual(['long ago', 'Chair']);
});

test('what does not hold says nothing, and what holds is said by its name', () => {
  expect(said({ example: 'No', firm: 'Yes', depth: '2' }, 'EN')).toEqual(['firm']);
  expect(said({ example: 'いいえ', firm: 'はい' }, 'JA')).toEqual(['firm']);
});
