/* The board without any script, by keys: steps are chosen, given to somebody, done and taken back. */
import { expect, signInAs, test } from '../support/browser/e2e';

test('steps are chosen and done together, what may not be stays and says why, and all is undone', async ({
  browser,
  foyer,
}) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: foyer.origin });
  const page = await plain.newPage();
  await signInAs(page, 'Ines');
  await page.getByRole('link', { name: /^Paths/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two paths are late, one is at risk.');
  const bar = page.getByRole('region', { name: 'For the chosen steps' });
  await expect(bar).toBeHidden();
  const ours = page.getByRole('checkbox', { name: /We load the papers/ });
  await ours.focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: /Say which diary is right/ }).check();
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: 'Give' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose who takes over');
  await expect(ours).toBeChecked();
  await bar.getByLabel('Give to').selectOption({ label: 'Kofi Asante' });
  await bar.getByRole('button', { name: 'Give' }).click();
  await expect(page.getByText('One step is with Kofi Asante now.')).toBeVisible();
  await expect(page.getByText('One of two stays as it was.')).toBeVisible();
  await ours.check();
  await bar.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('One step is done.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One path is late, one is at risk.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two paths are late, one is at risk.');

  await test.step('another day: a day off is named first, and all is put back', async () => {
    await ours.check();
    await bar.getByLabel('Another day').fill('2000-01-01');
    await bar.getByRole('button', { name: 'Move' }).click();
    await expect(page.getByText('Choose a day after today.')).toBeVisible();
    const saturday = await page.evaluate(() => {
      const day = new Date();
      day.setUTCDate(day.getUTCDate() + 13 - day.getUTCDay());
      return day.toISOString().slice(0, 10);
    });
    await ours.check();
    await bar.getByLabel('Another day').fill(saturday);
    await bar.getByRole('button', { name: 'Move' }).click();
    await expect(page.getByRole('alert')).toContainText(/^Nothing is changed yet: Sat .*: weekend\./);
    await expect(ours).toBeChecked();
    await bar.getByRole('button', { name: 'Move' }).click();
    await expect(page.getByText(/^One step is due on Sat .* now\./)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('One step is as before.')).toBeVisible();
  });
  await plain.close();
});

test('what was ticked on the board is ticked by nobody at the next visit', async ({ page }) => {
  await signInAs(page, 'Ines');
  await page.goto('/paths');
  const ours = page.getByRole('checkbox', { name: /We load the papers/ });
  await ours.check();
  const bar = page.getByRole('region', { name: 'For the chosen steps' });
  await bar.getByLabel('Another day').fill('2000-01-01');
  await bar.getByRole('button', { name: 'Move' }).click();
  await expect(page.getByText('Choose a day after today.')).toBeVisible();
  await page.goto('/paths');
  await expect(ours).not.toBeChecked();
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
});
