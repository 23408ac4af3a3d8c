// Years beside each other as a reader compares them: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asking, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const ask = asking(base);

test('totals stand by stage as the API adds them up, and the file has them', { timeout: 60_000 }, async () => {
  const { compareFiscalYears: years } = await ask(`{ compareFiscalYears(from: 2025, to: 2026) {
    amounts { fromStage toStage difference programCount } totalFrom { sums { stage amount count } }
    totalTo { sums { stage amount count } } } }`);
  const options = { viewport: { width: 1360, height: 900 }, locale: 'ja', acceptDownloads: true };
  await withPage(options, async (page) => {
    await page.goto(new URL('/compare?a=2025&b=2026', base).href);
    const totals = page.locator('.stage-total');
    await totals.first().waitFor();
    for (const [side, sums] of [years.totalFrom.sums, years.totalTo.sums].entries()) {
      const cells = await totals.locator(`td:nth-of-type(${side + 1}):has(b)`).allInnerTexts();
      assert.equal(cells.length, sums.length);
      for (const [i, { amount, count }] of sums.entries()) {
        const text = String(cells[i]).replace(/\s/g, '');
        assert.ok(
          text.startsWith(`${Math.round(amount / 1e6) / 100}\u2060億\u2060円`),
          `${text} does not say ${amount}`,
        );
        assert.ok(text.endsWith(`${count}件`), text);
      }
    }
    const both = years.amounts.filter((/** @type {any} */ one) => one.difference !== null);
    assert.equal(await page.locator('.of-both').count(), both.length);
    await page.locator('.of-both').getByText(`うち両年度に額がある${both[0].programCount}事業`).waitFor();
    const wait = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const file = readFileSync(String(await (await wait).path()), 'utf8');
    for (const { amount } of [...years.totalFrom.sums, ...years.totalTo.sums]) {
      assert.ok(file.includes(`,${amount}`), `the file lacks ${amount}`);
    }
  });
});

test('where there is no room for columns each row has its proof all the same', { timeout: 60_000 }, async () => {
  await withPage({ viewport: { width: 360, height: 900 }, locale: 'ja' }, async (page) => {
    await page.goto(new URL('/compare?a=2025&b=2026', base).href);
    const rows = page.locator('.compare tbody:not([class])');
    await rows.first().waitFor();
    assert.equal(await rows.locator('tr').count(), 2 * (await rows.count()));
    assert.equal(await rows.locator('.name-row .margin button').count(), await rows.count());
    const parted = await page
      .locator('.compare .by-place > *')
      .evaluateAll((all) =>
        all.filter((one) => one.textContent && one.getClientRects().length !== 1).map((one) => one.textContent),
      );
    assert.deepEqual(parted, []);
    const proof = rows.first().locator('.margin button');
    await proof.press('Enter');
    await page.locator('.proof-row .opened a').first().waitFor();

    await page.goto(new URL('/budgets', base).href);
    const entries = page.locator('.budget-list .entry');
    await entries.first().waitFor();
    assert.equal(await entries.locator('.margin button').count(), await entries.count());
    await entries.first().locator('.margin button').press('Enter');
    await entries.first().locator('.opened a').first().waitFor();
  });
});

