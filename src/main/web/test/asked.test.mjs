// Asks in views of the explorer as a reader would: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asking, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const ask = asking(base);
const japanese = { viewport: { width: 1360, height: 900 }, locale: 'ja' };

test('support is filtered by its stages, which count what the API finds', { timeout: 120_000 }, async () => {
  const group = 'group:medical-venture';
  await withPage({ ...japanese, acceptDownloads: true }, async (page) => {
    await page.goto(new URL(`/support?group=${group}&year=2026`, base).href);
    await page.locator('.offers tbody tr').first().waitFor();
    const { developmentStages } = await ask('{ developmentStages(orderBy: [{ order: ASC }]) { nodes { id label } } }');
    const heads = page.locator('.offers thead button');
    assert.equal(await heads.count(), developmentStages.nodes.length);
    for (const [i, stage] of developmentStages.nodes.entries()) {
      const { supportFor } = await ask(`{ supportFor(groups: ["${group}"], stage: "${stage.id}", fiscalYear: 2026) {
        offers { totalCount } } }`);
      const count = String(supportFor.offers.totalCount);
      assert.equal(await heads.nth(i).locator('.stage-count').innerText(), count, stage.label);
      assert.equal(await heads.nth(i).evaluate((head) => Boolean(head.closest('.gap'))), count === '0', stage.label);
    }

    const clinical = developmentStages.nodes.findIndex((/** @type {any} */ one) => one.id === 'stage:clinical');
    await heads.nth(clinical).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/support?*stage=stage*clinical*');
    const count = Number(await heads.nth(clinical).locator('.stage-count').innerText());
    await page.getByText(`使えるものとして資料にあるのは${count}件`).waitFor();
    const staged = page.locator('.offers tbody').first().locator('tr');
    assert.equal(await staged.count(), count);
    const shown = await page.locator('.offers tbody tr th[scope=row] > a').allInnerTexts();
    assertSame(await saved(page), shown);

    const link = page.url();
    await withPage(japanese, async (other) => {
      await other.goto(link);
      await other.locator('.offers tbody tr').first().waitFor();
      assert.deepEqual(await other.locator('.offers tbody tr th[scope=row] > a').allInnerTexts(), shown);
    });
  });
});

test('what is of other years is told with these, and a stage that is chosen hides gaps at the others', {
  timeout: 60_000,
}, async () => {
  const { supportFor } = await ask(`{ supportFor(groups: ["group:startup"], stage: "stage:clinical") {
    offers(first: 200) { nodes { thing { label ... on Program { effectiveFiscalYears } } } } } }`);
  const years = new Map(
    supportFor.offers.nodes.map((/** @type {any} */ { thing }) => [thing.label, thing.effectiveFiscalYears]),
  );
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/support?group=group:startup&year=2026', base).href);
    await page.locator('.lead').getByText('には見つかりません').waitFor();
    await page.goto(new URL('/support?group=group:startup&stage=stage:clinical&year=2026', base).href);
    const pieces = page.locator('.foot-notes .piece');
    await pieces.first().waitFor();
    for (const piece of await pieces.all()) {
      const of = years.get(await piece.locator('a').innerText());
      assert.ok(of.length > 0 && !of.includes(2026));
      assert.match(await piece.innerText(), new RegExp(`（${of.join('・')}年度）$`));
    }
    assert.ok(!(await page.locator('.lead').innerText()).includes('見つかりません'));
  });
});

test('parts that say nothing else than their whole stand folded under it, by what they are part of', {
  timeout: 60_000,
}, async () => {
  const group = 'group:medical-venture';
  const { supportFor } = await ask(`{ supportFor(groups: ["${group}"], stage: "stage:clinical", fiscalYear: 2026) {
    offers(first: 200) { nodes { ...Part } } possible(first: 200) { nodes { ...Part } } } }
    fragment Part on SupportOffer { thing { id label } partOf }`);
  const all = [...supportFor.offers.nodes, ...supportFor.possible.nodes];
  await withPage(japanese, async (page) => {
    await page.goto(new URL(`/support?group=${group}&stage=stage:clinical&year=2026`, base).href);
    const whole = page
      .locator('.offers tr')
      .filter({ has: page.locator('.fold') })
      .first();
    const fold = whole.locator('.fold');
    await fold.waitFor();
    const id = String(await whole.locator('a').first().getAttribute('href')).replace('./', '');
    const hidden = await page.locator('.offers tr[hidden] th a').allInnerTexts();
    assert.ok(hidden.length > 0);
    for (const label of hidden) {
      const offer = all.find((/** @type {any} */ one) => one.thing.label === label);
      assert.ok(offer.partOf.length > 0, label);
    }
    const count = Number(/\d+/.exec(await fold.innerText())?.[0]);
    await fold.press('Enter');
    assert.equal(await fold.getAttribute('aria-expanded'), 'true');
    const left = await page.locator('.offers tr[hidden]').count();
    assert.equal(left, hidden.length - count);
    assert.ok(all.some((one) => one.thing.id === id));
    await fold.press('Enter');
    assert.equal(await page.locator('.offers tr[hidden]').count(), hidden.length);
  });
});

