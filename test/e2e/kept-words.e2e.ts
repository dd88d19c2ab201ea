/* What is typed in one form survives another one saved, a link, a session that ended; and goes once it is saved. */
import { expect, signInAs, test } from '../support/browser/e2e';

test('words typed on the handoff’s page are back after everything but their own save', async ({ page }) => {
  test.slow();
  await signInAs(page, 'Leila Haddad');
  await page.goto('/customers');
  await page.getByRole('link', { name: 'Corrigan Moss Removals' }).click();
  const handoff = `${new URL(page.url()).pathname}/handoff`;
  await page.goto(`${handoff}?add=promise`);
  const promises = page.getByRole('form', { name: 'Add promises' });
  await promises.getByLabel('The promise').first().fill('A second van in June');
  await promises.getByLabel('The promise').nth(1).fill('No fee for boxes');
  await promises.getByLabel('Talked about, not promised').nth(1).check();

  await test.step('another form saved', async () => {
    await page.getByRole('link', { name: 'Add a goal' }).click();
    await expect(page.getByText('Not saved yet: A second van in June')).toBeVisible();
    const goals = page.getByRole('form', { name: 'Add goals' });
    await goals.getByLabel('The goal').first().fill('Crews know the address the evening before');
    await goals.getByRole('button', { name: 'Save the goals' }).click();
    await expect(page.locator('.kept', { hasText: 'Crews know the address' })).toBeVisible();
    await page.getByRole('link', { name: 'Go on with it' }).click();
    await expect(promises.getByLabel('The promise').nth(1)).toHaveValue('No fee for boxes');
    await expect(promises.getByLabel('Talked about, not promised').nth(1)).toBeChecked();
  });

  await test.step('the session ended in another tab', async () => {
    const other = await page.context().newPage();
    await other.goto('/');
    await other.getByRole('button', { name: 'Sign out' }).click();
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await promises.getByRole('button', { name: 'Save the promises' }).click();
    await expect(page.getByRole('heading', { name: 'You were signed out' })).toBeVisible();
    await expect(page.getByText('A second van in June')).toBeVisible();
    await page.getByRole('link', { name: 'Sign in and go back' }).click();
    await page.getByRole('button', { name: /^Sign in as Leila/ }).click();
    await expect(promises.getByLabel('The promise').first()).toHaveValue('A second van in June');
  });

  await test.step('saved at last, and forgotten', async () => {
    await promises.getByRole('button', { name: 'Save the promises' }).click();
    await expect(page.locator('.kept', { hasText: 'No fee for boxes' })).toContainText(
      'Talked about, not promised',
    );
    await page.goto(`${handoff}?add=promise`);
    await expect(promises.getByLabel('The promise').first()).toHaveValue('');
    await expect(page.getByText('Not saved yet')).toHaveCount(0);
  });
});

test('a handoff that was refused and put right leaves nothing in the next one', async ({ page }) => {
  await signInAs(page, 'Sam');
  await page.goto('/handoffs/new');
  const form = page.getByRole('form', { name: 'New handoff' });
  await form.getByLabel('Customer').fill('Quernmore Weavers');
  await form.getByLabel('Deal').fill('Yarn in three colours');
  await form.getByLabel('Value').fill('a lot');
  await form.getByLabel('Who looks after them from here?').selectOption({ index: 1 });
  await form.getByRole('button', { name: 'Start the handoff' }).click();
  await expect(form.getByLabel('Value')).toHaveAttribute('aria-invalid', 'true');
  await form.getByLabel('Value').fill('1200');
  await form.getByRole('button', { name: 'Start the handoff' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quernmore Weavers');
  await page.goto('/handoffs/new');
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
  await expect(form.getByLabel('Customer')).toHaveValue('');
});
