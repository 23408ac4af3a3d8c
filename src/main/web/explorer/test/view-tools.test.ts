import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { withVariables } from '../src/view-tools';

test('a document is copied with its variables and stays a document', () => {
  const copied = withVariables('\nquery A($lang: Lang!) { a }\n', { lang: 'JA', where: {} });
  expect(parse(copied).definitions).toHaveLength(1);
  expect(JSON.parse(copied.replace(/^query.*$/gm, '').replace(/^# /gm, ''))).toEqual({ lang: 'JA', where: {} });
});
