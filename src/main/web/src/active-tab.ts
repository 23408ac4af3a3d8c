import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Keeps the open tab in sight: the ready queries alone are more than fit beside each other. */
export function ActiveTab() {
  const { activeTabIndex } = useGraphiQL(pick('activeTabIndex'));
  useEffect(() => {
    document.querySelectorAll('.graphiql-tabs [role="tab"]')[activeTabIndex]?.scrollIntoView({ inline: 'nearest' });
  }, [activeTabIndex]);
  return null;
}
