/*
 * The whole story by hand, without any script: from "New handoff" to a page the customer has signed off, mail read
 * in the local mailbox on the way. Each step leaves a picture among the results.
 */
import type { Browser, Page } from '@playwright/test';
import { expect, signInAs, test } from '../support/browser/e2e';

const form = (page: Page, name: string | RegExp) => page.getByRole('form', { name });

for (const width of [390, 1280])
  test(`from a new handoff to a signed page, at ${width} px`, async ({ browser }, info) => {
    test.setTimeout(600_000);
    const customer = `Ashgrove Cycles ${width}`;
    let step = 0;
    const look = async (page: Page, name: string) => {
      step += 1;
      const path = info.outputPath(`${String(step).padStart(2, '0')}-${name}.png`);
      await page.screenshot({ path, fullPage: true });
    };
    const sam = await member(browser, width, 'Sam');
    await recordHandoff(sam, customer, look);
    const onboarding = /\/onboardings\/[^/]+/.exec(sam.url())?.[0] ?? '';

    const ines = await member(browser, width, 'Ines');
    await expectMail(ines, `${customer}: Sam’s handoff is ready for you`);
    await returnAndAccept(ines, sam, onboarding, look);
    await publishGuide(ines, onboarding, look);
    await introduce(sam, onboarding, look);

    const wanda = await contact(browser, width, ines, 'Wanda');
    await answer(wanda, look);
    await resolve(ines, onboarding, look);
    await signOff(wanda, look);
    await finish(ines, onboarding, customer, look);
  });

type Look = (page: Page, name: string) => Promise<void>;

async function member(browser: Browser, width: number, name: string): Promise<Page> {
  const page = await open(browser, width);
  await signInAs(page, name);
  return page;
}

