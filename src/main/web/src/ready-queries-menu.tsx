import { pick, StarIcon, ToolbarButton, ToolbarMenu, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type ReadyQuery, readyQueries } from './queries';

/** Brings back a ready query whose tab was changed or closed, in a new tab. */
export function ReadyQueriesMenu() {
  const { addTab } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));

  function open({ query, variables }: ReadyQuery) {
    addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
  }

  const button = (
    <ToolbarButton label="Ready queries">
      <StarIcon className="graphiql-toolbar-icon" aria-hidden="true" />
    </ToolbarButton>
  );
  return (
    <ToolbarMenu button={button}>
      {readyQueries.map((ready) => (
        <ToolbarMenu.Item key={ready.title} onSelect={() => open(ready)}>
          {ready.title}
        </ToolbarMenu.Item>
      ))}
    </ToolbarMenu>
  );
}
