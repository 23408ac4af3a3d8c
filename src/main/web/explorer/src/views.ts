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
  pillars: { label: { JA: '柱と予算', EN: 'Pillars' }, component: lazy(() => import('./views/pillars/page')) },
  budgets: { label: { JA: '予算', EN: 'Budgets' }, component: lazy(() => import('./views/budgets/page')) },
  coverage: { label: { JA: '空白', EN: 'Coverage' }, component: lazy(() => import('./views/coverage/page')) },
  compare: { label: { JA: '比べる', EN: 'Compare' }, component: lazy(() => import('./views/compare/page')) },
};
