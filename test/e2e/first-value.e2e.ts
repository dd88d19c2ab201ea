/*
 * From choosing White-glove at "New handoff" to first value approved by the customer, who has no script: the goal is
 * chosen in the path's editor, and every list says how far they are.
 */
import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, signInAs, test } from '../support/browser/e2e';

const CUSTOMER = 'Zeewind Hotelgroep';
const GOALS = ['Rooms are ready at two', 'Nobody types a booking twice'];
const STEP = 'Your first goal is reached';

const form = (page: Page, name: string | RegExp) => page.getByRole('form', { name });

async function member(
  browser: Browser,
  name: string,
  { width = 1280, javaScriptEnabled = true } = {},
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await signInAs(page, name);
  return page;
}

async function recordHandoff(sam: Page): Promise<string> {
  await sam.goto('/handoffs/new');
  await sam.getByLabel('Customer').fill(CUSTOMER);
  await sam.getByLabel('Deal', { exact: true }).fill('Front desk, eleven houses');
  const owner = sam.getByLabel('Who looks after them from here?');
  const [ines] = await owner.locator('option', { hasText: 'Ines' }).allTextContents();
  await owner.selectOption({ label: ines ?? '' });
  await sam.getByRole('radio', { name: /^White-glove/ }).check();
  await sam.getByRole('button', { name: 'Start the handoff' }).click();
  await expect(sam).toHaveURL(/\/handoff$/);
  const handoff = sam.url();
  for (const title of GOALS) {
    await sam.goto(`${handoff}?add=goal`);
    const goal = form(sam, 'Add goals');
    await goal.getByLabel('The goal').fill(title);
    await goal.getByLabel(/^Today/).fill('62%');
    await goal.getByLabel('Goal', { exact: true }).fill('90%');
    await goal.getByLabel('By when').fill('2027-10-01');
    await goal.getByLabel('How we measure it').fill('By hand, each Monday');
    await goal.getByRole('button', { name: 'Save the goals' }).click();
  }
  await sam.goto(handoff);
  const promise = form(sam, 'Add promises');
  await promise.getByLabel('The promise').fill('Somebody of ours is there on the first morning');
  await promise.getByText('Promised', { exact: true }).click();
  await promise.getByRole('button', { name: 'Save the promises' }).click();
  await sam.getByRole('button', { name: /^No dates were agreed/ }).click();
  const person = form(sam, 'Add people');
  await person.getByLabel('Name').fill('Anouk de Wit');
  await person.getByLabel('Email').fill('anouk@zeewind.example');
  for (const plays of [
    'First contact',
    'Signs off',
    'Does the daily work',
    'Knows the systems',
    'Pays the bills',
  ])
    await person.getByLabel(plays).check();
  await person.getByRole('button', { name: 'Save the people' }).click();
  const unknown = sam.getByRole('button', { name: /^I don’t know, ask the customer/ });
  for (let left = await unknown.count(); left > 0; left -= 1) {
    await unknown.first().click();
    await expect(unknown).toHaveCount(left - 1);
  }
  await sam.getByRole('button', { name: /^Nothing worries me about this customer/ }).click();
  await sam.getByRole('button', { name: 'Hand over to Ines' }).first().click();
  await expect(sam.getByText(/^With Ines since/)).toBeVisible();
  return /\/onboardings\/[^/]+/.exec(sam.url())?.[0] ?? '';
}

