// The picture of pillars as a reader uses it: BASE_URL=http://127.0.0.1:8080 npm run test:browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asking, withPage } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const ask = asking(base);
const options = { viewport: { width: 1360, height: 900 }, locale: 'ja', acceptDownloads: true };

test('the picture is one tab stop: arrows walk, the chain is said, Escape leaves, Enter opens', {
  timeout: 60_000,
}, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?view=picture', base).href);
    await page.locator('.flow .mark').first().waitFor();
    assert.equal(await page.locator('.flow .mark[tabindex="0"]').count(), 1);
    await page.locator('.reading').getByText('矢印キーで隣へ動けます').waitFor();
    await page.locator('.flow .mark[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const reading = page.locator('.reading');
    await reading.getByText(/第1の柱「[^」]+」：合わせて[\d.]+\u2060億\u2060円。/).waitFor();
    assert.ok((await page.locator('.band.dim').count()) > 0);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.band.dim').count(), 0);
    assert.equal(await page.locator('.mark:focus').count(), 0);
    await page.locator('.flow .mark[tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/pillar:1');
  });
});

test('who carries a programme out and to whom it is open are reached by arrows, said, lit and saved, without amounts', {
  timeout: 60_000,
}, async () => {
  const { budgetTotal } = await ask(`{ budgetTotal(fiscalYears: 2026, stages: INITIAL_DRAFT) { counted(first: 200) {
    nodes { program { id name } amount bodies { ... on Thing { id name } } applicantGroups { id name } } } } }`);
  const counted = budgetTotal.counted.nodes;
  const one = counted.find((/** @type {any} */ it) => it.bodies.length === 1 && it.applicantGroups.length > 1);
  const none = counted.find((/** @type {any} */ it) => it.bodies.length + it.applicantGroups.length === 0);
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?year=2026&stage=initial_draft&view=picture', base).href);
    await page.locator(`.mark[href$="${one.program.id}"]`).focus();
    const reading = page.locator('.reading');
    const names = one.applicantGroups.map((/** @type {any} */ it) => it.name).join('・');
    await reading.getByText(`実施主体：${one.bodies[0].name}。対象者：${names}。`).waitFor();
    assert.equal(await page.locator('.thread.lit').count(), 1 + one.applicantGroups.length);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.locator('.side:focus title').textContent(), one.bodies[0].name);
    await reading.getByText(`実施主体が${one.bodies[0].name}の事業：`).waitFor();
    for (const it of counted.filter((/** @type {any} */ it) => it.bodies[0]?.id === one.bodies[0].id)) {
      assert.ok((await reading.innerText()).includes(it.program.name));
    }
    await page.keyboard.press('ArrowLeft');
    const group = await page.locator('.side:focus title').textContent();
    assert.ok(
      counted.some((/** @type {any} */ it) => it.applicantGroups.some((/** @type {any} */ g) => g.name === group)),
    );
    const beside = await page.locator('.side').allTextContents();
    assert.ok(beside.length > 2 && beside.every((text) => text && !text.includes('円')), beside.join());
    await page.locator(`.mark[href$="${none.program.id}"]`).focus();
    await reading.getByText('実施主体：実施主体の記載なし。対象者：対象者の記載なし。').waitFor();
    const picture = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG' }).click();
    const saved = readFileSync(String(await (await picture).path()), 'utf8');
    assert.match(saved, new RegExp(`<title[^>]*>${one.bodies[0].name}</title>`));
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const rows = readFileSync(String(await (await file).path()), 'utf8').split(/\r?\n/);
    assert.match(String(rows[0]), /実施主体,対象者/);
    assert.ok(rows.some((row) => row.startsWith(one.program.id) && row.includes(`${one.bodies[0].name},${names}`)));
    await page.getByRole('radio', { name: '表' }).check();
    const row = page.locator('.flow-table tr').filter({ hasText: one.program.name }).first();
    await row.getByRole('link', { name: one.applicantGroups[0].name }).first().waitFor();
  });
});

