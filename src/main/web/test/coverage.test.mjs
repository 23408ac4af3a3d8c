// The matrix of coverage as a reader uses it: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const options = { viewport: { width: 1360, height: 900 }, locale: 'ja', acceptDownloads: true };

test('the first gap is chosen, arrows walk, and a link restores the cell', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/coverage', base).href);
    const chosen = page.locator('.matrix button[aria-pressed="true"]');
    await chosen.waitFor();
    assert.match(String(await chosen.getAttribute('class')), /gap/);
    await page.locator('.cell-panel').getByText('存在しないとは限りません').waitFor();
    await page.locator('.cell-panel .plain').first().click();
    await page.locator('.cell-panel li a').first().waitFor();
    await chosen.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL('**/coverage?cell=*');
    const head = await page.locator('.cell-panel h2').innerText();
    assert.equal(await page.locator('.matrix button:focus').getAttribute('aria-pressed'), 'true');
    await page.reload();
    await page.locator('.cell-panel h2').waitFor();
    assert.equal(await page.locator('.cell-panel h2').innerText(), head);
  });
});

test('only what the graph connects is offered, and the file is the table', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/coverage?rows=framework', base).href);
    await page.locator('.matrix').waitFor();
    assert.deepEqual(await page.locator('.setting select').nth(1).locator('option').allInnerTexts(), ['国・地域']);
    const rows = await page.locator('.matrix tr').count();
    const wait = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const lines = readFileSync(String(await (await wait).path()), 'utf8')
      .trim()
      .split('\r\n');
    assert.equal(lines.length, rows);
    const filled = await page.locator('.matrix tbody button:not(.gap)').count();
    const cells = lines.slice(1, -2).flatMap((line) => line.split(',').slice(1, -2));
    assert.equal(cells.filter((cell) => cell !== '0').length, filled);
  });
});
