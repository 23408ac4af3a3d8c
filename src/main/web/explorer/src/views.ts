import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { NodeType } from '../gql/graphql';
import type { Lang } from './texts';

interface View {
  /** Its name in the line of views, two or three words at most. */
  label: Record<Lang, string>;
  /** Loaded when it is opened, with its texts and style, which holds below `.page-NAME` alone and stays; so the first page is small. */
  component: LazyExoticComponent<ComponentType>;
  /** Which of its settings takes the id of a thing, by the type of the thing: the way from the thing's page to the view. */
  of?: Partial<Record<NodeType, string>>;
  /** What the view says of such a thing, at the head of the thing's page. */
  head?: LazyExoticComponent<ComponentType<{ id: string }>>;
}

/** Views by the name of their address, in the order in which they are offered. Their names stand in addresses/pages.json too. */
export const views: Record<string, View> = {
  pillars: {
    label: { JA: '柱と予算', EN: 'Pillars' },
    component: lazy(() => import('./views/pillars/page')),
    of: { PILLAR: 'at' },
    head: lazy(() => import('./views/pillars/head')),
  },
  budgets: {
    label: { JA: '予算', EN: 'Budgets' },
    component: lazy(() => import('./views/budgets/page')),
    of: { PILLAR: 'pillar' },
  },
  coverage: {
    label: { JA: '空白', EN: 'Coverage' },
    component: lazy(() => import('./views/coverage/page')),
    of: { APPLICANT_GROUP: 'column', DEVELOPMENT_STAGE: 'row' },
  },
  support: {
    label: { JA: '使える支援', EN: 'Support' },
    component: lazy(() => import('./views/support/page')),
    of: { APPLICANT_GROUP: 'group', DEVELOPMENT_STAGE: 'stage' },
  },
  calendar: { label: { JA: '暦', EN: 'Calendar' }, component: lazy(() => import('./views/calendar/page')) },
  connections: {
    label: { JA: 'つながり', EN: 'Connections' },
    component: lazy(() => import('./views/connections/page')),
    of: { COUNTRY: 'from', PROGRAM: 'from' },
  },
  countries: {
    label: { JA: '国と枠組み', EN: 'Countries' },
    component: lazy(() => import('./views/countries/page')),
  },
  compare: { label: { JA: '比べる', EN: 'Compare' }, component: lazy(() => import('./views/compare/page')) },
  slips: { label: { JA: '正誤', EN: 'Slips' }, component: lazy(() => import('./views/slips/page')) },
  source: { label: { JA: '資料', EN: 'Document' }, component: lazy(() => import('./views/source/page')) },
  about: { label: { JA: 'このサイト', EN: 'About' }, component: lazy(() => import('./views/about/page')) },
};
