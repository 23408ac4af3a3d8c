import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { pageHref, slipHref } from './address';
import type { Lang } from './texts';
import { datesOf, firstOf, hasAmount, isCountry, isMinistry, rowIn, type Way } from './thing/ways';

interface View {
  /** Its name in the line of views, two or three words at most. */
  label: Record<Lang, string>;
  /** Loaded when it is opened, with its texts and style, which holds below `.page-NAME` alone and stays; so the first page is small. */
  component: LazyExoticComponent<ComponentType>;
  /** The way from the page of a thing to the view, where it shows the thing. */
  of?: Way;
  /** What the view says of such a thing, at the head of the thing's page. */
  head?: LazyExoticComponent<ComponentType<{ id: string }>>;
}

/** Views by the name of their address, in the order in which they are offered. Their names stand in addresses/pages.json too. */
export const views: Record<string, View> = {
  pillars: {
    label: { JA: '柱と予算', EN: 'Pillars' },
    component: lazy(() => import('./views/pillars/page')),
    of: ({ type, thingId }) => (type === 'PILLAR' ? pageHref('pillars', { at: thingId }) : undefined),
    head: lazy(() => import('./views/pillars/head')),
  },
  budgets: {
    label: { JA: '予算', EN: 'Budgets' },
    component: lazy(() => import('./views/budgets/page')),
    of: (thing) => {
      const [ministry, { thingId }] = [firstOf(thing, 'effectiveMinistries'), thing];
      const own = thing.owned.find((one) => one.field === 'budgets')?.facts.nodes ?? [];
      if (thing.type === 'PROGRAM' && ministry && own.some(hasAmount)) {
        return rowIn('budgets', { ministry }, thing);
      }
      return thing.type === 'PILLAR' ? pageHref('budgets', { pillar: thingId }) : undefined;
    },
  },
  coverage: {
    label: { JA: '空白', EN: 'Coverage' },
    component: lazy(() => import('./views/coverage/page')),
    of: (thing) => {
      const [stage, group, { thingId }] = [firstOf(thing, 'stages'), firstOf(thing, 'openTo'), thing];
      switch (thing.type) {
        case 'APPLICANT_GROUP':
          return pageHref('coverage', { column: thingId });
        case 'DEVELOPMENT_STAGE':
          return pageHref('coverage', { row: thingId });
        case 'PILLAR':
          return pageHref('coverage', { rows: 'pillar', columns: 'ministry', row: thingId });
        case 'PROGRAM':
          return stage && group ? pageHref('coverage', { cell: `${stage},${group}` }) : undefined;
        default:
          return isMinistry(thing)
            ? pageHref('coverage', { rows: 'ministry', columns: 'pillar', row: thingId })
            : undefined;
      }
    },
  },
  support: {
    label: { JA: '使える支援', EN: 'Support' },
    component: lazy(() => import('./views/support/page')),
    of: (thing) => {
      const [group, { thingId }] = [firstOf(thing, 'openTo'), thing];
      switch (thing.type) {
        case 'APPLICANT_GROUP':
          return pageHref('support', { group: thingId });
        case 'DEVELOPMENT_STAGE':
          return pageHref('support', { stage: thingId });
        case 'PROGRAM':
        case 'SUPPORT_HUB':
          return group && rowIn('support', { group, year: 'any' }, thing);
        default:
          return undefined;
      }
    },
  },
  calendar: {
    label: { JA: '暦', EN: 'Calendar' },
    component: lazy(() => import('./views/calendar/page')),
    of: (thing) => {
      const dates = datesOf(thing);
      return dates && rowIn('calendar', dates, thing);
    },
  },
  connections: {
    label: { JA: 'つながり', EN: 'Connections' },
    component: lazy(() => import('./views/connections/page')),
    of: ({ type, thingId }) =>
      type === 'COUNTRY' || type === 'PROGRAM' ? pageHref('connections', { from: thingId }) : undefined,
  },
  countries: {
    label: { JA: '国と枠組み', EN: 'Countries' },
    component: lazy(() => import('./views/countries/page')),
    of: (thing) => (isCountry(thing) && firstOf(thing, 'frameworks') ? rowIn('countries', {}, thing) : undefined),
  },
  compare: {
    label: { JA: '比べる', EN: 'Compare' },
    component: lazy(() => import('./views/compare/page')),
    of: (thing) =>
      thing.type === 'PROGRAM'
        ? pageHref('compare', { kind: 'programs', a: thing.thingId })
        : isCountry(thing)
          ? pageHref('compare', { kind: 'countries', a: thing.thingId })
          : undefined,
  },
  slips: {
    label: { JA: '正誤', EN: 'Slips' },
    component: lazy(() => import('./views/slips/page')),
    of: ({ type, thingId }) => (type === 'SOURCE_ANOMALY' ? slipHref(thingId) : undefined),
  },
  source: { label: { JA: '資料', EN: 'Document' }, component: lazy(() => import('./views/source/page')) },
  about: { label: { JA: 'このサイト', EN: 'About' }, component: lazy(() => import('./views/about/page')) },
};
