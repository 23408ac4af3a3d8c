import participants from './queries/participants.graphql?raw';
import pillars from './queries/pillars.graphql?raw';
import program from './queries/program.graphql?raw';

export interface ReadyQuery {
  title: string;
  query: string;
  /** As JSON; empty where the query has none. */
  variables: string;
}

/**
 * What the graph can be asked, ready to run: the tabs of the first visit, named after their operations.
 *
 * The first one must do without variables: GraphiQL does not show those of the first tab until it is opened again.
 */
export const readyQueries: ReadyQuery[] = [
  { title: 'Pillars and money', query: pillars, variables: '' },
  { title: 'Who takes part', query: participants, variables: '' },
  {
    title: 'One programme',
    query: program,
    variables: JSON.stringify({ id: 'program:device-hub-strengthening' }, null, 2),
  },
];
