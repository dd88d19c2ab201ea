/* Taking a copy along: who finds the way, what arrives, and that the page stays and says who took one. */
import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, signInAs, test } from '../support/browser/e2e';
import { cellsOf, unzip } from '../support/unzip';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

test('an admin takes everything, and it counts what the list counts', async ({ page }) => {
  await signInAs(page, 'Kofi');
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Data' }).click();
  await expectAccessible(page);
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything' }).click();
  const download = await arrives;
  expect(download.suggestedFilename()).toMatch(/^[a-z-]+-\d{4}-\d\d-\d\d\.zip$/);
  const files = unzip(await readFile(await download.path()));
  await expect(page.getByRole('button', { name: 'Export everything' })).toBeEnabled();
  await page.goto('/customers');
  const shown = await page.locator('main li a[href^="/onboardings/"]').count();
  expect(cellsOf(files.get('csv/onboardings.csv') ?? Buffer.alloc(0)).length - 1).toBe(shown);
  await page.goto('/settings/data');
  await expect(page.getByRole('listitem').filter({ hasText: 'Everything' })).toContainText('by you');
});

test('a lead takes a customer, and has no way to everything', async ({ page }) => {
  await signInAs(page, 'Hanne');
  expect((await page.goto('/settings/data'))?.status()).toBe(404);
  await page.goto('/settings');
  await expect(page.getByRole('link', { name: 'Data' })).toHaveCount(0);
  await page.goto('/customers');
  await page.getByRole('link', { name: 'Oakhurst Veterinary' }).first().click();
  await page.getByRole('link', { name: 'Take a copy of everything' }).click();
  await expectAccessible(page);
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export this customer' }).click();
  const download = await arrives;
  expect(download.suggestedFilename()).toMatch(/^oakhurst-veterinary.*\.zip$/);
  const files = unzip(await readFile(await download.path()));
  expect(files.get('read-me.txt')?.toString()).toContain('Oakhurst Veterinary');
});

test('whoever sells them is led to whoever may', async ({ page }) => {
  await signInAs(page, 'Sam');
  await page.goto('/customers');
  await page.getByRole('link', { name: 'Oakhurst Veterinary' }).first().click();
  await expect(page.getByRole('link', { name: 'Take a copy of everything' })).toHaveCount(0);
  await page.goto(`${new URL(page.url()).pathname}/export`);
  await expect(page.getByRole('main')).toContainText('or a lead takes it');
  await expect(page.getByRole('button', { name: 'Export this customer' })).toHaveCount(0);
  await expectAccessible(page);
});
