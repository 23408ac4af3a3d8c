import { isDeepStrictEqual } from 'node:util';

/**
 * @typedef Api
 * @property {import('graphql').GraphQLSchema} schema
 * @property {import('graphql').IntrospectionQuery} introspection
 * @property {(document: string, variables: object) => Promise<object>} ask answers with the data, or fails
 *
 * @typedef {{ name: string, document: import('graphql').DocumentNode, variables: object }} Question
 *
 * @typedef {object} Operation a question as a client asks it
 * @property {string} name
 * @property {object} variables
 * @property {string} sent the document that goes to the service
 * @property {string} read the document that selects what the user of the client gets
 *
 * @typedef {object} Client
 * @property {string} name
 * @property {(questions: Question[], api: Api) => Promise<Operation[]>} prepare
 * @property {(api: Api) => Cache} open an empty cache
 *
 * @typedef {object} Cache
 * @property {(operation: Operation, data: object) => string[] | void | Promise<void>} write gives the client's complaints, if any
 * @property {(operation: Operation) => { complete: boolean, data: unknown }} read
 *
 * @typedef {{ operation: Operation, sent: object, read: object }} Answered with what the service says to either document
 */

/**
 * Asks all questions as the client does.
 *
 * @param {Client} client
 * @param {Question[]} questions
 * @param {Api} api
 * @returns {Promise<Answered[]>}
 */
export async function answersFor(client, questions, api) {
  const answered = [];
  for (const operation of await client.prepare(questions, api)) {
    const sent = await api.ask(operation.sent, operation.variables);
    answered.push({ operation, sent, read: await api.ask(operation.read, operation.variables) });
  }
  return answered;
}

/**
 * Puts all answers into one cache, and after each reads all that are in it.
 *
 * @param {Cache} cache an empty one
 * @param {Answered[]} answered
 * @returns {Promise<{ faults: string[], right: number, missing: number }>} what the client showed and the service had not said,
 *     the first of each question; how often it showed what was said, and how often it reported that it lacks something
 */
export async function check(cache, answered) {
  const faults = new Map();
  const fault = ({ name }, what) => faults.has(name) || faults.set(name, `${name}: ${what}`);
  let right = 0;
  let missing = 0;
  for (const [index, { operation: written, sent }] of answered.entries()) {
    for (const complaint of (await cache.write(written, structuredClone(sent))) ?? []) {
      fault(written, complaint);
    }
    for (const { operation, read } of answered.slice(0, index + 1)) {
      const { complete, data } = cache.read(operation);
      if (complete && isDeepStrictEqual(data, read)) {
        right += 1;
      } else if (complete) {
        fault(operation, `${difference(data, read)} (after ${written.name})`);
      } else if (operation === written) {
        fault(operation, 'lacks something as soon as it is there');
      } else {
        missing += 1;
      }
    }
  }
  return { faults: [...faults.values()], right, missing };
}

/** The first place where two values differ. */
function difference(shown, said, path = 'data') {
  if (!isObject(shown) || !isObject(said)) {
    return `${path} is shown as ${JSON.stringify(shown)}, and the service said ${JSON.stringify(said)}`;
  }
  const differs = (key) => key in shown !== key in said || !isDeepStrictEqual(shown[key], said[key]);
  const key = Object.keys({ ...said, ...shown }).find(differs);
  return difference(shown[key], said[key], `${path}.${key}`);
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** The list in several orders, by name. */
export function ordersOf(list) {
  return { 'as given': list, backwards: [...list].reverse(), shuffled: shuffled(list) };
}

/** In the same way each time, by Park and Miller's generator. */
function shuffled(list) {
  let state = 1;
  return list
    .map((item) => {
      state = (state * 48271) % 2147483647;
      return { item, place: state };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