test('what feeds pillar 2 is told, in the picture and in the table', { timeout: 60_000 }, async () => {
  const { budgetTotal } = await ask(`{ budgetTotal(pillar: "pillar:2", fiscalYears: 2026, stages: INITIAL_DRAFT) {
    amount count excluded { totalCount } groups(by: MINISTRY) { nodes { key { ... on Agency { name } } total { amount } } }
    counted(first: 50) { nodes { program { name } } } } }`);
  const told = (/** @type {number} */ amount) => `${Math.round(amount / 1e6) / 100}\u2060億\u2060円`;
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?at=pillar:2&view=picture', base).href);
    const { amount, count, groups, counted, excluded } = budgetTotal;
    const lead = await page.locator('.lead').innerText();
    assert.ok(lead.endsWith(`数えられる${count}件で${told(amount)}。`), lead);
    const rows = page.locator('.of-pillar li:has(.yen)');
    assert.deepEqual(
      await rows.evaluateAll((all) => all.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent))),
      groups.nodes.map((/** @type {any} */ { key, total }) => [key.name, told(total.amount)]),
    );
    const programmes = await rows.locator('.piece a').allInnerTexts();
    assert.deepEqual(programmes.sort(), counted.nodes.map((/** @type {any} */ one) => one.program.name).sort());
    assert.match(await page.locator('.of-pillar li').last().innerText(), new RegExp(`${excluded.totalCount}件$`));
    await page.getByRole('radio', { name: '表' }).check();
    await page.waitForURL('**view=table*');
    assert.ok((await page.locator('.flow-table tbody').count()) >= 3);
  });
});

test('names end before amounts, whatever the year, and no hairline crosses the letters of a name', {
  timeout: 60_000,
}, async () => {
  for (const locale of ['en', 'ja']) {
    await withPage({ ...options, locale }, async (page) => {
      await page.goto(new URL('/pillars?view=picture', base).href);
      await page.locator('.flow .mark').first().waitFor();
      const select = page.locator('.setting select').first();
      for (const value of await select
        .locator('option')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value')))) {
        await select.selectOption(value);
        await page.waitForFunction(
          () =>
            document.querySelector('.lead')?.getAttribute('aria-busy') === 'false' ||
            !document.querySelector('[aria-busy="true"]'),
        );
        const over = await page.locator('.flow .mark:has(> text.sum)').evaluateAll((marks) =>
          marks.flatMap((mark) => {
            const [name, sum] = [...mark.querySelectorAll('text')].map((one) => one.getBoundingClientRect());
            return name && sum && name.right + 4 > sum.left ? [mark.textContent] : [];
          }),
        );
        assert.deepEqual(over, [], `${locale} ${value}`);
        const bare = await page.locator('.flow:not(.sample)').evaluate((flow) => {
          const grounds = [...flow.querySelectorAll('.grounds rect')].map((one) => one.getBoundingClientRect());
          return [...flow.querySelectorAll('.side tspan')]
            .map((one) => one.getBoundingClientRect())
            .filter(
              (line) =>
                !grounds.some(
                  (rect) => rect.left <= line.left && rect.right >= line.right && Math.abs(rect.top - line.top) < 6,
                ),
            ).length;
        });
        assert.equal(bare, 0, `${locale} ${value}`);
        const cut = await page.locator('.flow:not(.sample)').evaluate((flow) => {
          const room = flow.getBoundingClientRect();
          return [...flow.querySelectorAll('text')].flatMap((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < room.left || right > room.right ? [text.textContent] : [];
          });
        });
        assert.deepEqual(cut, [], `${locale} ${value}`);
      }
    });
  }
});

test('the pillar that is asked for is lit again when another mark is left', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?at=pillar:2&view=picture', base).href);
    await page.locator('.flow .dim').first().waitFor();
    const dim = await page.locator('.flow .dim').count();
    await page.locator('.flow .mark[href$="pillar:1"]').focus();
    await page.keyboard.press('Escape');
    await page.waitForFunction((count) => document.querySelectorAll('.flow .dim').length === count, dim);
  });
});

