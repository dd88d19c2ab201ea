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
  await plain.close();
});
