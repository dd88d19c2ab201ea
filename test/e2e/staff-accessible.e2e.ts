/*
 * The pages of the staff: no fault that axe can find, no sideways scrolling, in both schemes. Each of the cast looks
 * at their share of the stages; with EVERY_PAGE=1, at all of them.
 */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, signInAs, test } from '../support/browser/e2e';

const NOUNS = [
  '',
  '/hand-over',
  '/close',
  '/deal',
  '/handoff',
  '/receipt',
  '/guide',
  '/path',
  '/path?add=phase',
  '/introduction',
  '/corrections',
  '/threads',
  '/timeline',
  '/export',
  '/people/new',
  '/meetings',
];

test.setTimeout(240_000);
// They only look.
test.describe.configure({ mode: 'parallel' });

const SHARES = 8;

/** The pages a member can reach: the lists, and every noun of one onboarding in each stage of their share. */
async function addressesFor(page: Page, share: number, isLead: boolean): Promise<string[]> {
  await page.goto('/customers');
  const rows = await page.locator('main li:has(a[href^="/onboardings/"])').evaluateAll((all) =>
    all.map((row) => ({
      href: row.querySelector('a')?.getAttribute('href') ?? '',
      stage: row.querySelector('.tag')?.textContent ?? '',
    })),
  );
  const perStage = [...new Map(rows.map(({ stage, href }) => [stage, href])).values()];
  const mine = perStage.filter((_, at) => process.env.EVERY_PAGE === '1' || at % SHARES === share);
  const mail = await page.request.get('/mailbox').then((answer) => answer.text());
  const ledger = await page.request.get('/promises').then((answer) => answer.text());
  const [, promise] = /href="(\/onboardings\/[0-9a-f-]{36}\/promises\/[0-9a-f-]{36})"/.exec(ledger) ?? [];
  const [, letter] = /href="(\/mailbox\/[0-9a-f-]{36})"/.exec(mail) ?? [];
  const webhook = isLead ? await webhookPages(page) : [];
  const talks = await talksOf(page, mine);
  const points = isLead ? await startingPoints(page) : [];
  return [
    '/',
    '/paths',
    '/paths?by=phase&of=everyone',
    '/promises',
    '/promises?state=kept&answer=none',
    '/insight',
    '/insight?weeks=4',
    '/insight/introduced',
    '/insight/repeated',
    ...(promise ? [promise] : []),
    '/customers',
    ...(isLead ? ['/import', '/onboardings/import'] : []),
    '/customers?q=nobody-is-called-so',
    '/search',
    '/search?q=the',
    '/search?q=nobody-says-so',
    '/corrections',
    '/mailbox',
    '/account',
    ...(isLead
      ? [
          '/settings/workspace',
          '/settings/workspace?colour=%23ffe600',
          '/settings/people',
          '/settings/mail',
          '/settings/connections',
          '/settings/connections/webhooks',
          ...webhook,
          '/api',
          '/settings/record',
          ...points,
          '/settings/data',
          '/settings/data?closedKeptMonths=1',
          '/members',
          '/mail',
          '/mail-wording',
          '/mail-wording/introduction',
        ]
      : []),
    ...(letter ? [letter, `${letter}?form=text`, `${letter}?form=headers`] : []),
    ...talks,
    ...mine.flatMap((onboarding) =>
      [...NOUNS, ...(isLead ? ['/erasing', '/deleting'] : [])].map((noun) => `${onboarding}${noun}`),
    ),
  ];
}

/** What onboardings begin with, written in each of its parts, and the pages on which many begin. */
async function startingPoints(page: Page): Promise<string[]> {
  const html = await page.request.get('/starting-points').then((answer) => answer.text());
  const [, point = ''] = /href="(\/starting-points\/[0-9a-f-]{36})"/.exec(html) ?? [];
  const parts = await page.request.get(point).then((answer) => answer.text());
  const open = [...parts.matchAll(/href="(\/starting-points\/[0-9a-f-]{36}\?(edit|step|phase|in)=[^"#]+)/g)];
  const firsts = new Map(
    open.map(([, address = '', what = '']) => [what === 'edit' ? address : what, address]),
  );
  return [
    '/starting-points',
    '/starting-points/import',
    '/handoffs/new',
    '/onboardings/new',
    '/onboardings/import',
    point,
    `${point}/offer`,
    ...firsts.values(),
  ];
}

/** Where sales and customer success talk before they accept; without a rep there is nobody to talk with. */
async function talksOf(page: Page, onboardings: string[]): Promise<string[]> {
  const talks = onboardings.map(async (onboarding) => {
    const html = await page.request.get(`${onboarding}/meetings`).then((answer) => answer.text());
    return html.includes(`href="${onboarding}/meetings/handoff"`) ? [`${onboarding}/meetings/handoff`] : [];
  });
  return (await Promise.all(talks)).flat();
}

/** A webhook of the demo, and something that it was told. */
async function webhookPages(page: Page): Promise<string[]> {
  const linkOn = async (address: string, part: string) => {
    const html = await page.request.get(address).then((answer) => answer.text());
    return new RegExp(`href="(${address}${part}/[0-9a-f-]{36})"`).exec(html)?.[1] ?? '';
  };
  const webhook = await linkOn('/settings/connections/webhooks', '');
  return [webhook, await linkOn(webhook, '/deliveries')];
}

for (const [share, name, scheme, width] of [
  [0, 'Sam', 'light', 390],
  [1, 'Ines', 'dark', 1280],
  [2, 'Kofi', 'dark', 390],
] as const)
  test(`what ${name} can reach is accessible and fits (${scheme}, ${width} px)`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await signInAs(page, name);
    const addresses = await addressesFor(page, share, name === 'Kofi');
    expect(addresses.length).toBeGreaterThan(12);
    for (const address of addresses)
      await test.step(address, async () => {
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(200);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBe(0);
      });
  });
