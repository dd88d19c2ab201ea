/* The agenda of a first call from its draft to what came of each point, and what the customer reads of it. */
import { beforeAll, expect, test } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { agendaFacts } from '#db/meeting/agenda-facts.server';
import { loadOrdered } from '#db/meeting/agendas.server';
import { factsOf } from '#db/meeting/meeting-facts.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { callOff, markHeld, offerMeeting } from '~/commands/meeting/arrange-meeting.server';
import { noteAgendaPoint } from '~/commands/meeting/note-agenda.server';
import { addToAgenda, leaveOutOfAgenda, moveOnAgenda } from '~/commands/meeting/write-agenda.server';
import { addPhase } from '~/commands/path/write-phases.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import {
  confirmStatement,
  correctStatement,
  setForCall,
  withdrawAnswer,
} from '~/commands/review/review-statement.server';
import { markStep, markTheirStep } from '~/commands/step/mark-step.server';
import { addStep } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { stepsOf } from '~/domain/path/path';
import { titleOf } from '~/domain/statement/statement';
import { pathPage } from '~/queries/path/path.server';
import { newStepPlaces } from '~/queries/step/new-step-places.server';
import { sayPath } from '~/speech/en/path/say-path';
import { pageFor } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { stepWords } from '../../support/story/paths';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let meetingId: string;
let marit: ContactActor;

const which = () => ({ workspaceId: home.workspaceId, onboardingId: id });
const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

async function agenda() {
  const [meeting] = factsOf(await loadMeetings(db(), which()));
  if (!meeting) throw new Error('No call.');
  return agendaFacts(db(), which(), {
    meeting,
    next: undefined,
    before: undefined,
    now: await databaseNow(db()),
  });
}
const titles = async () => (await agenda()).points.map(({ title, reason }) => `${reason}: ${title}`);
const idOf = async (title: string) =>
  (await agenda()).points.find((one) => one.title.includes(title))?.id ?? '';

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await introduced(home, 'Bakery of agendas');
  marit = await contactOf(home, id, 'Marit');
  const milestone = { is: 'own', on: '2027-06-30' } as const;
  const phase = await done(addPhase(home.ines, id, { title: 'Your papers', sentence: '', milestone }));
  await done(addStep(home.ines, id, phase.id, stepWords('Send the sales files')));
  const call = { kind: 'meet', side: 'together', asks: { is: 'meet', of: 'first_call' } } as const;
  await done(addStep(home.ines, id, phase.id, { ...stepWords('Our first call'), ...call }));
  const after = await done(addPhase(home.ines, id, { title: 'Later', sentence: '', milestone }));
  await done(addStep(home.ines, id, after.id, stepWords('Wait a month')));
  await done(publishGuide(home.ines, id, () => 'Hello.'));
  const times = [new Date((await databaseNow(db())).getTime() + 3_600_000)];
  const offer = { times, link: null, where: { minutes: 45, place: '' }, words: '', base: 0 };
  await done(offerMeeting(home.ines, id, { ...offer, guestIds: [marit.id] }, true));
  meetingId = (await loadMeetings(db(), which()))[0]?.id ?? '';
});

test('stands on the step that the call is, for both sides, once it is set', async () => {
  const path = await pathPage(await memberFor(home.ines), id);
  const step = path && sayPath(path).phases[0]?.steps.find(({ words }) => words.kind === 'meet');
  expect(step?.call).toMatch(/^The call is set for \w{3} \d+ \w{3}( \d{4})?, \d+:\d\d$/);
  const early = markStep(home.ines, id, step?.id ?? '', { kind: 'done' });
  expect(await codeOf(early)).toBe('call_still_ahead');
  const page = await pageFor(marit);
  const theirs = page.path?.phases[0]?.steps.map(({ title, due }) => [title, due]);
  expect(theirs).toEqual([
    ['Send the sales files', expect.not.stringMatching(/:/)],
    ['Our first call', expect.stringMatching(/^on \w{3} \d+ \w{3}( \d{4})?, \d+:\d\d$/)],
  ]);
});

