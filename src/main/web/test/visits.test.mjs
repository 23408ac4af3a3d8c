// What holds while a reader goes on and changes settings: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asking, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const ask = asking(base);
const options = { viewport: { width: 1360, height: 900 }, locale: 'en-GB' };

test('a setting keeps the focus, and the view what it shows, until the next answer comes', {
  timeout: 120_000,
}, async () => {
  await withPage(options, async (page) => {
    for (const view of ['slips', 'budgets', 'pillars', 'list?type=PROGRAM']) {
      await page.goto(new URL(`/${view}`, base).href);
      const setting = page.locator('main .setting select').first();
      await setting.waitFor();
      await page.waitForLoadState('networkidle');
      await page.route('**/graphql', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await setting.focus();
      await setting.evaluate((element) => Reflect.set(window, 'chosen', element));
      await setting.selectOption({ index: 1 });
      await page.locator('.kept[aria-busy=true]').waitFor();
      assert.ok(await isFocused(page), `${view} loses the focus`);
      await page.locator('.kept[aria-busy=false]').waitFor();
      assert.ok(await isFocused(page), `${view} loses the focus when the answer has come`);
      await page.unrouteAll({ behavior: 'wait' });
    }
    await page.goto(new URL('/calendar', base).href);
    const bound = page.locator('.bounds input').first();
    await bound.waitFor();
    await bound.evaluate((element) => Reflect.set(window, 'chosen', element));
    await bound.fill('2025');
    await page.keyboard.press('Enter');
    await page.waitForURL('**from=2025*');
    await page.waitForLoadState('networkidle');
    assert.ok(await isFocused(page), 'the calendar loses the focus');
  });
});

test('going back takes a chosen setting back, and no letter of what was typed', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/about', base).href);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Slips' }).click();
    const find = page.getByLabel('Word or line number');
    await find.pressSequentially('MDSAP');
    await page.waitForURL('**find=MDSAP*');
    const kind = page.getByRole('combobox', { name: 'Kind' });
    const [, value] = await kind.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    await kind.selectOption(value ?? '');
    await page.waitForURL(`**kind=${value}*`);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('kind') && url.searchParams.get('find') === 'MDSAP');
    assert.equal(await kind.inputValue(), '');
    assert.equal(await find.inputValue(), 'MDSAP');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'About' }).waitFor();
  });
});

test('a link to a part of a page comes there each time', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/', base).href);
    const link = page.locator('main a[href$="#BUDGET"]').first();
    for (let time = 0; time < 2; time++) {
      await link.click();
      await isAtTop(page, 'BUDGET');
      await page.goBack();
    }
    await link.click();
    await isAtTop(page, 'BUDGET');
    await page.getByRole('button', { name: '日本語' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'ja');
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => window.scrollY), 0);
  });
});

test('the mark of a slip leads to the very slip, opened, each time', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/program:next-gen-healthtech-startup', base).href);
    const marks = page.locator('.fact .margin a.slip');
    await marks.first().waitFor();
    const leads = await marks.evaluateAll((all) => all.map((one) => String(one.getAttribute('href'))));
    const here = new Set(leads.filter((href) => href.startsWith('#')));
    assert.ok(here.size > 1, leads.join());
    for (const href of here) {
      const mark = page.locator(`.fact .margin a.slip[href="${href}"]`).first();
      const slip = page.locator(`[id="${href.slice(1)}"]`);
      assert.equal(await slip.locator('.slip-text, a').first().isVisible(), true);
      for (let time = 0; time < 2; time++) {
        await mark.press('Enter');
        await slip.locator('.opened').waitFor();
        assert.ok(await slip.evaluate((element) => document.activeElement === element), href);
        await slip.getByRole('button', { expanded: true }).first().click();
        await slip.locator('.opened').waitFor({ state: 'detached' });
      }
    }

    await page.goto(new URL('/program:device-hub-strengthening', base).href);
    await page.locator('.fact .margin a.slip').filter({ hasText: '2 places' }).first().waitFor();
    const elsewhere = page.locator('.fact .margin a.slip[href^="./anomaly:"]').first();
    const named = String(await elsewhere.getAttribute('href')).slice(2);
    assert.equal(await page.locator(`[id="${named}"]`).count(), 0, 'the page itself tells of it');
    await elsewhere.press('Enter');
    await page.locator('.kind code').getByText(named).waitFor();

    await page.goto(new URL('/budgets', base).href);
    const mark = page.locator('.digits a.slip').first();
    await mark.waitFor();
    const id = String(await mark.getAttribute('href')).split('#')[1];
    await mark.press('Enter');
    await page.locator(`details[id="${id}"][open]`).waitFor();
  });
});