async function open(browser: Browser, width: number): Promise<Page> {
  const viewport = { width, height: width < 600 ? 844 : 900 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  return context.newPage();
}

async function recordHandoff(page: Page, customer: string, look: Look): Promise<void> {
  await page.goto('/');
  await look(page, 'worklist');
  await page.getByRole('link', { name: 'New handoff' }).click();
  await page.getByLabel('Customer').fill(customer);
  await page.getByLabel('Deal', { exact: true }).fill('Workshop planning');
  const owner = page.getByLabel('Who looks after them from here?');
  const [ines] = await owner.locator('option', { hasText: 'Ines' }).allTextContents();
  await owner.selectOption({ label: ines ?? '' });
  await look(page, 'new-handoff');
  await page.getByRole('button', { name: 'Start the handoff' }).click();
  await expect(page).toHaveURL(/\/handoff$/);

  const goal = form(page, 'Add goals');
  await goal.getByLabel('The goal').fill('Repairs are ready on the promised day');
  await goal.getByLabel(/^Today/).fill('62%');
  await goal.getByLabel('Goal', { exact: true }).fill('90%');
  await goal.getByLabel('By when').fill('2027-10-01');
  await goal.getByLabel('How we measure it').fill('Job cards, each week');
  await goal.getByRole('button', { name: 'Save the goals' }).click();

  const promise = form(page, 'Add promises');
  await promise.getByLabel('The promise').fill('We bring over five years of job cards');
  await promise.getByText('Promised', { exact: true }).click();
  await promise.getByRole('button', { name: 'Save the promises' }).click();
  await page.getByRole('button', { name: /^No dates were agreed/ }).click();

  const person = form(page, 'Add people');
  await person.getByLabel('Name').fill('Wanda Ash');
  await person.getByLabel('Email').fill('wanda@ashgrove.example');
  for (const plays of ['First contact', 'Signs off', 'Does the daily work'])
    await person.getByLabel(plays).check();
  await person.getByRole('button', { name: 'Save the people' }).click();

  const today = form(page, 'Add things they use today');
  await today.getByLabel('What is it?').fill('Job cards: on paper, in a steel cabinet');
  await today.getByRole('button', { name: 'Save', exact: true }).click();
  for (const about of ['Connects to us', 'Data to bring over', 'Security'])
    await page
      .getByRole('button', { name: new RegExp(`^I don’t know, ask the customer ?: ${about}`) })
      .click();
  await look(page, 'handoff-with-a-gap');

  await page.getByRole('button', { name: 'Hand over to Ines' }).first().click();
  await expect(page).toHaveTitle(/^Error: /);
  await look(page, 'handoff-refused');
  await page.goto(page.url().replace('/submit', ''));
  await page.getByRole('button', { name: /^Nothing worries me about this customer/ }).click();
  await page.getByRole('button', { name: 'Hand over to Ines' }).first().click();
  await expect(page.getByText(/^With Ines since/)).toBeVisible();
  await look(page, 'handed-over');
}

async function expectMail(page: Page, subject: string): Promise<void> {
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(page.getByRole('link', { name: subject }).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

async function returnAndAccept(ines: Page, sam: Page, onboarding: string, look: Look): Promise<void> {
  await ines.goto(`${onboarding}/receipt`);
  await look(ines, 'receipt');
  await ines.getByLabel('A promise I don’t understand').check();
  await ines
    .getByLabel('What should Sam do?')
    .fill('Five years of cards on paper? Please say who types them in.');
  await ines.getByRole('button', { name: 'Return to Sam' }).click();
  await sam.goto(`${onboarding}/handoff`);
  await expect(sam.getByText('Five years of cards on paper?')).toBeVisible();
  await look(sam, 'returned');
  await sam.getByRole('link', { name: /^Edit.*We bring over/ }).click();
  const change = form(sam, /^Change: We bring over/);
  await change.getByLabel('The promise').fill('We scan two years of job cards');
  await change.getByRole('button', { name: 'Save the promise' }).click();
  await sam.getByLabel('Your answer to Ines').fill('Their apprentice scans them in January.');
  await sam.getByRole('button', { name: 'Hand over to Ines' }).first().click();
  await expect(sam.getByText(/^With Ines since/)).toBeVisible();
  await sam.getByRole('button', { name: 'Take it back' }).click();
  await sam.getByLabel('Your answer to Ines').fill('Their apprentice scans them in January.');
  await sam.getByRole('button', { name: 'Hand over to Ines' }).first().click();
  await expect(sam.getByText(/^With Ines since/)).toBeVisible();

  await ines.goto(`${onboarding}/receipt`);
  const since = ines.getByRole('region', { name: 'One point changed since you returned it' });
  await expect(since).toContainText('Their apprentice scans them in January.');
  await expect(since.getByRole('link')).toContainText('two years of job cards');
  await look(ines, 'second-reading');
  await ines.getByRole('button', { name: 'Accept handoff' }).click();
  await expect(ines).toHaveTitle(/^Error: /);
  await look(ines, 'acceptance-refused');
  await ines
    .getByRole('article', { name: /^We scan/ })
    .getByLabel('We can', { exact: true })
    .check();
  await ines.getByRole('button', { name: 'Accept handoff' }).click();
  await expect(ines.getByText('is yours, Ines')).toBeVisible();
  await look(ines, 'accepted');
}

async function publishGuide(ines: Page, onboarding: string, look: Look): Promise<void> {
  await ines.goto(`${onboarding}/guide`);
  await look(ines, 'guide');
  await ines.getByRole('link', { name: /Wanda/ }).first().click();
  await expect(ines.getByText('Hello Wanda, I’m Ines.')).toBeVisible();
  await look(ines, 'guide-preview');
  await ines.goto(`${onboarding}/guide`);
  await ines.getByRole('button', { name: 'Publish' }).first().click();
  await expect(ines.getByRole('status')).toContainText('first version');
}

async function introduce(sam: Page, onboarding: string, look: Look): Promise<void> {
  await sam.goto(`${onboarding}/introduction`);
  await sam
    .getByLabel('Why Ines?')
    .fill('I asked for Ines because she rides to work and reads job cards for fun.');
  await look(sam, 'introduction');
  await sam.getByRole('button', { name: 'Send introduction' }).click();
  await expect(sam.getByRole('heading', { level: 1 })).toContainText('Ines is introduced');
  await look(sam, 'introduced');
}

/** A contact with nothing but their mail. */
async function contact(browser: Browser, width: number, ines: Page, name: string): Promise<Page> {
  await expectMail(ines, `${name}, meet Ines, who looks after you from here`);
  await ines
    .getByRole('link', { name: new RegExp(`^${name}, meet Ines`) })
    .first()
    .click();
  const link = await ines
    .frameLocator('iframe')
    .getByRole('link', { name: 'See what we noted' })
    .getAttribute('href');
  const page = await open(browser, width);
  await page.goto(link ?? '');
  await page.getByRole('button', { name: 'Open my page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hello ${name}, I’m Ines.`);
  return page;
}

async function answer(wanda: Page, look: Look): Promise<void> {
  await look(wanda, 'welcome');
  const scan = wanda.getByRole('article', { name: /^We scan/ });
  await scan.locator('summary').first().click();
  await scan.getByLabel('What should it say?').fill('We scan three years of job cards');
  await scan.getByLabel(/Anything Ines should know/).fill('Sam said three, in the yard.');
  await scan.getByRole('button', { name: 'Send to Ines' }).click();
  await expect(scan).toContainText('With Ines');
  const goal = wanda.getByRole('article', { name: /^Repairs are ready/ });
  await goal.getByRole('button', { name: /^Yes, that’s right/ }).click();
  await expect(goal).toContainText('You said this is right');
  await look(wanda, 'answered');
}

async function resolve(ines: Page, onboarding: string, look: Look): Promise<void> {
  await ines.goto(`${onboarding}/corrections`);
  await look(ines, 'corrections');
  await ines.getByRole('radio', { name: /^Agree/ }).check();
  await ines.getByLabel('A line for Wanda').fill('Three it is; the scanner comes on a Monday.');
  await ines.getByRole('button', { name: /^Send to Wanda/ }).click();
  await expect(ines.getByRole('status')).toContainText('Saved.');
}

async function signOff(wanda: Page, look: Look): Promise<void> {
  await wanda.goto('/welcome');
  await expect(wanda.getByText(/You changed this, and Ines agreed/)).toBeVisible();
  const rest = wanda.locator('#rest');
  await rest.getByRole('button', { name: /^Yes, / }).click();
  await rest.getByLabel('Your name').fill('Wanda Ash');
  await rest.getByRole('button', { name: 'Yes, that’s what we agreed' }).click();
  await expect(rest).toContainText('You signed this, just now');
  await look(wanda, 'signed-off');
}

async function finish(ines: Page, onboarding: string, customer: string, look: Look): Promise<void> {
  await ines.goto(onboarding);
  await expect(ines.getByRole('heading', { level: 1 })).toContainText(customer);
  await expect(ines.getByText(/settled/i).first()).toBeVisible();
  await look(ines, 'onboarding-settled');
  await ines.goto(`${onboarding}/timeline`);
  await expect(ines.getByText(/signed off/i).first()).toBeVisible();
  await look(ines, 'timeline');
}
