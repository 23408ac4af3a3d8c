import { expect, test } from 'vitest';
import { graphiqlHref, pageHref, thingHref, viewOf } from '../src/address';
import { foreign, languageOf } from '../src/lang';
import { texts } from '../src/texts';

test('no text is empty, and English texts have no Japanese in them', () => {
  const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
  for (const [key, text] of Object.entries(texts.EN)) {
    const said = typeof text === 'function' ? String((text as (...of: unknown[]) => unknown)('x', 'y', 1, 'z')) : text;
    expect(said, key).not.toBe('');
    expect(said, key).not.toMatch(japanese);
  }
  expect(Object.values(texts.JA).every((text) => text !== '')).toBe(true);
});

test.each([
  ['?lang=en', 'JA', 'ja', 'EN'],
  ['?lang=ja', 'EN', 'en', 'JA'],
  ['', 'EN', 'ja', 'EN'],
  ['', null, 'ja-JP', 'JA'],
  ['', null, 'de', 'EN'],
  ['?lang=xx', null, 'ja', 'JA'],
])('address %s, memory %s and browser %s give %s', (query, memory, preferred, lang) => {
  expect(languageOf(new URL(`http://localhost/${query}`), memory, preferred)).toBe(lang);
});

test('Japanese is marked on English pages alone', () => {
  expect(foreign('医療機器', 'EN')).toBe('ja');
  expect(foreign('医療機器', 'JA')).toBeUndefined();
  expect(foreign('MDSAP', 'EN')).toBeUndefined();
});

test('addresses are one segment deep, below whatever path', () => {
  expect(viewOf('/')).toEqual({ page: 'home' });
  expect(viewOf('/kiki/search')).toEqual({ page: 'search' });
  expect(viewOf('/program:device-3r')).toEqual({ page: 'thing', id: 'program:device-3r' });
  expect(viewOf('/%E6%96%B0:x')).toEqual({ page: 'thing', id: '新:x' });
  expect(thingHref('budget:a:2024:supplementary')).toBe('./budget:a:2024:supplementary');
  expect(pageHref('search', { q: '基盤法 x', type: undefined })).toBe('./search?q=%E5%9F%BA%E7%9B%A4%E6%B3%95+x');
});

test('a query for GraphiQL stands after the #', () => {
  const given = new URL(graphiqlHref('query A { x }', { id: 'a:b' }), 'http://localhost/');
  expect(given.pathname).toBe('/graphiql/');
  expect(new URLSearchParams(given.hash.slice(1)).get('query')).toBe('query A { x }');
  expect(JSON.parse(new URLSearchParams(given.hash.slice(1)).get('variables') ?? '')).toEqual({ id: 'a:b' });
});

test('when a document was published is told where it says so', () => {
  expect(texts.EN.footSource('x', '9', '')).toContain('undated');
  expect(texts.EN.footSource('x', '9', '1 May 2026')).toContain('dated 1 May 2026');
  expect(texts.JA.homeDate('2026', '2026年5月1日')).not.toContain('記載はなく');
});
