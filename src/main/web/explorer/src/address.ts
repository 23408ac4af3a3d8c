import { useSyncExternalStore } from 'react';
import pages from '../addresses/pages.json';

export type View = { page: 'home' } | { page: 'thing'; id: string } | { page: string };

const changes = new EventTarget();

/** The view that an address stands for. Addresses are one segment deep, so that everything is named relative to them. */
export function viewOf(pathname: string): View {
  const name = decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
  if (name === '') {
    return { page: 'home' };
  }
  return pages.includes(name) ? { page: name } : { page: 'thing', id: name };
}

export function thingHref(id: string): string {
  return `./${encodeURIComponent(id).replaceAll('%3A', ':')}`;
}

/** Where the page of slips tells of one, which then is open. */
export function slipHref(id: string): string {
  return `./slips#${id}`;
}

/** Address of a page with its settings; those that are empty are left out. */
export function pageHref(page: string, settings: Record<string, string | undefined> = {}): string {
  const given = Object.entries(settings).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(given).toString();
  return `./${page}${query ? `?${query}` : ''}`;
}

/** The same view with some settings changed; the release that was cited stays, and a language holds for the visit without being named. */
export function changedHref(page: string, { searchParams }: URL, changed: Record<string, string>): string {
  return pageHref(page, { ...Object.fromEntries(searchParams), lang: '', ...changed });
}

/** What a view is of, among its settings. */
const subjects = new Map([
  ['list', 'type'],
  ['search', 'q'],
]);

/** Address of the same view without what only narrows or arranges it; undefined where that is the address already. */
export function withoutSettings({ pathname, searchParams }: URL): string | undefined {
  const page = pathname.slice(pathname.lastIndexOf('/') + 1);
  const kept = ['lang', 'release', subjects.get(page)];
  if ([...searchParams.keys()].every((name) => kept.includes(name))) {
    return undefined;
  }
  return pageHref(page, Object.fromEntries([...searchParams].filter(([name]) => kept.includes(name))));
}

/** An operator can switch GraphiQL off; the service says so in the page. */
export function hasGraphiql(): boolean {
  return document.getElementById('root')?.dataset.graphiql !== 'off';
}

/** Opens a document in GraphiQL. What stands after the # is not sent to anybody. */
export function graphiqlHref(query: string, variables: unknown): string {
  return `./graphiql/#${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
}

let moved = false;

/** Whether the page was changed without loading it, of which the browser tells nothing by itself. */
export function hasMoved(): boolean {
  return moved;
}

let links = 0;

/** How many links were followed without loading the page. */
export function linksFollowed(): number {
  return links;
}

export function goTo(href: string): void {
  moved = true;
  links++;
  history.pushState(null, '', href);
  changes.dispatchEvent(new Event('change'));
  window.scrollTo(0, 0);
}

/** Writes settings of the view that is open to its address; going back takes them back. */
export function addAddress(href: string): void {
  if (new URL(href, window.location.href).href !== window.location.href) {
    moved = true;
    history.pushState(null, '', href);
    changes.dispatchEvent(new Event('change'));
  }
}

/** The same for what changes letter by letter, or has no step of its own. */
export function replaceAddress(href: string): void {
  history.replaceState(null, '', href);
  changes.dispatchEvent(new Event('change'));
}

/** Address without scheme and host; components that read it are drawn again when it changes. */
export function useAddress(): URL {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  return new URL(href);
}

function subscribe(changed: () => void): () => void {
  changes.addEventListener('change', changed);
  window.addEventListener('popstate', changed);
  return () => {
    changes.removeEventListener('change', changed);
    window.removeEventListener('popstate', changed);
  };
}

/** Lets links to views of the explorer change the view without loading the page again. */
export function followLinks(): void {
  window.addEventListener('popstate', () => {
    moved = true;
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.hasAttribute('target') || link.hasAttribute('download')) {
      return;
    }
    const here = new URL('.', window.location.href);
    // The link may be one of a picture, whose properties are no texts.
    const to = new URL(link.getAttribute('href') ?? '', window.location.href);
    const below = to.href.startsWith(here.href) && !to.pathname.slice(here.pathname.length).includes('/');
    const samePlace = to.pathname === window.location.pathname && to.search === window.location.search;
    if (below && !to.pathname.includes('.') && !(samePlace && to.hash)) {
      event.preventDefault();
      goTo(to.href);
    }
  });
}
