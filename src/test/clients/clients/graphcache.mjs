import { createClient, fetchExchange, formatDocument, stringifyDocument } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { print } from 'graphql';

/**
 * Keeps objects by `__typename:id`, those without an id in the place where they were met. It has the schema and no `keys`, which
 * users of this API need not give.
 *
 * @type {import('../check.mjs').Client}
 */
export const graphcache = {
  name: 'urql Graphcache',
  async prepare(questions) {
    return questions.map(({ document, ...question }) => ({
      ...question,
      query: document,
      sent: stringifyDocument(formatDocument(document)),
      read: print(document),
    }));
  },
  open({ introspection }) {
    let answer;
    const client = createClient({
      url: 'http://localhost/graphql',
      preferGetMethod: false,
      fetch: async () => Response.json({ data: answer }),
      exchanges: [cacheExchange({ schema: introspection, logger: () => {} }), fetchExchange],
    });
    return {
      async write({ query, variables }, data) {
        answer = data;
        await client.query(query, variables, { requestPolicy: 'network-only' }).toPromise();
      },
      read({ query, variables }) {
        const { operation, data } = client.readQuery(query, variables, { requestPolicy: 'cache-only' });
        return { complete: operation.context.meta.cacheOutcome === 'hit', data };
      },
    };
  },
};
