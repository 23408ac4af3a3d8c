// Whether the running service speaks GraphQL over HTTP, by the audits of graphql-http: BASE_URL=http://127.0.0.1:8080 npm test
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverAudits } from 'graphql-http';

const url = new URL('/graphql', process.env.BASE_URL ?? 'http://127.0.0.1:8080').href;
const audits = serverAudits({ url });

test('there are audits', () => assert.ok(audits.length >= 61, `${audits.length}`));

for (const { id, name, fn } of audits) {
  test(`${id} ${name}`, async () => {
    const result = await fn();
    assert.equal(result.status, 'ok', result.reason);
  });
}
