import { afterEach, describe, expect, test, vi } from 'vitest';
import { TypedDocumentString } from '../gql/graphql';
import { type AskError, ask } from '../src/ask';

afterEach(() => vi.unstubAllGlobals());

let asked = 0;

/** Asks something new of a service that answers so. */
function failureOf(answer: () => Promise<Response>): Promise<AskError> {
  vi.stubGlobal('fetch', answer);
  return ask(new TypedDocumentString<object, object>(`{ n${asked++} }`), {}).then(
    () => expect.fail('answered'),
    (error: AskError) => error,
  );
}

function told(code: string, status = 200) {
  const errors = [{ message: `because of ${code}`, extensions: { code } }];
  return async () => new Response(JSON.stringify({ errors, data: null }), { status });
}

describe('why there is no answer', () => {
  test.each([
    ['UNAVAILABLE', 503, 'busy'],
    ['TOO_MANY_REQUESTS', 429, 'busy'],
    ['TIMEOUT', 200, 'busy'],
    ['INTERNAL', 200, 'failed'],
    ['BAD_REQUEST', 200, 'refused'],
    ['ANSWER_TOO_LARGE', 200, 'refused'],
  ])('%s with status %i is %s', async (code, status, failure) => {
    const error = await failureOf(told(code, status));
    expect(error).toMatchObject({ failure, code, message: `because of ${code}` });
  });

  test('a proxy that has nobody to ask', async () => {
    const error = await failureOf(async () => new Response('<h1>No backend</h1>', { status: 503 }));
    expect(error).toMatchObject({ failure: 'busy', code: undefined });
  });

  test('a page that is no answer', async () => {
    expect(await failureOf(async () => new Response('<h1>Sign in</h1>'))).toMatchObject({ failure: 'unreachable' });
  });

  test('no connection', async () => {
    expect(await failureOf(() => Promise.reject(new TypeError()))).toMatchObject({ failure: 'unreachable' });
  });

  test('a failure is not kept', async () => {
    const document = new TypedDocumentString<object, object>('{ again }');
    vi.stubGlobal('fetch', told('TIMEOUT'));
    await expect(ask(document, {})).rejects.toMatchObject({ failure: 'busy' });
    vi.stubGlobal('fetch', async () => new Response('{"data":{"again":1}}'));
    expect(await ask(document, {})).toEqual({ again: 1 });
  });
});
