import { buildClientSchema, getIntrospectionQuery } from 'graphql';

/**
 * A running service. What was asked once is not asked again.
 *
 * @param {string} url
 * @returns {Promise<import('./check.mjs').Api>}
 */
export async function connect(url) {
  const answers = new Map();

  async function ask(document, variables = {}) {
    const question = JSON.stringify({ query: document, variables });
    if (!answers.has(question)) {
      answers.set(question, await post(question));
    }
    return answers.get(question);
  }

  async function post(body) {
    // Between two questions a client may work for longer than the service keeps a connection that nobody uses.
    const headers = { 'Content-Type': 'application/json', Connection: 'close' };
    const response = await fetch(url, { method: 'POST', headers, body });
    const { data, errors } = await response.json();
    if (errors) {
      throw new Error(`${errors[0].message}\n${body}`);
    }
    return data;
  }

  const introspection = await ask(getIntrospectionQuery({ descriptions: false }));
  return { introspection, schema: buildClientSchema(introspection), ask };
}
