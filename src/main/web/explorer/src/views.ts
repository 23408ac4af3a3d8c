import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Lang } from './texts';

interface View {
  /** Its name in the line of views, two or three words at most. */
  label: Record<Lang, string>;
  /** Loaded when it is opened, with its texts and style, so that the first page stays small. */
  component: LazyExoticComponent<ComponentType>;
}

/** Views by the name of their address, in the order in which they are offered. Their names stand in addresses/pages.json too. */
export const views: Record<string, View> = {
  support: { label: { JA: '使える支援', EN: 'Support' }, component: lazy(() => import('./views/support/page')) },
  connections: {
    label: { JA: 'つながり', EN: 'Connections' },
    component: lazy(() => import('./views/connections/page')),
  },
  countries: {
    label: { JA: '国と枠組み', EN: 'Countries' },
    component: lazy(() => import('./views/countries/page')),
  },
  slips: { label: { JA: '正誤', EN: 'Slips' }, component: lazy(() => import('./views/slips/page')) },
  calendar: { label: { JA: '暦', EN: 'Calendar' }, component: lazy(() => import('./views/calendar/page')) },
  source: { label: { JA: '資料', EN: 'Document' }, component: lazy(() => import('./views/source/page')) },
  about: { label: { JA: 'このサイト', EN: 'About' }, component: lazy(() => import('./views/about/page')) },
};
