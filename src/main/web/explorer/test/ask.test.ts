import { afterEach, describe, expect, test, vi } from 'vitest';
import { TypedDocumentString } from '../gql/graphql';
import { AskError, ask, askLater, watchAttempts } from '../src/ask';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

let asked = 0;

/** Asks something new of a service that answers so. */
function failureOf(answer: () => Promise<Response>): Promise<AskError> {
  vi.stubGlobal('fetch', answer);
  return ask(new TypedDocumentString<object, object>(`{ n${asked++} }`), {}).then(
    () => expect.fail('answered'),
    (error: AskError) => error,
  );
}

function told(code: string, status = 200, headers: Record<string, string> = {}) {
  const errors = [{ message: `because of ${code}`, extensions: { code } }];
  return async () => new Response(JSON.stringify({ errors, data: null }), { status, headers });
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

  test.each([
    ['TOO_MANY_REQUESTS', 429, '7', 7],
    ['UNAVAILABLE', 503, '0', 1],
    ['UNAVAILABLE', 503, 'Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['UNAVAILABLE', 503, undefined, undefined],
    ['BAD_REQUEST', 400, '7', undefined],
  ])('%s with status %i to be tried again after %s', async (code, status, after, seconds) => {
    const answer = told(code, status, after ? { 'Retry-After': after } : {});
    expect((await failureOf(answer)).seconds).toBe(seconds);
  });

  test('a proxy that has nobody to ask', async () => {
    const error = await failureOf(
      async () => new Response('<h1>No backend</h1>', { status: 503, headers: { 'Retry-After': '30' } }),
    );
    expect(error).toMatchObject({ failure: 'busy', code: undefined, seconds: 30 });
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

test('what has failed is asked for again by itself once, and once more after an answer came', async () => {
  vi.useFakeTimers();
  const again = vi.fn();
  const leave = watchAttempts(again);
  const fail = () => askLater(new AskError('busy', { seconds: 2 }));
  const answer = () => ask(new TypedDocumentString<object, object>(`{ n${asked++} }`), {});
  vi.stubGlobal('fetch', async () => new Response('{"data":{}}'));
  fail();
  await answer();
  fail();
  vi.advanceTimersByTime(2000);
  expect(again).toHaveBeenCalledTimes(1);
  fail();
  vi.advanceTimersByTime(9000);
  expect(again).toHaveBeenCalledTimes(1);
  await answer();
  fail();
  vi.advanceTimersByTime(2000);
  expect(again).toHaveBeenCalledTimes(2);
  leave();
});
