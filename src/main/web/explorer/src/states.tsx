import { useAddress, withoutSettings } from './address';
import type { AskError } from './ask';
import { useLanguage } from './lang';

/** Has the form of what comes; style shows it only where that takes longer than a moment. */
export function Loading({ rows = 8 }: { rows?: number }) {
  const { t } = useLanguage();
  return (
    <div className="wide loading" role="status">
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
  return (
    <div className="wide message" role="alert">
      <h1>{t.failedTitle}</h1>
      <p>{t[error.failure]}</p>
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
