import { useEffect, useRef } from 'react';
import { linksFollowed, thingHref, useAddress } from './address';

/** Moves the focus to the content of another page, as loading it would, and there too where a view has left it nowhere. */
export function useArrival(): void {
  const { href, pathname } = useAddress();
  const before = useRef({ href, pathname });
  useEffect(() => {
    const left = before.current;
    before.current = { href, pathname };
    const content = document.getElementById('content');
    const { activeElement, body } = document;
    const lost = left.href !== href && activeElement === body;
    if (lost || (left.pathname !== pathname && !content?.contains(activeElement))) {
      content?.focus({ preventScroll: true });
    }
  }, [href, pathname]);
}

/** Moves the line of contents alone: as it sticks, bringing a part of it into view would move the page. */
function showInContents(hash: string) {
  const entry = document.querySelector(`.contents a[href="${hash}"]`);
  const line = entry?.closest('ul');
  if (entry && line) {
    const [inner, outer] = [entry.getBoundingClientRect(), line.getBoundingClientRect()];
    line.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
  }
}

/**
 * What an address names after its #: a part of the page, or the row of a thing in what it lists, of which one may be there for each
 * width.
 */
function placeOf(hash: string): HTMLElement | null {
  const id = hash.slice(1);
  const links = id.includes(':') ? [...document.querySelectorAll('main :is(tr, li, .entry) a')] : [];
  const own = links.filter((link) => link.getAttribute('href') === thingHref(id));
  const link = own.find((one) => one.checkVisibility()) ?? own[0];
  return document.getElementById(id) ?? link?.closest<HTMLElement>('tr, li, .entry') ?? null;
}

/** Opens what is folded around the place and at it, and goes there. */
function goToPlace(target: HTMLElement, hash: string) {
  for (let folded = target.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) {
    folded.open = true;
  }
  target.querySelector<HTMLElement>(':scope > .margin > [aria-expanded="false"]')?.click();
  const focused = target.querySelector<HTMLElement>(':scope > summary') ?? target;
  if (focused === target && !target.hasAttribute('tabindex')) {
    target.tabIndex = -1;
  }
  focused.focus({ preventScroll: true });
  target.scrollIntoView();
  showInContents(hash);
}

/** A link to the place where the address is already changes nothing of it, and yet leads there. */
export function followPlaces(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href*="#"]') : null;
    const to = new URL(link?.getAttribute('href') ?? '', window.location.href);
    const target = link && to.href === window.location.href && placeOf(to.hash);
    if (target && !event.defaultPrevented) {
      event.preventDefault();
      goToPlace(target, to.hash);
    }
  });
}

/** The link and address whose # was followed: another language of it leaves the reader where he is. */
let followed = '';

/** Shows what the address names after its #, as soon as the page has it. */
export function useHashTarget(ready = true): void {
  const { href, hash } = useAddress();
  useEffect(() => {
    const place = new URL(href);
    place.searchParams.delete('lang');
    const target = ready && hash ? placeOf(hash) : null;
    const arrival = `${linksFollowed()} ${place.href}`;
    if (!target || followed === arrival) {
      return;
    }
    followed = arrival;
    goToPlace(target, hash);
  }, [ready, href, hash]);
}
