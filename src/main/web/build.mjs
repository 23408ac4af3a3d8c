// Called by the Maven build: runs `npm ci` and `npm run build`, each only where something has changed since the last time.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installed, modules, runUnlessNewer } from './npm.mjs';

// Vite writes all of its files at the end.
const built = '../../../target/classes/static/graphiql/index.html';
// `npm run check` looks at these too.
const clients = '../../test/clients';
// The documents of the explorer are checked against it.
const schema = '../../../schema/api.graphqls';

process.chdir(import.meta.dirname);
await import('./install.mjs');
runUnlessNewer(built, [installed, schema, ...files('.'), ...files(clients)], 'run', 'build');

/**
 * @param {string} folder
 * @returns {string[]}
 */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== modules)
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
}
