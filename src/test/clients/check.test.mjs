// Whether the check itself finds what is wrong: in APIs that are made up, as the clients show them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema, graphql, introspectionFromSchema, parse } from 'graphql';
import { answersFor, check } from './check.mjs';
import { clients } from './clients/index.mjs';

const bothDirections = ['{ station(id: "hall") { id parts { KEY node { id partOf { KEY node { id } } } } } }'];
const twoSpans = ['{ renamings(since: 1) { KEY to } }', '{ renamings(since: 2) { KEY to } }'];

for (const client of clients) {
  test(`${client.name}: a relationship that is met from both ends must have no id`, async () => {
    const { faults } = await shown(client, bothDirections, 'id');
    assert.match(faults[0], /^question 0: /);
    assert.deepEqual(await shown(client, bothDirections, 'key'), { faults: [], right: 1, missing: 0 });
  });

  test(`${client.name}: what depends on how it was asked for must have no id`, async () => {
    const { faults } = await shown(client, twoSpans, 'id');
    assert.match(faults[0], /^question 0: data\.renamings\.0\.to is shown as "Edo", .* "Tokyo" \(after question 1\)$/);
    assert.deepEqual(await shown(client, twoSpans, 'key'), { faults: [], right: 3, missing: 0 });
  });
}

test('a value that is shown where the service gave none is a fault', async () => {
  const { faults } = await check(cacheThatShows({ complete: true, data: { name: null } }), answered({}));
  assert.deepEqual(faults, ['question: data.name is shown as null, and the service said undefined (after question)']);
});

test('an answer that is lost at once is a fault, one that is lost later is not', async () => {
  const cache = cacheThatShows({ complete: false, data: {} });
  assert.deepEqual((await check(cache, answered({}))).faults, ['question: lacks something as soon as it is there']);
  assert.equal((await check(cache, [...answered({}), ...answered({})])).missing, 1);
});

/** What a client makes of stations and their parts; `key` is what relationships and renamings call their id. */
async function shown(client, documents, key) {
  const schema = buildSchema(`
    type Query { station(id: ID!): Station!  renamings(since: Int!): [Renaming!]! }
    type Station { id: ID!  parts: [Part!]!  partOf: [Part!]! }
    type Part { ${key}: ID!  node: Station! }
    type Renaming { ${key}: ID!  to: String! }`);
  const hall = { id: 'hall', parts: () => [{ [key]: 'hall/platform', node: platform }] };
  const platform = { id: 'platform', partOf: () => [{ [key]: 'hall/platform', node: hall }] };
  const renamings = ({ since }) => [{ [key]: 'hall', to: since === 1 ? 'Tokyo' : 'Edo' }];
  const ask = async (source, variableValues) => {
    const { data } = await graphql({ schema, source, variableValues, rootValue: { station: () => hall, renamings } });
    return structuredClone({ ...data });
  };
  const api = { schema, introspection: introspectionFromSchema(schema), ask };
  const questions = documents.map((document, index) => ({
    name: `question ${index}`,
    document: parse(document.replaceAll('KEY', key), { noLocation: true }),
    variables: {},
  }));
  return await check(client.open(api), await answersFor(client, questions, api));
}

function answered(data) {
  return [{ operation: { name: 'question', variables: {}, sent: '', read: '' }, sent: data, read: data }];
}

function cacheThatShows(result) {
  return { write: () => {}, read: () => result };
}
