/* Introducing, following and answering in a real browser, as Sam, Leila and Ines do it, without any script. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, signInAs, test } from '../support/browser/e2e';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

/** The address of a customer's onboarding, found where anyone would look for it. */
async function findOnboarding(page: Page, customer: string): Promise<string> {
  await page.goto('/customers');
  const href = await page.getByRole('link', { name: customer }).first().getAttribute('href');
  return /^\/onboardings\/[^/]+/.exec(href ?? '')?.[0] ?? '';
}

test('Sam writes one line, reads the real mail, and sends it', async ({ page }) => {
  await signInAs(page, 'Sam');
  const onboarding = await findOnboarding(page, 'Oakhurst Veterinary');
  await page.goto(`${onboarding}/introduction`);

  await test.step('without the line it does not go, and nothing typed is lost', async () => {
    await page.getByText('Change the rest of the mail').click();
    await page.getByLabel('Subject').fill('Rosa, meet Ines from here on');
    await page.getByRole('button', { name: 'Send introduction' }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole('alert')).toContainText('Say in one sentence why it’s them');
    await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('Rosa, meet Ines from here on');
  });

  await test.step('the preview is the mail itself', async () => {
    await page.getByLabel('Why Ines?').fill('I asked for Ines because she loves animals.');
    await page.getByRole('button', { name: 'Update preview' }).click();
    const source = (await page.locator('iframe').getAttribute('src')) ?? '';
    const mail = await page.request.get(source);
    expect(mail.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(mail.headers()['x-frame-options']).toBe('SAMEORIGIN');
    expect(await mail.text()).toContain('I asked for Ines because she loves animals.');
    expect(await mail.text()).toContain('Rosa');
    await expect(page.getByRole('heading', { name: 'Rosa, meet Ines from here on' })).toBeVisible();
    await page.getByRole('link', { name: 'Plain text' }).click();
    await expect(page.locator('pre')).toContainText('See what we noted:');
  });

  await page.getByRole('button', { name: 'Send introduction' }).click();
  await expect(page.getByRole('heading', { name: 'Ines is introduced.' })).toBeVisible();
  await expect(page.getByText('In the local mailbox').first()).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);
});

test('a link is revoked once asked, and a fresh one lets in again', async ({ page }) => {
  await signInAs(page, 'Ines');
  await page.goto(await findOnboarding(page, 'Oakhurst Veterinary'));
  const rosa = page
    .getByRole('listitem')
    .filter({ hasText: 'Rosa Oakhurst' })
    .filter({ hasText: 'first contact' });
  await expect(rosa).toContainText('link works until');
  await rosa.locator('summary').click();
  await rosa.getByRole('link', { name: /^Revoke/ }).click();
  await rosa.getByRole('button', { name: /^Revoke the link/ }).click();
  await expect(rosa).toContainText('Can’t get in any more');
  await rosa.locator('summary').click();
  await rosa.getByRole('button', { name: /^Send a fresh link/ }).click();
  await expect(rosa).toContainText('fresh link works until');
  await rosa.locator('summary').click();
  await rosa.getByRole('link', { name: /^Correct the address/ }).click();
  await rosa.getByLabel('Rosa’s address').fill('rosa@oakhurst');
  await rosa.getByRole('button', { name: /^Correct the address/ }).click();
  await expect(rosa).toContainText('Check the email address');
  await expect(rosa.getByLabel('Rosa’s address')).toHaveValue('rosa@oakhurst');
  await rosa.getByLabel('Rosa’s address').fill('rosa.oakhurst@oakhurst.example');
  await rosa.getByRole('button', { name: /^Correct the address/ }).click();
  await expect(rosa).toContainText('Nothing was mailed to Rosa yet');
  await expectAccessible(page);
  await rosa.getByRole('button', { name: /^Send a fresh link/ }).click();
  await expect(page.getByText(/Ines corrected the address of Rosa/)).toBeVisible();
  await page.getByRole('button', { name: 'I’ve called' }).click();
  await expect(page.getByText('Made just now.')).toBeVisible();
  await expectAccessible(page);
});

test('Leila answers Ines, and Ines suggests other words', async ({ page, browser, baseURL }) => {
  const leila = await (await browser.newContext({ baseURL })).newPage();
  await signInAs(leila, 'Leila');
  await leila.goto('/corrections');
  await leila.getByRole('button', { name: /^Answer Ines/ }).click();
  await expect(leila.getByRole('alert')).toContainText('Write what you remember');
  await leila.getByLabel('What do you tell Ines?').fill('Yes, on the stairs. I meant public holidays.');
  await leila.getByRole('button', { name: /^Answer Ines/ }).click();
  await leila.context().close();

  await signInAs(page, 'Ines');
  await page.goto(`${await findOnboarding(page, 'Lindgate Freight')}/corrections`);
  const correction = page.getByRole('article', { name: 'Beatriz changed a promise' });
  await expect(correction).toContainText('I meant public holidays');
  await correction.getByRole('radio', { name: /^Suggest something else/ }).check();
  const promise = correction.getByLabel('The promise');
  await expect(promise).toHaveValue('A named person on Sundays and on public holidays');
  await promise.fill('A named person on Sundays, and a number for public holidays');
  await correction.getByRole('button', { name: /^Send to Beatriz/ }).click();
  await expect(page.getByRole('alert')).toContainText('Say why, in one or two sentences');
  await expect(promise).toHaveValue('A named person on Sundays, and a number for public holidays');
  await correction.getByLabel('A line for Beatriz').fill('On holidays one of three people picks up.');
  await correction.getByRole('button', { name: /^Send to Beatriz/ }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await expect(page.getByRole('status')).toBeInViewport();
  await expect(correction).toBeHidden();
  await page.getByText('Answered', { exact: true }).click();
  await expect(correction).toContainText('You suggested other words');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.getByText('Ines suggested other words for a promise')).toBeVisible();
  await expectAccessible(page);
});

test('what belongs to nobody is not there', async ({ page }) => {
  await signInAs(page, 'Ines');
  for (const path of ['nothing', '0197e2a4-1111-7abc-8def-0123456789ab'])
    for (const noun of ['', '/introduction', '/corrections', '/timeline'])
      expect((await page.goto(`/onboardings/${path}${noun}`))?.status()).toBe(404);
});
