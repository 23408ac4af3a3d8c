// The matrix of coverage as a reader uses it: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asking, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const ask = asking(base);
const options = { viewport: { width: 1360, height: 900 }, locale: 'ja', acceptDownloads: true };

test('nothing is chosen until it is asked for, arrows walk, and a link restores the cell', {
  timeout: 60_000,
}, async () => {
  const { coverage } = await ask(`{ coverage(rows: DEVELOPMENT_STAGE, columns: APPLICANT_GROUP) {
    rows { heading { key name } total { gaps } } columns { heading { name } } } }`);
  await withPage(options, async (page) => {
    await page.goto(new URL('/coverage', base).href);
    const chosen = page.locator('.matrix button[aria-pressed="true"]');
    const lines = page.locator('.of-line li');
    await lines.first().waitFor();
    assert.equal(await chosen.count(), 0);
    await page.locator('.key').getByText('矢印キーで隣へ動けます').waitFor();
    const gaps = coverage.rows.map((/** @type {any} */ row) => row.total.gaps);
    gaps.sort((/** @type {number} */ a, /** @type {number} */ b) => b - a);
    const told = await lines.locator('span').allInnerTexts();
    assert.deepEqual(
      told.map((text) => Number(/(\d+)$/.exec(text)?.[1])),
      gaps,
    );
    const named = await lines.first().getByRole('button').innerText();
    await lines.first().getByRole('button').press('Enter');
    await page.waitForURL('**/coverage?row=*');
    await page.locator('.lead').getByText(`「${named}」は`).waitFor();
    await page.locator('.lead').getByText('名指しするものと、その部分だけを数え').waitFor();
    assert.equal(await lines.count(), coverage.columns.length);

    await page.locator('.matrix button.gap').first().click();
    await chosen.waitFor();
    await page.locator('.cell-panel').getByText('存在しないとは限りません').waitFor();
    await page.locator('.cell-panel .plain').first().click();
    await page.locator('.cell-panel li a').first().waitFor();
    await chosen.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL('**/coverage?*cell=*');
    const head = await page.locator('.cell-panel h2').innerText();
    assert.equal(await page.locator('.matrix button:focus').getAttribute('aria-pressed'), 'true');
    await page.reload();
    await page.locator('.cell-panel h2').waitFor();
    assert.equal(await page.locator('.cell-panel h2').innerText(), head);
  });
});

test('all that stands in no cell is named with its reason', { timeout: 60_000 }, async () => {
  const { coverage } = await ask(`{ coverage(rows: PILLAR, columns: DEVELOPMENT_STAGE) {
    outside { reasons { count } } } }`);
  await withPage(options, async (page) => {
    await page.goto(new URL('/coverage?rows=pillar&columns=development_stage', base).href);
    const reasons = page.locator('.below details');
    await reasons.first().waitFor();
    const named = await reasons.evaluateAll((all) => all.map((one) => one.querySelectorAll('li').length));
    assert.deepEqual(
      named,
      coverage.outside.reasons.map((/** @type {any} */ one) => one.count),
    );
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
    const inferred = (await page.locator('.matrix tbody tr').count()) + 1;
    assert.equal(lines.length, rows + inferred);
    const filled = await page.locator('.matrix tbody button:not(.gap)').count();
    const cells = lines.slice(1, -2 - inferred).flatMap((line) => line.split(',').slice(1, -2));
    assert.equal(cells.filter((cell) => cell !== '').length, filled);
    assert.ok(!cells.includes('0'), 'a gap is no zero');
  });
});

