import budgetTotal from './queries/budget-total.graphql?raw';
import changes from './queries/changes.graphql?raw';
import compare from './queries/compare.graphql?raw';
import compareFiscalYears from './queries/compare-fiscal-years.graphql?raw';
import coverage from './queries/coverage.graphql?raw';
import facets from './queries/facets.graphql?raw';
import fundingFlow from './queries/funding-flow.graphql?raw';
import lineage from './queries/lineage.graphql?raw';
import participants from './queries/participants.graphql?raw';
import paths from './queries/paths.graphql?raw';
import pillars from './queries/pillars.graphql?raw';
import program from './queries/program.graphql?raw';
import search from './queries/search.graphql?raw';

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
  { title: 'Search', query: search, variables: JSON.stringify({ text: '基盤法' }, null, 2) },
  { title: 'Who takes part', query: participants, variables: '' },
  {
    title: 'One programme',
    query: program,
    variables: JSON.stringify({ id: 'program:device-hub-strengthening' }, null, 2),
  },
  { title: 'Pillar lineage', query: lineage, variables: '' },
  { title: 'Money by pillar', query: budgetTotal, variables: '' },
  { title: 'Funding flow', query: fundingFlow, variables: '' },
  { title: 'Coverage', query: coverage, variables: '' },
  { title: 'How connected', query: paths, variables: '' },
  { title: 'Sums and facets', query: facets, variables: '' },
  { title: 'Two years', query: compareFiscalYears, variables: '' },
  { title: 'Side by side', query: compare, variables: '' },
  { title: 'Changes', query: changes, variables: '' },
];
