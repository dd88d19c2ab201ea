import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './test/support/browser/chromium';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  // Each file has a demo of its own. A browser and its Foyer mostly wait for each other: two keep two cores busy.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    actionTimeout: 20_000,
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_FLAGS },
    // A trace of every step costs a third of the time: `npx playwright test --trace on <file>` makes one.
    screenshot: 'only-on-failure',
  },
});
