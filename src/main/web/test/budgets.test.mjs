// The table of budgets as a reader uses it: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asking, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const ask = asking(base);

test('budgets keep their settings in the address, and the file is the table', { timeout: 60_000 }, async () => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja', acceptDownloads: true }, async (page) => {
    await page.goto(new URL('/budgets', base).href);
    const table = page.locator('table.budgets');
    await table.waitFor();
    const names = table.locator('tbody th.name a');
    const all = await names.count();
    await page.getByLabel('府省').first().selectOption({ label: '経済産業省' });
    await page.waitForURL('**/budgets?ministry=*');
    await page.waitForFunction((before) => {
      const rows = document.querySelectorAll('table.budgets tbody th.name a').length;
      return rows > 0 && rows < before;
    }, all);
    const shown = await names.allInnerTexts();
    await page.reload();
    await table.waitFor();
    assert.deepEqual(await names.allInnerTexts(), shown);

    const wait = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const lines = readFileSync(String(await (await wait).path()), 'utf8')
      .trim()
      .split('\r\n');
    for (const name of shown) {
      assert.ok(
        lines.some((line) => line.includes(name)),
        `no row for ${name}`,
      );
    }
    const { budgetTotal } = await ask(`{ budgetTotal(ministry: "agency:meti") {
      sums { fiscalYear stage amount } counted(first: 200) { nodes { fiscalYear stage amount } } } }`);
    const heads = String(lines[0]).split(',');
    const cells = lines.slice(1).map((line) => line.split(','));
    for (const [i, sum] of budgetTotal.sums
      .toSorted((/** @type {any} */ a, /** @type {any} */ b) => a.fiscalYear - b.fiscalYear)
      .entries()) {
      assert.match(String(heads[4 + i]), new RegExp(String(sum.fiscalYear)));
      assert.equal(cells[0]?.[4 + i], String(sum.amount));
      const counted = budgetTotal.counted.nodes.filter(
        (/** @type {any} */ one) => one.fiscalYear === sum.fiscalYear && one.stage === sum.stage,
      );
      const told = cells.filter((line) => line[0]?.startsWith('program:')).flatMap((line) => line[4 + i] || []);
      const amounts = counted.map((/** @type {any} */ one) => String(one.amount));
      assert.deepEqual(told.sort(), amounts.sort());
    }
  });
});

test('the proof of a row opens below it by keyboard', { timeout: 60_000 }, async () => {
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja' }, async (page) => {
    await page.goto(new URL('/budgets', base).href);
    const proof = page.locator('table.budgets td.proof button').first();
    await proof.focus();
    await page.keyboard.press('Enter');
    await page.locator('.proof-row a').first().waitFor();
    assert.match(String(await page.locator('.proof-row a').first().getAttribute('href')), /^\.\/section:/);
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.proof-row').count(), 0);
  });
});

test('where there is no room for a table the proof opens below the amounts', { timeout: 60_000 }, async () => {
  await withPage({ viewport: { width: 360, height: 900 }, locale: 'ja' }, async (page) => {
    for (const [address, rows] of [
      ['/budgets', '.budget-list .entry'],
      ['/compare', '.compare.years tbody tr'],
    ]) {
      await page.goto(new URL(String(address), base).href);
      const proof = page.locator(`${rows} .margin button`).first();
      await proof.focus();
      await page.keyboard.press('Enter');
      await page.locator('.opened a').first().waitFor();
      assert.match(String(await page.locator('.opened a').first().getAttribute('href')), /^\.\/section:/);
    }
  });
});

