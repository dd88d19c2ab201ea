import type { Page } from '@playwright/test';
import { expect, expectAccessible, signInAs, test } from '../support/browser/e2e';

async function startAs(page: Page, customer: string): Promise<void> {
  await page.goto('/handoffs/new');
  await page.getByLabel('Customer').fill(customer);
  await page.getByLabel('Deal', { exact: true }).fill('Second year');
  const owner = page.getByLabel('Who looks after them from here?');
  const ines = await owner.locator('option', { hasText: /^Ines/ }).textContent();
  await owner.selectOption({ label: ines ?? '' });
  await page.getByRole('button', { name: 'Start the handoff' }).click();
}

test.describe('without script, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('a second deal of a customer is theirs, and the people who are known are taken in with one press', async ({
    page,
  }) => {
    await signInAs(page, 'Sam');
    await page.goto('/handoffs/new');
    await expect(page.locator('datalist option[value="Quince Street Clinics"]')).toHaveCount(1);
    await startAs(page, ' quince street  CLINICS');
    await expect(page.getByRole('alert')).toContainText(
      'Quince Street Clinics is a customer already: same company, or another?',
    );
    await expect(page.getByLabel('Deal', { exact: true })).toHaveValue('Second year');
    await page.getByText('The same company').click();
    await page.getByRole('button', { name: 'Start the handoff' }).click();
    await expect(
      page.getByRole('heading', { name: 'Hand over Quince Street Clinics', level: 1 }),
    ).toBeVisible();
    const known = page.getByRole('region', { name: 'Known at Quince Street Clinics from before' });
    await expect(known.getByRole('listitem')).toHaveCount(2);
    await known.getByRole('button', { name: /^Add.*Amara/ }).click();
    await expect(known.getByRole('listitem')).toHaveCount(1);
    const people = page.getByRole('region', { name: 'Who’s who', exact: true });
    await expect(people.getByRole('link', { name: /^Edit.*Amara/ })).toBeVisible();
  });
});

test('the question and the people who are offered can be used by everybody', async ({ page }) => {
  await signInAs(page, 'Leila');
  await startAs(page, 'lindgate freight');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.getByText('The same company').click();
  await page.getByRole('button', { name: 'Start the handoff' }).click();
  await expect(page.getByRole('region', { name: /^Known at Lindgate Freight/ })).toBeVisible();
  await expectAccessible(page);
});

test('a company that was recorded twice is made one by a lead, who reads beforehand what will happen', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, 'Sam');
  await startAs(page, 'Quince Street Clinics');
  await page.getByText('Another company of that name').click();
  await page.getByRole('button', { name: 'Start the handoff' }).click();
  await expect(
    page.getByRole('heading', { name: 'Hand over Quince Street Clinics', level: 1 }),
  ).toBeVisible();
  expect((await page.goto('/customers/merge'))?.status()).toBe(404);
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
  const lead = await context.newPage();
  await signInAs(lead, 'Hanne');
  await lead.goto('/customers');
  await lead.getByRole('link', { name: 'Recorded twice?' }).click();
  await lead.getByLabel('Name').fill('quince');
  await lead.getByRole('button', { name: 'Find' }).click();
  const listed = lead.getByRole('main').getByRole('listitem');
  await expect(listed).toHaveCount(2);
  await expectAccessible(lead);
  await listed.filter({ hasText: 'Room planning' }).getByRole('link').click();
  await expect(listed).toHaveCount(1);
  await listed.getByRole('link').click();
  await expect(lead.getByRole('main')).toContainText('One onboarding of Quince Street Clinics goes to');
  await expectAccessible(lead);
  await lead.getByRole('button', { name: 'Make them one' }).click();
  await expect(lead).toHaveURL(/\/customers\?q=Quince\+Street\+Clinics&merged=/);
  await expect(lead.getByRole('status')).toContainText('Quince Street Clinics is one customer now.');
  await expectAccessible(lead);
  await lead.goto('/customers/merge?q=quince');
  await expect(listed).toHaveCount(1);
  await context.close();
});
