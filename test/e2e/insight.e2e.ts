/*
 * Insight as whoever leads reads it: accessible in both schemes, narrowed without any script, and its drawings told apart
 * by shape, hatching and words, whatever becomes of their colours.
 */
import { expect, expectAccessible, signInAs, test } from '../support/browser/e2e';

test.setTimeout(240_000);

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const)
  test(`figures are read, drawn and led behind (${scheme}, ${width} px)`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await signInAs(page, 'Hanne');
    await page.goto('/insight');
    for (const fold of await page.locator('main details').all())
      await fold.evaluate((details) => details.setAttribute('open', ''));
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    // Every drawing stands in a row that says in words what it draws.
    const drawings = page.locator('main tbody tr:has(svg)');
    expect(await drawings.count()).toBeGreaterThan(10);
    for (const words of await drawings.allInnerTexts()) expect(words).toMatch(/\d|too few|–/);
    // What is past the limit is hatched, and what lies within isn't.
    const filled = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((shape) => getComputedStyle(shape).fill);
    expect(await filled('main .c3')).toContain('#hatch');
    expect(await filled('main .c1')).not.toContain('url');
    expect(await page.locator('main .ax--s text').allTextContents()).toContain('24 h');
    // Nobody is led to an empty list.
    const behind = page.locator('main a[href^="/insight/"]');
    const addresses = await behind.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of new Set(addresses)) {
      await page.goto(address);
      expect(await page.locator('main ul.list > li').count(), address).toBeGreaterThan(0);
    }
    await expectAccessible(page);
  });

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  test('it is narrowed by a segment', async ({ page }) => {
    await signInAs(page, 'Hanne');
    await page.goto('/insight?weeks=52');
    const all = await page.locator('main').innerText();
    await page.getByLabel('Segment').selectOption('Small');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/segment=Small/);
    await expect(page.getByLabel('Segment')).toHaveValue('Small');
    expect(await page.locator('main').innerText()).not.toBe(all);
  });
});
