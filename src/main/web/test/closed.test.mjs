// Opens each view where introspection, GraphiQL and all documents but those of the pages are switched off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaintsOf, withPage } from './browser.mjs';
import { views } from './views.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';

test('each view works, and none leads to GraphiQL', { timeout: 240_000 }, async (t) => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    const complaints = await complaintsOf(page, base);
    for (const view of views) {
      await t.test(view.address, async () => {
        await page.goto(new URL(view.address, base).href);
        await page.getByText(view.ja).first().waitFor();
        await page.waitForLoadState('networkidle');
        assert.equal(await page.getByRole('alert').count(), 0, 'something failed');
        assert.equal(await page.locator('a[href*="graphiql"]').count(), 0, 'leads to GraphiQL');
      });
    }
    for (const type of ['NARRATIVE', 'PERSON', 'COUNTRY', 'BUDGET']) {
      await t.test(`list of ${type}`, async () => {
        await page.goto(new URL(`/list?type=${type}`, base).href);
        await page.locator('.list li').first().waitFor();
      });
    }
    await t.test('nothing is refused', () => assert.deepEqual(complaints, []));
  });
});