test('programmes are ordered by amount as the API does, and the file has their order', {
  timeout: 60_000,
}, async () => {
  const { budgetTotal } = await ask(`{ budgetTotal(fiscalYears: 2026, stages: INITIAL_DRAFT) {
    counted(first: 200, orderBy: AMOUNT_DESC) { nodes { amount program { name } } } } }`);
  const counted = budgetTotal.counted.nodes;
  await withPage({ viewport: { width: 1360, height: 900 }, locale: 'ja', acceptDownloads: true }, async (page) => {
    await page.goto(new URL('/budgets', base).href);
    await page.getByLabel('まとめ方').selectOption('amount');
    await page.waitForURL('**/budgets?by=amount');
    const names = page.locator('table.budgets tbody th.name a');
    await names.first().waitFor();
    const shown = await names.allInnerTexts();
    const amounts = new Map(counted.map((/** @type {any} */ one) => [one.program.name, one.amount]));
    assert.deepEqual(
      shown.slice(0, counted.length).map((name) => amounts.get(name.replaceAll('\n', ''))),
      counted.map((/** @type {any} */ one) => one.amount),
    );
    assert.equal(new Set(shown).size, shown.length, 'a programme stands once');
    const wait = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const lines = readFileSync(String(await (await wait).path()), 'utf8')
      .trim()
      .split('\r\n');
    const saved = lines.filter((line) => line.startsWith('program:')).map((line) => line.split(',')[2]);
    assert.deepEqual(saved.slice(0, shown.length), shown);
  });
});

test('where there is no room for a table it tells the same', { timeout: 60_000 }, async () => {
  /** @type {string[][]} */
  const told = [];
  for (const width of [1360, 360]) {
    await withPage({ viewport: { width, height: 900 }, locale: 'ja' }, async (page) => {
      await page.goto(new URL('/budgets', base).href);
      const rows = page.locator(width > 400 ? 'table.budgets tbody tr:has(th.name a)' : '.budget-list .entry');
      await rows.first().waitFor();
      told.push(
        await rows.evaluateAll((all) =>
          all.map((row) =>
            [
              [...row.querySelectorAll('.pillar-numbers b')].map((one) => one.textContent).join(),
              row.querySelector('a')?.textContent,
              [...row.querySelectorAll('.digits:not(.none)')].map((one) => one.textContent).join(' '),
            ].join(' '),
          ),
        ),
      );
    });
  }
  assert.ok((told[0]?.length ?? 0) > 10);
  assert.deepEqual(told[1], told[0]);
});

test('rows cite slides by the letters that the foot of the page explains, each beside its first line', {
  timeout: 120_000,
}, async () => {
  for (const width of [1360, 360]) {
    await withPage({ viewport: { width, height: 900 }, locale: 'en' }, async (page) => {
      for (const address of ['/budgets', '/compare', '/compare?kind=programs', '/pillars?view=table']) {
        await page.goto(new URL(address, base).href);
        const margins = page.locator('main .margin:visible').filter({ has: page.locator('.cited') });
        await margins.first().waitFor();
        for (const text of await margins.locator('button').allInnerTexts()) {
          const [, cited = ''] = /^Open the proof:?\s*(.*)$/s.exec(text) ?? ['', text];
          assert.match(cited, /^[A-Z]+ \d/, address);
        }
        const letters = await margins.locator('.cited b').allInnerTexts();
        const listed = await page.locator('.slide-list ol b').allInnerTexts();
        assert.deepEqual(
          [...new Set(letters)].filter((letter) => !listed.includes(letter)),
          [],
          address,
        );
        const parted = await page
          .locator('main .first-cited:visible')
          .evaluateAll((all) =>
            all
              .filter((one) => new Set([...one.getClientRects()].map((rect) => rect.bottom)).size !== 1)
              .map((one) => one.textContent),
          );
        assert.deepEqual(parted, [], address);
      }
    });
  }
});

test('an amount is on one line with its unit where there is little room', { timeout: 60_000 }, async () => {
  await withPage({ viewport: { width: 360, height: 900 }, locale: 'en' }, async (page) => {
    for (const address of ['/compare', '/support', '/pillars?view=table', '/program:device-hub-strengthening']) {
      await page.goto(new URL(address, base).href);
      await page.locator('main :is(.by-place, .slots, .yen, .whole-amount):visible').first().waitFor();
      const parted = await page.locator('main').evaluate((main) => {
        const words = main.textContent?.match(/¥[\d.,]+\s(?:m|bn|million)\b/g) ?? [];
        const tops = [...main.querySelectorAll('.by-place')].filter((one) => one.children.length === 2);
        return [
          ...words.filter((word) => !word.includes('\u00a0')),
          ...tops
            .filter(({ children: [whole, rest] }) => rest?.getClientRects()[0]?.top !== whole?.getClientRects()[0]?.top)
            .map((one) => one.textContent),
        ];
      });
      assert.deepEqual(parted, [], address);
    }
  });
});
