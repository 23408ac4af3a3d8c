// Drives the explorer as a reader would: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { asking, complaintsOf, withPage } from './browser.mjs';
import { views } from './views.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const ask = asking(base);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Bytes that a page may load as they are sent, with its answers. */
const mostLoaded = 170_000;

/** Every view once in both languages, one of them dark and one narrow, and each two of these somewhere together. */
const pairs = [
  [
    { lang: 'ja', colorScheme: 'light', width: 1360 },
    { lang: 'en', colorScheme: 'dark', width: 360 },
  ],
  [
    { lang: 'ja', colorScheme: 'dark', width: 360 },
    { lang: 'en', colorScheme: 'light', width: 1360 },
  ],
  [
    { lang: 'ja', colorScheme: 'dark', width: 1360 },
    { lang: 'en', colorScheme: 'light', width: 360 },
  ],
  [
    { lang: 'ja', colorScheme: 'light', width: 360 },
    { lang: 'en', colorScheme: 'dark', width: 1360 },
  ],
];

const settings = pairs.flatMap((pair, index) => pair.map((one) => ({ index, ...one })));

for (const { index, lang, colorScheme, width } of settings) {
  const name = `${lang}, ${colorScheme}, ${width} px`;
  test(`views in ${name}`, { timeout: 240_000 }, async (t) => {
    const options = {
      viewport: { width, height: 900 },
      colorScheme: /** @type {'light' | 'dark'} */ (colorScheme),
      locale: lang,
    };
    await withPage(options, async (page) => {
      const complaints = await complaintsOf(page, base);
      for (const view of views.filter((_, i) => i % pairs.length === index)) {
        await t.test(view.address, async () => {
          await page.goto(new URL(view.address, base).href);
          await page
            .getByText(lang === 'ja' ? view.ja : view.en)
            .first()
            .waitFor();
          await page.waitForLoadState('networkidle');
          assert.equal(await page.locator('html').getAttribute('lang'), lang);
          assert.deepEqual(await findingsOf(page), []);
          assert.ok(await fits(page), 'something is wider than the page');
          assert.ok((await loadedBy(page)) <= mostLoaded, `loads ${await loadedBy(page)} bytes`);
        });
      }
      await t.test('logs no error, breaks no policy and asks no other host', () => assert.deepEqual(complaints, []));
    });
  });
}

test('a node of each kind has its page', { timeout: 240_000 }, async (t) => {
  const answer = await ask('{ ontology { kinds { type label list } } }');
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    const complaints = await complaintsOf(page, base);
    for (const { type, label, list } of answer.ontology.kinds) {
      const first = await ask(`{ list: ${list}(first: 1) { nodes { id label } } }`);
      const [node] = first.list.nodes;
      await t.test(`${type} ${node.id}`, async () => {
        await page.goto(new URL(`/${node.id}`, base).href);
        await page.getByRole('heading', { level: 1, name: node.label }).waitFor();
        await page.locator('.kind').getByText(label).waitFor();
        assert.ok((await page.locator('.group').count()) > 0, 'no group of facts');
      });
    }
    assert.deepEqual(complaints, []);
  });
});

