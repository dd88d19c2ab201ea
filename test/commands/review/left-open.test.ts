/*
 * A point that was talked about and isn't decided stays open until a day: both sides read the day, corrections of it are
 * answered, it is nobody's turn because of it until then and customer success's on it, and it may still be closed.
 */
import { beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { turnClockTo } from '#demo/calendar.server';
import { recordFirstContact } from '~/commands/contact/welcome-links.server';
import { leavePointOpen } from '~/commands/review/leave-point-open.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import {
  confirmSeveral,
  confirmStatement,
  correctStatement,
  setForCall,
} from '~/commands/review/review-statement.server';
import { signOff } from '~/commands/review/sign-off.server';
import type { Words } from '~/domain/statement/statement';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { keptAgreement } from '~/queries/review/agreement.server';
import { correctionsPage } from '~/queries/review/corrections-page.server';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { sayOnboarding } from '~/speech/en/onboarding/say-onboarding';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { sayAgreement } from '~/speech/en/review/say-agreement';
import { sayCorrections } from '~/speech/en/review/say-corrections';
import { sayWorklist } from '~/speech/en/worklist/say-worklist';
import { quoteOf } from '~/ui/onboarding/event-quote';
import { eventWords } from '~/ui/onboarding/event-words';
import { rowWords } from '~/ui/worklist/worklist-words';
import { htmlOf, itemCalled, pageFor } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding, noticesOf, point, stageNow } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

const TUESDAY = new Date('2027-05-04T10:00:00+02:00');
const FRIDAY = '2027-05-07';
const LINE = 'You ask the depot, and we go on from there.';
const OPEN = { until: FRIDAY, before: null, line: LINE };

let cast: Home;
beforeEach(async () => {
  await db().updateTable('onboardings').set({ watch_at: null }).execute();
  await db().updateTable('notices').set({ state: 'cancelled' }).where('state', '=', 'queued').execute();
  await turnClockTo(TUESDAY);
  cast = await oneWorkspace();
});

/** Everything is right but for one point, which is for the call; the first contact is made. */
async function onePointForTheCall() {
  const { id, mira, teun } = await introducedOnboarding(cast);
  const last = await point(cast, id, 'Mail');
  const { shown } = await loadReview(db(), cast.workspaceId, id);
  done(
    await confirmSeveral(
      mira,
      shown.filter((item) => item.statementId !== last.statementId),
    ),
  );
  done(await setForCall(mira, last, 'Is that so?'));
  done(await recordFirstContact(cast.ines, id, 'called'));
  return { id, mira, teun, last };
}

async function rowFor(id: string) {
  const found = sayWorklist(await loadWorklist(await memberFor(cast.ines), null)).rows.find(
    (one) => one.id === id,
  );
  return (
    found && { ...rowWords(found), needsMe: found.needsMe, isLate: found.isLate, clock: found.clock?.of }
  );
}

test('the customer reads the day, the line and who said so, and has nothing to do about it', async () => {
  const { id, mira, last } = await onePointForTheCall();
  done(await leavePointOpen(cast.ines, id, last, OPEN));
  const page = await pageFor(mira);
  const item = itemCalled(page, 'Mail');
  expect(item).toMatchObject({ state: 'talk', status: 'Open until Fri 7 May', mayConfirm: false });
  expect(item.trail.at(-1)).toMatchObject({
    said: 'Ines left it open until Fri 7 May, just now',
    quotes: [LINE],
  });
  expect([page.forTheCall, page.keptOpen, page.toDo]).toEqual([0, 1, 0]);
  expect(htmlOf(page)).toContain('One point is open until a day.');
  await turnClockTo(new Date('2027-05-07T17:01:00+02:00'));
  expect(itemCalled(await pageFor(mira), 'Mail').status).toBe(
    'Was to be settled by Fri 7 May, which has passed, sorry',
  );
});

test('staff read it on the list for the call and in the timeline', async () => {
  const { id, last } = await onePointForTheCall();
  done(await leavePointOpen(cast.ines, id, last, OPEN));
  const member = await memberFor(cast.ines);
  const facts = await correctionsPage(member, id);
  expect(facts && sayCorrections(facts).forTheCall).toMatchObject([
    { openUntil: 'Fri 7 May', isOpenLate: false, open: { by: 'Ines', line: LINE } },
  ]);
  const reader = { now: TUESDAY, timeZone: 'Europe/Brussels' };
  const { days } = sayTimeline(await timelineOf(member, id, reader), reader);
  const [told] = days.flatMap((day) => day.entries).filter((one) => one.kind === 'point_left_open');
  expect(told && [eventWords(told), quoteOf(told)]).toEqual(['Ines left a system open until 7 May', LINE]);
});

