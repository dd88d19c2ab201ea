/*
 * How the customer's page stands in a browser, with a customer unlike the demo's: every point from another source,
 * noted at another minute, by people without a photo.
 */
import type { Page } from '@playwright/test';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Words } from '~/domain/statement/statement';
import { useDrawing } from '../support/browser/drawn';
import { htmlOf, itemCalled, pageFor } from '../support/browser/welcome';
import { useDatabase } from '../support/database/database';
import { type Home, oneWorkspace } from '../support/story/cast';
import { done, point } from '../support/story/handoffs';
import { haulierContact, introducedHaulier } from '../support/story/haulier';

useDatabase();
const draw = useDrawing();

let cast: Home;
let id: string;
let katrin: ContactActor;

beforeAll(async () => {
  cast = await oneWorkspace();
  id = await introducedHaulier(cast);
  katrin = await haulierContact(cast, id, 'Katrin');
});

/** Words that lie under a button that isn't theirs, in any point. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const item of document.querySelectorAll('.item')) {
      const buttons = [...item.querySelectorAll('.btn')].filter((one) => one.checkVisibility());
      const words = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
      for (let text = words.nextNode(); text; text = words.nextNode()) {
        const home = text.parentElement;
        if (!home?.checkVisibility({ contentVisibilityAuto: true }) || home.closest('.btn, .vh')) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { left, right, top, bottom } of range.getClientRects())
          for (const button of buttons) {
            const at = button.getBoundingClientRect();
            const isApart =
              right <= at.left + 1 || left >= at.right - 1 || bottom <= at.top + 1 || top >= at.bottom - 1;
            if (!isApart) found.push(text.textContent ?? '');
          }
      }
    }
    return found;
  });

/** Faces that aren't as high as they are wide or don't keep to their place, and what is wider than the window. */
const outOfShape = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const beyond = document.documentElement.scrollWidth - innerWidth;
    const eggs = [...document.querySelectorAll('.face')].filter((face) => {
      const { width, height, right } = face.getBoundingClientRect();
      const words = face.nextElementSibling?.getBoundingClientRect();
      return Math.abs(width - height) > 0.5 || (words && right > words.left + 0.5);
    });
    return [
      ...eggs.map((face) => `face ${face.outerHTML}`),
      ...(beyond > 0 ? [`${beyond} px too wide`] : []),
    ];
  });

/** What looks wrong at widths where the layout differs. */
async function wrongWith(html: string): Promise<string[]> {
  const page = await draw(html, { width: 320 });
  const found: string[] = [];
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const wrong = [...(await covered(page)), ...(await outOfShape(page))];
    found.push(...wrong.map((one) => `${width} px: ${one}`));
  }
  return found;
}

/** Pixels of the page 390 px wide that named each of these twenty points in a card with two buttons. */
const BEFORE = 8689;

test('twenty points are a third shorter on a phone than cards were, and shorter still for who comes back', async () => {
  const page = await pageFor(katrin);
  expect(page.of).toBe(20);
  const height = async (shown: typeof page) =>
    (await draw(htmlOf(shown), { width: 390 })).evaluate(() => document.documentElement.scrollHeight);
  expect((await height(page)) / BEFORE).toBeLessThan(0.67);
  expect((await height({ ...page, isBack: true })) / BEFORE).toBeLessThan(0.64);
});

describe('where sources and minutes differ', () => {
  test('who noted a part is said once, by the day, and each point says only where it was heard', async () => {
    const page = await pageFor(katrin);
    const [first, ...others] = page.sections.map((section) => section.source);
    expect(first).toBe('Sam noted all of this today');
    expect(new Set(others)).toEqual(new Set([null]));
    expect(itemCalled(page, 'Fewer empty')).toMatchObject({ heardWhere: 'From your second call', trail: [] });
    expect(htmlOf(page).match(/noted this/g)).toBeNull();
  });

  test('nothing is covered, stretched or cut off', async () => {
    expect(await wrongWith(htmlOf(await pageFor(katrin)))).toEqual([]);
  });

  test('nor where each point was noted on a day of its own, by somebody with a photo', async () => {
    await db().updateTable('members').set({ portrait: '/portraits/sam.svg' }).execute();
    const slow = await introducedHaulier(cast, 'days');
    const reader = await haulierContact(cast, slow, 'Katrin');
    const page = await pageFor(reader);
    expect(itemCalled(page, 'Maria').trail).toHaveLength(1);
    expect(await wrongWith(htmlOf(page))).toEqual([]);
    for (const [start, fields] of [
      ['First call', { on: '2026-12-09' }],
      ['Maria', { does: 'Pays the invoices, and the fines of drivers abroad' }],
      ['Payroll', { text: 'Loket, by a file each week' }],
    ] as const) {
      const item = await point(cast, slow, start);
      const words = { ...item.words, fields: { ...item.words.fields, ...fields } } as Words;
      done(await correctStatement(reader, item, { words, note: 'Pieter-Jan knows more about this one' }));
    }
    expect(await wrongWith(htmlOf(await pageFor(reader)))).toEqual([]);
  });
});
