// How soon each view of the explorer is there, opened once in a browser that knows nothing from before:
// BASE_URL=http://127.0.0.1:8080 npm run benchmark, ten seconds after the service is ready.
import { readFileSync } from 'node:fs';
import { withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const pages = JSON.parse(readFileSync(new URL('../explorer/addresses/pages.json', import.meta.url), 'utf8'));
/** @type {Record<string, string>} */
const asked = { search: 'search?q=MDSAP', list: 'list?type=PROGRAM' };
const things = ['program:device-hub-strengthening', 'country:jp', 'agency:mhlw', 'pillar:1', 'event:mdsap-forum'];
const addresses = ['', ...pages.map((/** @type {string} */ page) => asked[page] ?? page), ...things];

/** @type {{ address: string, first: number, complete: number, kilobytes: number }[]} */
const measured = [];
for (const address of addresses) {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    await page.addInitScript(() => {
      const note = () => Reflect.set(window, 'kikigraphChanged', performance.now());
      new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await page.goto(new URL(`/${address}`, base).href);
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const { first, complete, kilobytes } = await page.evaluate(() => {
      const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return {
        first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
        complete: Number(Reflect.get(window, 'kikigraphChanged')),
        kilobytes: loaded.reduce((sum, one) => sum + Number(Reflect.get(one, 'transferSize')), 0) / 1024,
      };
    });
    measured.push({ address: `/${address}`, first, complete, kilobytes });
  });
}

const width = Math.max(...measured.map((one) => one.address.length));
console.log(`${'view'.padEnd(width)}  first content  complete  loaded`);
for (const { address, first, complete, kilobytes } of measured) {
  const figures = [`${first.toFixed(0)} ms`.padStart(13), `${complete.toFixed(0)} ms`.padStart(8)];
  console.log(`${address.padEnd(width)}  ${figures.join('  ')}  ${kilobytes.toFixed(0)} kB`);
}
/** @param {(one: (typeof measured)[number]) => number} of */
const most = (of) => Math.max(...measured.map(of)).toFixed(0);
console.log(`at most: first content ${most((one) => one.first)} ms, complete ${most((one) => one.complete)} ms`);