test('an offer of money that is not its own stands in brackets, with no other sum', { timeout: 60_000 }, async () => {
  const { supportFor } =
    await ask(`{ supportFor(groups: ["group:startup"], fiscalYear: 2026) { offers(first: 200) { nodes {
    thing { label } budgets { amount within } moneyFrom { amount } } } } }`);
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/support?group=group:startup&year=2026', base).href);
    await page.locator('.offers tbody tr').first().waitFor();
    for (const fold of await page.locator('.offers .fold').all()) {
      await fold.click();
    }
    for (const { thing, budgets, moneyFrom } of supportFor.offers.nodes) {
      const row = page
        .locator('.offers tr')
        .filter({ has: page.getByRole('link', { name: thing.label, exact: true }) });
      const text = (await row.first().locator('.money-column').innerText()).replace(/\s/g, '');
      const own = budgets.filter((/** @type {any} */ one) => one.amount !== null);
      for (const { amount } of own) {
        assert.ok(text.includes(String(amount / 1e8)), `${thing.label} ${text} lacks ${amount}`);
      }
      if (own.length === 0 && moneyFrom.length > 0 && text) {
        assert.match(text, /〔.*〕/, thing.label);
      }
    }
  });
});

test('the chosen path is lit, and what was held back is passed on request', { timeout: 120_000 }, async () => {
  await withPage({ ...japanese, acceptDownloads: true }, async (page) => {
    await page.goto(new URL('/connections?from=program:device-3r&to=country:us', base).href);
    await page.locator('.path-row').first().waitFor();
    const { paths } = await ask(`{ paths(from: "program:device-3r", to: "country:us", maxLength: 3) { totalCount } }`);
    assert.equal(await page.locator('.path-row').count(), paths.totalCount);
    await page.locator('.path-picture .box').first().waitFor();
    const rows = await saved(page);
    assert.equal(rows.length, paths.totalCount);
    assert.ok(rows.every((row) => /,(明記|推論),/.test(row)));
    const wait = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG' }).click();
    const file = readFileSync(String(await (await wait).path()), 'utf8');
    assert.equal(file.match(/<a[ >]/g)?.length, await page.locator('.path-picture .box').count());
    assert.doesNotMatch(file, /class=|var\(|style=/);

    await page.getByRole('button', { name: 'より長い経路' }).click();
    await page.waitForURL('**longer=1*');
    const second = page.getByRole('radio').nth(1);
    await second.waitFor();
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL('**path=2*');
    assert.ok(await second.isChecked());
    const named = await page.locator('.path-row.chosen > p a').allInnerTexts();
    const lit = await page
      .locator('.path-picture .box.lit')
      .evaluateAll((all) => all.map((one) => one.querySelector('title')?.textContent));
    assert.deepEqual(lit.sort(), named.sort());

    const before = await page.locator('.path-row').count();
    await page.locator('.held-back').getByRole('button', { name: '通す 柱・対象者・開発段階' }).click();
    await page.waitForURL('**through=common*');
    await page.locator('.held-back').getByRole('button', { name: '通さない' }).waitFor();
    await page.waitForFunction((count) => document.querySelectorAll('.path-row').length > count, before);
  });
});

test('both ends of a connection are chosen by keyboard', { timeout: 60_000 }, async () => {
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/connections', base).href);
    await page.locator('.path-row').first().waitFor();
    const from = page.getByRole('combobox', { name: 'から' });
    await from.fill('オーストラリア');
    await page.getByRole('option', { name: 'オーストラリア' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**from=country*au*');
    await page.getByText('オーストラリアと日本は直接つながっています').waitFor();
    await page.getByRole('combobox', { name: 'まで' }).fill('qqqq');
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('combobox', { name: 'まで' }).inputValue(), '日本');
  });
});

