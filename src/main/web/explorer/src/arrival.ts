import { useEffect, useRef } from 'react';
import { linksFollowed, useAddress } from './address';

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

/** The link and address whose # was followed: another language of it leaves the reader where he is. */
let followed = '';

/** Shows what the address names after its #, as soon as the page has it. */
export function useHashTarget(ready = true): void {
  const { href, hash } = useAddress();
  useEffect(() => {
    const place = new URL(href);
    place.searchParams.delete('lang');
    const target = ready && hash ? document.getElementById(hash.slice(1)) : null;
    const arrival = `${linksFollowed()} ${place.href}`;
    if (!target || followed === arrival) {
      return;
    }
    followed = arrival;
    if (!target.hasAttribute('tabindex')) {
      target.tabIndex = -1;
    }
    target.focus({ preventScroll: true });
    target.scrollIntoView();
    showInContents(hash);
  }, [ready, href, hash]);
}
