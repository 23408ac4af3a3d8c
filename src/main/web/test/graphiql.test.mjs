// Drives GraphiQL as a reader would: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, complaintsOf, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const graphiql = new URL('/graphiql', base).href;
const readyTabs = [
  'PillarsAndMoney',
  'Search',
  'OneProgramme',
  'PillarLineage',
  'WhoTakesPart',
  'WhatHappens',
  'MoneyByPillar',
  'TenLargest',
  'WhatFellMost',
  'TwoYears',
  'FundingFlow',
  'Coverage',
  'HowConnected',
  'SumsAndFacets',
  'SideBySide',
  'Changes',
  'WhatToApplyFor',
];
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const desktop = { viewport: { width: 1440, height: 900 } };

test('a first visit', { timeout: 120_000 }, async (t) => {
  await withPage(desktop, async (page) => {
    const complaints = await complaintsOf(page, base);

    const response = await page.goto(graphiql);

    await t.test('runs under a policy that allows scripts from the service alone', () => {
      const policy = response?.headers()['content-security-policy'] ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /script-src 'self'(;|$)/);
      assert.match(policy, /connect-src 'self'(;|$)/);
    });

    await t.test('opens with the ready queries in tabs', async () => {
      await page.getByRole('tab').first().waitFor();
      assert.equal(await page.title(), 'Kikigraph');
      assert.deepEqual(await page.getByRole('tab').allInnerTexts(), readyTabs);
    });

    await t.test('opens with the answer of the first one', async () => {
      await page.locator('.result-window').getByText('"pillars"').waitFor();
    });

    for (const tab of readyTabs) {
      await t.test(`answers ${tab} with Japanese names and without errors`, async () => {
        const answer = await (await answerOf(page, tab)).innerText();
        assert.doesNotMatch(answer, /"errors"/);
        assert.match(answer, japanese);
      });
    }

    await t.test('shows the variables of a query that has some', async () => {
      await page.getByRole('tab', { name: 'OneProgramme' }).click();
      await page.locator('.graphiql-editor-tool').getByText('program:device-hub-strengthening').waitFor();
    });

    await t.test('opens the explorer', async () => {
      await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
      await page.locator('.graphiql-explorer-root').getByText('pillars', { exact: true }).first().waitFor();
    });

    await t.test('opens the documentation', async () => {
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).click();
      await page.locator('.graphiql-doc-explorer').getByText('pillars', { exact: true }).waitFor();
    });

    await t.test('brings a closed ready query back', async () => {
      await page.getByRole('button', { name: 'Close Tab' }).last().click();
      await page.getByRole('button', { name: 'Ready queries' }).click();
      for (const [group, size] of [
        ['計画 · The plan', 6],
        ['分析 · Analysis', 10],
        ['企業支援 · Support for companies', 1],
      ]) {
        const items = page.getByRole('group', { name: String(group) }).getByRole('menuitem');
        assert.equal(await items.count(), size);
      }
      await page.getByRole('menuitem', { name: 'One programme' }).click();
      await page.getByRole('tab', { name: 'OneProgramme' }).waitFor();
      assert.match(await (await answerOf(page, 'OneProgramme')).innerText(), /"data"/);
    });

    await t.test('finds the tabs again after a reload', async () => {
      // GraphiQL stores its tabs half a second after a change.
      await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('OneProgramme'));
      await page.reload();
      await page.getByRole('tab').first().waitFor();
      const reopenedLast = [...readyTabs.filter((tab) => tab !== 'OneProgramme'), 'OneProgramme'];
      assert.deepEqual(await page.getByRole('tab').allInnerTexts(), reopenedLast);
    });

    await t.test('does not run what a reader wrote', async () => {
      /** @type {string[]} */
      const sent = [];
      page.on('request', (request) => sent.push(request.postData() ?? ''));
      await page.getByRole('button', { name: 'New tab' }).click();
      await page.locator('.graphiql-query-editor').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('query Mine { dataset { name } }');
      await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('Mine'));
      await page.reload();
      await page.getByRole('tab', { name: 'Mine', selected: true }).waitFor();
      await page.waitForTimeout(1000);
      assert.ok(sent.some((body) => body.includes('IntrospectionQuery')));
      assert.ok(!sent.some((body) => body.includes('Mine')));
    });

    await t.test('logs no error, breaks no policy and asks no other host', () => {
      assert.deepEqual(complaints, []);
    });
  });
});

test('a document in the address opens in a tab and is not run', { timeout: 60_000 }, async () => {
  await withPage(desktop, async (page) => {
    /** @type {string[]} */
    const sent = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    const given = new URLSearchParams({
      query: 'query Given($id: ID!) { program(id: $id) { name } }',
      variables: '{ "id": "program:device-3r" }',
    });

    await page.goto(`${graphiql}/#${given}`);

    await page.getByRole('tab', { name: 'Given', selected: true }).waitFor();
    assert.deepEqual(await page.getByRole('tab').allInnerTexts(), [...readyTabs, 'Given']);
    await page.locator('.graphiql-query-editor').getByText('program').first().waitFor();
    assert.ok(await inSight(page.getByRole('tab', { name: 'Given' })));
    await page.locator('.graphiql-editor-tool').getByText('program:device-3r').waitFor();
    await page.waitForTimeout(1000);
    assert.equal(new URL(page.url()).hash, '');
    assert.ok(!sent.some((body) => body.includes('Given') || body.includes('PillarsAndMoney')));

    await page.evaluate(() => {
      window.location.hash = 'query=%7B%20dataset%20%7B%20release%20%7D%20%7D';
    });
    await page.locator('.graphiql-query-editor').getByText('dataset').waitFor();
    assert.equal(await page.getByRole('tab').count(), readyTabs.length + 2);
  });
});

test('a visit while the service is down is told so in a sentence', { timeout: 60_000 }, async () => {
  await withPage(desktop, async (page) => {
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(graphiql);
    await page.locator('.result-window').getByText('Kikigraph does not answer').waitFor();
  });
});

/**
 * Whether all of something is within what scrolls around it.
 *
 * @param {import('playwright-core').Locator} locator
 */
function inSight(locator) {
  return locator.evaluate(
    (element) =>
      new Promise((resolve) => {
        new IntersectionObserver(([entry]) => resolve((entry?.intersectionRatio ?? 0) > 0.95)).observe(element);
      }),
  );
}
