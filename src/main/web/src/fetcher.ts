import type { GraphiQLProps } from 'graphiql';
import type { ExecutionResult } from 'graphql';

type Fetcher = GraphiQLProps['fetcher'];

/** Beside the folder of this page, wherever a proxy may have put the two. */
const endpoint = new URL('../graphql', document.baseURI);

/** Sends an operation to the API; what goes wrong on the way is said in a sentence, which GraphiQL shows as the response. */
export const fetcher: Fetcher = async (operation, options) => {
  const response = await send(JSON.stringify(operation), options?.headers ?? {});
  const answer: unknown = await response.json().catch(() => undefined);
  if (!isGraphqlResponse(answer)) {
    throw new Error(`${endpoint} gave no GraphQL response (HTTP status ${response.status}).`);
  }
  return answer;
};

async function send(body: string, headers: Record<string, string>): Promise<Response> {
  try {
    return await fetch(endpoint, {
      method: 'POST',
      headers: {
        Accept: 'application/graphql-response+json, application/json;q=0.9',
        'Content-Type': 'application/json',
        ...headers,
      },
      body,
    });
  } catch {
    throw new Error(`Kikigraph does not answer at ${endpoint}. Is the service running? Start it, then try again.`);
  }
}

function isGraphqlResponse(answer: unknown): answer is ExecutionResult {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}
