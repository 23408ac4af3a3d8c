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
