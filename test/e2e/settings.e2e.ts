/* A lead sets how the workspace works: without script, on a phone, and with everything typed kept where it was wrong. */
import { expect, expectAccessible, signInAs, test } from '../support/browser/e2e';

test.describe('without script, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('holidays of a country, a day of our own and the clocks are set; what is wrong is said beside it', async ({
    page,
  }) => {
    await signInAs(page, 'Hanne');
    await page.goto('/settings');
    await expect(page).toHaveURL(/\/settings\/workspace$/);
    await page.getByLabel('Country').selectOption({ label: 'Portugal' });
    await page.getByRole('button', { name: 'Save the holidays' }).click();
    await expect(page.getByRole('status')).toContainText('Saved.');
    await expect(page.getByRole('listitem').filter({ hasText: 'Christmas Day' }).first()).toBeVisible();

    const own = page.getByRole('listitem').filter({ hasText: 'Stock day' });
    const day = `${new Date().getFullYear() + 1}-02-03`;
    await page.getByLabel('A day of your own').fill(day);
    await page.getByLabel('What it is').fill('Stock day');
    await page.getByRole('button', { name: 'Add the day' }).click();
    await expect(own).toHaveCount(1);
    await page.getByLabel('A day of your own').fill(day);
    await page.getByLabel('What it is').fill('Fair');
    await page.getByRole('button', { name: 'Add the day' }).click();
    await expect(page.getByRole('alert')).toContainText('That day stands in the list already.');
    await expect(page.getByLabel('What it is')).toHaveValue('Fair');
    await own.getByRole('button').click();
    await expect(own).toHaveCount(0);

    await page.getByLabel('Hours to accept the handoff').fill('48');
    await page.getByLabel('Hours to introduce customer success').fill('24');
    await page.getByRole('button', { name: 'Save the clocks' }).click();
    await expect(page.getByRole('alert')).toContainText('Give at least the 48 hours that accepting may take');
    await expect(page.getByLabel('Hours to introduce customer success')).toHaveValue('24');

    // The workspace is left as the next story finds it.
    await page.goto('/settings');
    await page.getByLabel('Country').selectOption({ label: 'Belgium' });
    await page.getByRole('button', { name: 'Save the holidays' }).click();
    await expect(page.getByRole('status')).toContainText('Saved.');
  });
});

test('everybody can use it, also what came back', async ({ page }) => {
  await signInAs(page, 'Hanne');
  await page.goto('/settings/workspace');
  await expectAccessible(page);
  await page.getByLabel('Hours to introduce customer success').fill('1');
  await page.getByRole('button', { name: 'Save the clocks' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

test('customer success may not, isn’t led there, and reads whom to ask', async ({ page }) => {
  await signInAs(page, 'Ines');
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveCount(0);
  expect((await page.goto('/settings/workspace'))?.status()).toBe(403);
  await expect(page.getByRole('main')).toContainText('Hanne');
  await expectAccessible(page);
});
