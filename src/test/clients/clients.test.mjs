// What the caches of real clients show of the running service: BASE_URL=http://127.0.0.1:8080 npm test
// The graph must have three releases; ClientCachesIT makes them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersFor, check, ordersOf } from './check.mjs';
import { clients } from './clients/index.mjs';
import { questions } from './questions.mjs';
import { connect } from './service.mjs';

const api = await connect(new URL('/graphql', process.env.BASE_URL ?? 'http://127.0.0.1:8080'));
const asked = questions(api.schema);

for (const client of clients) {
  test(`${client.name} never shows what the service did not say`, async (t) => {
    const answered = await answersFor(client, asked, api);
    for (const [order, inOrder] of Object.entries(ordersOf(answered))) {
      await t.test(`${asked.length} answers in one cache, ${order}`, async (t) => {
        const { faults, right, missing } = await check(client.open(api), inOrder);
        t.diagnostic(`${right} times the answer was read back, ${missing} times something was missing`);
        assert.equal(faults.join('\n'), '');
      });
    }
  });
}
