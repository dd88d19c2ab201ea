import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '../support/browser/e2e';

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function startHandoff(page: Page): Promise<void> {
  await page.goto('/handoffs/new');
  await page.getByLabel('Customer').fill('Thistledown Hotels');
  await page.getByLabel('Deal', { exact: true }).fill('Front desk, nine houses');
  await page.getByLabel('Signed on').fill('2099-01-01');
  await page
    .getByLabel('Who looks after them from here?')
    .selectOption({ label: await labelOf(page, 'Ines') });
  await page.getByLabel('Value').fill('58,000');
  await page.getByRole('radio', { name: /^Standard/ }).check();
  await page.getByRole('button', { name: 'Start the handoff' }).click();
  await expect(page).toHaveTitle(/^Error: New handoff/);
  await expect(page.getByRole('alert')).toContainText('Start the handoff once the contract is signed');
  await expect(page.getByLabel('Deal', { exact: true })).toHaveValue('Front desk, nine houses');
  await page.getByLabel('Signed on').fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Start the handoff' }).click();
  await expect(page).toHaveURL(/\/onboardings\/[0-9a-f-]+\/handoff$/);
  await expect(page.getByRole('heading', { name: 'Hand over Thistledown Hotels', level: 1 })).toBeVisible();
}

async function labelOf(page: Page, name: string): Promise<string> {
  const options = await page
    .getByLabel('Who looks after them from here?')
    .locator('option')
    .allTextContents();
  return options.find((option) => option.startsWith(name)) ?? '';
}

async function recordDeal(page: Page): Promise<void> {
  const promise = form(page, 'Add promises');
  await promise.getByLabel('The promise').fill('Two training days on site');
  await promise.locator('summary').click();
  await promise.getByLabel('Who does it').selectOption('together');
  await promise.getByText('Talked about, not promised').click();
  await promise.getByRole('button', { name: 'Save the promises' }).click();
  const kept = part(page, 'What was promised').getByRole('listitem');
  await expect(kept).toContainText('Talked about, not promised');
  await page.getByRole('button', { name: 'No dates were agreed' }).click();
  await expect(page.getByText('No dates were agreed.', { exact: true })).toBeVisible();
}

async function recordPerson(page: Page): Promise<void> {
  const person = form(page, 'Add people');
  await person.getByLabel('Name').fill('Odile Marchetti');
  await person.getByLabel('Email').fill('Odile@Thistledown.example');
  for (const plays of ['First contact', 'Signs off', 'Does the daily work'])
    await person.getByLabel(plays).check();
  await person.getByRole('button', { name: 'Save the people' }).click();
  await expect(part(page, 'Who’s who').getByRole('listitem')).toContainText('odile@thistledown.example');
}

async function recordSystems(page: Page): Promise<void> {
  const today = form(page, 'Add things they use today');
  await today.getByLabel('What is it?').fill('Till: one from 2011');
  await today.getByRole('button', { name: 'Save', exact: true }).click();
  for (const about of ['Connects to us', 'Data to bring over'])
    await page.getByRole('button', { name: new RegExp(`^I don’t know.*${about}$`) }).click();
  const doesNotApply = page.locator('#area-security details').last();
  await doesNotApply.locator('summary').click();
  await doesNotApply.getByLabel('Why?').fill('They have no rules of their own');
  await doesNotApply.getByRole('button', { name: /^Save the reason/ }).click();
  await expect(page.getByText('They have no rules of their own')).toBeVisible();
}

