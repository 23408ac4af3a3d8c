import { type MouseEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AskError } from './ask';
import { bring } from './focus';
import { useLanguage } from './lang';
import { why } from './states';

interface Pages<Page> {
  pages: Page[];
  bringNext: () => Promise<void>;
}

/** The pages of a list that are shown: the first and those asked for after it, which go when there is another first one. */
export function usePages<Page>(first: Page, ask: (last: Page) => Promise<Page | null | undefined>): Pages<Page> {
  const [brought, setBrought] = useState(new Map<Page, Page[]>());
  const after = brought.get(first) ?? [];
  const bringNext = async () => {
    const next = await ask(after.at(-1) ?? first);
    if (next) {
      flushSync(() => setBrought((before) => new Map(before).set(first, [...after, next])));
    }
  };
  return { pages: [first, ...after], bringNext };
}

/** Brings the next page and goes to its first item; where that fails it says why, and can be pressed again. */
export function More({ bringNext }: Pick<Pages<unknown>, 'bringNext'>) {
  const { t } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AskError>();
  const press = async ({ currentTarget }: MouseEvent<HTMLElement>) => {
    setBusy(true);
    setError(undefined);
    await bring(currentTarget, bringNext).catch(setError);
    setBusy(false);
  };
  return (
    <p className="more-of-list">
      <button type="button" className="button" aria-busy={busy} onClick={press}>
        {t.next}
      </button>{' '}
      <span role="status">{error && why(error, t)}</span>
    </p>
  );
}