test('it comes back to its host on that day, and is late after it', async () => {
  const { id, last } = await onePointForTheCall();
  done(await leavePointOpen(cast.ines, id, last, OPEN));
  expect((await stageNow(id)).turn).toBe('customer');
  await watchClocks();
  await turnClockTo(new Date('2027-05-07T08:59:00+02:00'));
  await watchClocks();
  expect((await stageNow(id)).turn).toBe('customer');
  expect(await noticesOf(id, 'open_point_due')).toBe(0);
  await turnClockTo(new Date('2027-05-07T09:00:00+02:00'));
  await watchClocks();
  expect((await stageNow(id)).turn).toBe('cs');
  expect(await noticesOf(id, 'open_point_due')).toBe(1);
  const step = { href: `/onboardings/${id}/corrections`, label: 'Note what came of it' };
  const does = 'Settle what stays open with Mira';
  expect(await rowFor(id)).toMatchObject({
    does,
    note: 'Their page says that day; it is due by today, 17:00',
    step,
    needsMe: true,
    isLate: false,
  });
  await turnClockTo(new Date('2027-05-07T17:01:00+02:00'));
  expect(await rowFor(id)).toMatchObject({
    does,
    note: 'Their page says that day; it was due today at 17:00',
    isLate: true,
    clock: 'open point',
  });
  const page = await onboardingPage(await memberFor(cast.ines), id);
  expect(page && sayOnboarding(page).clock.words).toBe('What stays open was to be settled today at 17:00.');
  const item = await point(cast, id, 'Mail');
  done(await noteCallOutcome(cast.ines, id, item, { words: null, line: 'It stays.' }));
  expect((await stageNow(id)).turn).toBe('customer');
});

test('it comes back on a settled page, too, and the agreement names it with its day', async () => {
  const { id, mira, last } = await onePointForTheCall();
  done(await leavePointOpen(cast.ines, id, last, OPEN));
  const { shown } = await loadReview(db(), cast.workspaceId, id);
  done(await signOff(mira, 'Mira Vos', shown));
  expect(await stageNow(id)).toEqual({ stage: 'settled', turn: 'nobody' });
  const kept = await keptAgreement({ workspaceId: cast.workspaceId, onboardingId: id }, null);
  const [open] = kept?.agreement.forTheCall ?? [];
  expect(open?.openUntil).toBe(FRIDAY);
  expect(kept?.agreement.points.some((one) => 'openUntil' in one)).toBe(false);
  const said = kept && sayAgreement(kept.agreement, kept.hash);
  const [left] = said?.sections.find((one) => one.title === 'Still to talk about')?.points ?? [];
  expect(left?.said).toBe(
    `Mira Vos asked to talk about it on 4 May 2027. Ines Duarte left it open on 4 May 2027. Open until 7 May 2027: “${LINE}”`,
  );
  await watchClocks();
  await turnClockTo(new Date('2027-05-07T09:00:00+02:00'));
  await watchClocks();
  expect(await stageNow(id)).toEqual({ stage: 'settled', turn: 'cs' });
  expect(await rowFor(id)).toMatchObject({ does: 'Settle what stays open with Mira', needsMe: true });
});

test('what two saw differently is answered with it', async () => {
  const { id, mira, teun } = await introducedOnboarding(cast);
  const last = await point(cast, id, 'Mail');
  done(await confirmStatement(teun, last));
  const words = { ...last.words, fields: { ...last.words.fields, text: 'Two mailboxes' } } as Words;
  done(await correctStatement(mira, last, { words, note: '' }));
  done(await leavePointOpen(cast.ines, id, last, OPEN));
  const { answers } = await loadReview(db(), cast.workspaceId, id);
  expect(answers.find((one) => one.kind === 'corrected')?.resolution?.outcome).toBe('talk');
  expect(itemCalled(await pageFor(mira), 'Mail').status).toBe('Open until Fri 7 May');
});

test('another day is said once, by whoever knew the one before', async () => {
  const { id, last } = await onePointForTheCall();
  const monday = { until: '2027-05-10', before: FRIDAY, line: 'They need the weekend.' };
  done(await leavePointOpen(cast.ines, id, last, OPEN));
  done(await leavePointOpen(cast.ines, id, last, OPEN));
  expect(await leavePointOpen(cast.ines, id, last, { ...monday, before: null })).toMatchObject({
    code: 'changed_meanwhile',
  });
  done(await leavePointOpen(cast.ines, id, last, monday));
  const rows = await db()
    .selectFrom('points_left_open')
    .select('open_until')
    .where('onboarding_id', '=', id)
    .execute();
  expect(rows.map((row) => row.open_until).sort()).toEqual([FRIDAY, '2027-05-10']);
  expect((await loadReview(db(), cast.workspaceId, id)).leftOpen).toMatchObject([{ on: '2027-05-10' }]);
});

test('a day that is over, off or far away, an empty line, and a point that isn’t for the call are refused', async () => {
  const { id, mira, last } = await onePointForTheCall();
  const open = (more: Partial<typeof OPEN>) => leavePointOpen(cast.ines, id, last, { ...OPEN, ...more });
  expect(await open({ until: '2027-05-04' })).toMatchObject({ code: 'day_not_ahead' });
  expect(await open({ until: '2027-05-08' })).toMatchObject({ code: 'day_off' });
  expect(await open({ until: '2029-05-08' })).toMatchObject({ code: 'day_too_far' });
  expect(await open({ line: '' })).toMatchObject({ code: 'line_missing' });
  expect(await leavePointOpen(cast.sam, id, last, OPEN)).toMatchObject({ code: 'not_allowed' });
  const other = await point(cast, id, 'We start');
  expect(await leavePointOpen(cast.ines, id, other, OPEN)).toMatchObject({ code: 'not_for_the_call' });
  done(await leavePointOpen(cast.ines, id, last, OPEN));
  done(await noteCallOutcome(cast.ines, id, last, { words: null, line: 'It stays.' }));
  expect(await open({ before: FRIDAY as never })).toMatchObject({ code: 'wording_changed' });
  expect(itemCalled(await pageFor(mira), 'Mail')).toMatchObject({ state: 'changed', mayConfirm: true });
});
