// Runs `npm ci` in the current folder where something has changed since the last time. Called by the Maven build.
import { installed, runUnlessNewer } from './npm.mjs';

runUnlessNewer(installed, ['.npmrc', 'package.json', 'package-lock.json'], 'ci');