test('two people change one goal: the later one sees both, and loses no word', async ({ browser }) => {
  test.slow();
  const open = async (name: string) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signInAs(page, name);
    return page;
  };
  const [leila, hanne] = [await open('Leila Haddad'), await open('Hanne Dufour')];
  await leila.goto('/customers');
  await leila.getByRole('link', { name: 'Corrigan Moss Removals' }).click();
  const address = `${new URL(leila.url()).pathname}/handoff`;
  const forms = [];
  for (const page of [leila, hanne]) {
    await page.goto(address);
    await page.getByRole('link', { name: /^Edit.*Fewer empty return trips/ }).click();
    forms.push(form(page, 'Change: Fewer empty return trips'));
  }
  const [hers, his] = forms;
  if (!hers || !his) throw new Error('There are two forms.');
  await hers.getByLabel('How we measure it').fill('The fuel bill');
  await hers.getByRole('button', { name: 'Save the goal' }).click();
  await his.getByLabel('How we measure it').fill('The logs of nine lorries');
  await his.getByRole('button', { name: 'Save the goal' }).click();
  await expect(hanne.getByRole('alert')).toContainText('Measured by: The fuel bill');
  await expect(his.getByLabel('How we measure it')).toHaveValue('The logs of nine lorries');
  await his.getByRole('button', { name: 'Save the goal' }).click();
  await expect(part(hanne, 'What they want to achieve')).toContainText('The logs of nine lorries');

  await leila.getByRole('link', { name: /^Edit.*Everyone is live/ }).click();
  await hanne.getByRole('link', { name: /^Edit.*Everyone is live/ }).click();
  const [late, early] = [leila, hanne].map((page) => form(page, 'Change: Everyone is live'));
  await early?.getByRole('button', { name: /^Remove/ }).click();
  await expect(hanne.getByRole('button', { name: /^Put it back.*Everyone is live/ })).toBeVisible();
  await expect(hanne.getByRole('link', { name: /^Edit.*Everyone is live/ })).toHaveCount(0);
  await late?.locator('summary').click();
  await late?.getByLabel('Details').fill('All nine depots');
  await late?.getByRole('button', { name: 'Save the date' }).click();
  await expect(leila.getByRole('alert')).toContainText('Somebody took this out');
  await expect(leila.getByRole('alert')).toContainText('All nine depots');
});

test('sales records a handoff on a phone without scripts, and hands it over', async ({ page }) => {
  test.slow();
  await signInAs(page, 'Sam Adeyemi');
  await startHandoff(page);

  const goal = form(page, 'Add goals');
  await goal.getByLabel('The goal').fill('- Guests wait less at the desk\n- Rooms are ready by two');
  await goal.getByRole('button', { name: 'Save the goals' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Rooms are ready by two' })).toBeVisible();
  await expect(form(page, 'Add promises').getByLabel('The promise')).toBeFocused();
  await page.getByRole('link', { name: /^Edit.*Rooms are ready by two/ }).click();
  await form(page, 'Change: Rooms are ready by two')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await page.getByRole('button', { name: /^Put it back.*Rooms are ready by two/ }).click();
  await page.getByRole('link', { name: /^Edit.*Rooms are ready by two/ }).click();
  await form(page, 'Change: Rooms are ready by two')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await recordDeal(page);
  await recordPerson(page);

  await page.getByRole('button', { name: 'Hand over to Ines' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  const missing = page.getByRole('alert');
  await expect(missing).toContainText('missing before Ines can take over');
  await missing.getByRole('link', { name: '“Guests wait less at the desk”: say by when' }).click();
  const change = form(page, 'Change: Guests wait less at the desk');
  await expect(change.getByLabel('By when')).toBeFocused();
  await change.getByLabel('By when').fill('2028-03-31');
  await change.getByLabel('How we measure it').fill('A stopwatch, one day a month');
  await change.getByLabel(/^No figure yet/).check();
  await change.getByRole('button', { name: 'Save the goal' }).click();
  await expect(part(page, 'What they want to achieve')).toContainText('measure it together first');

  await recordSystems(page);
  await page.getByRole('link', { name: 'Next gap' }).click();
  await expect(page).toHaveURL(/add=flag#add-flag-0\.concern$/);
  const flag = form(page, 'Add red flags');
  await flag.getByLabel('What should Ines watch for?').fill('The owner wanted a cheaper tool');
  await flag.getByRole('button', { name: 'Save the red flags' }).click();
  await expect(page.getByText('5 of 5 parts ready')).toBeVisible();

  await page.getByRole('button', { name: 'Hand over to Ines' }).click();
  await expect(page.getByText(/^With Ines since \d{1,2}:\d\d\.$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Save|Remove|Hand over)/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^(Edit|Add)/ })).toHaveCount(0);
});
