import { expect, expectAccessible, signInAs, test } from '../support/browser/e2e';

test('Ines judges a handoff, accepts it, shapes the guide and publishes it', async ({ page }) => {
  test.slow();
  await signInAs(page, 'Ines');
  await page.getByRole('link', { name: 'Vantreck Cold Storage' }).first().click();
  await page.goto(`${page.url().replace(/(onboardings\/[^/]+).*/, '$1')}/receipt`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sam hands you Vantreck Cold Storage');
  await expectAccessible(page);

  const warehouses = page.getByRole('article', { name: /^Four warehouses/ });
  await warehouses.getByLabel('With changes').check();
  await warehouses.getByLabel(/^What changes/).fill('Two weeks, not one.');
  await expect(warehouses.getByLabel(/^What can we do instead/)).toBeHidden();

  await test.step('accepting with a promise unjudged leads to it, and keeps what was said', async () => {
    await page.getByRole('button', { name: 'Accept handoff' }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole('alert')).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('alert').getByRole('link').click();
    await expect(
      page.getByRole('article', { name: /^A person on site/ }).getByLabel('We can', { exact: true }),
    ).toBeFocused();
    await expect(warehouses.getByLabel(/^What changes/)).toHaveValue('Two weeks, not one.');
  });

  await test.step('returning without a reason is refused at the field', async () => {
    await page.getByRole('button', { name: 'Return to Sam' }).click();
    await expect(page.getByText('Tick what is missing').last()).toBeVisible();
    await expect(warehouses.getByLabel('With changes')).toBeChecked();
  });

  await page
    .getByRole('article', { name: /^A person on site/ })
    .getByLabel('We can’t')
    .check();
  await page.getByRole('button', { name: 'Accept handoff' }).click();
  await expect(page.getByText('Vantreck Cold Storage is yours, Ines')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Write the guide' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What Ulla will read');
  await expect(page.getByLabel('Your greeting to Ulla')).toHaveValue(/Trucks wait less at the gate/);
  await expectAccessible(page);

  await test.step('what we can’t do, or only with changes, needs other words before it is published', async () => {
    await page.getByRole('button', { name: 'Publish' }).first().click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /with changes/ })
      .click();
    await expect(warehouses.getByLabel('The promise')).toBeFocused();
    await warehouses.getByRole('button', { name: /^Put the note below/ }).click();
    await expect(warehouses.getByLabel('The promise')).toHaveValue(/.\n\nTwo weeks, not one\.$/);
    await expectAccessible(page);
    await warehouses.getByLabel('The promise').fill('Four warehouses live in two weeks');
    await warehouses.getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('link', { name: /: we can’t keep this/i }).click();
    const person = page.getByRole('article', { name: /^A person on site/ });
    await expect(person.getByLabel('The promise')).toBeFocused();
    await person.getByLabel('The promise').fill('Someone to call all through the first night shift');
    await person.getByRole('button', { name: /^Save/ }).click();
  });

  await page.getByRole('button', { name: 'Publish' }).first().click();
  await expect(page.getByRole('status')).toContainText('first version');
  await expect(page.getByText('Two weeks, not one.')).toBeVisible();

  await test.step('a later change says what differs, and can be taken back', async () => {
    await page.getByRole('link', { name: /^Edit ?: Trucks/ }).click();
    await page.getByLabel('The goal').fill('Trucks hardly wait at the gate');
    await page
      .getByRole('article', { name: /^Trucks/ })
      .getByRole('button', { name: /^Save/ })
      .click();
    await expect(page.getByText('This differs from what Ulla sees')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Keep what Ulla sees/ }).click();
    await expect(page.getByText('This differs from what Ulla sees')).toBeHidden();
  });
});

test('sales reads the receipt and the guide, and can change neither', async ({ page }) => {
  await signInAs(page, 'Sam');
  await page.getByRole('link', { name: 'Oakhurst Veterinary' }).first().click();
  const at = page.url().replace(/(onboardings\/[^/]+).*/, '$1');
  for (const noun of ['receipt', 'guide']) {
    await page.goto(`${at}/${noun}`);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expectAccessible(page);
  }
  const id = at.split('/').at(-1);
  for (const address of [
    `onboardings/${id}x/receipt`,
    'onboardings/00000000-0000-7000-8000-000000000000/guide',
  ])
    expect((await page.goto(`/${address}`))?.status()).toBe(404);
});
