import type { Document } from './open-tab';
import inOrder from './queries/ready-queries.json';

export interface ReadyQuery extends Document {
  title: string;
  /** What it is good for, as the menu has it. */
  group: string;
}

const documents = import.meta.glob<string>('./queries/*.graphql', { query: '?raw', import: 'default', eager: true });

/**
 * What the graph can be asked, ready to run: the tabs of the first visit, named after their operations. The service asks
 * them too, to be warm.
 *
 * The first one must do without variables: GraphiQL does not show those of the first tab until it is opened again.
 */
export const readyQueries: ReadyQuery[] = inOrder.map(({ title, group, document, variables }) => ({
  title,
  group,
  query: documentOf(document),
  variables: variables ? JSON.stringify(variables, null, 2) : '',
}));

function documentOf(name: string): string {
  const text = documents[`./queries/${name}.graphql`];
  if (text === undefined) {
    throw new Error(`ready-queries.json names ${name}, and there is no ${name}.graphql`);
  }
  return text;
}
