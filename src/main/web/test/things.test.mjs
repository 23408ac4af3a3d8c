import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asking, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const ask = asking(base);
const options = { viewport: { width: 1360, height: 900 }, locale: 'en-GB' };

test('things of one name are told apart, each with its number', { timeout: 60_000 }, async () => {
  const { facts } = await ask(
    `{ facts(id: "dimension:product-type-device") { relationships { field relationships(first: 11) { nodes { otherLabel } } } } }`,
  );
  const figures = facts.relationships.find((/** @type {any} */ one) => one.field === 'dimensionOf').relationships.nodes;
  const labels = figures.map((/** @type {any} */ one) => one.otherLabel);
  assert.ok(new Set(labels).size < labels.length, 'some have one name');
  await withPage(options, async (page) => {
    await page.goto(new URL('/dimension:product-type-device?lang=ja', base).href);
    const links = page.locator('#CONNECTIONS .fact a[href*="figure:"]');
    await links.filter({ hasText: '%' }).first().waitFor();
    const texts = await links.allInnerTexts();
    assert.ok(texts.length > 3, texts.join());
    assert.equal(new Set(texts).size, texts.length);
  });
});

test('a slide begins with its lines, and a slip with those that it is about', { timeout: 60_000 }, async () => {
  const { sourceAnomaly } = await ask(
    `{ sourceAnomaly(id: "anomaly:hub-consultations-unit") { printed meant evidence { lines } } }`,
  );
  await withPage(options, async (page) => {
    await page.goto(new URL('/anomaly:hub-consultations-unit?lang=ja', base).href);
    const glance = page.locator('.glance');
    await glance.waitFor();
    const text = await glance.innerText();
    assert.ok(text.indexOf(sourceAnomaly.printed) < text.indexOf(sourceAnomaly.meant));
    await page.goto(new URL('/section:device-plan-progress-2026-16?lang=ja', base).href);
    await page.locator('#TAKEN li').first().waitFor();
    const order = await page.locator('section.group').evaluateAll((all) => all.map((one) => one.id));
    assert.ok(order.indexOf('TAKEN') < order.indexOf('BODIES'), order.join());
  });
});

test('each view that a thing leads to shows it, at its row where it has one', { timeout: 180_000 }, async () => {
  const ways = {
    'program:next-gen-healthtech-startup': ['budgets', 'coverage', 'support', 'connections', 'compare'],
    'program:special-depreciation-working-hours': ['support', 'calendar', 'connections', 'compare'],
    'program:hub-needs': ['connections', 'compare'],
    'country:br': ['connections', 'countries', 'compare'],
    'anomaly:hub-consultations-unit': ['slips'],
  };
  for (const width of [1360, 390]) {
    await withPage({ ...options, viewport: { width, height: 900 } }, async (page) => {
      for (const [id, views] of Object.entries(ways)) {
        await page.goto(new URL(`/${id}`, base).href);
        const links = page.locator('.ways a');
        await links.first().waitFor();
        const name = await page.locator('h1').innerText();
        const hrefs = await links.evaluateAll((all) => all.map((one) => String(one.getAttribute('href'))));
        assert.deepEqual(
          hrefs.map((href) => href.match(/\w+/)?.[0]),
          views,
          id,
        );
        for (const href of hrefs) {
          await page.goto(new URL(href, `${base}/`).href);
          await page.waitForFunction(
            ([thing, called]) =>
              [...document.querySelectorAll('main :is(a, select, input)')].some(
                (one) =>
                  one.checkVisibility() &&
                  (one.getAttribute('href') === `./${thing}` || [thing, called].includes(Reflect.get(one, 'value'))),
              ),
            [id, name],
          );
          if (href.includes('#')) {
            const at = page.locator(':focus');
            await at.waitFor();
            const text = await at.evaluate((row) => row.closest('tr, li, .entry')?.innerHTML);
            assert.ok(text?.includes(id), `${href} is not at the row`);
          }
        }
      }
    });
  }
});

