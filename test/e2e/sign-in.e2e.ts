import { expect, expectAccessible, test } from '../support/browser/e2e';

test('a form of ours, sent by a real browser, carries our origin and is let in', async ({
  page,
  baseURL,
}) => {
  await page.goto('/sign-in');
  const [posted] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    page
      .getByLabel('Email')
      .fill('nobody@example.com')
      .then(async () => {
        await page.getByLabel('Password').fill('not the words');
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      }),
  ]);
  expect((await posted.allHeaders()).origin).toBe(baseURL);
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText('That email and password don’t go together.');
  await expect(page.getByLabel('Email')).toHaveValue('nobody@example.com');
});

test('one click signs in as one of the cast', async ({ page }) => {
  await page.goto('/sign-in');
  const cast = page.getByRole('button', { name: /^Sign in as / });
  await expect(cast.first()).toBeVisible();
  await cast.first().click();
  await expect(page).toHaveURL(/\/$/);
  expect((await page.context().cookies()).map((cookie) => cookie.name)).toContain('foyer-member');
});

for (const scheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`the sign-in page is accessible (${scheme}, ${width} px) and fits`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/sign-in');
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });

test('the page for an unknown address is accessible', async ({ page }) => {
  expect((await page.goto('/nope'))?.status()).toBe(404);
  await expectAccessible(page);
});
