import assert from 'node:assert/strict';
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

/**
 * What goes wrong in the page or its workers from now on.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} base where the service is
 */
export async function complaintsOf(page, base) {
  /** @type {string[]} */
  const complaints = [];
  /** @param {import('playwright-core').ConsoleMessage} message */
  const listen = (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  };
  page.on('console', listen);
  page.on('worker', (worker) => worker.on('console', listen));
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== new URL(base).origin) {
      complaints.push(`request: ${url.href}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) {
      complaints.push(`response: ${response.status()} ${response.url()}`);
    }
  });
  await page.exposeFunction('kikigraphComplains', (/** @type {string} */ text) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      Reflect.get(window, 'kikigraphComplains')(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return complaints;
}

/**
 * Asks the API itself, to hold what is shown against it.
 *
 * @param {string} base where the service is
 * @returns {(query: string) => Promise<any>}
 */
export function asking(base) {
  return async (query) => {
    const response = await fetch(new URL('/graphql', base), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const answer = await response.json();
    assert.equal(answer.errors, undefined);
    return answer.data;
  };
}
