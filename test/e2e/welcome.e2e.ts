/* The customer's page in a real browser: an envelope, a press, then point by point, without any script. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, signInAs, test } from '../support/browser/e2e';

/** The address in the introduction that went to somebody, as they would find it in their mail. */
async function linkFor(page: Page, name: string): Promise<string> {
  await signInAs(page, 'Kofi');
  await page.goto('/mailbox');
  await page.getByRole('searchbox', { name: 'Recipient or subject' }).fill(`${name}, meet Ines`);
  await page.getByRole('button', { name: 'Find' }).click();
  const entry = page.getByRole('link', { name: new RegExp(`${name}, meet Ines`) }).first();
  // Asked for by itself: Playwright looks into every frame of a page, and a letter's frame refuses that aloud.
  const address = new URL((await entry.getAttribute('href')) ?? '', page.url()).pathname;
  const letter = await page.request.get(`${address}/html`);
  const found = /\/welcome\/[0-9a-z]{32}/.exec(await letter.text());
  if (!found) throw new Error(`No link went to ${name}.`);
  return found[0];
}

async function openAs(page: Page, name: string): Promise<string> {
  const link = await linkFor(page, name);
  await page.context().clearCookies();
  await page.goto(link);
  await page.getByRole('button', { name: 'Open my page' }).click();
  await expect(page).toHaveURL(/\/welcome$/);
  return link;
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const openPanels = (page: Page) =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

// axe reads every one of some hundred fields several times over.
test.setTimeout(300_000);

test('the envelope names nobody it is for, and opens by one press', async ({ page }) => {
  const link = await linkFor(page, 'Ruth');
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page).toHaveTitle('A page for you, from Brindlewick');
  const html = await page.content();
  for (const name of ['Ruth', 'Fennimore']) expect(html).not.toContain(name);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open my page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello Ruth, I’m Ines.');
  expect(page.url()).not.toContain(link);
});

test('a contact confirms, corrects, takes back, adds, and signs', async ({ page }) => {
  await openAs(page, 'Ruth');
  const open = page.locator('article[data-state=open]');
  const total = await open.count();
  const [first, second] = [await open.nth(0).getAttribute('id'), await open.nth(1).getAttribute('id')];
  const one = page.locator(`[id="${first}"]`);
  const two = page.locator(`[id="${second}"]`);

  await one.getByRole('button', { name: /^Yes, that’s right/ }).click();
  await expect(page).toHaveURL(`/welcome#${first}`);
  await expect(one).toContainText('You said this is right, just now');
  await expect(one).toBeFocused();
  await one.getByRole('button', { name: /^Undo/ }).click();
  await expect(one).toHaveAttribute('data-state', 'open');

  await two.locator('summary').first().click();
  await two.getByRole('button', { name: /^Send to Ines/ }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(two.getByRole('alert')).toContainText('Tell Ines what to change');
  await expect(two.getByRole('alert')).toBeFocused();
  await expectAccessible(page);
  await two.getByLabel('Anything Ines should know?').fill('Please ask Chidi');
  await two.getByRole('button', { name: /^Send to Ines/ }).click();
  await expect(two).toContainText(/With Ines\. You’ll have an answer by .*17:00/);
  await expect(two).toContainText('Please ask Chidi');
  await two.getByRole('button', { name: /^Take it back/ }).click();
  await expect(two).toHaveAttribute('data-state', 'open');

  await page.locator('summary', { hasText: 'Add something we missed' }).click();
  await page.locator('#add-goal summary').click();
  await page.getByLabel('What would you add?').fill('A quiet Monday');
  await page
    .locator('#add-goal')
    .getByRole('button', { name: /^Send to Ines/ })
    .click();
  await expect(page.locator('article', { hasText: 'A quiet Monday' })).toContainText(
    'You added this just now',
  );
  await page
    .locator('article', { hasText: 'A quiet Monday' })
    .getByRole('button', { name: /^Take it back/ })
    .click();

  const rest = page.locator('#rest');
  await rest.getByRole('button', { name: /^Yes, all/ }).click();
  await expect(rest).toContainText('Thank you. All');
  await expect(rest.getByRole('status')).toBeFocused();
  await expect(open).toHaveCount(0);
  const sign = rest.getByRole('button', { name: 'Yes, that’s what we agreed' });
  await sign.click();
  await expect(rest.locator('.err')).toContainText('Type your name');
  await expect(rest.getByLabel('Your name')).toBeFocused();
  await expect(rest.getByLabel('Your name')).toBeInViewport();
  await rest.getByLabel('Your name').fill('Ruth Fennimore');
  await sign.click();
  await expect(rest).toContainText('You signed this, just now');
  await expectAccessible(page);
  await rest.getByRole('button', { name: /^Undo all/ }).click();
  await expect(open).toHaveCount(total);
});

test('the page works without script, by keyboard alone', async ({ browser, page }) => {
  const link = await linkFor(page, 'Chidi');
  const quiet = await browser.newContext({ javaScriptEnabled: false });
  const reader = await quiet.newPage();
  await reader.goto(link);
  await reader.getByRole('button', { name: 'Open my page' }).focus();
  await reader.keyboard.press('Enter');
  const yes = reader.getByRole('button', { name: /^Yes, that’s right/ }).first();
  await yes.focus();
  await reader.keyboard.press('Enter');
  await expect(reader.getByText('Right', { exact: true }).first()).toBeVisible();
  const fix = reader.locator('article[data-state=open] summary').first();
  await fix.focus();
  await reader.keyboard.press('Enter');
  await expect(reader.getByLabel('Anything Ines should know?').first()).toBeVisible();
  await quiet.close();
});

for (const scheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`every state is accessible, panels closed and open (${scheme}, ${width} px)`, async ({ page }) => {
      await openAs(page, 'Marit');
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await openPanels(page);
      await expectAccessible(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });

test('the page runs no script and weighs no more than 130 kB', async ({ page }) => {
  const link = await linkFor(page, 'Marit');
  await page.context().clearCookies();
  await page.goto(link);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let weight = 0;
  const kinds: string[] = [];
  session.on('Network.responseReceived', ({ type }) => kinds.push(type));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    weight += encodedDataLength;
  });
  await page.getByRole('button', { name: 'Open my page' }).click();
  await page.waitForLoadState('networkidle');
  expect(kinds).not.toContain('Script');
  expect(weight).toBeGreaterThan(50_000);
  expect(weight).toBeLessThan(130_000);
  expect(await page.locator('script').count()).toBe(0);
});

test('without the link there is one calm page, and leaving is easy', async ({ page }) => {
  expect((await page.goto('/welcome'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open the link in your mail');
  await expectAccessible(page);
  const link = await openAs(page, 'Marit');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome back');
  await page.getByRole('button', { name: 'Open my page' }).click();
  await page.getByRole('button', { name: 'I’m not Marit' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
  expect((await page.goto('/welcome'))?.status()).toBe(404);
});
