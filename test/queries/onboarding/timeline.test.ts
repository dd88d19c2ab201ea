import { beforeAll, expect, test } from 'vitest';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { confirmStatement, correctStatement } from '~/commands/review/review-statement.server';
import { onboardingHead } from '~/queries/onboarding/onboarding-head.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import type { TimelineEntry } from '~/speech/onboarding/said-timeline';
import { eventWords } from '~/ui/onboarding/event-words';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced, SECRET, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  for (const beginning of ['Less bread', 'Marit Lindqvist', 'Tomasz']) {
    const { words: _, ...item } = await shownPoint(home, id, beginning);
    await done(confirmStatement(marit, item));
  }
  const { words, ...item } = await shownPoint(home, id, 'Your price');
  if (words.kind !== 'promise') throw new Error('The price is a promise.');
  const proposed = { ...words, fields: { ...words.fields, text: 'Your price stays for 36 months' } };
  await done(correctStatement(marit, item, { words: proposed, note: '' }));
  const page = await onboardingPage(await memberFor(home.ines), id);
  const { correctionsOf } = await import('~/queries/review/corrections.server');
  const [correction] = (await correctionsOf(await memberFor(home.ines), id)).waiting;
  expect(page?.row.waiting).toMatchObject({ contacts: ['Marit'], count: 1 });
  await done(resolveCorrection(home.ines, id, correction?.id ?? '', { outcome: 'adopted', line: '' }));
});

async function read(who: Home['ines'], options?: { before?: string | null; limit?: number }) {
  const member = await memberFor(who);
  const head = await onboardingHead(member, id);
  if (!head) throw new Error('There is no such onboarding.');
  return sayTimeline(await timelineOf(member, id, head.reader, options), head.reader);
}

const entries = async (options?: { before?: string | null; limit?: number }): Promise<TimelineEntry[]> =>
  (await read(home.ines, options)).days.flatMap((day) => day.entries);

test('tells the whole story, latest first', async () => {
  const told = (await entries()).map(eventWords);
  expect(told.slice(0, 3)).toEqual([
    'Ines agreed to a promise',
    'Marit changed a promise',
    'Marit said yes to three points',
  ]);
  expect(told).toContain('Sam introduced Ines to Marit and Tomasz');
  expect(told).toContain('Ines published the guide, eight points');
  expect(told).toContain('Sam noted eight points');
  expect(told.at(-1)).toBe('Sam started the handoff. The clock runs from the signature.');
});

test('corrections and resolutions show the words before and after', async () => {
  const [agreed, changed] = await entries();
  const words = {
    before: 'Your price stays at €62 per shop for 24 months',
    after: 'Your price stays for 36 months',
  };
  expect(agreed?.change).toMatchObject(words);
  expect(changed?.change).toMatchObject(words);
});

test('a run of confirmations names its points', async () => {
  const run = (await entries()).find((entry) => entry.kind === 'statement_confirmed');
  expect(run?.points).toEqual([
    'Less bread thrown away: 11% to 5% by 31 Aug 2027',
    'Marit Lindqvist, marit@hallowmere.example',
    'Tomasz Kowal, tomasz@hallowmere.example',
  ]);
});

test('pages follow one another without a gap or a repetition', async () => {
  const whole = (await entries({ limit: 500 })).flatMap((entry) => entry.id);
  const singly: string[] = [];
  for (let before: string | null = null, turns = 0; turns < 100; turns++) {
    const page = await read(home.ines, { before, limit: 1 });
    singly.push(...page.days.flatMap((day) => day.entries.map((entry) => entry.id)));
    before = page.older;
    if (!before) break;
  }
  expect(new Set(singly).size).toBe(singly.length);
  expect(whole.every((eventId) => singly.includes(eventId))).toBe(true);
  expect(singly.length).toBeGreaterThan(whole.length);
});

test('never holds the words of a red flag, and is not for strangers', async () => {
  expect(JSON.stringify(await read(home.ines))).not.toContain(SECRET);
  const olga = await memberFor(nextDoor.olga);
  expect(await onboardingPage(olga, id)).toBeNull();
});
