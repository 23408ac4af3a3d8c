import { useEffect } from 'react';
import { type Document, useOpenTab } from './open-tab';

/** The document after the # of the page's address, as in `#query=…&variables=…`; undefined where there is none. */
export function documentInAddress(): Document | undefined {
  const given = new URLSearchParams(window.location.hash.slice(1));
  const query = given.get('query');
  return query ? { query, variables: given.get('variables') ?? '' } : undefined;
}

/**
 * Opens a document that stands in the page's address in a tab of its own. It does not run it: whoever made the address
 * did not ask the reader. The address is cleared, so that a reload does not open it again.
 */
export function Address() {
  const open = useOpenTab();
  useEffect(() => {
    if (!open) {
      return;
    }
    const openAddress = () => {
      const document = documentInAddress();
      if (document) {
        window.history.replaceState(null, '', window.location.pathname + window.location.search);
        open(document);
      }
    };
    openAddress();
    window.addEventListener('hashchange', openAddress);
    return () => window.removeEventListener('hashchange', openAddress);
  }, [open]);
  return null;
}
