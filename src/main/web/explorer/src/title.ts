import { useEffect } from 'react';
import { hasMoved } from './address';
import { useLanguage } from './lang';

/** Names the page, aloud where it was come to without loading. */
export function useTitle(title: string): void {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = title ? `${title} — ${t.brand}` : t.brand;
    const aloud = document.getElementById('title-aloud');
    if (aloud && title && hasMoved()) {
      aloud.textContent = title;
    }
  }, [title, t]);
}
