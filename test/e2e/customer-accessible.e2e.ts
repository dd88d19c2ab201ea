/*
 * The pages of the customer beside their own: every step in its kind and state, a call, the question, what is refused.
 * No fault that axe can find, no sideways scrolling at 320 px with all folds open, no script.
 */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser/e2e';
import { contactOf } from '../support/browser/visitor';

const OTHERS = ['/welcome/repeated', '/welcome/agreement', '/welcome/calendar', '/welcome/colleagues'];

/** Of steps: the demo's have each kind and state among the first. */
const MOST = 9;

test.setTimeout(120_000);
// They only look; what they send is refused.
test.describe.configure({ mode: 'parallel' });

async function openAs(page: Page, origin: string, name: string): Promise<void> {
  const { cookie } = await contactOf(origin, name);
  const [key = '', ...value] = cookie.split('=');
  await page.context().addCookies([{ name: key, value: value.join('='), url: origin }]);
  await page.goto('/welcome');
}

async function expectGood(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await expectAccessible(page);
  const state = await page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth - innerWidth,
    scripts: document.scripts.length,
  }));
  expect(state).toEqual({ sideways: 0, scripts: 0 });
}

/** Every form of the page but the one that marks it done, sent as it stands, without the browser's own checks. */
async function sendEmpty(page: Page, address: string): Promise<void> {
  const forms = await page.locator('main form[method=post]').count();
  for (let at = 0; at < forms; at += 1) {
    await page.goto(address);
    const form = page.locator('main form[method=post]').nth(at);
    const asks = await form.locator('textarea, input:not([type=hidden]):not([type=checkbox])').count();
    if (asks === 0) continue;
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    const loaded = page.waitForEvent('load');
    await form.evaluate((element: HTMLFormElement) => {
      for (const field of element.querySelectorAll('textarea')) field.value = '';
      element.submit();
    });
    const status = (await answered).status();
    await loaded;
    if (status === 400) await expectGood(page);
  }
}

for (const [name, scheme] of [
  ['Marit', 'light'],
  ['Amara', 'dark'],
] as const)
  test(`what ${name} can open is accessible and fits (${scheme}, 320 px)`, async ({ page, foyer }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 900 });
    await openAs(page, foyer.origin, name);
    await expectGood(page);
    const links = await page
      .locator('a[href^="/welcome/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('#')[0] ?? ''));
    const steps = [...new Set(links.filter((href) => /^\/welcome\/(steps|meetings)\//.test(href)))];
    const calls = steps.filter((href) => /meetings/.test(href));
    const thread = links.filter((href) => href.startsWith('/welcome/threads/')).slice(0, 1);
    expect(steps.length).toBeGreaterThan(8);
    for (const address of [...steps.slice(0, MOST), ...calls, ...thread, ...OTHERS])
      await test.step(address, async () => {
        const answer = await page.goto(address);
        if (answer?.status() === 404 && OTHERS.includes(address)) return;
        expect(answer?.status(), address).toBe(200);
        await expectGood(page);
      });
    const refused = steps
      .filter((_, place) => place < 3)
      .concat(steps.filter((href) => /meetings/.test(href)));
    for (const address of new Set(refused))
      await test.step(`${address}, sent empty`, async () => {
        await page.goto(address);
        await sendEmpty(page, address);
      });
  });