test('home tells the money as the API does, and every link of it leads somewhere', { timeout: 120_000 }, async () => {
  const answer = await ask(`{ budgetTotal(fiscalYears: 2026, stages: INITIAL_DRAFT) { count groups(by: PILLAR) { nodes {
    key { name } total { amount count exclusionCounts { count } } } } } }`);
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    await page.goto(base);
    const columns = page.locator('.pillars > ul > li');
    await columns.nth(3).waitFor();
    const groups = answer.budgetTotal.groups.nodes;
    assert.equal(await columns.count(), groups.length);
    for (const [i, group] of groups.entries()) {
      const text = await columns.nth(i).innerText();
      assert.match(text, new RegExp(group.key?.name ?? '柱の記載なし'));
      const { amount, count, exclusionCounts } = group.total;
      const said = amount === null ? '額の記載なし' : `${amount / 1e8}億円`;
      assert.ok(text.replace(/\s/g, '').includes(said), `${text} does not say ${said}`);
      assert.ok(text.replace(/\s/g, '').includes(`数えた予算${count}件`));
      const left = exclusionCounts.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.count, 0);
      assert.ok(text.replace(/\s/g, '').includes(`除いたもの${left}件`));
    }
    const questions = page.locator('.questions li');
    assert.equal(await questions.count(), 8);
    await page.waitForFunction(() => [...document.querySelectorAll('.answer')].every((one) => one.textContent?.trim()));
    const links = await page.locator('main a').evaluateAll((all) => all.map((one) => /** @type {any} */ (one).href));
    for (const link of new Set(links.map((href) => href.split('#')[0]))) {
      assert.equal((await fetch(link)).status, 200, link);
    }
    const forum = questions.filter({ hasText: 'MDSAP Forum' });
    const told = (await forum.locator('.answer').innerText()).replaceAll('\u2060', '');
    const href = String(await forum.locator('a').first().getAttribute('href'));
    const query = links.find((link) => link.includes('/graphiql/#query='));
    await page.goto(String(query));
    await page.getByRole('tab', { name: 'MoneyByPillar', selected: true }).waitFor();
    await page.goto(new URL(href, base).href);
    await page.locator('.slide-row').first().waitFor();
    const lines = await page.locator('.slide-lines').allInnerTexts();
    assert.equal(told, `${lines.map((one) => one.replaceAll('\u2060', '').replace('行', '')).join(', ')}行`);
  });
});

test('a proof opens in place by keyboard, with the reason and the slide', { timeout: 60_000 }, async () => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    await page.goto(new URL('/program:device-3r', base).href);
    const row = page.locator('#CONNECTIONS .fact').first();
    const proof = row.getByRole('button');
    await proof.focus();
    assert.equal(await proof.getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Enter');
    await row.getByText('推論の理由').waitFor();
    await row.getByText('自らのスライドが').waitFor();
    const slide = row.locator('.opened a').first();
    assert.match(String(await slide.getAttribute('href')), /^\.\/section:/);
    assert.deepEqual(await findingsOf(page), []);
    await page.keyboard.press('Enter');
    assert.equal(await row.locator('.opened').count(), 0);
  });
});

test('search suggests while typing and respects input methods', { timeout: 60_000 }, async () => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    await page.goto(base);
    const field = page.getByRole('combobox');
    await field.fill('MDSAP');
    await page.getByRole('option').first().waitFor();
    assert.deepEqual(await findingsOf(page), []);

    await field.evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    assert.equal(new URL(page.url()).pathname, '/');

    await page.keyboard.press('ArrowDown');
    assert.equal(await page.getByRole('option', { selected: true }).count(), 1);
    await page.keyboard.press('Escape');
    assert.equal(await field.getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=MDSAP');

    await page.locator('.facets a').nth(1).click();
    await page.waitForURL('**/search?q=MDSAP&type=*');
    await page.locator('.kept[aria-busy=false]').waitFor();
    const found = Number(await page.locator('.facets [aria-current] .number').innerText());
    await page.locator('.hits li').first().waitFor();
    assert.equal(await page.locator('.hits li').count(), Math.min(found, 25));
  });
});

test('language is switched in place, and that of a link wins over what is remembered', {
  timeout: 60_000,
}, async () => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    await page.goto(new URL('/country:br', base).href);
    await page.getByRole('heading', { name: 'ブラジル' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Brazil' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Brazil' }).waitFor();
    await page.goto(new URL('/country:br?lang=ja', base).href);
    await page.getByRole('heading', { name: 'ブラジル' }).waitFor();
  });
});

