import { useEffect } from 'react';
import { useLanguage } from './lang';

export function useTitle(title: string): void {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = title ? `${title} — ${t.brand}` : t.brand;
  }, [title, t]);
}