test('is drafted, put into order, talked about, noted and read by both sides', async () => {
  const bread = await shownPoint(home, id, 'bread');
  const price = await shownPoint(home, id, 'price');
  await done(setForCall(marit, price, 'Devraj knows.'));
  await done(correctStatement(marit, bread, { words: bread.words, note: 'Otherwise.' }));
  expect(await titles()).toEqual([
    expect.stringMatching(/^correction: .*bread/),
    expect.stringMatching(/^talk: .*price/),
    'phase: Your papers',
  ]);

  await done(addToAgenda(home.ines, id, meetingId, 'Who decides'));
  await done(addToAgenda(home.ines, id, meetingId, 'Who decides'));
  const own = await idOf('Who decides');
  const phase = await idOf('Your papers');
  const move = { pointId: own, before: price.statementId };
  for (const _ of [1, 2]) await done(moveOnAgenda(home.ines, id, meetingId, move));
  await done(leaveOutOfAgenda(home.ines, id, meetingId, phase, true));
  expect((await titles()).map((line) => line.split(':')[0])).toEqual(['correction', 'own', 'talk']);
  expect((await agenda()).leftOut.map(({ title }) => title)).toEqual(['Your papers']);
  await done(leaveOutOfAgenda(home.ines, id, meetingId, phase, false));
  expect(await codeOf(moveOnAgenda(home.ines, id, meetingId, { pointId: meetingId, before: own }))).toBe(
    'not_found',
  );
  expect(await codeOf(addToAgenda(home.sam, id, meetingId, 'Mine'))).toBe('not_allowed');
  expect(await codeOf(addToAgenda(nextDoor.piet, id, meetingId, 'Mine'))).toBe('not_found');

  const left = { kind: 'left', line: 'You do.' } as const;
  expect(await codeOf(noteAgendaPoint(home.ines, id, meetingId, own, left))).toBe('call_ahead');
  await shiftClock('2 hours');
  await done(noteAgendaPoint(home.ines, id, meetingId, own, left));
  expect(await codeOf(noteAgendaPoint(home.ines, id, meetingId, own, left))).toBe('done');
  expect(await codeOf(noteAgendaPoint(home.ines, id, meetingId, own, { ...left, line: 'We do.' }))).toBe(
    'already_resolved',
  );
  const words = { title: 'Tomasz names the shops', side: 'theirs', on: null } as const;
  await done(noteAgendaPoint(home.ines, id, meetingId, phase, { kind: 'agreed', words, line: '' }));
  const step = { title: 'Devraj writes the term down', side: 'theirs', on: null } as const;
  const outcome = { words: null, step, line: 'As you have it.' };
  await done(noteCallOutcome(home.ines, id, price, outcome));
  await done(noteCallOutcome(home.ines, id, price, outcome));
  expect(await codeOf(noteCallOutcome(home.ines, id, price, { words: null, line: 'As you have it.' }))).toBe(
    'already_resolved',
  );

  expect(await codeOf(markHeld(home.ines, id, meetingId))).toBe('corrections_unread');
  await done(withdrawAnswer(marit, bread));
  const call = async () => {
    const published = await loadPublishedPath(db(), which());
    const step = stepsOf(published?.path ?? { phases: [] }).find(({ kind }) => kind === 'meet');
    return { stepId: step?.id ?? '', mark: published?.marks.get(step?.id ?? '')?.kind };
  };
  const { stepId, mark } = await call();
  expect(await codeOf(markTheirStep(marit, stepId, { kind: 'done' }))).toBe('not_allowed');
  expect(mark).toBeUndefined();
  for (const _ of [1, 2]) await done(markHeld(home.ines, id, meetingId));
  expect((await call()).mark).toBe('done');
  const came = (await agenda()).points.map(({ title, came: what }) => [
    title.slice(0, 12),
    what &&
      [what.is, what.words ? titleOf(what.words) : '', what.step?.title ?? '', what.isUnsaid].join(' | '),
  ]);
  expect(came).toEqual([
    ['Who decides', 'left |  |  | false'],
    [expect.any(String), expect.stringMatching(/^kept \| .* \| Devraj writes the term down \| true$/)],
    ['Your papers', 'agreed | Tomasz names the shops |  | true'],
  ]);
  const agreed = await shownPoint(home, id, 'Tomasz names');
  await done(confirmStatement(marit, agreed));
  expect((await agenda()).points.at(-1)?.came?.isUnsaid).toBe(false);
  const path = (await loadPublishedPath(db(), which()))?.path ?? { phases: [] };
  expect(stepsOf(path).map(({ title }) => title)).toEqual([
    'Send the sales files',
    'Our first call',
    'Devraj writes the term down',
    'Wait a month',
  ]);
  expect(await codeOf(addToAgenda(home.ines, id, meetingId, 'Too late'))).toBe('meeting_over');
  await shiftClock('0 days');
});

