import participants from './queries/participants.graphql?raw';
import pillars from './queries/pillars.graphql?raw';
import program from './queries/program.graphql?raw';

/**
 * The tabs of the first visit; later visits bring back the reader's own. A tab is named after its operation.
 *
 * The first one must do without variables: GraphiQL does not show those of the first tab until it is opened again.
 */
export const tabs = [
  { query: pillars },
  { query: participants },
  { query: program, variables: JSON.stringify({ id: 'program:device-hub-strengthening' }, null, 2) },
];