test('gaps are counted over all rows and columns, and those that are not shown are named', {
  timeout: 60_000,
}, async () => {
  const { coverage } = await ask(`{ coverage(rows: DEVELOPMENT_STAGE, columns: APPLICANT_GROUP, fiscalYear: 2026) {
    total { gaps filled } rows { heading { name } total { count gaps } } columns { heading { name } total { count } } } }`);
  const { gaps, filled } = coverage.total;
  const most = Math.max(...coverage.rows.map((/** @type {any} */ row) => row.total.gaps));
  const empty = coverage.rows.find((/** @type {any} */ row) => row.total.count === 0);
  await withPage(options, async (page) => {
    await page.goto(new URL('/coverage?year=2026', base).href);
    const lead = page.locator('.lead');
    await lead.getByText(`${gaps + filled}マスのうち${gaps}マスが空白`).waitFor();
    await lead.getByText(`${coverage.columns.length}列のうち${most}列`).waitFor();
    const names = await page.locator('.matrix tbody th').allInnerTexts();
    assert.ok(!names.includes(empty.heading.name));
    await page.locator('.key').getByText(empty.heading.name).waitFor();
    await page.locator('.key').getByRole('button').click();
    await page.waitForURL('**empty=show*');
    assert.equal(await page.locator('.matrix tbody button').count(), gaps + filled);
    await lead.getByText(`${gaps + filled}マスのうち${gaps}マスが空白`).waitFor();
  });
});

test('each thing of a cell shows what it stands there by, as the API tells it', { timeout: 60_000 }, async () => {
  const { coverage } = await ask(`{ coverage(rows: DEVELOPMENT_STAGE, columns: APPLICANT_GROUP,
    rowIds: ["stage:clinical"], columnIds: ["group:startup"]) { rows { cells { count inferredOnly things(first: 100) { nodes {
      inferredOnly thing { id label } } } } } } }`);
  const [cell] = coverage.rows[0].cells;
  const things = cell.things.nodes;
  assert.ok(things.some((/** @type {any} */ one) => one.inferredOnly));
  assert.ok(things.some((/** @type {any} */ one) => !one.inferredOnly));
  await withPage(options, async (page) => {
    await page.goto(new URL('/coverage?cell=stage:clinical,group:startup', base).href);
    const items = page.locator('.in-cell > li');
    await items.first().waitFor();
    assert.equal(await items.count(), things.length);
    const rests = `${cell.count}件のうち${cell.inferredOnly}件は推論`;
    await page.locator('.cell-panel').getByText(rests).waitFor();
    const button = page.locator('.matrix button[aria-pressed="true"]');
    assert.match(String(await button.getAttribute('title')), new RegExp(`${rests}$`));
    assert.match(await button.innerText(), new RegExp(rests));
    assert.ok(2 * cell.inferredOnly > cell.count && cell.inferredOnly < cell.count);
    assert.match(
      await button.locator('.guess.most').evaluate((one) => getComputedStyle(one).textDecorationStyle),
      /dotted/,
    );
    for (const [i, { inferredOnly, thing }] of things.entries()) {
      assert.equal(await items.nth(i).locator('a').first().innerText(), thing.label);
      const margin = items.nth(i).locator('.margin');
      assert.match(await margin.innerText(), /[A-Z]+ \d/, thing.id);
      assert.equal(await margin.evaluate((one) => one.classList.contains('inferred')), inferredOnly, thing.id);
    }
    const stated = items.nth(things.findIndex((/** @type {any} */ one) => !one.inferredOnly));
    await stated.getByRole('button').press('Enter');
    assert.deepEqual(await stated.locator('.opened').first().locator('.name').allInnerTexts(), ['開発段階', '対象者']);
    assert.match(String(await stated.locator('.opened a').first().getAttribute('href')), /^\.\/section:/);
    const cited = await items.locator('.cited > b').allInnerTexts();
    const listed = await page.locator('.slide-list ol b').allInnerTexts();
    assert.deepEqual(
      [...new Set(cited)].filter((letter) => !listed.includes(letter)),
      [],
    );
  });
});

test('a cell of a group at a stage says how much support stands by itself, and support leads back', {
  timeout: 60_000,
}, async () => {
  const { supportFor, coverage } = await ask(`{
    supportFor(groups: ["group:startup"], stage: "stage:clinical", fiscalYear: 2026) { offers { totalCount } }
    coverage(rows: DEVELOPMENT_STAGE, columns: APPLICANT_GROUP, fiscalYear: 2026,
      rowIds: ["stage:clinical"], columnIds: ["group:startup"]) { rows { cells { count } } } }`);
  const { totalCount } = supportFor.offers;
  assert.notEqual(totalCount, coverage.rows[0].cells[0].count);
  await withPage(options, async (page) => {
    await page.goto(new URL('/coverage?year=2026&cell=stage:clinical,group:startup', base).href);
    const note = page.locator('.support-note');
    await note.getByText(`使える支援は${totalCount}件`).waitFor();
    await note.getByRole('link').click();
    await page.waitForURL('**/support?*');
    await page.locator('.lead').getByText(`資料にあるのは${totalCount}件`).waitFor();
    await page.locator('.counted-otherwise').getByRole('link').click();
    await page.waitForURL('**/coverage?*');
    await note.getByText(`使える支援は${totalCount}件`).waitFor();
    await page.locator('.cell-panel').getByText(`${coverage.rows[0].cells[0].count}件のうち`).waitFor();
    await page.goto(new URL('/coverage?rows=ministry&columns=development_stage', base).href);
    await page.locator('.matrix tbody button:not(.gap)').first().click();
    await page.locator('.in-cell li').first().waitFor();
    assert.equal(await note.count(), 0);
  });
});