test('a step that comes of it stands in the phase that was chosen, with whoever has it', async () => {
  const { phases, running, people } = await newStepPlaces(which());
  expect([phases.map(({ title }) => title), running]).toEqual([['Your papers', 'Later'], phases[0]?.id]);
  expect(people.filter(({ isOurs }) => !isOurs).map(({ name }) => name)).toContain('Marit Lindqvist');
  const price = await shownPoint(home, id, 'price');
  await done(setForCall(marit, price, ''));
  const point = await shownPoint(home, id, 'price');
  const step = { title: 'Name the shops', side: 'theirs', on: null } as const;
  const who = { is: 'contact', id: marit.id } as const;
  const note = (more: object) =>
    codeOf(noteCallOutcome(home.ines, id, point, { words: null, step: { ...step, ...more }, line: 'So.' }));
  expect(await note({ phaseId: meetingId })).toBe('step_gone');
  expect(await note({ who, side: 'ours' })).toBe('other_side');
  expect(await note({ who: { is: 'contact', id: meetingId } })).toBe('person_gone');
  expect(await note({ who, phaseId: phases[1]?.id })).toBe('done');
  const path = (await loadPublishedPath(db(), which()))?.path;
  expect(path?.phases[1]?.steps.map(({ title, who: has }) => [title, has])).toEqual([
    ['Wait a month', null],
    ['Name the shops', who],
  ]);
});

test('stays for the next call where one is called off', async () => {
  const other = await introduced(home, 'Bakery that calls off');
  const guestIds = [(await contactOf(home, other, 'Marit')).id];
  const place = { workspaceId: home.workspaceId, onboardingId: other };
  const latest = async () => factsOf(await loadMeetings(db(), place))[0]?.id ?? '';
  const times = [new Date((await databaseNow(db())).getTime() + 7_200_000)];
  const offer = { times, link: null, where: { minutes: 45, place: '' }, words: '', guestIds, base: 0 };
  const listed = async () => {
    const [meeting] = factsOf(await loadMeetings(db(), place));
    if (!meeting) throw new Error('No call.');
    const now = await databaseNow(db());
    const { points, leftOut } = await agendaFacts(db(), place, {
      meeting,
      next: undefined,
      before: undefined,
      now,
    });
    return [points, leftOut].map((some) => some.filter(({ is }) => is === 'own').map(({ title }) => title));
  };
  await done(offerMeeting(home.ines, other, offer, false));
  const first = await latest();
  for (const words of ['Who decides', 'The mill in Třeboň', 'Parking'])
    await done(addToAgenda(home.ines, other, first, words));
  const points = async (words: string) =>
    (await loadOrdered(db(), place, first)).find((one) => one.words === words)?.id ?? '';
  const move = { pointId: await points('Parking'), before: await points('Who decides') };
  await done(moveOnAgenda(home.ines, other, first, move));
  await done(leaveOutOfAgenda(home.ines, other, first, await points('The mill in Třeboň'), true));
  await done(callOff(home.ines, other, first, { base: 1, words: 'I am ill.' }));
  for (const _ of [1, 2]) await done(offerMeeting(home.ines, other, offer, false));
  expect(await latest()).not.toBe(first);
  expect(await listed()).toEqual([['Parking', 'Who decides'], ['The mill in Třeboň']]);
  await done(addToAgenda(home.ines, other, await latest(), 'Who decides'));
  expect(await listed()).toEqual([['Parking', 'Who decides'], ['The mill in Třeboň']]);
});
