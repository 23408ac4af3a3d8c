import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Runs `visit` with a page of a browser that knows nothing from before and forgets everything after.
 *
 * @param {import('playwright-core').BrowserContextOptions} options
 * @param {(page: import('playwright-core').Page) => Promise<void>} visit
 */
export async function withPage(options, visit) {
  const profile = mkdtempSync(join(tmpdir(), 'kikigraph-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    context.setDefaultTimeout(20_000);
    await visit(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Opens one of GraphiQL's tabs, runs its query and waits for the answer.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} tab
 */
export async function answerOf(page, tab) {
  await page.getByRole('tab', { name: tab }).click();
  // GraphiQL reads the name of the operation to run a tenth of a second after the change.
  await page.waitForTimeout(300);
  await page.getByRole('button', { name: 'Execute query' }).click();
  const answer = page.locator('.result-window');
  await answer
    .getByText(/"(data|errors)"/)
    .first()
    .waitFor();
  return answer;
}
