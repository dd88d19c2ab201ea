/*
 * What it costs to record a handoff, typed through the page in a real browser: presses, fields, characters, page
 * loads, inputs in sight before the first word, and how tall the pages are that come of it.
 * Figures are counts, so that they say the same on every machine.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../../support/browser/chromium';
import { type Foyer, startFoyer } from '../../support/browser/server';
import { type Counts, handOn, heightAt, inputsInSight } from './hand';
import { HAULIER } from './haulier';
import { record } from './record';

const WIDTHS = [1280, 390];

export async function run(): Promise<void> {
  const foyer = await startFoyer({ isDemo: true });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  try {
    await measure(browser, foyer);
  } finally {
    await browser.close();
    await foyer.stop();
  }
}

async function measure(browser: Browser, foyer: Foyer): Promise<void> {
  const sam = await signedIn(browser, foyer, 'Sam');
  const starting = handOn(sam);
  await start(sam, starting);
  tell('Start the handoff', starting.counts);
  const address = sam.url();
  console.log(`Inputs in sight before the first word: ${await inputsInSight(sam)}`);
  await tellHeights('Recording page, empty', sam);

  const recording = handOn(sam);
  await sam.goto(address);
  await record(sam, recording);
  tell('Record 23 items', recording.counts);
  await tellHeights('Recording page, full', sam);

  const handing = handOn(sam);
  await handing.press(sam.getByRole('button', { name: 'Hand over to Ines' }).first());
  await sam.getByText(/^With Ines since/).waitFor();
  tell('Hand over', handing.counts);

  const ines = await signedIn(browser, foyer, 'Ines');
  const onboarding = address.replace(/\/handoff.*/, '');
  await accept(ines, onboarding);
  await ines.goto(`${onboarding}/guide`);
  await tellHeights('Guide editor', ines);
  const preview = ines.locator('a[href*="/guide/preview/"]', { hasText: 'Katrin' }).first();
  await ines.goto(`${await preview.getAttribute('href')}`);
  await tellHeights('Customer’s page', ines);
}

async function signedIn(browser: Browser, foyer: Foyer, name: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: foyer.origin,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^Sign in as ${name}`) }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

async function start(page: Page, hand: ReturnType<typeof handOn>): Promise<void> {
  await page.goto('/');
  await hand.press(page.getByRole('link', { name: 'New handoff' }));
  await hand.type(page.getByLabel('Customer'), HAULIER.customer);
  await hand.type(page.getByLabel('Deal', { exact: true }), HAULIER.deal);
  const owner = page.getByLabel('Who looks after them from here?');
  const [ines = ''] = await owner.locator('option', { hasText: 'Ines' }).allTextContents();
  await hand.choose(owner, ines);
  await hand.press(page.getByRole('button', { name: 'Start the handoff' }));
}

async function accept(page: Page, onboarding: string): Promise<void> {
  await page.goto(`${onboarding}/receipt`);
  for (const choice of await page.getByLabel('We can', { exact: true }).all()) await choice.check();
  await page.getByRole('button', { name: 'Accept handoff' }).click();
  await page.getByRole('link', { name: 'Write the guide' }).waitFor();
}

const tell = (what: string, { presses, fields, characters, loads }: Counts) =>
  console.log(`${what}: ${presses} presses, ${fields} fields, ${characters} characters, ${loads} page loads`);

async function tellHeights(what: string, page: Page): Promise<void> {
  const heights: string[] = [];
  for (const width of WIDTHS) heights.push(`${await heightAt(page, width)} px at ${width}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  console.log(`${what}: ${heights.join(', ')}`);
}
