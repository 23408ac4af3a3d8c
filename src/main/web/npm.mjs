import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

export const modules = 'node_modules';
/** What a complete `npm ci` leaves behind: npm writes this file last. */
export const installed = `${modules}/.package-lock.json`;

/**
 * Runs npm in the current folder, unless the output is newer than all inputs.
 *
 * @param {string} output
 * @param {string[]} inputs
 * @param {string[]} command
 */
export function runUnlessNewer(output, inputs, ...command) {
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