test('a language that an address names holds for the visit', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/connections?lang=ja', base).href);
    await page.getByRole('button', { name: 'より長い経路' }).click();
    await page.getByRole('button', { name: '短い経路だけにする' }).waitFor();
    assert.ok(!page.url().includes('lang='));
    await page.reload();
    await page.getByRole('heading', { name: 'つながり', exact: true }).waitFor();
  });
});

test('a chosen facet keeps the others beside it', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/list?type=COUNTRY&lang=ja', base).href);
    const facets = page.locator('.list-facets a');
    await facets.first().waitFor();
    const all = await facets.allInnerTexts();
    await facets.nth(1).click();
    await page.locator('.list-facets [aria-current]').waitFor();
    await page.waitForFunction((count) => document.querySelectorAll('.list-facets a').length > count, all.length);
    assert.deepEqual((await facets.allInnerTexts()).slice(0, all.length).map(plain), all.map(plain));
  });
});

test('no view is wider than a page of paper', { timeout: 180_000 }, async () => {
  await withPage({ ...options, viewport: { width: 718, height: 1000 } }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const view of ['slips', 'countries', 'support', 'budgets', 'compare', 'program:device-hub-strengthening']) {
      await page.goto(new URL(`/${view}?lang=ja`, base).href);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      const [width, height] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ]);
      assert.ok(width <= 718, `${view} is ${width} px wide`);
      assert.ok(height < 40_000, `${view} is ${height} px high: a column has no room`);
    }
  });
});

test('an address where nothing is leads on', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    const answer = await page.goto(new URL('/nothing-is-here', base).href);
    assert.equal(answer?.status(), 404);
    assert.equal(await page.locator('main').evaluate((main) => getComputedStyle(main).paddingTop), '32px');
    await page.getByRole('searchbox').fill('MDSAP');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=MDSAP');
    await page.locator('.hits li').first().waitFor();
  });
});

/** @param {string} facet its label and count; the chosen one says too how it is taken back */
function plain(facet) {
  return facet.split(/\s/).slice(0, 2).join(' ');
}

test('bars of amounts are on the scale of their stage, and one alone has none', { timeout: 60_000 }, async () => {
  const id = 'program:device-hub-strengthening';
  const { program } = await ask(`{ program(id: "${id}") { budgets { fiscalYear stage amount } } }`);
  /** @type {Map<string, any[]>} */
  const stages = new Map();
  for (const budget of program.budgets) {
    const stage = budget.stage.replace('INITIAL_DRAFT', 'INITIAL');
    stages.set(stage, [...(stages.get(stage) ?? []), budget]);
  }
  assert.ok(stages.size > 1);
  await withPage(options, async (page) => {
    await page.goto(new URL(`/${id}`, base).href);
    const rows = page.locator('.group .fact:has(.money)');
    await rows.first().waitFor();
    const told = await rows.evaluateAll((all) =>
      all.map((row) =>
        row.matches('.stage-head') ? 'head' : (row.querySelector('.bar rect')?.getAttribute('width') ?? ''),
      ),
    );
    const expected = [...stages.values()].flatMap((budgets) => {
      const most = Math.max(...budgets.map((one) => one.amount));
      return ['head', ...budgets.map((one) => (budgets.length > 1 ? String((100 * one.amount) / most) : ''))];
    });
    assert.deepEqual(told, expected);
  });
});

