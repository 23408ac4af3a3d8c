import { expect, test } from 'vitest';
import { changedHref, withoutSettings } from '../src/address';

test.each([
  ['/support?stage=BOGUS', './support'],
  ['/support?stage=BOGUS&lang=en', './support?lang=en'],
  ['/list?type=PROGRAM&kind=BOGUS', './list?type=PROGRAM'],
  ['/kikigraph/list?lang=ja&type=PROGRAM&kind=BOGUS', './list?lang=ja&type=PROGRAM'],
  ['/search?q=a%26b&type=BOGUS', './search?q=a%26b'],
  ['/budgets?q=MDSAP', './budgets'],
  ['/budgets?release=3&q=MDSAP', './budgets?release=3'],
])('%s has the same view without settings', (address, plain) => {
  expect(withoutSettings(new URL(address, 'http://localhost'))).toBe(plain);
});

test.each(['/', '/support', '/support?lang=en', '/list?type=PROGRAM', '/search?q=MDSAP&lang=en', '/program:device-3r'])(
  '%s has no settings to be without',
  (address) => {
    expect(withoutSettings(new URL(address, 'http://localhost'))).toBeUndefined();
  },
);

test('a changed setting leaves the others and the release that was cited, and no language, which holds for the visit', () => {
  const address = new URL('http://localhost/kikigraph/slips?lang=ja&release=3&kind=MISPRINT&find=x');
  expect(changedHref('slips', address, { find: '', certainty: 'CERTAIN' })).toBe(
    './slips?release=3&kind=MISPRINT&certainty=CERTAIN',
  );
});