test('the picture is saved with its style inside', { timeout: 60_000 }, async () => {
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?view=picture', base).href);
    await page.locator('.flow .mark').first().waitFor();
    const wait = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG' }).click();
    const file = readFileSync(String(await (await wait).path()), 'utf8');
    assert.match(file, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"|^<svg [^>]*xmlns=/);
    assert.match(file, /stroke-dasharray="4px, 3px"/);
    assert.match(file, /fill="rgb\(/);
    assert.doesNotMatch(file, /class=|var\(|style=/);
  });
});

test('an amount that was requested is told with its stage, and counted in no total', { timeout: 60_000 }, async () => {
  const { budgetTotal } = await ask(`{ budgetTotal(fiscalYears: 2026) { excluded(first: 50, reasons: REQUEST) { nodes {
    amount program { name } } } } }`);
  const [request] = budgetTotal.excluded.nodes;
  await withPage(options, async (page) => {
    await page.goto(new URL('/pillars?year=2026&view=table', base).href);
    const row = page.locator('.flow-table tr').filter({ hasText: request.program.name });
    const amount = new Intl.NumberFormat('ja-JP').format(request.amount / 1e4);
    assert.equal((await row.locator('.yen').innerText()).trim(), `〔${amount}\u2060万\u2060円〕 概算要求`);
    await row.locator('.margin button').press('Enter');
    await page.locator('.proof-row .opened a').first().waitFor();
    const left = page.locator('.left-out-of').last();
    const counts = await left.locator('summary').allInnerTexts();
    const all = counts.reduce((sum, text) => sum + Number(/\d+$/.exec(text)?.[0]), 0);
    assert.equal(all, Number(/\d+/.exec(await left.locator('h2').innerText())?.[0]));
    await left.getByText('概算要求に額があるもの').click();
    await left.getByRole('link', { name: request.program.name }).waitFor();
  });
});

test('home, the pillar and its page tell what a pillar has at another stage alike', { timeout: 60_000 }, async () => {
  const { budgetTotal } =
    await ask(`{ budgetTotal(fiscalYears: 2026, stages: INITIAL_DRAFT) { groups(by: PILLAR) { nodes {
    key { id } total { amount count excluded(first: 100) { totalCount nodes { program { name } otherStages { amount } } } } } } } }`);
  const { key, total } = budgetTotal.groups.nodes.find((/** @type {any} */ group) =>
    group.total.excluded.nodes.some((/** @type {any} */ one) => one.otherStages.length > 0),
  );
  const other = total.excluded.nodes.find((/** @type {any} */ one) => one.otherStages.length > 0);
  const requested = `${new Intl.NumberFormat('ja-JP').format(other.otherStages[0].amount / 1e4)}\u2060万\u2060円`;
  await withPage(options, async (page) => {
    await page.goto(base);
    const column = page
      .locator('.pillars > ul > li')
      .filter({ has: page.locator(`a[href*="${encodeURIComponent(key.id)}"], a[href*="${key.id}"]`) });
    assert.match(
      (await column.locator('.reasons').innerText()).replace(/\s/g, ''),
      new RegExp(`概算要求1（${requested}）`),
    );
    await column.getByRole('link', { name: `${total.excluded.totalCount}件` }).click();
    const left = page.locator('#left-out');
    for (const { program } of total.excluded.nodes) {
      await left.getByRole('link', { name: program.name }).waitFor();
    }
    assert.ok(
      (await page.locator('.of-pillar').innerText()).includes(`${other.program.name}〔${requested}〕（概算要求）`),
    );
    await page.goto(new URL(`/${key.id}`, base).href);
    const money = await page.locator('.pillar-money').innerText();
    assert.ok(money.includes(`当初予算案は、数えられる${total.count}件で${total.amount / 1e8}\u2060億\u2060円`), money);
    assert.ok(money.includes(`${other.program.name}〔${requested}〕（概算要求）`), money);
    const { budgetTotal: third } =
      await ask(`{ budgetTotal(pillar: "pillar:3", fiscalYears: 2026, stages: INITIAL_DRAFT) {
      amount excluded(first: 100) { nodes { program { name } } } } }`);
    assert.equal(third.amount, null);
    await page.goto(new URL('/pillars?at=pillar:3', base).href);
    await page.locator('.lead').getByText('0円ではありません').waitFor();
    const apart = await page.locator('.of-pillar').innerText();
    for (const { program } of third.excluded.nodes) {
      assert.ok(apart.includes(program.name), apart);
    }
  });
});

test('the head of a programme has the amounts of its latest three years', { timeout: 60_000 }, async () => {
  const { program } = await ask(
    `{ program(id: "program:device-hub-strengthening") { budgets { fiscalYear amount } } }`,
  );
  await withPage(options, async (page) => {
    await page.goto(new URL('/program:device-hub-strengthening', base).href);
    const glance = page.locator('.glance');
    await glance.waitFor();
    const text = (await glance.innerText()).replace(/\s/g, '');
    for (const { fiscalYear, amount } of program.budgets) {
      assert.match(text, new RegExp(`（${fiscalYear}）(?:\\D+[\\d.]+)*?\\D*${amount / 1e8}億円`));
    }
  });
});
