import {
  createContext,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useAddress, withoutSettings } from './address';
import type { Answer, AskError } from './ask';
import { goToPart } from './focus';
import { useLanguage } from './lang';
import type { Texts } from './texts';

interface Voice {
  id: string;
  says: string;
  /** Whether it is heard at once. */
  loud: boolean;
}

let voices: Voice[] = [];
const heard = new EventTarget();

function setVoices(changed: Voice[]) {
  voices = changed;
  heard.dispatchEvent(new Event('change'));
}

/** Whether this is the one of those that say the same on a page that is read out: a loud one if there is any, else the first. */
function useVoice(says: string, loud = false): boolean {
  const id = useId();
  useLayoutEffect(() => {
    setVoices([...voices, { id, says, loud }]);
    return () => setVoices(voices.filter((one) => one.id !== id));
  }, [id, says, loud]);
  return useSyncExternalStore(
    (changed) => {
      heard.addEventListener('change', changed);
      return () => heard.removeEventListener('change', changed);
    },
    () => {
      const same = voices.filter((one) => one.says === says);
      return (same.find((one) => one.loud) ?? same[0])?.id === id;
    },
  );
}

/** For what goes away as it is used: a focus in it goes to the head of the part that it stands in. */
function useLeaving<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useLayoutEffect(() => {
    const { current } = element;
    return () => {
      if (current?.contains(document.activeElement)) {
        goToPart(current);
      }
    };
  }, []);
  return element;
}

/** Has the form of what comes; style shows it only where that takes longer than a moment. */
export function Loading({ rows = 8 }: { rows?: number }) {
  const { t } = useLanguage();
  const speaks = useVoice('loading');
  return (
    <div className="wide loading" role={speaks ? 'status' : undefined}>
      <span className="unseen">{t.loading}</span>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a skeleton have nothing else.
        <span key={i} className="bone" />
      ))}
    </div>
  );
}

/** What is refused for its settings is so again: there is also a way to the view without them. */
export function Failed({ error, again }: { error: AskError; again: () => void }) {
  const { t } = useLanguage();
  const plain = withoutSettings(useAddress());
  const speaks = useVoice(error.failure, true);
  const message = useLeaving<HTMLDivElement>();
  return (
    <div className="wide message" role={speaks ? 'alert' : undefined} ref={message}>
      <h1>{t.failedTitle}</h1>
      <p>{why(error, t)}</p>
      {error.message && (
        <p className="quiet" lang="en">
          {error.message}
        </p>
      )}
      <button type="button" className="button" onClick={again}>
        {t.again}
      </button>
      {error.failure === 'refused' && plain && <a href={plain}>{t.withoutSettings}</a>}
    </div>
  );
}

/** Why there is no answer, and in how many seconds there is one, where the service knows. */
export function why({ failure, seconds }: AskError, t: Texts): string {
  return seconds === undefined ? t[failure] : t.busyFor(seconds);
}

/** In the place of a part of a page that has no answer. The first such part on a page alone is read out, as the cause is one. */
export function FailedPart({ error, again }: { error: AskError; again: () => void }) {
  const { t } = useLanguage();
  const speaks = useVoice(error.failure);
  const message = useLeaving<HTMLSpanElement>();
  return (
    <span className="failed-part" role={speaks ? 'status' : undefined} ref={message}>
      {why(error, t)}{' '}
      <button type="button" className="button" onClick={again}>
        {t.again}
      </button>
    </span>
  );
}

/** Whether what is shown is of the settings before. */
export const Busy = createContext(false);

interface KeptProps {
  /** What stays as it is. */
  head?: ReactNode;
  answer: Answer<unknown>;
  children: ReactNode;
}

/**
 * What was answered before, dimmed until the next answer comes; where there is none, why. A focus in it that the next answer has no
 * place for stays at its beginning.
 */
export function Kept({ head, answer, children }: KeptProps) {
  const { t } = useLanguage();
  const busy = answer.state === 'loading';
  const content = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  useEffect(() => {
    if (busy) {
      focused.current = content.current?.contains(document.activeElement) ?? false;
    } else if (focused.current && document.activeElement === document.body) {
      content.current?.focus({ preventScroll: true });
    }
  }, [busy]);
  return (
    <>
      {head}
      <span className="unseen" role="status">
        {busy && t.loading}
      </span>
      {answer.state === 'failed' ? (
        <Failed error={answer.error} again={answer.again} />
      ) : (
        <div className="kept" aria-busy={busy} tabIndex={-1} ref={content}>
          <Busy value={busy}>{children}</Busy>
        </div>
      )}
    </>
  );
}
