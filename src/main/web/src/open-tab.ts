import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useCallback } from 'react';

export interface Document {
  query: string;
  /** As JSON; empty where the query has none. */
  variables: string;
}

/** Opens a document in a new tab, without running it; undefined while the editors are not there yet. */
export function useOpenTab(): ((document: Document) => void) | undefined {
  const { addTab } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  const open = useCallback(
    ({ query, variables }: Document) => {
      addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    },
    [addTab, queryEditor, variableEditor],
  );
  return queryEditor && variableEditor ? open : undefined;
}
