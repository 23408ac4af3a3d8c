import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './style.css';
import { ActiveTab } from './active-tab';
import { Address } from './address';
import { Editors } from './editors';
import { fetcher } from './fetcher';
import { FirstAnswer } from './first-answer';
import { readyQueries } from './queries';
import { ReadyQueriesMenu } from './ready-queries-menu';

const explorer = explorerPlugin();

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no #root.');
}
createRoot(root).render(
  <StrictMode>
    <GraphiQL fetcher={fetcher} plugins={[explorer, HISTORY_PLUGIN]} defaultTabs={readyQueries}>
      <GraphiQL.Logo>
        <a className="kikigraph" href="../" title="To the explorer">
          <span lang="ja">機器グラフ</span> Kikigraph
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ReadyQueriesMenu />
          </>
        )}
      </GraphiQL.Toolbar>
      <Editors />
      <FirstAnswer />
      <Address />
      <ActiveTab />
    </GraphiQL>
  </StrictMode>,
);