test('countries have a file for each of their tables, with the lines of each row, and say how many are not named', {
  timeout: 60_000,
}, async () => {
  const { regulatoryFramework } = await ask(
    `{ regulatoryFramework(id: "framework:ghwp") { figures(where: { dimensions: { count: { eq: 0 } } }) { value } } }`,
  );
  await withPage(options, async (page) => {
    await page.goto(new URL('/countries?lang=en', base).href);
    const named = page.locator('.frameworks tbody tr:has(td)');
    await named.first().waitFor();
    assert.match(await named.first().innerText(), new RegExp(`${regulatoryFramework.figures[0].value} countries`));
    assert.match(await named.filter({ hasText: 'Germany' }).innerText(), /through European Union/);
    for (const [button, rows] of [
      ['CSV: reliance', page.locator('.reliance tbody tr')],
      ['CSV: participation', named],
    ]) {
      const wait = page.waitForEvent('download');
      await page.getByRole('button', { name: String(button) }).click();
      const [, ...lines] = readFileSync(String(await (await wait).path()), 'utf8')
        .trim()
        .split('\r\n');
      assert.equal(lines.length, await /** @type {import('playwright-core').Locator} */ (rows).count());
      assert.ok(
        lines.every((line) => /,"?\d[\d–, ;]*"?,(stated|inferred)$/.test(line)),
        lines.join('\n'),
      );
    }
  });
});

test('the bar of sections ends where its rule does, and each of its entries can be come to', {
  timeout: 60_000,
}, async () => {
  for (const width of [1360, 800, 390]) {
    await withPage({ ...options, viewport: { width, height: 844 } }, async (page) => {
      await page.goto(new URL('/hub:mediso?lang=en', base).href);
      const bar = page.locator('.contents ul');
      await bar.waitFor();
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => window.scrollTo(0, 1500));
      await page.waitForTimeout(200);
      const edges = await bar.evaluate((list) => {
        const group = /** @type {Element} */ (document.querySelector('.group h2'));
        const { left, right } = list.getBoundingClientRect();
        const start = group.getBoundingClientRect().left;
        return [left - start, right - (document.documentElement.clientWidth - start)].map((edge) =>
          Math.abs(Math.round(edge)),
        );
      });
      assert.deepEqual(edges, [0, 0], `at ${width}`);
      const last = bar.getByRole('link').last();
      await last.focus();
      const isSeen = await last.evaluate((link) => {
        const list = /** @type {Element} */ (link.closest('ul'));
        return link.getBoundingClientRect().right <= list.getBoundingClientRect().right + 1;
      });
      assert.ok(isSeen, `the last entry is cut at ${width}`);
    });
  }
});

test('what is found for an end of a path stands below its field', { timeout: 60_000 }, async () => {
  for (const width of [1360, 390]) {
    await withPage({ ...options, viewport: { width, height: 844 } }, async (page) => {
      await page.goto(new URL('/connections', base).href);
      await page.locator('.thing-box').first().waitFor();
      for (const box of await page.locator('.thing-box').all()) {
        await box.getByRole('combobox').fill('program');
        await box.getByRole('option').first().waitFor();
        const edges = await box.locator('input, [role=listbox]').evaluateAll((all) =>
          all.map((one) => {
            const { left, right } = one.getBoundingClientRect();
            return `${Math.round(left)} to ${Math.round(right)}`;
          }),
        );
        assert.equal(new Set(edges).size, 1, edges.join('; '));
      }
    });
  }
});

test('home leads to all that is not of the apparatus, figures and laws among them, with how many there are', {
  timeout: 60_000,
}, async () => {
  const { dataset, ontology } = await ask(
    '{ dataset { counts { type count } } ontology { kinds { type apparatus owned } } }',
  );
  const of = new Map(ontology.kinds.map((/** @type {any} */ kind) => [kind.type, kind]));
  const expected = dataset.counts.filter((/** @type {any} */ one) => one.count > 0 && !of.get(one.type)?.apparatus);
  await withPage(options, async (page) => {
    await page.goto(new URL('/?lang=en', base).href);
    const names = page.locator('.names li');
    await names.first().waitFor();
    for (const { type, count } of expected) {
      const entry = names.filter({ has: page.locator(`a[href$="list?type=${type}"]`) });
      assert.match(await entry.innerText(), new RegExp(`\\b${count}$`), type);
    }
    await names.getByRole('link', { name: 'Laws and policies' }).waitFor();
  });
});