test('an unknown id helps to search, and a service that is away is told so', { timeout: 60_000 }, async () => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'en' }, async (page) => {
    const response = await page.goto(new URL('/program:device-4r', base).href);
    assert.equal(response?.status(), 404);
    await page.getByRole('heading', { name: 'Nothing has this name' }).waitFor();
    assert.equal(await page.getByRole('main').getByRole('combobox').inputValue(), 'device 4r');

    await page.route('**/graphql', (route) => route.abort());
    await page.goto(new URL('/country:br', base).href);
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Brazil' }).waitFor();
  });
});

test('a list is parted by its values and ordered by name, and its address restores it', {
  timeout: 60_000,
}, async () => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    await page.goto(new URL('/list?type=PROGRAM', base).href);
    const facet = page.locator('.list-facets a').first();
    await facet.waitFor();
    const count = Number(await facet.locator('.number').innerText());
    await facet.click();
    await page.waitForURL('**/list?type=PROGRAM&*=*');
    await page.locator('h1 .number').getByText(String(count), { exact: true }).waitFor();
    await page.getByRole('combobox', { name: '並べ方' }).selectOption('name');
    await page.waitForURL('**&sort=name');
    await page.locator('.kept[aria-busy=false]').waitFor();
    const names = page.locator('.list li p:first-child a');
    await names.first().waitFor();
    const shown = await names.allInnerTexts();
    await page.reload();
    await names.first().waitFor();
    assert.deepEqual(await names.allInnerTexts(), shown);
    assert.equal(await page.locator('h1 .number').innerText(), String(count));
    assert.deepEqual(await findingsOf(page), []);
  });
});

test('an address that cites another release says so', { timeout: 60_000 }, async () => {
  const { dataset } = await ask('{ dataset { release } }');
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'en' }, async (page) => {
    await page.goto(new URL(`/country:br?release=${dataset.release + 1}`, base).href);
    await page.getByText(`The citation refers to release ${dataset.release + 1}`).waitFor();
    await page.getByRole('heading', { name: 'Brazil' }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await findingsOf(page), []);
    await page.goto(new URL(`/country:br?release=${dataset.release}`, base).href);
    await page.getByRole('heading', { name: 'Brazil' }).waitFor();
    assert.equal(await page.getByText('The citation refers to release').count(), 0);
  });
});

test('a table is saved as it is shown', { timeout: 60_000 }, async () => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja', acceptDownloads: true }, async (page) => {
    await page.goto(new URL('/list?type=SUPPORT_HUB', base).href);
    await page.locator('.list li a').first().waitFor();
    const shown = await page
      .locator('.list li')
      .filter({ has: page.locator('a') })
      .locator('a')
      .allInnerTexts();
    const wait = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const file = readFileSync(String(await (await wait).path()), 'utf8');
    assert.equal(file.codePointAt(0), 0xfeff);
    const rows = file.trim().split('\r\n').slice(1);
    assert.equal(rows.length, shown.length);
    for (const [i, name] of shown.entries()) {
      assert.ok(rows[i]?.includes(name), `${rows[i]} lacks ${name}`);
    }
    assert.ok(japanese.test(file));
  });
});

/**
 * What is not accessible by WCAG 2.2 A and AA or best practice. The page's own policy lets no script be added, so that axe comes by
 * the tools of the browser.
 *
 * @param {import('playwright-core').Page} page
 */
async function findingsOf(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => Reflect.get(window, 'axe').run());
  return violations.map(
    (/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ n) => n.html).join(' ')}`,
  );
}

/** @param {import('playwright-core').Page} page */
function fits(page) {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth + 1);
}

/**
 * What the page has loaded, compressed as it is sent, whether from the service or from what the browser keeps.
 *
 * @param {import('playwright-core').Page} page
 */
function loadedBy(page) {
  return page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce(
      (sum, one) => sum + Number(Reflect.get(one, 'encodedBodySize')),
      0,
    ),
  );
}
