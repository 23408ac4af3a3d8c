// Asks a running service one cheap thing after the other, while another client attacks it, and prints how long it took:
//   node src/test/load/attacks.mjs [--url http://127.0.0.1:8080] [--seconds 10] [--only NAME] [--pid OF_THE_SERVICE]
// Clients have addresses of their own, 127.0.1.1 and 127.0.2.1, so the service must run on this machine, and on Linux.
// No look-up is asked twice, so that no answer is kept. Ends with 1 where p99 is over the goal, or anything else fails.

import http from 'node:http';
import net from 'node:net';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const GOAL_MILLIS = 200;
const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8080' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
    pid: { type: 'string' },
  },
});
const { hostname: host, port } = new URL(options.url);
const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
let number = 0;

const frameworks = (times) =>
  times === 0
    ? 'name'
    : `name frameworks(first: 200) { nodes { name participants(first: 200) { nodes { ... on Country { ${frameworks(times - 1)} } } } } }`;
const many = (count, field) => `{ ${Array.from({ length: count }, (_, i) => field(i)).join(' ')} }`;
const fragments = (levels) =>
  `{ ...A0 } ${Array.from({ length: levels }, (_, i) => `fragment A${i} on Query { ...A${i + 1} ...A${i + 1} }`).join(' ')} fragment A${levels} on Query { __typename }`;
const unique = () => `#${process.pid}-${number++}`;

const documents = {
  'no attack': null,
  aliases: () => many(2_100, (i) => `a${i}: __typename`),
  'aliases of searches': () => many(15, (i) => `a${i}: search(text: "支援${number}${i}") { totalCount nodes { id label } }`),
  directives: () => `{ __typename ${'@include(if: true) '.repeat(300)} }`,
  fragments: () => fragments(30),
  'overlapping fields': () => `{ ${'programs { nodes { id name } } '.repeat(600)} }`,
  'lists within lists': () => `{ countries(first: 200) { nodes { ${frameworks(3)} } } }`,
  'costly lists that are answered': () => `{ countries(first: 200) { nodes { ${frameworks(1)} } } }`,
  'introspection that goes round': () => '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
  'long keys': () => `{ programs(first: 200) { nodes { ${'k'.repeat(45_000)}: __typename } } }`,
  'nested filters': () => `{ programs(where: ${'{ NOT: '.repeat(400)}{}${' }'.repeat(400)}) { totalCount } }`,
  'many conditions': () => `{ programs(where: { OR: [${'{ name: { contains: "a" } } '.repeat(200)}] }) { totalCount } }`,
  'many ids': () => `{ nodes(ids: [${'"country:jp" '.repeat(3_000)}]) { id } }`,
  'white space': () => `{ __typename }${' '.repeat(49_000)}`,
};
const bodies = {
  'nested JSON': () => `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  batches: () => `[${Array.from({ length: 5_000 }, () => '{"query":"{ __typename }"}').join(',')}]`,
  'bodies that are too large': () => `{"query":"${'x'.repeat(400_000)}"}`,
};
const schema = 'GET /graphql/schema HTTP/1.1\r\nHost: a\r\n\r\n';
const connections = {
  'ten thousand idle connections': [10_000, ''],
  'ten thousand slow headers': [10_000, 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: a'],
  'slow bodies': [1_000, 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{'],
  'slow readers of the schema': [500, schema.repeat(8)],
};

function post(body, localAddress, agent) {
  return new Promise((resolve) => {
    const begin = performance.now();
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const request = http.request({ host, port, path: '/graphql', method: 'POST', agent, localAddress, headers });
    request.on('error', (error) => resolve({ status: error.code, millis: performance.now() - begin }));
    request.on('response', (response) => {
      response.resume();
      response.on('end', () =>
        resolve({ status: response.statusCode, whole: response.headers.etag !== undefined, millis: performance.now() - begin }),
      );
    });
    request.end(body);
  });
}

async function lookUps(until) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const millis = [];
  let failed = 0;
  while (performance.now() < until) {
    const answer = await post(JSON.stringify({ query: `{ country(id: "country:jp") { name } } ${unique()}` }), '127.0.1.1', agent);
    millis.push(answer.millis);
    failed += answer.status === 200 && answer.whole ? 0 : 1;
    await sleep(5);
  }
  agent.destroy();
  return { millis: millis.sort((a, b) => a - b), failed };
}

async function attackBy(body, until, told) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  const attacker = async () => {
    while (performance.now() < until) {
      const { status } = await post(body(), '127.0.2.1', agent);
      told.set(status, (told.get(status) ?? 0) + 1);
      if (status === 429 || status === 503) await sleep(100);
    }
  };
  await Promise.all(Array.from({ length: 16 }, attacker));
  agent.destroy();
}

async function hold([count, text], sockets) {
  for (let i = 0; i < count; i++) {
    const socket = net.connect({ host, port, localAddress: `127.0.${3 + Math.floor(i / 2_500)}.1` });
    socket.on('error', () => {});
    socket.pause();
    socket.write(text);
    sockets.push(socket);
    if (i % 200 === 199) await sleep(20);
  }
}

const memory = () =>
  options.pid ? `, ${Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${options.pid}/status`, 'utf8'))[1]) / 1024)} MB` : '';

async function measure(name) {
  const told = new Map();
  const sockets = [];
  if (connections[name]) await hold(connections[name], sockets);
  const until = performance.now() + Number(options.seconds) * 1_000;
  const body = bodies[name] ?? (documents[name] && (() => JSON.stringify({ query: `${documents[name]()} ${unique()}` })));
  const [{ millis, failed }] = await Promise.all([lookUps(until), body ? attackBy(body, until, told) : null]);
  for (const socket of sockets) socket.destroy();
  const at = (part) => Math.round(millis[Math.min(millis.length - 1, Math.floor(millis.length * part))] ?? Number.NaN);
  const met = at(0.99) <= GOAL_MILLIS && failed === 0;
  const outcomes = [...told].map(([status, count]) => `${status}: ${count}`).join(', ');
  console.log(
    `${met ? 'met   ' : 'MISSED'} ${name}: ${millis.length} look-ups, ${failed} failed, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms${memory()}${outcomes && `; attacker ${outcomes}`}`,
  );
  await sleep(1_000);
  return met;
}

let allMet = true;
for (const name of Object.keys({ ...documents, ...bodies, ...connections })) {
  if (name.includes(options.only)) allMet = (await measure(name)) && allMet;
}
process.exit(allMet ? 0 : 1);
