/*
 * Every mail as its reader sees it, narrow and dark or wide and light in turn, with EVERY_PAGE=1 both: no serious fault
 * that axe can find, and no sideways scrolling. A lead tries other words out, saves them and goes back to ours.
 */
import { expect, signInAs, test, violationsOn } from '../support/browser/e2e';

test.setTimeout(360_000);

test('every mail is accessible and fits', async ({ page, context }) => {
  await signInAs(page, 'Kofi');
  await page.goto('/mail-wording');
  const mails = await page
    .locator('main a[href^="/mail-wording/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(mails.length).toBeGreaterThan(20);
  const letter = await context.newPage();
  const looks = [
    [390, 'dark'],
    [1280, 'light'],
  ] as const;
  for (const [at, address] of mails.entries()) {
    const framed = await page.request.get(`${address}/preview`).then((answer) => answer.text());
    // The preview's links lead nowhere; a reader's do.
    await letter.setContent(framed.replaceAll('<a ', '<a href="#" '));
    for (const [width, colorScheme] of process.env.EVERY_PAGE === '1' ? looks : [looks[at % 2] ?? looks[0]]) {
      await letter.setViewportSize({ width, height: 900 });
      await letter.emulateMedia({ colorScheme });
      const violations = await violationsOn(letter);
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        address,
      ).toEqual([]);
      expect(
        await letter.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        address,
      ).toBeLessThanOrEqual(0);
    }
  }
});

test('a lead puts a mail in other words', async ({ page }) => {
  await signInAs(page, 'Kofi');
  await page.goto('/mail-wording/fresh_link');
  const subject = page.getByLabel('Subject');
  await subject.fill('Here is <b>your link</b>');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('alert')).toContainText('Subject: Write words only');
  await expect(subject).toHaveValue('Here is <b>your link</b>');
  await subject.fill('Your new way in, {firstName}');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('heading', { name: 'Your new way in, Marit' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('only you see them');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Saved');
  await expect(subject).toHaveValue('Your new way in, {firstName}');
  await page.getByRole('button', { name: 'Go back to Foyer’s words' }).click();
  await expect(subject).toHaveValue('A fresh link to your page at {vendor}');
});
