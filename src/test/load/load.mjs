// Asks a running service as many clients at once, and prints what became of their questions:
//   node src/test/load/load.mjs [--url http://127.0.0.1:8080] [--seconds 120] [--clients 8,1000] [--pid OF_THE_SERVICE]
// Each client has an address of its own, from 127.0.1.1 on, so the service must run on this machine, and on Linux.
// It asks one thing after the other, and after a refusal waits for as long as Retry-After says. No question is asked
// twice, so that no answer is kept. Ends with 1 where a goal is missed.

import http from 'node:http';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8080' },
    seconds: { type: 'string', default: '120' },
    clients: { type: 'string', default: '8,1000' },
    pid: { type: 'string' },
  },
});
const url = new URL('/graphql', options.url);
const seconds = Number(options.seconds);

const WORDS = ['MDSAP', '医療機器', 'PMDA', 'startup', '支援', 'approval', 'AMED', '予算', 'Brazil', 'プログラム'];
const EXPENSIVE_EVERY = 50;

const look = 'query Look($id: ID!) { program(id: $id) { id name english: name(lang: EN) programKind budgets { fiscalYear stage amount } } }';
const page = `query Page($first: Int!) { programs(first: $first) { totalCount nodes { id name administeredBy { nodes { id name } } } } }`;
const nested = `query Nested($first: Int!) { agencies(first: $first) { nodes { id name administers(first: 10) { nodes { id name
  ... on Program { budgets { fiscalYear stage amount } pillars { nodes { id name } } } } } } } }`;
const total = 'query Total($year: Int!) { budgetTotal(fiscalYears: [$year]) { amount groups(by: MINISTRY) { nodes { key { id name } total { amount } } } } }';
const lineage = 'query Lineage($id: ID!) { lineage(id: $id, direction: TOWARDS_PILLARS) { pillars { name } contributions { nodes { direct pillar { pillarNumber } } } } }';
const search = 'query Search($text: String!) { search(text: $text, first: 10) { totalCount nodes { id label } } }';
const facts = `query Facts($id: ID!) { facts(id: $id) { label values { field label values { label } evidence { lines } }
  relationships { field label totalCount relationships { nodes { otherId otherLabel assertion } } } } }`;
const expensive = `query Expensive { programs(first: 200) { nodes { id name budgets { amount evidence { lines } }
  administeredBy { nodes { id administers(first: 50) { nodes { id label } } } } pillars { edges { evidence { lines } node { id name } } } } } }`;

