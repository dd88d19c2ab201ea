/* The path on the customer's page in a real browser, without any script: read, stuck, on again, done, undone. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser/e2e';
import { contactOf } from '../support/browser/visitor';

async function openAs(page: Page, origin: string, name: string): Promise<void> {
  const { cookie } = await contactOf(origin, name);
  const [key = '', ...value] = cookie.split('=');
  await page.context().addCookies([{ name: key, value: value.join('='), url: origin }]);
  await page.goto('/welcome');
}

test.setTimeout(240_000);

for (const [scheme, width] of [
  ['light', 320],
  ['dark', 1280],
] as const)
  test(`a step is stuck, goes on, is done and opened again (${scheme}, ${width} px)`, async ({
    page,
    foyer,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await openAs(page, foyer.origin, 'Marit');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Pick the three shops' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pick the three shops');
    await expectAccessible(page);
    await page.locator('#stuck summary').click();
    await page.getByRole('button', { name: 'Tell Ines' }).click();
    await expect(page.locator('.err')).toContainText('Say what is in the way');
    await expectAccessible(page);
    await page.getByLabel('What is in the way?').fill('The list is with Devraj.');
    await page.getByRole('button', { name: 'Tell Ines' }).click();
    const standing = page.getByRole('status');
    await expect(standing).toBeFocused();
    await expect(standing).toContainText('The list is with Devraj.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'I can go on' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(standing).toContainText('You said it is done just now.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

test('once it is signed, one step stands first', async ({ page, foyer }) => {
  await openAs(page, foyer.origin, 'Amara');
  await expect(page.getByRole('heading', { name: 'How the next weeks go' })).toBeVisible();
  await expect(page.locator('#agreed')).toContainText('You signed it');
  await expectAccessible(page);
});