test('slips are counted and filtered as the API does, and saved as shown', { timeout: 60_000 }, async () => {
  const { sourceAnomalies } = await ask(
    `{ sourceAnomalies(first: 1, where: { anomalyKind: { eq: MISPRINT } }) { totalCount } }`,
  );
  await withPage({ ...japanese, acceptDownloads: true }, async (page) => {
    await page.goto(new URL('/slips', base).href);
    await page.getByRole('combobox', { name: '種別' }).selectOption('MISPRINT');
    await page.waitForURL('**kind=MISPRINT*');
    await page.getByText(`当てはまるのは${sourceAnomalies.totalCount}か所`).waitFor();
    const names = page.locator('.slip-row .opened > div:first-child a');
    const shown = await names.allTextContents();
    assert.equal(shown.length, sourceAnomalies.totalCount);
    assertSame(await saved(page), shown);

    const places = await page
      .locator('.slip-row')
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('.place')].map((place) => place.textContent)));
    assert.ok(places.every((all) => all.length > 0 && all.every((place) => /\d\u2060?行$/.test(String(place)))));
    await page.getByRole('searchbox').fill('ガイドンス');
    await page.waitForURL('**find=*');
    const { found: all } = await ask(`{ found: sourceAnomalies(first: 200, where: { anomalyKind: { eq: MISPRINT } }) {
      nodes { label printed meant explanation evidence { sections { name heading } } } } }`);
    const about = all.nodes.filter((/** @type {any} */ one) => JSON.stringify(one).includes('ガイドンス'));
    await page.getByText(`当てはまるのは${about.length}か所`).waitFor();
    assert.equal(await names.count(), about.length);
    await page.getByRole('searchbox').fill('');
    await page.waitForFunction(() => !window.location.search.includes('find'));

    await page.locator('.slip-row summary').first().focus();
    await page.keyboard.press('Enter');
    await names.first().click();
    await page.locator('.fact .margin.noted').first().waitFor();
    assert.equal(await page.locator('.fact .margin:not(.noted, .inferred, .derived)').count(), 0);
  });
});

test('slips are counted by kind and certainty, stand by slide, and one slide has all of its own', {
  timeout: 60_000,
}, async () => {
  const { sourceAnomalies, certain } = await ask(`{ sourceAnomalies(first: 200) { totalCount nodes { id evidence {
    sections { thingId } } } } certain: sourceAnomalies(where: { anomalyKind: { eq: MISPRINT }, certainty: { eq: CERTAIN } }) { totalCount } }`);
  const slide = 'section:device-plan-progress-2026-76';
  const on = sourceAnomalies.nodes.filter((/** @type {any} */ one) => JSON.stringify(one).includes(`"${slide}"`));
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/slips', base).href);
    await page.locator('.slip-row').first().waitFor();
    assert.equal(await page.locator('.slip-row').count(), sourceAnomalies.totalCount);
    const top = (await page.locator('.slip-row').first().boundingBox())?.y ?? Number.POSITIVE_INFINITY;
    assert.ok(top < 700, 'no slip on the first screen');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height < 9_000, `the page is ${height} px high`);
    await page.setViewportSize({ width: 390, height: 900 });
    const narrow = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(narrow < 9_000, `the narrow page is ${narrow} px high`);
    await page.setViewportSize({ width: 1360, height: 900 });

    await page.locator('.slip-index summary').click();
    await page.locator(`.slip-index a[href*="${encodeURIComponent(slide)}"]`).click();
    await page.getByText(`当てはまるのは${on.length}か所`).waitFor();
    const shown = await page.locator('.slip-row details').evaluateAll((all) => all.map((one) => one.id));
    assert.deepEqual(shown.sort(), on.map((/** @type {any} */ one) => one.id).sort());
    assert.equal(await page.locator('.slip-slide').count(), 1);
    const all = await page.locator('.slip-index li').count();
    assert.ok(all > 60, `${all} slides are left to choose from`);
    assert.equal(await page.locator('.slip-index [aria-current]').count(), 1);
    assert.equal(await page.locator('.slip-counts [aria-current]').count(), 0);

    await page.locator('.slip-counts tbody tr').first().locator('a').first().click();
    await page.waitForURL('**kind=MISPRINT*');
    await page.getByText(`当てはまるのは${certain.totalCount}か所`).waitFor();
    assert.equal(await page.locator('.slip-counts [aria-current]').innerText(), String(certain.totalCount));
  });
});

