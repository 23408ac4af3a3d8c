import { InMemoryCache as InMemoryCache4, setLogVerbosity as setLogVerbosity4 } from '@apollo/client';
import { InMemoryCache as InMemoryCache3, setLogVerbosity as setLogVerbosity3 } from 'apollo-client-3/core/core.cjs';
import { print } from 'graphql';

// Both warn of objects without an id that they replace instead of merging; what is lost then is reported missing.
setLogVerbosity3('silent');
setLogVerbosity4('silent');

export const apollo3 = apollo('Apollo Client 3', InMemoryCache3);
export const apollo4 = apollo('Apollo Client 4', InMemoryCache4);

/**
 * Keeps objects by `__typename:id`.
 *
 * @returns {import('../check.mjs').Client}
 */
function apollo(name, InMemoryCache) {
  return {
    name,
    async prepare(questions) {
      const cache = new InMemoryCache();
      return questions.map(({ document, ...question }) => {
        const query = cache.transformDocument(document);
        const text = print(query);
        return { ...question, query, sent: text, read: text };
      });
    },
    open({ introspection }) {
      const cache = new InMemoryCache({ possibleTypes: possibleTypes(introspection) });
      return {
        write({ query, variables }, data) {
          cache.writeQuery({ query, variables, data });
        },
        read({ query, variables }) {
          const { complete, result } = cache.diff({ query, variables, optimistic: true, returnPartialData: true });
          return { complete, data: result };
        },
      };
    },
  };
}

/** As Apollo's documentation makes them of the schema. */
function possibleTypes(introspection) {
  return Object.fromEntries(
    introspection.__schema.types
      .filter((type) => type.possibleTypes)
      .map((type) => [type.name, type.possibleTypes.map(({ name }) => name)]),
  );
}
