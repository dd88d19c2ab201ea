/* Finding from everywhere: by keys alone, by hand, and without any script. */
import { expect, expectAccessible, signInAs, test } from '../support/browser/e2e';

test.describe.configure({ timeout: 90_000 });

test('opens by keys, finds a customer while it is typed, and goes there by Enter', async ({ page }) => {
  await signInAs(page, 'Ines');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'What to find' });
  await expect(field).toBeFocused();
  await field.fill('answ');
  await expect(page.getByRole('option', { selected: true })).toContainText('Answers');
  await field.fill('oakhurst');
  const first = page.getByRole('group', { name: 'Customers' }).getByRole('option').first();
  await expect(first).toContainText('Oakhurst Veterinary');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/onboardings\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Oakhurst Veterinary');
});

test('closes by Esc and by its button, and gives the focus back', async ({ page }) => {
  await signInAs(page, 'Ines');
  const entry = page.getByRole('link', { name: 'Find' });
  await entry.click();
  const dialog = page.getByRole('dialog', { name: 'Find' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(entry).toBeFocused();
  await page.keyboard.press('Control+k');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

test('what is nowhere leads to the page of the search, which is there without script too', async ({
  page,
  browser,
  foyer,
}) => {
  await signInAs(page, 'Ines');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzqx');
  await expect(page.getByRole('status')).toContainText('Nothing fits');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=zzqx$/);
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: foyer.origin });
  const still = await plain.newPage();
  await signInAs(still, 'Ines');
  await still.getByRole('link', { name: 'Find' }).click();
  await expect(still).toHaveURL(/\/search$/);
  await plain.close();
});

test('answers members alone', async ({ page }) => {
  const stranger = await page.request.get('/search.json?q=oakhurst', { maxRedirects: 0 });
  expect(stranger.status()).toBe(302);
});
