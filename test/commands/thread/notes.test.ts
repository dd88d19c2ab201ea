/*
 * A note among colleagues: who may write one, where, whom it tells, and that it stands in no thread and on no page of a
 * customer.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { setDisabled } from '#db/member/members.server';
import { loadMessages } from '#db/thread/messages.server';
import { loadNotes } from '#db/thread/notes.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import { writeNote } from '~/commands/thread/write-note.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { memberThread, threadsPage } from '~/queries/thread/member-threads.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let place: string;
let sent: Outgoing[] = [];

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await introduced(home);
  ({ statementId: place } = await shownPoint(home, id, 'stays at'));
});

beforeEach(async () => {
  await deliverDue(accepting);
  sent = [];
});

const wordsIn = async (placeId: string) =>
  (await loadNotes(db(), { workspaceId: home.workspaceId, onboardingId: id }, { placeId })).notes.map(
    ({ words }) => words,
  );

const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

describe('a note', () => {
  test('is kept by whoever works here, on a place of the page, and by nobody else', async () => {
    const teun = await colleague(home, 'Teun Vermeer', 'cs');
    for (const actor of [home.sam, home.ines, home.hanne, home.kofi, teun])
      expect(await codeOf(writeNote(actor, id, place, `${actor.name} thinks so.`))).toBe('done');
    for (const actor of [nextDoor.olga, nextDoor.piet])
      expect(await codeOf(writeNote(actor, id, place, 'From outside'))).toBe('not_found');
    expect(await wordsIn(place)).toHaveLength(5);
    const nowhere = '01900000-0000-7000-8000-000000000000';
    expect(await codeOf(writeNote(home.ines, id, nowhere, 'Nowhere'))).toBe('not_found');
  });

  test('is told in the timeline with everybody it told, on whichever line, also who has no part in it', async () => {
    await colleague(home, 'Žofie Nováková', 'cs');
    await done(writeNote(home.ines, id, place, '@Sam Okafor, please look.\n@Žofie Nováková, you too.'));
    const { days } = await timelineOf(await memberFor(home.ines), id, {
      now: new Date(),
      timeZone: 'Europe/Brussels',
    });
    const [latest] = days.flatMap(({ entries }) => entries);
    expect(latest).toMatchObject({ kind: 'note_written', names: ['Sam', 'Žofie'] });
  });

  test('pressed twice is one, and tells whoever it names, but not who wrote it', async () => {
    const words = '@Sam Okafor, could you look at your notes? @Ines looks, too.';
    await done(writeNote(home.ines, id, id, words));
    await done(writeNote(home.ines, id, id, words));
    expect(await wordsIn(id)).toEqual([words]);
    await deliverDue(accepting);
    expect(sent.map(({ kind, to }) => [kind, /Sam|Ines/.exec(to)?.[0]])).toEqual([['note_mention', 'Sam']]);
    expect(sent[0]?.replyTo.join()).toContain('Ines Duarte');
    expect(sent[0]?.subject).toContain('Ines names you in a note');
    expect(sent[0]?.text).toContain('could you look at your notes?');
    expect(sent[0]?.text).toContain(`/onboardings/${id}/threads/${id}#notes`);
    const thread = await memberThread(await memberFor(home.kofi), id, id, { before: null });
    expect(thread?.notes).toMatchObject([{ words, told: ['Sam'], isReader: false }]);
  });

  test('that names several by one given name is refused, and one who left is nobody', async () => {
    const gone = await colleague(home, 'Bram Vos', 'sales');
    await colleague(home, 'Mia Roos', 'sales');
    await colleague(home, 'Mia Berg', 'cs');
    await transact(db(), (trx) =>
      setDisabled(trx, { workspaceId: home.workspaceId, id: gone.id }, new Date()),
    );
    const before = await wordsIn(place);
    expect(await codeOf(writeNote(home.ines, id, place, '@Mia knows.'))).toBe('mention_unclear');
    expect(await wordsIn(place)).toEqual(before);
    await done(writeNote(home.ines, id, place, '@Mia Roos knows, and @Bram knew.'));
    await deliverDue(accepting);
    expect(sent.map(({ to }) => /Mia|Bram/.exec(to)?.[0])).toEqual(['Mia']);
  });

  test('stands in no thread, makes it nobody’s turn, and can be written where nobody asked', async () => {
    const which = { workspaceId: home.workspaceId, onboardingId: id };
    expect((await loadMessages(db(), which, { placeId: place })).messages).toEqual([]);
    const page = await threadsPage(await memberFor(home.ines), id);
    expect(page?.threads).toEqual([]);
    expect(page?.unasked).toEqual(
      expect.arrayContaining([
        { placeId: id, title: null },
        { placeId: place, title: 'Your price stays at €62 per shop for 24 months' },
      ]),
    );
    const marit = await contactOf(home, id, 'Marit');
    await done(askQuestion(marit, place, 'Does it?'));
    const after = await threadsPage(await memberFor(home.ines), id);
    expect(after?.unasked.map(({ placeId }) => placeId)).not.toContain(place);
  });
});
