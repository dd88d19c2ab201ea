/*
 * What every browser test starts from: a demo of its file's own, and a watch over both sides. A test fails when the
 * server logs an error meanwhile, and when the page does (a refused style or script is one).
 */
import { setTimeout as wait } from 'node:timers/promises';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { Demos } from './demos';
import type { Foyer } from './server';

const errorsIn = (foyer: Foyer) =>
  foyer
    .log()
    .split('\n')
    .filter((line) => /"level":(50|60)\b/.test(line));

export const test = base.extend<{ foyer: Foyer; watch: undefined }, { demos: Demos }>({
  demos: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from a pattern.
    async ({}, use) => {
      const demos = new Demos();
      await use(demos);
      await demos.close();
    },
    { scope: 'worker' },
  ],
  foyer: [async ({ demos }, use, { file }) => use(await demos.of(file)), { timeout: 180_000 }],
  baseURL: async ({ foyer }, use) => use(foyer.origin),
  watch: [
    async ({ context, foyer }, use) => {
      const before = errorsIn(foyer).length;
      const said: string[] = [];
      context.on('weberror', (error) => said.push(String(error.error())));
      context.on('console', (message) => {
        const isMissing = message.text().startsWith('Failed to load resource');
        // The browser's driver tries to look into frames that may run nothing; that it can't is as it should be.
        const isSandbox = message.text().startsWith('Blocked script execution in');
        if (message.type() === 'error' && !isMissing && !isSandbox) said.push(message.text());
      });
      await use(undefined);
      await wait(80);
      expect(errorsIn(foyer).slice(before), 'errors in the log of the server').toEqual([]);
      expect(said, 'errors in the console of the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs in as one of the demo's cast, by the click a person would make. */
export async function signInAs(page: Page, name: string | RegExp): Promise<void> {
  await page.goto('/sign-in');
  const words = typeof name === 'string' ? new RegExp(`^Sign in as ${name}`) : name;
  await page.getByRole('button', { name: words }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/**
 * Violations of every rule that axe knows, best practices included. It looks at the page in one go, without a second
 * page to gather what it found in frames: ours have none but a mail's, which runs no script and can't be entered. Where
 * nothing is wrong it describes no elements: to find words for each of them takes longer than to judge them.
 */
export async function violationsOn(page: Page) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  return (await axe.analyze()).violations;
}

/** Axe finds nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  const violations = await violationsOn(page);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
}
