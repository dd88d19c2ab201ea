/*
 * A hand on a page that counts what it does. A press is a button, a link or something to unfold; a field is whatever
 * is typed in, ticked or chosen; a page load is every page the browser shows.
 */
import type { Locator, Page } from '@playwright/test';

export type Counts = { presses: number; fields: number; characters: number; loads: number };

export function handOn(page: Page) {
  const counts: Counts = { presses: 0, fields: 0, characters: 0, loads: 0 };
  page.on('domcontentloaded', () => {
    counts.loads += 1;
  });
  return {
    counts,
    async press(target: Locator) {
      counts.presses += 1;
      await target.click();
      await page.waitForLoadState('load');
    },
    async type(target: Locator, words: string) {
      if (words === '') return;
      counts.fields += 1;
      counts.characters += words.length;
      await target.fill(words);
    },
    async tick(target: Locator) {
      counts.fields += 1;
      await target.check();
    },
    async choose(target: Locator, label: string) {
      counts.fields += 1;
      await target.selectOption({ label });
    },
  };
}

export type Hand = ReturnType<typeof handOn>;

/** Boxes, lists and buttons to choose from that a reader of the page sees without unfolding anything. */
export async function inputsInSight(page: Page): Promise<number> {
  const inputs = page.locator('main :is(input:not([type=hidden]),select,textarea)');
  return (await inputs.evaluateAll((all) => all.filter((one) => one.checkVisibility()))).length;
}

/** Height of the whole page in CSS pixels at a width. */
export async function heightAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
  return page.evaluate(() => document.documentElement.scrollHeight);
}