test('an address leads to the very slip, opened', { timeout: 60_000 }, async () => {
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/slips#anomaly:hub-consultations-unit', base).href);
    const slip = page.locator('[id="anomaly:hub-consultations-unit"]');
    await slip.locator('.line, .quiet').first().waitFor();
    assert.equal(await slip.getAttribute('open'), '');
    assert.ok(await slip.locator('summary').evaluate((summary) => document.activeElement === summary));
    await page.waitForFunction(() => window.scrollY > 0);
    const others = await page.locator('.slip-row details[open]').count();
    assert.equal(others, 1);
    await page.keyboard.press('Enter');
    assert.equal(await slip.getAttribute('open'), null);
  });
});

test('the calendar asks for the dates of its bounds and refuses what is none', { timeout: 60_000 }, async () => {
  const { calendar } = await ask('{ calendar(from: "2025-04", to: "2025-06") { totalCount } }');
  await withPage({ ...japanese, acceptDownloads: true }, async (page) => {
    await page.goto(new URL('/calendar?from=2025-04', base).href);
    const to = page.getByRole('textbox', { name: '終わり' });
    await to.fill('2025-13');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await to.fill('2025-06');
    await page.keyboard.press('Enter');
    await page.waitForURL('**to=2025-06*');
    await page.getByText(`日付は${calendar.totalCount}件`).waitFor();
    assert.equal((await saved(page)).length, calendar.totalCount);
    await page.goto(new URL('/calendar?from=1900&to=1901', base).href);
    await page.getByText('この期間の日付は資料にありません').waitFor();
  });
});

test('the calendar marks today, and tells dates of figures apart from what happens', { timeout: 60_000 }, async () => {
  const { calendar } = await ask(
    `{ calendar(from: "2026", first: 200) { nodes { date field node { __typename id } } } }`,
  );
  const of = (/** @type {boolean} */ figures) =>
    calendar.nodes.filter((/** @type {any} */ one) => (one.node.__typename === 'Figure') === figures);
  const ended = of(false).filter(
    (/** @type {any} */ one) =>
      one.field === 'endsOn' &&
      of(false).some((/** @type {any} */ other) => other.node.id === one.node.id && other.field === 'startsOn'),
  );
  assert.ok(ended.length > 0);
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/calendar?from=2026', base).href);
    await page.locator('.today').waitFor();
    assert.equal(await page.locator('.today').count(), 1);
    await page
      .locator('.lead')
      .getByText(`うち${of(true).length}件は、数値の時点`)
      .waitFor();
    const rows = page.locator('.calendar-year:not(.of-figures *) tbody tr:not(:has(.today))');
    assert.equal(await rows.count(), of(false).length - ended.length);
    for (const { node } of of(true)) {
      assert.equal(await page.locator(`.calendar-year:not(.of-figures *) a[href$="${node.id}"]`).count(), 0);
    }
  });
});

test('each slide tells what it states apart from what is concluded with its help, and leads to both', {
  timeout: 60_000,
}, async () => {
  const { dividers } = await ask(
    '{ dividers: sections(first: 1, where: { divider: { eq: true } }) { nodes { id label } } }',
  );
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/source', base).href);
    const rows = [page.locator('.slide-row').nth(3), page.locator('.slide-row.divider').first()];
    for (const row of rows) {
      const button = row.getByRole('button');
      await button.waitFor();
      const id = String(await row.locator('a').first().getAttribute('href')).replace('./', '');
      const { factsAt } = await ask(
        `{ factsAt(section: "${id}", first: 200) { totalCount stated nodes { assertion } } }`,
      );
      const told = (await button.innerText()).replace(/^.*[:：]/s, '').match(/\d+/g);
      const concluded = factsAt.totalCount - factsAt.stated;
      assert.deepEqual(told, [factsAt.stated, concluded].filter((count, i) => i === 0 || count > 0).map(String));
      const all = factsAt.nodes.map((/** @type {any} */ one) => one.assertion);
      if (all.length === factsAt.totalCount) {
        assert.equal(all.filter((/** @type {string} */ one) => one === 'STATED').length, factsAt.stated);
      }
    }
    assert.equal(await rows[1]?.locator('a').first().getAttribute('href'), `./${dividers.nodes[0].id}`);
    const [row] = rows;
    const id = String(await row?.locator('a').first().getAttribute('href')).replace('./', '');
    await row?.getByRole('button').press('Enter');
    const { factsAt } = await ask(`{ factsAt(section: "${id}", first: 1) { totalCount } }`);
    await row?.getByText(`${factsAt.totalCount}件すべてと本文`).click();
    await page.waitForURL(`**/${id}*`);
  });
});

