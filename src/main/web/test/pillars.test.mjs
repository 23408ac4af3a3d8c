// The picture of pillars as a reader uses it: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
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