test('another page takes the focus and says its title', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/about', base).href);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Slips' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Slips' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
    assert.match(await page.locator('#title-aloud').innerText(), /^Slips/);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'About' }).waitFor();
    assert.match(await page.locator('#title-aloud').innerText(), /^About/);
  });
});

test('a view that cannot be loaded says so, and others are there still', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/about', base).href);
    await page.getByRole('heading', { level: 1, name: 'About' }).waitFor();
    await page.route('**', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.fallback()));
    const views = page.getByRole('navigation', { name: 'Views' });
    await views.getByRole('link', { name: 'Slips' }).click();
    await page.getByRole('alert').getByText('This page cannot be shown').waitFor();
    await page.getByRole('button', { name: '日本語' }).click();
    await page.getByRole('alert').getByText('この画面を表示できません').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await views.getByRole('link', { name: 'About' }).click();
    await page.getByRole('heading', { level: 1, name: 'About' }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    await views.getByRole('link', { name: 'Slips' }).click();
    await page.unroute('**');
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.locator('.slip-group').first().waitFor();
  });
});

test('the release that was cited stays in the address, and a language holds without being named', {
  timeout: 60_000,
}, async () => {
  /** @type {[string, (page: import('playwright-core').Page) => Promise<unknown>][]} */
  const changes = [
    ['support', (page) => page.locator('.setting select').first().selectOption({ index: 2 })],
    ['slips', (page) => page.locator('.setting select').first().selectOption({ index: 1 })],
    ['connections', (page) => page.getByRole('button', { name: '入れ替える' }).click()],
    ['calendar', (page) => page.locator('.bounds a').click()],
    ['budgets', (page) => page.locator('.setting select').first().selectOption({ index: 1 })],
  ];
  await withPage(options, async (page) => {
    for (const [view, change] of changes) {
      const address = new URL(`/${view}?lang=ja&release=999`, base).href;
      await page.goto(address);
      await page.locator('.view-head .lead').waitFor();
      await change(page);
      await page.waitForURL((url) => url.href !== address);
      const { searchParams } = new URL(page.url());
      assert.equal(searchParams.get('release'), '999', view);
      assert.equal(searchParams.get('lang'), null, view);
      assert.equal(await page.locator('html').getAttribute('lang'), 'ja', view);
    }
  });
});

test('an end of a connection is chosen by the present text alone, and a text that finds nothing says so', {
  timeout: 60_000,
}, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/connections', base).href);
    await page.locator('.path-row').first().waitFor();
    const from = page.getByRole('combobox', { name: 'From' });
    await from.fill('Australia');
    await page.getByRole('option', { name: 'Australia' }).first().waitFor();
    await from.fill('qqqqzzzz');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing has “qqqqzzzz”').waitFor();
    assert.ok(!page.url().includes('from='), page.url());
    await page.route('**/graphql', (route) => route.abort());
    await from.fill('Peru');
    await page.locator('.thing-box').getByText('cannot be reached').waitFor();
  });
});

test('what is copied can be copied by hand where the browser lets no page copy', { timeout: 60_000 }, async () => {
  const { sources } = await ask('{ sources(first: 1) { nodes { label(lang: EN) } } }');
  await withPage(options, async (page) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(new URL('/slips', base).href);
    await page.getByRole('button', { name: 'Copy citation' }).click();
    const text = page.getByLabel('Copy this text');
    await text.waitFor();
    assert.ok((await text.inputValue()).includes(`“${sources.nodes[0].label}”`), await text.inputValue());
    const selected = await text.evaluate((field) => window.getSelection()?.toString() === Reflect.get(field, 'value'));
    assert.ok(selected, 'the text is not selected');
    await page.getByText('Query of this view').click();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    assert.match(await text.last().inputValue(), /^query Slips[\s\S]*\n# {3}"lang": "EN"/);
  });
});

