import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { TypedDocumentString } from '../gql/graphql';

/** Why there is no answer: none came, the service has no time for it now, it went wrong there, or is not to be asked so. */
export type Failure = 'unreachable' | 'busy' | 'failed' | 'refused';

const failures: Record<string, Failure> = {
  UNAVAILABLE: 'busy',
  TOO_MANY_REQUESTS: 'busy',
  TIMEOUT: 'busy',
  INTERNAL: 'failed',
};

interface Told {
  message?: string;
  code?: string | undefined;
  seconds?: number | undefined;
}

export class AskError extends Error {
  readonly failure: Failure;
  /** The code of the API; undefined where nothing of its form came. */
  readonly code: string | undefined;
  /** In how many seconds the service will have time, where it says so. */
  readonly seconds: number | undefined;

  constructor(failure: Failure, { message = '', code, seconds }: Told = {}) {
    super(message);
    this.failure = failure;
    this.code = code;
    this.seconds = seconds;
  }
}

const answers = new Map<string, Promise<unknown>>();

/** Asks the API. A release does not change, so that an answer is kept; a failure is not. */
export function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const body = JSON.stringify({ query: document.toString(), variables });
  let answer = answers.get(body) as Promise<Data> | undefined;
  if (!answer) {
    answer = send<Data>(body);
    answers.set(body, answer);
    answer.then(answered, () => answers.delete(body));
  }
  return answer;
}

async function send<Data>(body: string): Promise<Data> {
  let response: Response;
  try {
    response = await fetch('./graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  } catch {
    throw new AskError('unreachable');
  }
  let answer: { data?: Data; errors?: { message: string; extensions?: { code?: string } }[] };
  try {
    answer = await response.json();
  } catch {
    // A proxy before the service says so in its own words.
    throw response.status === 503
      ? new AskError('busy', { seconds: secondsOf(response) })
      : new AskError('unreachable');
  }
  const error = answer.errors?.[0];
  if (error || !answer.data) {
    const code = error?.extensions?.code;
    const failure = failures[code ?? ''] ?? 'refused';
    const seconds = failure === 'busy' ? secondsOf(response) : undefined;
    throw new AskError(failure, { message: error?.message ?? '', code, seconds });
  }
  return answer.data;
}

/** What a service that has no time says of when it will have some; a date is not told to readers. */
function secondsOf({ status, headers }: Response): number | undefined {
  const seconds = headers.get('Retry-After') ?? '';
  return [429, 503].includes(status) && /^\d{1,4}$/.test(seconds) ? Math.max(1, Number(seconds)) : undefined;
}

let attempts = 0;
const views = new Set<() => void>();

/**
 * The time until whatever has failed is asked for again by itself, which it is once until an answer comes or a reader does so; whether
 * that time is over.
 */
let waiting: ReturnType<typeof setTimeout> | 'over' | undefined;

/** Asks again whatever has failed when the service will have time, where it says when that is. */
export function askLater({ seconds }: AskError) {
  if (seconds !== undefined) {
    waiting ??= setTimeout(() => {
      waiting = 'over';
      askOnce();
    }, seconds * 1000);
  }
}

/** A service that answers again may have no time another time; what waits for its time goes on waiting. */
function answered() {
  if (waiting === 'over') {
    waiting = undefined;
  }
}

/** Asks again whatever has failed: where the service was away, a page has several questions open. */
function askAgain() {
  if (waiting !== 'over') {
    clearTimeout(waiting);
  }
  waiting = undefined;
  askOnce();
}

function askOnce() {
  attempts++;
  for (const changed of views) {
    changed();
  }
}

/** Tells whenever whatever has failed is asked for again. */
export function watchAttempts(changed: () => void) {
  views.add(changed);
  return () => views.delete(changed);
}

export type Answer<Data> =
  | { state: 'loading' }
  | { state: 'failed'; error: AskError; again: () => void }
  | { state: 'answered'; data: Data };

/** The answer to a question; that of the question before is never shown for the next one. Undefined variables ask nothing. */
export function useAnswer<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | undefined,
): Answer<Data> {
  const key = JSON.stringify([document.toString(), variables]);
  return useAsked(key, variables === undefined ? undefined : () => ask(document, variables));
}

/** The answers to a question that is asked with several variables: all of them, or why there is one lacking. */
export function useAnswers<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  all: Variables[] | undefined,
): Answer<Data[]> {
  const key = JSON.stringify([document.toString(), all]);
  return useAsked(key, all && (() => Promise.all(all.map((variables) => ask(document, variables)))));
}

function useAsked<Data>(key: string, asked: (() => Promise<Data>) | undefined): Answer<Data> {
  const attempt = useSyncExternalStore(watchAttempts, () => attempts);
  const [answer, setAnswer] = useState<{ key: string; answer: Answer<Data> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked.
  useEffect(() => {
    if (!asked) {
      return;
    }
    let wanted = true;
    setAnswer((before) => (before?.answer.state === 'failed' ? undefined : before));
    const show = (shown: Answer<Data>) => {
      if (wanted) {
        setAnswer({ key, answer: shown });
      }
      return wanted;
    };
    asked().then(
      (data) => show({ state: 'answered', data }),
      (error: AskError) => {
        if (show({ state: 'failed', error, again: askAgain })) {
          askLater(error);
        }
      },
    );
    return () => {
      wanted = false;
    };
  }, [key, attempt]);
  return answer?.key === key ? answer.answer : { state: 'loading' };
}

/**
 * What is known and, while it is not, what was before: a view whose settings change keeps what it shows, and with it the focus, until
 * the next answer comes.
 */
export function useKept<Known>(known: Known | undefined): Known | undefined {
  const before = useRef(known);
  useEffect(() => {
    before.current = known ?? before.current;
  });
  return known ?? before.current;
}
