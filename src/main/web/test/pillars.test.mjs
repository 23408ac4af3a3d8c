// The picture of pillars as a reader uses it: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asking, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const ask = asking(base);
const options = { viewport: { width: 1360, height: 900 }, locale: 'ja', acceptDownloads: true };

test('the picture is one tab stop: arrows walk, the chain is said, Escape leaves, Enter opens', {
  timeout: 60_000,
}, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?view=picture', base).href);
    await page.locator('.flow .mark').first().waitFor();
    assert.equal(await page.locator('.flow .mark[tabindex="0"]').count(), 1);
    await page.locator('.flow .mark[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const reading = page.locator('.reading');
    await reading.getByText('第1の柱').waitFor();
    assert.ok((await page.locator('.band.dim').count()) > 0);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.band.dim').count(), 0);
    assert.equal(await page.locator('.mark:focus').count(), 0);
    await page.locator('.flow .mark[tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/pillar:1');
  });
});

test('what feeds pillar 2 is told, in the picture and in the table', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?at=pillar:2&view=picture', base).href);
    const reading = await page.locator('.lead').innerText();
    assert.match(reading, /第2の柱.*億円/);
    await page.getByRole('radio', { name: '表' }).check();
    await page.waitForURL('**view=table*');
    assert.ok((await page.locator('.flow-table tbody').count()) >= 3);
  });
});

test('the picture is saved with its style inside', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?view=picture', base).href);
    await page.locator('.flow .mark').first().waitFor();
    const wait = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG' }).click();
    const file = readFileSync(String(await (await wait).path()), 'utf8');
    assert.match(file, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"|^<svg [^>]*xmlns=/);
    assert.match(file, /stroke-dasharray="4px, 3px"/);
    assert.match(file, /fill="rgb\(/);
    assert.doesNotMatch(file, /class=|var\(|style=/);
  });
});

test('an amount that was requested is told with its stage, and counted in no total', { timeout: 60_000 }, async () => {
  const { budgetTotal } = await ask(`{ budgetTotal(fiscalYears: 2026) { excluded(first: 50, reasons: REQUEST) { nodes {
    amount program { name } } } } }`);
  const [request] = budgetTotal.excluded.nodes;
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?year=2026&view=table', base).href);
    const row = page.locator('.flow-table tr').filter({ hasText: request.program.name });
    const amount = new Intl.NumberFormat('ja-JP').format(request.amount / 1e4);
    assert.equal((await row.locator('.yen').innerText()).trim(), `〔${amount}万円〕 概算要求`);
    await row.locator('.lines button').press('Enter');
    await page.locator('.proof-row .opened a').first().waitFor();
    const left = page.locator('.left-out-of');
    const counts = await left.locator('summary').allInnerTexts();
    const all = counts.reduce((sum, text) => sum + Number(/\d+$/.exec(text)?.[0]), 0);
    assert.equal(all, Number(/\d+/.exec(await left.locator('h2').innerText())?.[0]));
    await left.getByText('概算要求に額があるもの').click();
    await left.getByRole('link', { name: request.program.name }).waitFor();
  });
});

test('the head of a programme has the amounts of its latest three years', { timeout: 60_000 }, async () => {
  const { program } = await ask(
    `{ program(id: "program:device-hub-strengthening") { budgets { fiscalYear amount } } }`,
  );
  await withPage(options, async (page) => {
    await page.goto(new URL('/program:device-hub-strengthening', base).href);
    const glance = page.locator('.glance');
    await glance.waitFor();
    const text = (await glance.innerText()).replace(/\s/g, '');
    for (const { fiscalYear, amount } of program.budgets) {
      assert.match(text, new RegExp(`（${fiscalYear}）(?:\\D+[\\d.]+)*?\\D*${amount / 1e8}億円`));
    }
  });
});
