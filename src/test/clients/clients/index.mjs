import { apollo3, apollo4 } from './apollo.mjs';
import { graphcache } from './graphcache.mjs';
import { relay } from './relay.mjs';

/** @type {import('../check.mjs').Client[]} */
export const clients = [apollo3, apollo4, graphcache, relay];