test('a pair with amounts is compared first, and what is known of one alone is no difference', {
  timeout: 60_000,
}, async () => {
  const { budgetTotal } = await ask(`{ budgetTotal { counted(first: 200, orderBy: AMOUNT_DESC) {
    nodes { fiscalYear program { id name } } } } }`);
  const years = budgetTotal.counted.nodes.map((/** @type {any} */ one) => one.fiscalYear);
  const latest = budgetTotal.counted.nodes.filter((/** @type {any} */ one) => one.fiscalYear === Math.max(...years));
  const [a, b] = [...new Map(latest.map((/** @type {any} */ one) => [one.program.id, one.program])).values()];
  const { comparePrograms } = await ask(`{ comparePrograms(a: "${a.id}", b: "${b.id}") {
    differences { a b } relationships { field onlyA { totalCount } onlyB { totalCount } } budgets { a { id } b { id } } } }`);
  const sides = [
    ...comparePrograms.differences.map((/** @type {any} */ one) => [one.a !== null, one.b !== null]),
    ...comparePrograms.budgets.map((/** @type {any} */ one) => [one.a.length > 0, one.b.length > 0]),
    ...comparePrograms.relationships
      .filter((/** @type {any} */ one) => one.field !== 'anomalies')
      .map((/** @type {any} */ one) => [one.onlyA.totalCount > 0, one.onlyB.totalCount > 0]),
  ];
  const both = sides.filter(([one, other]) => one && other).length;
  const alone = sides.filter(([one, other]) => one !== other).length;
  assert.ok(both > 0 && alone > 0);
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    await page.goto(new URL('/compare?kind=programs', base).href);
    const tables = page.locator('.compare');
    await tables.first().waitFor();
    assert.deepEqual(await tables.first().locator('thead th').allInnerTexts(), ['項目', a.name, b.name, '資料の行']);
    assert.equal(await tables.first().locator('tbody tr').count(), both);
    const oneSided = tables.filter({ hasText: `どちらかだけに記載があること ${alone}項目` });
    assert.equal(await oneSided.locator('tbody tr').count(), alone);
    await page.locator('.lead').getByText(`${both}項目で異なり`).waitFor();
  });
});

test('programmes and countries are searched for among themselves, and the choice of kinds stays in its place', {
  timeout: 60_000,
}, async () => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    const place = async () => {
      await page.locator('.compare').first().waitFor();
      const box = await page.locator('.radios').boundingBox();
      return [Math.round(Number(box?.x)), Math.round(Number(box?.y))];
    };
    await page.goto(new URL('/compare', base).href);
    const first = await place();
    for (const kind of ['事業', '国']) {
      await page.getByRole('radio', { name: kind, exact: true }).check();
      await page.getByRole('combobox', { name: '比べる相手' }).waitFor();
      assert.deepEqual(await place(), first);
    }
    const box = page.getByRole('combobox', { name: '比べる相手' });
    const options = page.getByRole('option');
    await box.fill('ボストン');
    await page.getByText('「ボストン」は見つかりませんでした').waitFor();
    await page.getByRole('radio', { name: '事業', exact: true }).check();
    await box.fill('MEDISO');
    await options.first().waitFor();
    const { search } = await ask('{ search(text: "MEDISO", types: [PROGRAM], first: 8) { edges { node { label } } } }');
    assert.deepEqual(
      await options.locator('span').allInnerTexts(),
      search.edges.map((/** @type {any} */ edge) => edge.node.label),
    );
    await box.press('Enter');
    await page.waitForURL('**/compare?*b=program*');
    await page.locator('.compare thead').getByText(search.edges[0].node.label).first().waitFor();
  });
});

test('where there is no room for columns the sides of a pair stand below each other, no line number broken', {
  timeout: 60_000,
}, async () => {
  await withPage({ viewport: { width: 390, height: 844 }, locale: 'ja' }, async (page) => {
    await page.goto(new URL('/compare?kind=programs&b=program:medical-engineering-global', base).href);
    const entries = page.locator('.pair-list li');
    await entries.first().waitFor();
    assert.equal(await page.locator('.compare').count(), 0);
    for (const entry of await entries.all()) {
      const sides = await entry.locator('dd').evaluateAll((both) => both.map((one) => one.getBoundingClientRect()));
      assert.equal(sides.length, 2);
      assert.ok(Number(sides[1]?.top) >= Number(sides[0]?.bottom));
      assert.ok(Number(sides[0]?.width) > 300);
    }
    const broken = await page
      .locator('.pair-list .first-cited')
      .evaluateAll(
        (all) => all.filter((one) => new Set([...one.getClientRects()].map((rect) => rect.top)).size > 1).length,
      );
    assert.equal(broken, 0);
    await entries.locator('.margin button').first().press('Enter');
    await entries.locator('.opened a').first().waitFor();
  });
});
