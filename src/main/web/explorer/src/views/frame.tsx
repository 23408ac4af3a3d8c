import { type ReactNode, useSyncExternalStore } from 'react';
import type { Answer } from '../ask';
import { printedLines } from '../format';
import { useLanguage } from '../lang';
import { SlideName, type Slides } from '../thing/proof';
import './frame.css';
import './settings.css';

interface ViewHeadProps {
  title: string;
  lead?: ReactNode;
  /** What comes of the settings, where the lead may still be what was answered before. */
  answer?: Answer<unknown>;
  children?: ReactNode;
}

/** Title of a view with what it is asked for by, the sentence that answers below. */
export function ViewHead({ title, lead, answer, children }: ViewHeadProps) {
  return (
    <div className="wide view-head">
      <h1>{title}</h1>
      {children && <div className="settings">{children}</div>}
      {lead && answer?.state !== 'failed' && (
        <p className="lead" aria-busy={answer?.state === 'loading'}>
          {lead}
        </p>
      )}
    </div>
  );
}

/** The slides that a view cites, once each, with the letters by which its facts name them. */
export function SlideList({ slides }: { slides: Slides }) {
  const { t } = useLanguage();
  if (slides.size === 0) {
    return null;
  }
  return (
    <section className="wide slide-list" aria-labelledby="slide-list">
      <h2 id="slide-list">{t.sourcesOfPage}</h2>
      <ol>
        {[...slides.values()].map((slide) => (
          <li key={slide.letter}>
            <b>{slide.letter}</b>
            <span>
              <SlideName proof={slide.proof} />{' '}
              <span className="quiet">{slide.proof.section && t.linesOf(printedLines(slide.proof.section.lines))}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="quiet legend">
        <span className="margin">{t.stated}</span>
        <span className="margin inferred">{t.inferredLegend}</span>
      </p>
    </section>
  );
}

/** Paper has room: its letters are smaller. */
const narrow = 'screen and (max-width: 48rem)';

/** Whether there is no room for a table, so that rows are told one below the other. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(narrow);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(narrow).matches,
  );
}