test('all that is taken from a slide is to be seen, and a link to it leads there', { timeout: 60_000 }, async () => {
  const id = 'section:device-plan-progress-2026-1697';
  const { factsAt } = await ask(`{ factsAt(section: "${id}", first: 1) { totalCount } }`);
  await withPage(options, async (page) => {
    await page.goto(new URL(`/${id}`, base).href);
    const facts = page.locator('#TAKEN .fact');
    await facts.first().waitFor();
    const more = page.locator('#TAKEN').getByRole('button', { name: 'Show more' });
    for (let before = await facts.count(); await more.count(); before = await facts.count()) {
      await more.click();
      await page.waitForFunction((n) => document.querySelectorAll('#TAKEN .fact').length > n, before);
    }
    assert.equal(await facts.count(), factsAt.totalCount);

    await page.goto(new URL('/source', base).href);
    const row = page.locator('.slide-row').filter({ has: page.locator(`a[href="./${id}"]`) });
    await row.getByRole('button').press('Enter');
    await row.getByText(`All ${factsAt.totalCount} facts`).click();
    await facts.first().waitFor();
    await isAtTop(page, 'TAKEN');
    await page.goto(new URL('/slips', base).href);
    const second = page.locator('.contents a').nth(1);
    const group = String(await second.getAttribute('href')).slice(1);
    await page.goto(base);
    await page.goto(new URL(`/slips#${group}`, base).href);
    await isAtTop(page, group);
  });
});

test('what a picture shows is a link like any other', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?view=picture', base).href);
    const mark = page.locator('a.mark[href]').first();
    await mark.waitFor();
    const opened = page.context().waitForEvent('page');
    await mark
      .locator('text')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await (await opened).close();
    assert.match(page.url(), /pillars/);

    for (const [view, link] of [
      ['pillars?view=picture', 'a.mark[href]'],
      ['connections', '.path-picture a'],
    ]) {
      await page.goto(new URL(`/${view}`, base).href);
      await page.locator(`${link}`).first().waitFor();
      await page.evaluate(() => Reflect.set(window, 'stays', true));
      await page.locator(`${link}`).first().locator('text').first().click();
      await page.locator('.thing-head').waitFor();
      assert.ok(await page.evaluate(() => Reflect.get(window, 'stays')), `${view} loads the application again`);
    }
  });
});

test('a proof that is cut says so, and what has no answer says why', { timeout: 60_000 }, async () => {
  const textLines = Array.from({ length: 40 }, (_, i) => ({ number: i + 1, text: `行${i + 1}` }));
  await withPage(options, async (page) => {
    await answering(page, 'Passage', { data: { passage: { textAbsence: null, textLines } } });
    await page.goto(new URL('/program:device-3r', base).href);
    const row = page.locator('#CONNECTIONS .fact').first();
    await row.getByRole('button').press('Enter');
    const opened = row.locator('.opened');
    await opened.getByRole('button', { name: 'Show 28 more' }).first().waitFor();
    const before = await opened.locator('.line').count();
    await opened.getByRole('button', { name: 'Show 28 more' }).first().click();
    assert.equal(await opened.locator('.line').count(), before + 28);

    await page.unroute('**/graphql');
    await answering(page, 'Passage', undefined);
    await page.goto(new URL('/program:device-3r', base).href);
    await row.getByRole('button').press('Enter');
    await opened.getByText('cannot be reached').first().waitFor();
    await page.unroute('**/graphql');
    await opened.getByRole('button', { name: 'Try again' }).first().click();
    await opened.getByText('cannot be reached').first().waitFor({ state: 'detached' });

    await answering(page, 'Gaps', undefined);
    await page.goto(base);
    const question = page.locator('.questions li').filter({ hasText: 'large companies find nothing' });
    await question.getByText('cannot be reached').waitFor();
    await page.unroute('**/graphql');
    await question.getByRole('button', { name: 'Try again' }).click();
    await question.getByText(/\d of \d/).waitFor();

    await answering(page, 'BudgetChange', undefined);
    await page.goto(new URL('/budgets', base).href);
    await page.getByRole('alert').getByText('cannot be reached').waitFor();

    await page.unroute('**/graphql');
    await answering(page, 'TakenFrom', undefined);
    await page.goto(new URL('/source', base).href);
    const slide = page.locator('.slide-row').nth(3);
    await slide.getByRole('button').press('Enter');
    await slide.getByText('cannot be reached').waitFor();
  });
});

test('a page stays where there is no answer for more of it', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillar:1', base).href);
    const more = page.locator('.group .more').filter({ has: page.getByRole('button', { name: /^Show \d+ more$/ }) });
    const id = await more.first().evaluate((element) => element.closest('.group')?.id);
    const group = page.locator(`#${id}`);
    await page.waitForLoadState('networkidle');
    await page.route('**/graphql', (route) => route.abort());
    await more.first().getByRole('button').click();
    await group.getByText('cannot be reached').waitFor();
    const before = await group.locator('.fact').count();
    await page.unroute('**/graphql');
    await group.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction(
      ([name, count]) => document.querySelectorAll(`#${name} .fact`).length > Number(count),
      [id, before],
    );
    assert.equal(await group.getByText('cannot be reached').count(), 0);
  });
});