test('years, countries and money of a cell have their proof too', { timeout: 60_000 }, async () => {
  const cells = [
    '/coverage?rows=fiscal_year&columns=ministry&cell=2026,agency:mhlw',
    '/coverage?rows=framework&columns=country&cell=framework:imdrf,country:jp',
    '/coverage?rows=pillar&columns=ministry&value=money&year=2026&cell=pillar:1,agency:meti',
  ];
  await withPage(options, async (page) => {
    for (const address of cells) {
      await page.goto(new URL(address, base).href);
      const margins = page.locator('.in-cell > li > .margin');
      await margins.first().waitFor();
      for (const text of await margins.allInnerTexts()) {
        assert.match(text, /[A-Z]+ \d/, address);
      }
    }
  });
});

test('where the table is wider than the page it says so, until its end is reached', { timeout: 60_000 }, async () => {
  await withPage({ viewport: { width: 390, height: 844 }, locale: 'en' }, async (page) => {
    await page.goto(new URL('/coverage', base).href);
    const further = page.locator('.sideways .further');
    await further.getByText('Further columns to the right →').waitFor();
    await page.locator('.sideways .frame').evaluate((frame) => frame.scrollTo({ left: frame.scrollWidth }));
    await further.getByText('← Further columns to the left').waitFor();
    await page.goto(new URL('/pillars?view=picture', base).href);
    await further.getByText('Further columns to the right →').waitFor();
  });
  await withPage({ viewport: { width: 800, height: 900 }, locale: 'en' }, async (page) => {
    await page.goto(new URL('/support', base).href);
    await page.locator('.sideways .further').getByText('Further columns to the right →').waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  });
  await withPage(options, async (page) => {
    await page.goto(new URL('/coverage?rows=pillar&columns=ministry', base).href);
    await page.locator('.matrix').waitFor();
    assert.equal(await page.locator('.further').count(), 0);
    const [table, frame] = await page
      .locator('.matrix, .sideways .frame')
      .evaluateAll((both) => both.map((one) => one.getBoundingClientRect().width));
    assert.ok(Math.abs(Number(table) - Number(frame)) < 8, 'few columns take the room that there is');
  });
});

test('money says of which year it is where the year is chosen, and has one unit', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/coverage?rows=pillar&columns=ministry', base).href);
    await page.locator('.matrix').waitFor();
    const note = page.locator('.settings [role="status"]');
    assert.equal(await note.innerText(), '');
    assert.ok(!(await page.locator('.lead').innerText()).includes('名指し'), 'there are no groups');
    await page.getByRole('radio', { name: '金額' }).check();
    await note.getByText('金額は年度ごとに数えるため、令和8年度（2026）の額を示しています。').waitFor();
    assert.equal(await page.locator('.setting select').nth(2).inputValue(), '2026');
    await page.locator('.lead').getByText('（億円）').waitFor();
    await page.locator('.key').getByText('一つの予算が、属する行と列のそれぞれに載るため').waitFor();
    assert.equal(await page.locator('.matrix thead td').innerText(), '単位 億円');
    await page.getByRole('radio', { name: '件数' }).check();
    await page.locator('.key').getByText('一つのものが、属する行と列のそれぞれに載るため').waitFor();
    await page.waitForFunction(() => document.querySelector('.settings [role="status"]')?.textContent === '');
    assert.equal(await page.locator('.setting select').nth(2).inputValue(), '');
  });
});
