/* Events that versions before stored with other details are told as ever; what can't be read never breaks the page. */
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import type { OnboardingEventKind } from '~/domain/onboarding/event';
import { onboardingHead } from '~/queries/onboarding/onboarding-head.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import type { TimelineEntry } from '~/speech/onboarding/said-timeline';
import { quoteOf } from '~/ui/onboarding/event-quote';
import { eventWords, isOnlyUs } from '~/ui/onboarding/event-words';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let id: string;
let marit: string;
beforeAll(async () => {
  home = await oneWorkspace();
  id = await introduced(home);
  const contacts = await loadContacts(db(), home.workspaceId, id);
  marit = contacts.find((one) => one.name.startsWith('Marit'))?.id ?? '';
});

/** As a version before wrote it. */
async function stored(kind: OnboardingEventKind, details: unknown): Promise<TimelineEntry> {
  await db()
    .insertInto('events')
    .values({
      id: uuid(),
      workspace_id: home.workspaceId,
      onboarding_id: id,
      kind,
      actor_kind: 'member',
      actor_id: home.ines.id,
      details: JSON.stringify(details),
      at: await databaseNow(db()),
    })
    .execute();
  const [latest] = await entries();
  if (!latest) throw new Error('Nothing has happened.');
  return latest;
}

async function entries(): Promise<TimelineEntry[]> {
  const member = await memberFor(home.ines);
  const head = await onboardingHead(member, id);
  if (!head) throw new Error('There is no such onboarding.');
  const { days } = sayTimeline(await timelineOf(member, id, head.reader), head.reader);
  return days.flatMap((day) => day.entries);
}

const told = async (kind: OnboardingEventKind, details: unknown) => eventWords(await stored(kind, details));

test('addresses and names that stood in one text', async () => {
  const corrected = { contact: marit, words: 'no address → marit@hallowmere.example' };
  expect(await told('address_corrected', corrected)).toBe(
    'Ines corrected the address of Marit: no address → marit@hallowmere.example',
  );
  const replaced = { contact: marit, by: uuid(), words: 'Marit Lindqvist → Ada Byrne' };
  expect(await told('person_replaced', replaced)).toBe(
    'Ines put another person in the place of Marit: Marit Lindqvist → Ada Byrne',
  );
});

test('red flags that went unnamed', async () => {
  expect(await told('red_flag_recorded', { number: 2 })).toBe('Ines reworded a red flag');
  expect(await told('red_flag_removed', {})).toBe('Ines removed a red flag');
});

test('answers taken back, and a question to sales, that named no wordings', async () => {
  expect(await told('answer_withdrawn', { count: 2 })).toBe('Ines took back two answers');
  const asked = await stored('sales_asked', { question: 'Did you say four?' });
  expect([eventWords(asked), quoteOf(asked)]).toEqual(['Ines asked Sam about a point', 'Did you say four?']);
});

test('details that are none of their kind are told as what they are, with everything around them', async () => {
  const before = (await entries()).map(eventWords);
  const broken = await stored('guide_published', { version: 'two' });
  expect(eventWords(broken)).toBe(
    'Something is recorded here that this version of Foyer can’t read (guide_published)',
  );
  expect(broken).toMatchObject({ kind: 'guide_published', event: null, names: [], count: 0 });
  expect([quoteOf(broken), isOnlyUs(broken.kind)]).toEqual([null, false]);
  expect((await entries()).map(eventWords).slice(1)).toEqual(before);
});

test('a kind that only a later version knows is for us alone', async () => {
  const [latest] = await entries();
  if (!latest) throw new Error('Nothing has happened.');
  const later: TimelineEntry = { ...latest, kind: 'kickoff_held', event: null };
  expect(eventWords(later)).toContain('(kickoff_held)');
  expect(isOnlyUs(later.kind)).toBe(true);
});
