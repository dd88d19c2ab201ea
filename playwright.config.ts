import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './test/support/browser/chromium';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './test/support/browser/with-demo.ts',
  // One Foyer serves all files, and a story changes what the next one sees: one at a time, in the order of names.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    actionTimeout: 20_000,
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_FLAGS },
    trace: 'retain-on-failure',
  },
});
