import { StarIcon, ToolbarButton, ToolbarMenu } from '@graphiql/react';
import { useOpenTab } from './open-tab';
import { readyQueries } from './queries';

const groups = [...new Set(readyQueries.map(({ group }) => group))];

/** Brings back a ready query whose tab was changed or closed, in a new tab. */
export function ReadyQueriesMenu() {
  const open = useOpenTab();

  const button = (
    <ToolbarButton label="Ready queries">
      <StarIcon className="graphiql-toolbar-icon" aria-hidden="true" />
    </ToolbarButton>
  );
  return (
    <ToolbarMenu button={button}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a menu has groups, no fieldsets
        <div role="group" aria-label={group} key={group}>
          <div className="ready-queries-group" aria-hidden="true">
            {group}
          </div>
          {readyQueries
            .filter((ready) => ready.group === group)
            .map((ready) => (
              <ToolbarMenu.Item key={ready.title} onSelect={() => open?.(ready)}>
                {ready.title}
              </ToolbarMenu.Item>
            ))}
        </div>
      ))}
    </ToolbarMenu>
  );
}