test('who uses the keyboard comes to what was brought, also where the button that brought it goes', {
  timeout: 120_000,
}, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/list?type=PROGRAM', base).href);
    const items = page.locator('.list > ul > li');
    const more = page.getByRole('button', { name: 'Show more' });
    await more.waitFor();
    while (await more.count()) {
      const before = await items.count();
      await more.press('Enter');
      await page.waitForFunction((n) => document.querySelectorAll('.list > ul > li').length > n, before);
      const focused = await items.nth(before).evaluate((item) => item.contains(document.activeElement));
      assert.ok(focused, `not at item ${before}`);
    }

    await page.goto(new URL('/pillar:1', base).href);
    const rest = page.getByRole('button', { name: /^Show \d+ more$/ }).first();
    const group = String(await rest.evaluate((button) => button.closest('.group')?.id));
    await rest.press('Enter');
    await page.waitForFunction((id) => document.getElementById(id)?.contains(document.activeElement), group);
  });
});

test('a retry leaves the focus in the part that has an answer now', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await answering(page, 'Passage', undefined);
    await page.goto(new URL('/program:device-3r', base).href);
    const row = page.locator('#CONNECTIONS .fact').first();
    await row.getByRole('button').press('Enter');
    const again = row.locator('.opened').getByRole('button', { name: 'Try again' });
    await again.first().waitFor();
    await page.unroute('**/graphql');
    await again.first().press('Enter');
    await row.locator('.opened').getByText('cannot be reached').first().waitFor({ state: 'detached' });
    assert.ok(await row.locator('.opened').evaluate((opened) => opened.contains(document.activeElement)));

    await answering(page, 'Gaps', undefined);
    await page.goto(base);
    const question = page.locator('.questions li').filter({ hasText: 'large companies find nothing' });
    await question.getByText('cannot be reached').waitFor();
    await page.unroute('**/graphql');
    await question.getByRole('button', { name: 'Try again' }).press('Enter');
    await question.getByText(/\d of \d/).waitFor();
    assert.ok(await question.evaluate((item) => item.contains(document.activeElement)));

    await page.route('**/graphql', (route) => route.abort());
    await page.goto(new URL('/country:br', base).href);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByRole('heading', { name: 'Brazil' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
  });
});

test('one cause is read out once, however many parts of a page it befalls', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.route('**/graphql', (route) =>
      /query (Gaps|WhereIs|Support|UnderPillar)\b/.test(route.request().postData() ?? '')
        ? route.abort()
        : route.fallback(),
    );
    await page.goto(base);
    const failed = page.locator('.failed-part');
    await failed.nth(2).waitFor();
    await page.waitForLoadState('networkidle');
    assert.ok((await failed.count()) > 2);
    assert.equal(await page.locator('.failed-part[role=status]').count(), 1);
    assert.equal(await page.locator('[role=status], [role=alert]').filter({ hasText: 'cannot be reached' }).count(), 1);
  });
});

test('a service that says when it has time is asked again then, once', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    let asked = 0;
    await page.route('**/graphql', (route) => {
      if (!/query Facts\b/.test(route.request().postData() ?? '')) {
        return route.fallback();
      }
      asked++;
      const errors = [{ message: 'Too many', extensions: { code: 'TOO_MANY_REQUESTS' } }];
      return route.fulfill({ status: 429, headers: { 'Retry-After': '2' }, json: { errors } });
    });
    await page.goto(new URL('/country:br', base).href);
    await page.getByRole('alert').getByText('try again in 2 seconds').waitFor();
    const before = asked;
    await page.waitForTimeout(5_000);
    assert.equal(asked, before + 1);
    await page.getByRole('alert').getByText('try again in 2 seconds').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Brazil' }).waitFor();
  });
});

/**
 * Whether the element that was remembered is in the page and has the focus.
 *
 * @param {import('playwright-core').Page} page
 */
function isFocused(page) {
  return page.evaluate(() => document.activeElement === Reflect.get(window, 'chosen'));
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} id of the element that is waited for at the top of the window
 */
async function isAtTop(page, id) {
  await page.waitForFunction((name) => {
    const top = document.getElementById(name)?.getBoundingClientRect().top ?? -1;
    return window.scrollY > 0 && top >= -1 && top < 200;
  }, id);
}

/**
 * Answers an operation so, or not at all.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} operation
 * @param {object | undefined} answer
 */
async function answering(page, operation, answer) {
  await page.route('**/graphql', (route) => {
    if (!new RegExp(`query ${operation}\\b`).test(route.request().postData() ?? '')) {
      return route.fallback();
    }
    return answer ? route.fulfill({ json: answer }) : route.abort();
  });
}
