// Takes a picture of GraphiQL with an answer in it: node test/screenshot.mjs BASE_URL OUT.png [TAB] [light|dark]
import { answerOf, withPage } from './browser.mjs';

const [base, out, tab = 'PillarsAndMoney', colorScheme = 'light'] = process.argv.slice(2);
if (!base || !out) {
  console.error('usage: node test/screenshot.mjs BASE_URL OUT.png [TAB] [light|dark]');
  process.exit(2);
}

const options = {
  viewport: { width: 1440, height: 900 },
  deviceScaleFactor: 2,
  colorScheme: /** @type {'light' | 'dark'} */ (colorScheme),
};
await withPage(options, async (page) => {
  await page.goto(new URL('/graphiql', base).href);
  await answerOf(page, tab);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: out });
});
