/* What came of a call goes to everybody there with a page: once, with what is noted right after, and with nothing of ours. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { loadOrdered } from '#db/meeting/agendas.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { turnClockTo } from '#demo/calendar.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { callOff, markHeld, offerMeeting } from '~/commands/meeting/arrange-meeting.server';
import { noteAgendaPoint } from '~/commands/meeting/note-agenda.server';
import { addToAgenda, leaveOutOfAgenda } from '~/commands/meeting/write-agenda.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { addPhase } from '~/commands/path/write-phases.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import { confirmStatement, setForCall } from '~/commands/review/review-statement.server';
import { addStep } from '~/commands/step/write-steps.server';
import { writeNote } from '~/commands/thread/write-note.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { meetingsPage } from '~/queries/meeting/meetings.server';
import { welcomeMeeting } from '~/queries/meeting/welcome-meeting.server';
import { sayMeetingPage } from '~/speech/en/meeting/say-meeting-page';
import { sayMeetings } from '~/speech/en/meeting/say-meetings';
import { sessionOf } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, SECRET, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { stepWords } from '../../support/story/paths';

useDatabase();

let home: Home;
let id: string;
let meetingId: string;
let marit: ContactActor;
let sent: Outgoing[] = [];
let minutes = 0;
const MONDAY = new Date('2027-03-01T10:00:00+01:00');

const later = async (by: number) => {
  minutes += by;
  await turnClockTo(new Date(MONDAY.getTime() + minutes * 60_000));
};
const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};
const told = async (kind = 'meeting_outcomes') => {
  await later(31);
  sent = [];
  await Promise.all([deliverDue(accepting), deliverDue(accepting)]);
  return sent.filter((one) => one.kind === kind).map(({ to }) => /^"(\w+)/.exec(to)?.[1]);
};
const mailTo = (first: string) => {
  const mail = sent.find(({ kind, to }) => kind === 'meeting_outcomes' && to.startsWith(`"${first}`));
  return mail?.text.replace(/\s+/g, ' ') ?? '';
};
/** What the page says of the mail. */
const pageSays = async () => {
  const page = await meetingsPage(await memberFor(home.ines), id);
  return page && sayMeetings(page).told;
};
const pointCalled = async (words: string) => {
  const ordered = await loadOrdered(db(), { workspaceId: home.workspaceId, onboardingId: id }, meetingId);
  return ordered.find((one) => one.words === words)?.id ?? '';
};
const note = async (words: string, line: string) =>
  done(noteAgendaPoint(home.ines, id, meetingId, await pointCalled(words), { kind: 'left', line }));

beforeAll(async () => {
  await turnClockTo(MONDAY);
  home = await oneWorkspace();
});

/** A call with Marit in ten minutes, with two points of ours on its agenda, and one that is left out. */
beforeEach(async () => {
  id = await introduced(home, `Bakery ${Math.random()}`);
  marit = await contactOf(home, id, 'Marit');
  const milestone = { is: 'own', on: '2027-06-30' } as const;
  const phase = await done(addPhase(home.ines, id, { title: 'Your papers', sentence: '', milestone }));
  await done(addStep(home.ines, id, phase.id, stepWords('Send the sales files')));
  await done(publishGuide(home.ines, id, () => 'Hello.'));
  const times = [new Date((await databaseNow(db())).getTime() + 600_000)];
  const offer = { times, link: null, where: { minutes: 30, place: '' }, words: '', base: 0 };
  await done(offerMeeting(home.ines, id, { ...offer, guestIds: [marit.id] }, true));
  meetingId = (await loadMeetings(db(), { workspaceId: home.workspaceId, onboardingId: id }))[0]?.id ?? '';
  for (const words of ['Who decides', 'Parking', 'canary-left-out'])
    await done(addToAgenda(home.ines, id, meetingId, words));
  await done(leaveOutOfAgenda(home.ines, id, meetingId, await pointCalled('canary-left-out'), true));
  await told();
});

