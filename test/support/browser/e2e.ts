/*
 * What every browser test starts from: the demo's address, and a watch over both sides. A test fails when the
 * server logs an error meanwhile, and when the page does (a refused style or script is one).
 */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

const serverErrors = () =>
  readFileSync(process.env.E2E_LOG ?? '', 'utf8')
    .split('\n')
    .filter((line) => /"level":(50|60)\b/.test(line));

export const test = base.extend<{ watch: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from a pattern.
  baseURL: async ({}, use) => use(process.env.E2E_ORIGIN),
  watch: [
    async ({ context }, use) => {
      const before = serverErrors().length;
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
      expect(serverErrors().slice(before), 'errors in the log of the server').toEqual([]);
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
 * No violation of any rule that axe knows, best practices included. A mail's frame runs no script, so axe can't enter
 * it and would wait for ever; the page around it is read all the same.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const isFramed = (await page.locator('iframe').count()) > 0;
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(isFramed).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
}
