// Called by the Maven build: runs `npm ci` and `npm run build`, each only where something has changed since the last time.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const modules = 'node_modules';
// What a complete run leaves behind: npm writes this file last, and Vite writes all of its files at the end.
const installed = join(modules, '.package-lock.json');
const built = '../../../target/classes/static/graphiql/index.html';

process.chdir(import.meta.dirname);
runUnlessNewer(installed, ['.npmrc', 'package.json', 'package-lock.json'], 'ci');
runUnlessNewer(built, [installed, ...files('.')], 'run', 'build');

/**
 * @param {string} output
 * @param {string[]} inputs
 * @param {string[]} command
 */
function runUnlessNewer(output, inputs, ...command) {
  const made = changed(output);
  if (inputs.every((input) => changed(input) < made)) {
    return;
  }
  const npm = spawnSync('npm', command, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) {
    process.exit(npm.status ?? 1);
  }
}

/** @param {string} file */
function changed(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== modules)
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
}