test('agreed words, a step and what is left, to whoever was there and to the others, once', async () => {
  const price = await shownPoint(home, id, 'price');
  const bread = await shownPoint(home, id, 'bread');
  await done(confirmStatement(await contactOf(home, id, 'Tomasz'), bread));
  await done(setForCall(marit, price, 'Devraj knows.'));
  await done(setForCall(marit, bread, ''));
  await done(writeNote(home.ines, id, price.statementId, 'canary-note'));
  await note('Who decides', 'Marit does.');
  expect(await told()).toEqual([]);

  const step = { title: 'Devraj writes the term down', side: 'theirs', on: null } as const;
  await done(noteCallOutcome(home.ines, id, price, { words: null, step, line: 'As you have it.' }));
  const words = { ...bread.words, fields: { ...bread.words.fields, target: '6%' } } as typeof bread.words;
  await done(noteCallOutcome(home.ines, id, bread, { words, line: 'Your figure.' }));
  await Promise.all(Array.from({ length: 10 }, () => markHeld(home.ines, id, meetingId)));
  await later(5);
  await note('Parking', 'Behind the depot.');
  const hear = await told();
  expect(hear.sort()).toEqual(['Marit', 'Tomasz']);
  const mail = mailTo('Marit');
  for (const said of [
    'This came of our call on Monday 1 March:',
    'Who decides Left as it is “Marit does.”',
    'with a new step, “Devraj writes the term down” “As you have it.”',
    'Less bread thrown away Agreed, in new words: Less bread thrown away: 11% to 6%',
    '“Behind the depot.”',
    'Two points of it wait on your page for a yes',
  ])
    expect(mail).toContain(said);
  expect(mailTo('Tomasz')).toContain('This came of our call with Marit on Monday 1 March:');
  for (const word of ['canary', SECRET]) expect(JSON.stringify(sent)).not.toContain(word);
  expect(sent.map(({ kind }) => kind)).not.toContain('points_changed');
});

test('nothing where nothing came of it, nor twice, nor of a call that was called off, nor once it is closed', async () => {
  await done(markHeld(home.ines, id, meetingId));
  expect(await told()).toEqual([]);
  expect(await pageSays()).toMatch(/^Once you note what came of a point, everybody there /);
  await note('Who decides', 'Marit does.');
  expect(await pageSays()).toMatch(
    /^What came of it goes to (Marit and Tomasz|Tomasz and Marit) by mail from today, /,
  );
  expect(await told()).toHaveLength(2);
  expect(await pageSays()).toMatch(/ by mail just now\. What you note now is on their page\.$/);
  await later(8 * 24 * 60);
  expect(await pageSays()).toMatch(/ by mail Mon 1 Mar/);
  await later(-8 * 24 * 60);
  await note('Parking', 'Behind the depot.');
  expect(await told()).toEqual([]);

  const other = await introduced(home, 'Bakery that calls off');
  const guest = await contactOf(home, other, 'Marit');
  const times = [new Date((await databaseNow(db())).getTime() + 600_000)];
  const offer = { times, link: null, where: { minutes: 30, place: '' }, words: '', base: 0 };
  await done(offerMeeting(home.ines, other, { ...offer, guestIds: [guest.id] }, true));
  const which = { workspaceId: home.workspaceId, onboardingId: other };
  const call = (await loadMeetings(db(), which))[0]?.id ?? '';
  await done(addToAgenda(home.ines, other, call, 'Who decides'));
  await told();
  const point = (await loadOrdered(db(), which, call))[0]?.id ?? '';
  await done(noteAgendaPoint(home.ines, other, call, point, { kind: 'left', line: 'Marit does.' }));
  await done(callOff(home.ines, other, call, { base: 1, words: '' }));
  expect(await told()).toEqual([]);
});

test('stays to be read on both sides when another call was held since', async () => {
  await note('Who decides', 'Marit does.');
  await done(markHeld(home.ines, id, meetingId));
  const times = [new Date((await databaseNow(db())).getTime() + 600_000)];
  const where = { minutes: 30, place: '' };
  const next = { times, link: null, where, words: '', base: 0, guestIds: [marit.id] };
  await done(offerMeeting(home.ines, id, next, true));
  const second = (await loadMeetings(db(), { workspaceId: home.workspaceId, onboardingId: id })).at(-1);
  await later(15);
  await done(markHeld(home.ines, id, second?.id ?? ''));

  const ines = await memberFor(home.ines);
  const cameOf = async (shown: string | null) => {
    const page = await meetingsPage(ines, id, shown);
    const first = page && sayMeetings(page).earlier.find((one) => one.id === meetingId);
    return first?.agenda?.points.map(({ title, came }) => `${title}: ${came?.line}`);
  };
  expect(await cameOf(null)).toBeUndefined();
  expect(await cameOf(meetingId)).toContain('Who decides: Marit does.');
  expect(await cameOf('no call')).toBeUndefined();

  const session = await sessionOf(marit);
  const latest = await welcomeMeeting(session, second?.id ?? '', null);
  expect(latest && sayMeetingPage(latest).held).toEqual([{ id: meetingId, day: 'Monday 1 March' }]);
  const first = await welcomeMeeting(session, meetingId, null);
  expect(first && sayMeetingPage(first).agenda.map(({ came }) => came?.line)).toContain('Marit does.');
});

test('nothing leaves once it is closed', async () => {
  await note('Who decides', 'Marit does.');
  await done(markHeld(home.ines, id, meetingId));
  await done(closeOnboarding(home.ines, id, { reason: 'on_hold', words: '' }));
  expect(await told()).toEqual([]);
});
