// Texts that a browser would run if they were taken for markup, in the data and in addresses; NewKindIT serves them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaintsOf, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const names = { ja: '<img src=x onerror="window.ran=1">の会', en: '</script><script>window.ran=1</script> Society' };
const asked = '"><script>window.ran=1</script><img src=x onerror=window.ran=1>';

for (const [lang, name] of Object.entries(names)) {
  test(`hostile texts are shown as they are (${lang})`, { timeout: 120_000 }, async () => {
    await withPage({ viewport: { width: 1360, height: 900 } }, async (page) => {
      const complaints = await complaintsOf(page, base);

      const shows = async (/** @type {string} */ address, /** @type {string | RegExp} */ text) => {
        await page.goto(`${base}${address}&lang=${lang}`);
        await page.getByRole('main').getByText(text).first().waitFor();
        // What is asked for later may bring the text, or others, once more.
        await page.waitForLoadState('networkidle');
        assert.equal(await page.evaluate('window.ran'), undefined, address);
        assert.equal(await page.locator('a[href^="javascript:"]').count(), 0, address);
      };

      await shows('/org:hostile?', name);
      await shows('/org:hostile?', '<iframe srcdoc="<script>parent.ran=1</script>">');
      assert.ok((await page.title()).includes(name));
      await shows('/list?type=ORGANISATION', name);
      await shows('/search?q=onerror', name);
      await shows(`/search?q=${encodeURIComponent(asked)}`, asked);
      for (const setting of ['source?find', 'connections?from', 'coverage?rows', 'list?type', 'budgets?ministry']) {
        await shows(`/${setting}=${encodeURIComponent(asked)}`, /./);
      }
      assert.deepEqual(complaints, []);
    });
  });
}
