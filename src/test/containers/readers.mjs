// Asks services that share a graph, without a pause, until it is told to stop (SIGTERM). Every answer must be from exactly one
// release: in release N > 1 the name of each country ends in "~N", in the first one none does.
// Fails where an answer mixes releases, where there is an error, and where a service has not shown all releases that another has.
const QUERY = `{
  dataset { release }
  first: countries(first: 200) { nodes { name(lang: EN) } }
  second: countries(first: 200, orderBy: [{ nameEn: ASC }]) { nodes { name(lang: EN) } }
}`;

const urls = process.argv.slice(2);
const answers = new Map(urls.map((url) => [url, new Map()]));
const problems = [];
let stopped = false;
process.on("SIGTERM", () => {
  stopped = true;
});

function releaseOf(name) {
  return Number(/ ~(\d+)$/.exec(name)?.[1] ?? 1);
}

async function ask(url) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  const names = [...data.first.nodes, ...data.second.nodes].map((node) => node.name);
  const releases = new Set([data.dataset.release, ...names.map(releaseOf)]);
  if (names.length < 20 || releases.size !== 1) {
    throw new Error(`mixed: release ${data.dataset.release}, ${names.join(", ")}`);
  }
  return data.dataset.release;
}

async function read(url) {
  while (!stopped) {
    try {
      const release = await ask(url);
      answers.get(url).set(release, (answers.get(url).get(release) ?? 0) + 1);
    } catch (error) {
      problems.push(`${url}: ${error.message}`);
    }
  }
}

await Promise.all(urls.flatMap((url) => [read(url), read(url)]));
for (const [url, releases] of answers) {
  const counts = [...releases].map(([release, count]) => `${count} of release ${release}`);
  console.log(`${url}: ${counts.join(", ")}`);
  if (releases.size < 3) {
    problems.push(`${url} has not shown all releases`);
  }
}
for (const problem of problems.slice(0, 5)) {
  console.log(problem);
}
process.exit(problems.length === 0 ? 0 : 1);
