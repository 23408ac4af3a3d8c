import type { GraphiQLProps } from 'graphiql';
import { type ExecutionResult, GraphQLError } from 'graphql';

type Fetcher = GraphiQLProps['fetcher'];

/** Beside the folder of this page, wherever a proxy may have put the two. */
const endpoint = new URL('../graphql', document.baseURI);

/** Sends an operation to the API; what goes wrong on the way is said in a sentence, which GraphiQL shows as the response. */
export const fetcher: Fetcher = async (operation, options) => {
  const response = await send(JSON.stringify(operation), options?.headers ?? {});
  if (!response) {
    return failure(`Kikigraph does not answer at ${endpoint}. Is the service running? Start it, then try again.`);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  return isGraphqlResponse(answer)
    ? answer
    : failure(`${endpoint} gave no GraphQL response (HTTP status ${response.status}).`);
};

/** Undefined where nothing answers. */
function send(body: string, headers: Record<string, string>): Promise<Response | undefined> {
  return fetch(endpoint, {
    method: 'POST',
    headers: {
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      'Content-Type': 'application/json',
      ...headers,
    },
    body,
  }).catch(() => undefined);
}

/** An answer rather than an exception, of which GraphiQL would show the stack too. */
function failure(message: string): ExecutionResult {
  return { errors: [new GraphQLError(message)] };
}

function isGraphqlResponse(answer: unknown): answer is ExecutionResult {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}
