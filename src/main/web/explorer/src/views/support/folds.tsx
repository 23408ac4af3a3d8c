import { useMemo, useState } from 'react';
import { useAddress } from '../../address';
import { useLanguage } from '../../lang';
import { foldedUnder } from './fold';
import type { OfferRow } from './offers';
import { texts } from './texts';

export interface Folds {
  hides: (id: string) => boolean;
  isOpen: (whole: string) => boolean;
  /** How many parts are folded under it. */
  countOf: (whole: string) => number;
  toggle: (whole: string) => void;
}

/** Which parts are seen: folded ones by their whole, one whole after the other. */
export function useFolds(rows: OfferRow[]): Folds {
  const { lang } = useLanguage();
  const folded = useMemo(() => foldedUnder(rows, lang), [rows, lang]);
  // What an address leads to is not folded away.
  const named = folded.get(useAddress().hash.slice(1));
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(named ? [named] : []));
  return {
    hides: (id) => folded.has(id) && !opened.has(folded.get(id) ?? ''),
    isOpen: (whole) => opened.has(whole),
    countOf: (whole) => [...folded.values()].filter((one) => one === whole).length,
    toggle: (whole) =>
      setOpened(opened.has(whole) ? new Set([...opened].filter((one) => one !== whole)) : new Set([...opened, whole])),
  };
}

export function FoldButton({ folds, id }: { folds: Folds; id: string }) {
  const { lang } = useLanguage();
  const count = folds.countOf(id);
  return (
    count > 0 && (
      <button type="button" className="fold" aria-expanded={folds.isOpen(id)} onClick={() => folds.toggle(id)}>
        {texts[lang].parts(count)}
      </button>
    )
  );
}