test('a page shows ten facts of a group and leads to the list that has all of them', { timeout: 60_000 }, async () => {
  const { narratives } = await ask(
    '{ narratives(where: { about: { some: { node: { id: { eq: "country:jp" } } } } }) { totalCount } }',
  );
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/country:jp', base).href);
    await page.getByRole('link', { name: `全${narratives.totalCount}件の一覧` }).click();
    await page.waitForURL('**/list?type=NARRATIVE&about=country*jp');
    const count = page.locator('.list h1 .number');
    await count.waitFor();
    assert.equal(await count.innerText(), String(narratives.totalCount));
    await page.getByRole('button', { name: '絞り込みを外す' }).click();
    await page.waitForURL('**/list?type=NARRATIVE');
  });
});

test('two names that nothing has together lead to how they are connected', { timeout: 60_000 }, async () => {
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/search?q=ブラジル 日本', base).href);
    await page.getByRole('link', { name: 'ブラジルと日本のつながりを見る' }).click();
    await page.waitForURL('**/connections?from=country*br&to=country*jp');
    await page.locator('.path-row').first().waitFor();
  });
});

test('slides are found by what stands in their headings and by a line', { timeout: 60_000 }, async () => {
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/source', base).href);
    await page.getByRole('searchbox', { name: '見出し・行番号' }).fill('1190');
    await page.waitForURL('**/source?find=1190');
    assert.equal(await page.locator('.slide-row').count(), 1);
    await page.locator('.slide-row').getByText('1184').waitFor();
  });
});

test('what nobody can answer is told so, with a way on', { timeout: 60_000 }, async () => {
  await withPage(japanese, async (page) => {
    await page.goto(new URL('/connections?from=country:br&to=country:nowhere', base).href);
    await page.getByRole('alert').waitFor();
    await page.goto(new URL('/slips?kind=MISPRINT&certainty=CERTAIN', base).href);
    await page.getByText('当てはまるのは').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(new URL('/support', base).href);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'もう一度' }).click();
    await page.locator('.offers tbody tr').first().waitFor();
  });
});

/**
 * The rows of the view's file, its head left out.
 *
 * @param {import('playwright-core').Page} page
 */
async function saved(page) {
  const wait = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const file = readFileSync(String(await (await wait).path()), 'utf8');
  assert.equal(file.codePointAt(0), 0xfeff);
  assert.ok(!file.includes('\u2060'));
  return file.trim().split('\r\n').slice(1);
}

/**
 * @param {string[]} rows
 * @param {string[]} names
 */
function assertSame(rows, names) {
  assert.equal(rows.length, names.length);
  for (const [i, name] of names.entries()) {
    assert.ok(rows[i]?.includes(name.trim()), `${rows[i]} lacks ${name}`);
  }
}

test('where there is no room for a table, what is said of offers stands in one column, its names in another', {
  timeout: 60_000,
}, async () => {
  await withPage({ viewport: { width: 390, height: 844 }, locale: 'en' }, async (page) => {
    await page.goto(new URL('/support', base).href);
    const offers = page.locator('.offer-list > li:not(.part)');
    await offers.first().waitFor();
    for (const what of ['dt', 'dd']) {
      const edges = await offers
        .locator(`${what}:visible`)
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
      assert.ok(edges.length > 10);
      assert.equal(new Set(edges).size, 1, `${what} at ${[...new Set(edges)]}`);
    }
  });
});