function ask(client, document, variables) {
  const body = JSON.stringify({ query: document, variables });
  return new Promise((resolve) => {
    const begin = performance.now();
    const request = http.request(url, {
      method: 'POST',
      agent: client.agent,
      localAddress: client.address,
      headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...(client.keeps ? {} : { 'Accept-Encoding': 'gzip' }) },
    });
    request.on('error', (error) => resolve({ status: error.code ?? 'error', millis: performance.now() - begin }));
    request.on('response', (response) => {
      const chunks = client.keeps ? [] : null;
      response.on('data', (chunk) => chunks?.push(chunk));
      response.on('error', () => resolve({ status: 'cut off', millis: performance.now() - begin }));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          // An answer without errors has a tag, any other has none.
          whole: response.headers.etag !== undefined,
          retry: Number(response.headers['retry-after'] ?? 1),
          millis: performance.now() - begin,
          body: chunks && Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.end(body);
  });
}

function addressOf(number) {
  return `127.0.${1 + Math.floor(number / 250)}.${1 + (number % 250)}`;
}

let asked = 0;
const nextQuestion = (ids) => {
  const n = asked++;
  const id = ids[n % ids.length];
  // A variable that no document has makes each question another one.
  const other = { unique: `${process.pid}-${n}` };
  if (n % EXPENSIVE_EVERY === EXPENSIVE_EVERY - 1) return [expensive, other];
  switch (n % 7) {
    case 0: return [page, { first: 10 + (n % 40), ...other }];
    case 1: return [nested, { first: 5 + (n % 10), ...other }];
    case 2: return [total, { year: 2024 + (n % 3), ...other }];
    case 3: return [search, { text: WORDS[n % WORDS.length], ...other }];
    case 4: return [facts, { id, ...other }];
    case 5: return [lineage, { id, ...other }];
    default: return [look, { id, ...other }];
  }
};

async function runClient(number, ids, until, results) {
  const client = { address: addressOf(number), agent: new http.Agent({ keepAlive: true, maxSockets: 1 }) };
  let last = performance.now();
  let longest = 0;
  while (performance.now() < until) {
    const [document, variables] = nextQuestion(ids);
    const answer = await ask(client, document, variables);
    const now = performance.now();
    if (answer.status === 200 && answer.whole) {
      results.millis.push(answer.millis);
      longest = Math.max(longest, now - last);
      last = now;
    } else {
      const status = answer.status === 200 ? '200 with errors' : answer.status;
      results.others.set(status, (results.others.get(status) ?? 0) + 1);
      if (status === 429 || status === 503) {
        results.refusedMillis.push(answer.millis);
        await new Promise((resolve) => setTimeout(resolve, Math.min(answer.retry * 1000, Math.max(0, until - now))));
      }
    }
  }
  results.starved.push(Math.max(longest, until - last));
  client.agent.destroy();
}

const ofProcess = (pid) => {
  if (!pid) return null;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return { megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024, cpuSeconds: (Number(stat[11]) + Number(stat[12])) / 100 };
};

const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
const shown = (millis) => `${Math.round(millis)} ms`;

async function turn(clients, ids) {
  const results = { millis: [], refusedMillis: [], others: new Map(), starved: [] };
  const before = ofProcess(options.pid);
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const until = begin + seconds * 1000;
  await Promise.all(Array.from({ length: clients }, (_, i) => runClient(i, ids, until, results)));
  const elapsed = (performance.now() - begin) / 1000;
  const own = process.cpuUsage(cpu);
  const after = ofProcess(options.pid);
  const millis = results.millis.sort((a, b) => a - b);
  const refused = results.refusedMillis.sort((a, b) => a - b);
  const outcome = {
    throughput: millis.length / elapsed,
    p99: quantile(millis, 0.99),
    starved: Math.max(...results.starved),
    refused: refused.length,
    broken: [...results.others].filter(([status]) => status !== 429 && status !== 503),
  };
  console.log(`${clients} clients for ${seconds} s`);
  console.log(`  answered ${millis.length}, ${outcome.throughput.toFixed(0)} a second; p50 ${shown(quantile(millis, 0.5))}, p95 ${shown(quantile(millis, 0.95))}, p99 ${shown(outcome.p99)}, longest ${shown(quantile(millis, 1))}`);
  console.log(`  else ${[...results.others].map(([status, count]) => `${status}: ${count}`).join(', ') || 'nothing'}${refused.length ? `; a refusal took ${shown(quantile(refused, 0.5))}, p99 ${shown(quantile(refused, 0.99))}` : ''}`);
  console.log(`  longest time that a client got nothing: ${(outcome.starved / 1000).toFixed(1)} s`);
  console.log(`  the generator used ${((own.user + own.system) / 1e4 / elapsed / availableParallelism()).toFixed(0)} % of ${availableParallelism()} cores${before ? `, the service ${(((after.cpuSeconds - before.cpuSeconds) * 100) / elapsed / availableParallelism()).toFixed(0)} %; it held ${before.megabytes.toFixed(0)} MB before and ${after.megabytes.toFixed(0)} MB after` : ''}`);
  return outcome;
}

async function backToNormal(ids) {
  const client = { address: addressOf(0), agent: new http.Agent({ keepAlive: true, maxSockets: 1 }) };
  const begin = performance.now();
  for (let quick = 0; quick < 10; ) {
    const answer = await ask(client, look, { id: ids[0], unique: `after-${process.pid}-${asked++}` });
    quick = answer.status === 200 && answer.millis < 50 ? quick + 1 : 0;
    if (performance.now() - begin > 60_000) break;
  }
  client.agent.destroy();
  return performance.now() - begin;
}

const scout = { address: addressOf(0), agent: new http.Agent(), keeps: true };
const found = await ask(scout, 'query Ids($n: Int!) { programs(first: $n) { nodes { id } } }', { n: 200 });
if (found.status !== 200) {
  console.error(`No service answers at ${url}: ${found.status}`);
  process.exit(2);
}
const ids = JSON.parse(found.body).data.programs.nodes.map((node) => node.id);

const counts = options.clients.split(',').map(Number);
const outcomes = [];
for (const clients of counts) {
  outcomes.push(await turn(clients, ids));
}
console.log(`ten quick look-ups in a row were done after ${((await backToNormal(ids)) / 1000).toFixed(1)} s`);

const few = outcomes[0];
const many = outcomes.at(-1);
const goals = [
  ['only answers, 429 or 503', outcomes.every((one) => one.broken.length === 0)],
  [`nothing is refused at ${counts[0]} clients`, few.refused === 0],
  [`${Math.round((many.throughput / few.throughput) * 100)} % of the throughput of ${counts[0]} clients at ${counts.at(-1)} (80 % at least)`, many.throughput >= 0.8 * few.throughput],
  ['no client starves for 10 s', outcomes.every((one) => one.starved < 10_000)],
  ['p99 of what is admitted is under 1 s', outcomes.every((one) => one.p99 < 1_000)],
];
goals.forEach(([goal, met]) => console.log(`${met ? 'met   ' : 'MISSED'} ${goal}`));
process.exit(goals.every(([, met]) => met) ? 0 : 1);
