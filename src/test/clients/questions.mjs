import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'graphql';
import { domainQuestions, relationshipsBothWays } from './generated.mjs';

const project = join(import.meta.dirname, '../../..');
const folders = [
  'src/main/web/src/queries',
  ...['questions', 'insight', 'clients'].map((name) => `src/test/resources/acceptance/${name}`),
];

/** @type {{ document: string, variables?: Record<string, unknown> }[]} */
const readyQueries = json(join(project, 'src/main/web/src/queries/ready-queries'));

/**
 * All documents of the project that are answered without errors, and those that follow from the schema.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @returns {import('./check.mjs').Question[]}
 */
export function questions(schema) {
  const all = [...folders.flatMap(inFolder), ...domainQuestions(schema), ...relationshipsBothWays(schema)];
  return all.map(({ text, ...question }) => ({ ...question, document: parse(text, { noLocation: true }) }));
}

function inFolder(folder) {
  return readdirSync(join(project, folder))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => join(project, folder, basename(file, '.graphql')))
    .filter((file) => !json(file)?.errors)
    .flatMap((file) => {
      const name = basename(file);
      const ready = readyQueries.find((query) => file === join(project, folders[0], query.document));
      const given = json(`${file}.variables`) ?? ready?.variables ?? {};
      return [given].flat().map((each) => ({
        name: [name, ...Object.values(each)].join(' '),
        text: readFileSync(`${file}.graphql`, 'utf8'),
        variables: each,
      }));
    });
}

/** @param {string} name of a file, without its extension */
function json(name) {
  const file = `${name}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
