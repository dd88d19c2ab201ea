/* A call with several of theirs: who comes along, who can't, and what each of them proposes. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { agreeToTime, declineTime, proposeTimes, takeTime } from '~/commands/meeting/answer-meeting.server';
import { offerMeeting } from '~/commands/meeting/arrange-meeting.server';
import { standingOf } from '~/domain/meeting/meeting';
import type { ContactActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';

useDatabase();

let home: Home;
let id: string;
let marit: ContactActor;
let tomasz: ContactActor;
let meetingId: string;
let sent: Outgoing[] = [];

const HOUR = 3_600_000;
const start = Math.floor(Date.now() / HOUR) * HOUR;
const inDays = (days: number) => new Date(start + days * 24 * HOUR);
const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

async function mailed() {
  sent = [];
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });
  return sent.map(({ to, kind }) => `${/"?(\w+)/.exec(to)?.[1]} ${kind}`).sort();
}

async function meeting() {
  const [found] = await loadMeetings(db(), { workspaceId: home.workspaceId, onboardingId: id });
  const standing = found && standingOf(found.acts);
  if (!standing) throw new Error('No meeting.');
  return { ...found, standing };
}

beforeAll(async () => {
  home = await oneWorkspace();
});

/** Two times are offered to Marit alone. */
beforeEach(async () => {
  id = await introduced(home, `Bakery ${Math.random()}`);
  marit = await contactOf(home, id, 'Marit');
  tomasz = await contactOf(home, id, 'Tomasz');
  const where = { minutes: 45, place: '' };
  const said = { times: [inDays(2), inDays(3)], link: null, where, words: '', base: 0, guestIds: [marit.id] };
  await done(offerMeeting(home.ines, id, said, false));
  meetingId = (await meeting()).id;
  await mailed();
});

test('is for whoever says yes to it, each by an invitation of their own; who can’t come says so, and it stands', async () => {
  await done(takeTime(marit, meetingId, inDays(2)));
  await mailed();
  const joins = Array.from({ length: 5 }, () => codeOf(takeTime(tomasz, meetingId, inDays(2))));
  expect(new Set(await Promise.all(joins))).toEqual(new Set(['done']));
  expect(await mailed()).toEqual(['Tomasz meeting_set']);
  expect((await meeting()).guestIds.sort()).toEqual([marit.id, tomasz.id].sort());
  const ill = { time: inDays(2), words: 'I am ill.' };
  const devraj = await contactOf(home, id, 'Devraj');
  expect(await codeOf(declineTime(devraj, meetingId, ill))).toBe('not_allowed');
  await Promise.all(Array.from({ length: 5 }, () => declineTime(tomasz, meetingId, ill)));
  expect((await meeting()).standing).toMatchObject({ state: 'set', absent: [{ by: { id: tomasz.id } }] });
  expect(await mailed()).toEqual(['Ines meeting_declined']);
  expect(sent[0]?.text).toContain('I am ill.');
  await done(agreeToTime(tomasz, meetingId, inDays(2)));
  expect((await meeting()).standing.absent).toEqual([]);
});

test('twenty-five proposals of one contact and one of a colleague are one mail, each by name, and both stand', async () => {
  await done(takeTime(marit, meetingId, inDays(2)));
  await done(agreeToTime(tomasz, meetingId, inDays(2)));
  await mailed();
  for (let minute = 1; minute <= 25; minute += 1)
    await proposeTimes(tomasz, meetingId, {
      times: [new Date(inDays(4).getTime() + minute * 60_000)],
      words: '',
    });
  await done(proposeTimes(marit, meetingId, { times: [inDays(5)], words: 'Not before.' }));
  expect((await meeting()).standing.proposals.map(({ by }) => by.id)).toEqual([tomasz.id, marit.id]);
  expect(await mailed()).toEqual([]);
  await shiftClock('11 minutes');
  expect(await mailed()).toEqual(['Ines meeting_proposed']);
  expect(sent[0]?.subject).toContain('from Tomasz and Marit');
  expect(sent[0]?.text).toContain('Not before.');
  await shiftClock('0 days');
});
