// A kind of which the explorer's code knows nothing; NewKindIT serves it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaintsOf, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';

test('a kind that was added has its page, its list and its entry in search', { timeout: 120_000 }, async () => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    const complaints = await complaintsOf(page, base);
    await page.goto(base);
    await page.getByRole('link', { name: '特許', exact: true }).click();
    await page.waitForURL('**/list?type=PATENT');
    await page.getByRole('link', { name: '生体吸収性ステント' }).click();
    await page.waitForURL('**/patent:stent');
    await page.getByRole('heading', { level: 1, name: '生体吸収性ステント' }).waitFor();
    const main = page.getByRole('main');
    await main.getByText('特許番号').first().waitFor();
    await main.getByText('第6543210号').first().waitFor();
    await main.getByText('権利者').first().waitFor();
    await main.getByRole('link', { name: 'ステント製作所' }).first().waitFor();

    await page.getByRole('combobox').first().fill('吸収性');
    const option = page.getByRole('option').first();
    await option.waitFor();
    assert.match(await option.innerText(), /生体吸収性ステント[\s\S]*特許|特許[\s\S]*生体吸収性ステント/);
    assert.deepEqual(complaints, []);
  });
});
