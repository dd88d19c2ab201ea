/*
 * The customer's page as Chromium draws it from its markup and the very style sheets that are served, so that a test
 * can ask where things stand. No server takes part.
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium';

const ORIGIN = 'http://page.test';
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

type Look = { width: number; scheme?: 'light' | 'dark' };

/** Opens a browser for the tests of this file; what it returns draws markup, and closes what it drew before. */
export function useDrawing(): (html: string, look: Look) => Promise<Page> {
  let browser: Browser;
  let drawn: Page | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  });
  afterAll(async () => browser?.close());
  return async (html, { width, scheme = 'light' }) => {
    await drawn?.close();
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      javaScriptEnabled: true,
    });
    drawn = page;
    await page.route('**', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: documentOf(html) });
      const body = await fileBehind(pathname);
      return body ? route.fulfill({ contentType: TYPES[extname(pathname)], body }) : route.abort();
    });
    await page.goto(`${ORIGIN}/`);
    await page.evaluate(() => document.fonts.ready);
    return page;
  };
}

const documentOf = (html: string) => `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>The page</title><link rel="stylesheet" href="/ui/styles/portal.css"></head><body>${html}</body></html>`;

const fileBehind = (pathname: string) =>
  readFile(pathname.startsWith('/ui/') ? `app${pathname}` : `public${pathname}`).catch(() => null);
