import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { documentInAddress } from './address';
import { readyQueries } from './queries';

/** Opens the page with an answer in sight: runs the ready query that it opens with, and nothing that a reader or an address gave. */
export function FirstAnswer() {
  const { queryEditor, responseEditor } = useGraphiQL(pick('queryEditor', 'responseEditor'));
  const { run } = useGraphiQLActions();
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || !queryEditor || !responseEditor) {
      return;
    }
    opened.current = true;
    const text = queryEditor.getValue();
    if (!documentInAddress() && readyQueries.some((ready) => ready.query === text)) {
      run();
    }
  }, [queryEditor, responseEditor, run]);
  return null;
}
