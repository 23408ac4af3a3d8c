import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import pages from '../addresses/pages.json';
import { views } from '../src/views';

test('each view has an address that the service answers', () => {
  expect(Object.keys(views).filter((name) => !pages.includes(name))).toEqual([]);
});

test('labels of views are in both languages', () => {
  for (const { label } of Object.values(views)) {
    expect(label.JA).toMatch(/\p{Script=Han}|\p{Script=Katakana}|\p{Script=Hiragana}/u);
    expect(label.EN).toMatch(/^[\p{Script=Latin} ]+$/u);
  }
});

test('the style of a view holds in that view alone, since it stays when another is opened', () => {
  for (const name of Object.keys(views)) {
    const file = new URL(`../src/views/${name}/style.css`, import.meta.url);
    const outside = existsSync(file) ? readFileSync(file, 'utf8').replace(/^[ \n].*\n?/gm, '') : '';
    expect(outside.trim(), name).toMatch(new RegExp(`^(\\.page-${name} \\{\\s*\\})?$`));
  }
});

test('the page that says that nothing is there leads to all views, by the names that they have', () => {
  const file = new URL('../../../resources/static/error/page.html', import.meta.url);
  const links = [
    ...readFileSync(file, 'utf8').matchAll(/<li><a href="\/(.*)">(.*) <span lang="en">(.*)<\/span><\/a>/g),
  ];
  const named = Object.entries(views).map(([name, { label }]) => [name, label.JA, label.EN]);
  expect(links.map(([, ...link]) => link)).toEqual(named);
});