/** The goal is chosen, and the step waits for nothing any more. */
async function publishPath(ines: Page, onboarding: string): Promise<void> {
  await ines.goto(`${onboarding}/receipt`);
  await ines
    .getByRole('article', { name: /^Somebody of ours/ })
    .getByLabel('We can', { exact: true })
    .check();
  await ines.getByRole('button', { name: 'Accept handoff' }).click();
  await expect(ines.getByText('is yours, Ines')).toBeVisible();
  await ines.goto(`${onboarding}/path`);
  await expect(ines.getByRole('link', { name: `“${STEP}”: choose which goal it approves` })).toBeVisible();
  const step = ines.getByRole('article', { name: STEP });
  await expectAccessible(ines);
  await step.getByRole('button', { name: 'Choose this goal' }).click();
  await expect(step.locator('.err')).toContainText('Choose the goal that they approve');
  await expectAccessible(ines);
  await step.getByLabel(GOALS[0] ?? '').check();
  await step.getByRole('button', { name: 'Choose this goal' }).click();
  await expect(step.getByRole('button', { name: 'Choose this goal' })).toHaveCount(0);
  await step.getByRole('link', { name: /^Edit/ }).click();
  const edit = form(ines, /^Step \d+$/);
  await edit.getByLabel('What is reached').fill('Ready at two on 90 of 100 days');
  await edit.getByLabel(/We measure your goals/).uncheck();
  await edit.getByRole('button', { name: 'Save the step' }).click();
  await ines.getByRole('button', { name: 'Publish' }).first().click();
  await expect(ines.getByText(/^Published /).first()).toBeVisible();
}

async function meetCustomer(browser: Browser, sam: Page, ines: Page, onboarding: string): Promise<Page> {
  await sam.goto(`${onboarding}/introduction`);
  await sam.getByLabel('Why Ines?').fill('I asked for Ines because she ran a front desk for six years.');
  await sam.getByRole('button', { name: 'Send introduction' }).click();
  await expect(sam.getByRole('heading', { level: 1 })).toContainText('Ines is introduced');
  const letter = ines.getByRole('link', { name: /^Anouk, meet Ines/ }).first();
  await expect(async () => {
    await ines.goto('/mailbox');
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await letter.click();
  const see = ines.frameLocator('iframe').getByRole('link', { name: 'See what we noted' });
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const anouk = await context.newPage();
  await anouk.goto((await see.getAttribute('href')) ?? '');
  await anouk.getByRole('button', { name: 'Open my page' }).click();
  const rest = anouk.locator('#rest');
  await rest.getByRole('button', { name: /^Yes, / }).click();
  await rest.getByLabel('Your name').fill('Anouk de Wit');
  await rest.getByRole('button', { name: 'Yes, that’s what we agreed' }).click();
  return anouk;
}

test('White-glove, from the handoff to a goal that the customer approves', async ({ browser }) => {
  test.setTimeout(300_000);
  const sam = await member(browser, 'Sam', { javaScriptEnabled: false });
  const onboarding = await recordHandoff(sam);
  const ines = await member(browser, 'Ines', { width: 390 });
  await publishPath(ines, onboarding);
  const anouk = await meetCustomer(browser, sam, ines, onboarding);

  await anouk.goto('/welcome');
  await expect(anouk.getByText('With this you’re live')).toHaveCount(1);
  const row = anouk.locator('li', { has: anouk.getByText(STEP) }).last();
  await anouk.locator('details', { has: row }).last().locator('summary').first().click();
  await row.getByRole('link').first().click();
  expect(await anouk.locator('script').count()).toBe(0);
  await expect(anouk.locator('#approve')).toContainText('Ready at two on 90 of 100 days');
  await anouk.getByLabel('Your name').fill('Anouk de Wit');
  await anouk.getByRole('button', { name: 'Yes, it is as agreed' }).click();
  await expect(anouk.getByRole('status')).toContainText('as agreed');

  await ines.goto(onboarding);
  await expect(ines.getByText('First value.', { exact: false }).first()).toBeVisible();
  await expectAccessible(ines);
  const hanne = await member(browser, 'Hanne');
  for (const address of ['/paths?stage=first_value', '/customers?stage=first_value']) {
    await hanne.goto(address);
    await expect(hanne.getByRole('link', { name: CUSTOMER })).toBeVisible();
    await expectAccessible(hanne);
  }
  await hanne.goto('/paths');
  const all = hanne.getByRole('region', { name: 'All customers, by stage' });
  await expect(all.getByRole('link', { name: 'First value' })).toBeVisible();
});
