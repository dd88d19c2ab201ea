/*
 * A contact asks and one of us answers: who may, where, in a race, pressed twice, who hears of it and when, and what
 * waits until it is answered.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { loadMessages } from '#db/thread/messages.server';
import { loadThreads } from '#db/thread/threads.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { leaveOut } from '~/commands/guide/write-guide.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { answerQuestion, markRead } from '~/commands/thread/answer-question.server';
import { askQuestion, takeQuestionBack } from '~/commands/thread/ask-question.server';
import type { ContactActor, MemberActor } from '~/domain/onboarding/access';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { contactThread } from '~/queries/thread/contact-thread.server';
import { memberThread, threadsPage } from '~/queries/thread/member-threads.server';
import { waitingQuestions } from '~/queries/thread/waiting-questions.server';
import { navCounts } from '~/queries/worklist/nav-counts.server';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { sayContactThread } from '~/speech/en/thread/say-thread';
import { htmlOf, pageFor, sessionOf } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { contactOf, done, introduced, published, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let sent: Outgoing[] = [];

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

/** Nothing of the test before is on its way. */
beforeEach(async () => {
  await shiftClock('31 minutes');
  await deliverDue(accepting);
  await shiftClock('0 minutes');
  sent = [];
});

/** Everything that is gathered has left. */
async function later(interval = '31 minutes'): Promise<void> {
  await shiftClock(interval);
  await deliverDue(accepting);
}

const WORDS = 'Does that hold for shops we open later, too?';

/** Hallowmere with their page; Devraj has none. */
async function story() {
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const tomasz = await contactOf(home, id, 'Tomasz');
  const { statementId: place } = await shownPoint(home, id, 'stays at');
  return { id, marit, tomasz, place };
}

const wordsIn = async ({ onboardingId, workspaceId }: ContactActor, placeId: string) =>
  (await loadMessages(db(), { workspaceId, onboardingId }, { placeId })).messages.map(({ words }) => words);

const seenIn = async ({ onboardingId, workspaceId }: ContactActor, placeId: string) =>
  (await loadMessages(db(), { workspaceId, onboardingId }, { placeId })).messages.at(-1)?.number ?? 0;

const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

const rowOf = (id: string) =>
  db()
    .selectFrom('onboardings')
    .select(['turn', 'next_due_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const eventsOf = async (id: string) =>
  (
    await db()
      .selectFrom('events')
      .select(['kind', 'statement_id', 'actor_id'])
      .where('onboarding_id', '=', id)
      .where('kind', 'in', ['question_asked', 'question_taken_back', 'question_answered', 'question_read'])
      .orderBy('id')
      .execute()
  ).map(({ kind, statement_id, actor_id }) => ({ kind, about: statement_id, by: actor_id }));

describe('a question', () => {
  test('stands in the thread of its point, waits for whoever looks after them, and is told within half an hour', async () => {
    const { id, marit, place } = await story();
    await done(askQuestion(marit, place, WORDS));
    expect(await wordsIn(marit, place)).toEqual([WORDS]);
    expect(await rowOf(id)).toMatchObject({ turn: 'cs' });
    expect(await eventsOf(id)).toEqual([{ kind: 'question_asked', about: place, by: marit.id }]);
    sent = [];
    await deliverDue(accepting);
    expect(sent.map(({ kind }) => kind)).not.toContain('questions_waiting');
    await later();
    const told = sent.filter(({ kind }) => kind === 'questions_waiting');
    expect(told).toHaveLength(1);
    expect(told[0]?.to).toContain('Ines');
    expect(told[0]?.subject).toContain('Marit asked about “Your price stays');
    expect(told[0]?.text).toContain(WORDS);
    expect(told[0]?.text).toContain(`/onboardings/${id}/threads/${place}`);
  });

  test('may be about the page as a whole, and then about no statement', async () => {
    const { id, marit } = await story();
    await done(askQuestion(marit, id, 'Who comes to our kitchen?'));
    expect(await eventsOf(id)).toEqual([{ kind: 'question_asked', about: null, by: marit.id }]);
    await later();
    expect(sent.find(({ kind }) => kind === 'questions_waiting')?.subject).toContain('the page as a whole');
  });

  test('sent twice is asked once, and a second one in the same half hour is told in the same mail', async () => {
    const { id, marit, tomasz, place } = await story();
    await done(askQuestion(marit, place, WORDS));
    await done(askQuestion(marit, place, WORDS));
    expect(await wordsIn(marit, place)).toEqual([WORDS]);
    await done(askQuestion(tomasz, id, 'May my night shift come?'));
    await later();
    const told = sent.filter(({ kind }) => kind === 'questions_waiting');
    expect(told).toHaveLength(1);
    expect(told[0]?.subject).toContain('Marit and Tomasz asked two questions');
  });

  test('needs a place that was shown to this customer', async () => {
    const { marit, place } = await story();
    const other = await story();
    const nowhere = '01900000-0000-7000-8000-000000000000';
    for (const placeId of [other.place, other.id, nowhere])
      expect(await codeOf(askQuestion(marit, placeId, WORDS))).toBe('not_found');
    expect(await wordsIn(other.marit, other.place)).toEqual([]);
    const id = await published(home, 'Never introduced');
    const early = await contactOf(home, id, 'Marit');
    expect(await codeOf(askQuestion(early, place, WORDS))).toBe('not_found');
  });

  test('stays where it is when its point is taken off the page', async () => {
    const { id, marit } = await story();
    const { statementId } = await shownPoint(home, id, 'All 23 shops');
    await done(askQuestion(marit, statementId, 'Which day?'));
    await done(leaveOut(home.ines, id, statementId, true));
    await done(publishGuide(home.ines, id, () => 'Hello.'));
    await done(askQuestion(marit, statementId, 'Where did it go?'));
    const thread = await contactThread(await sessionOf(marit), statementId, null);
    expect(thread?.place).toMatchObject({ title: 'All 23 shops are live', isOnPage: false });
    expect((await pageFor(marit)).threads).toMatchObject([
      { id: statementId, name: 'All 23 shops are live' },
    ]);
  });

  test('can be taken back until it is answered; then nobody is told of it, and nothing waits', async () => {
    const { id, marit, tomasz, place } = await story();
    const before = await rowOf(id);
    await done(askQuestion(marit, place, WORDS));
    const [message] = (
      await loadMessages(db(), { workspaceId: home.workspaceId, onboardingId: id }, { placeId: place })
    ).messages;
    if (!message) throw new Error('It was asked.');
    expect(await codeOf(takeQuestionBack(tomasz, place, message.id))).toBe('not_found');
    await done(takeQuestionBack(marit, place, message.id));
    await done(takeQuestionBack(marit, place, message.id));
    expect(await wordsIn(marit, place)).toEqual([]);
    expect(await rowOf(id)).toEqual(before);
    await later();
    expect(sent.map(({ kind }) => kind)).not.toContain('questions_waiting');
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(['question_asked', 'question_taken_back']);
  });

  test('is refused when it is the fifty-first of a day', async () => {
    const { marit, id } = await story();
    for (let n = 0; n < 50; n += 1) await done(askQuestion(marit, id, `Question ${n}`));
    expect(await codeOf(askQuestion(marit, id, 'One more'))).toBe('too_many_questions');
  });
});

describe('an answer', () => {
  test('is given by whoever has a part of it, or leads, and by nobody else', async () => {
    const teun = await colleague(home, 'Teun Vermeer', 'cs');
    const jonas = await colleague(home, 'Jonas Weber', 'sales');
    const { id, marit, place } = await story();
    const may: [MemberActor, string][] = [
      [home.sam, 'done'],
      [home.ines, 'done'],
      [home.hanne, 'done'],
      [home.kofi, 'done'],
      [teun, 'not_allowed'],
      [jonas, 'not_allowed'],
      [nextDoor.piet, 'not_found'],
      [nextDoor.olga, 'not_found'],
    ];
    for (const [actor, expected] of may) {
      await done(askQuestion(marit, place, `${actor.name}?`));
      const seen = await seenIn(marit, place);
      const before = await wordsIn(marit, place);
      expect(await codeOf(answerQuestion(actor, id, place, { words: 'It does.', seen })), actor.name).toBe(
        expected,
      );
      if (expected !== 'done') {
        expect(await codeOf(markRead(actor, id, place, seen))).toBe(expected);
        expect(await wordsIn(marit, place)).toEqual(before);
      }
    }
  });

  test('reaches whoever asked by mail, stands on every page of theirs, and ends the wait', async () => {
    const { id, marit, tomasz, place } = await story();
    const before = await rowOf(id);
    await done(askQuestion(marit, place, WORDS));
    await done(
      answerQuestion(home.ines, id, place, { words: 'It does, up to 30.', seen: await seenIn(marit, place) }),
    );
    expect(await rowOf(id)).toEqual(before);
    await later();
    const kinds = sent.map(({ kind, to }) => `${kind} ${to.includes('Marit') ? 'Marit' : to}`);
    expect(kinds.filter((kind) => kind.startsWith('question'))).toEqual(['questions_answered Marit']);
    const mail = sent.find(({ kind }) => kind === 'questions_answered');
    expect(mail?.text).toContain(`You asked: ${WORDS}`);
    expect(mail?.text).toContain('It does, up to 30.');
    const thread = await contactThread(await sessionOf(tomasz), place, null);
    expect(thread?.messages.map(({ words }) => words)).toEqual([WORDS, 'It does, up to 30.']);
    expect(thread?.waits).toBeNull();
  });

  test('names who gave it, where that is not who the mail is from', async () => {
    const { id, marit, place } = await story();
    await done(askQuestion(marit, place, WORDS));
    await done(answerQuestion(home.sam, id, place, { words: 'It does.', seen: await seenIn(marit, place) }));
    await later();
    const mail = sent.find(({ kind }) => kind === 'questions_answered');
    expect(mail?.from).toContain('Ines');
    expect(mail?.text).toContain('Sam says: It does.');
  });

  test('is given on what was read: what came meanwhile is read first, and pressed twice it is one', async () => {
    const { id, marit, place } = await story();
    await done(askQuestion(marit, place, WORDS));
    const seen = await seenIn(marit, place);
    await done(askQuestion(marit, place, 'And if one moves?'));
    expect(await codeOf(answerQuestion(home.ines, id, place, { words: 'It does.', seen }))).toBe(
      'written_meanwhile',
    );
    expect(await codeOf(markRead(home.ines, id, place, seen))).toBe('written_meanwhile');
    const answer = { words: 'It does.', seen: seen + 1 };
    await done(answerQuestion(home.ines, id, place, answer));
    await done(answerQuestion(home.ines, id, place, answer));
    expect(await wordsIn(marit, place)).toEqual([WORDS, 'And if one moves?', 'It does.']);
    expect(await codeOf(answerQuestion(home.ines, id, id, answer))).toBe('not_found');
  });

  test('may be that there is nothing to answer: that is said on the page, and in no mail', async () => {
    const { id, marit, place } = await story();
    await done(askQuestion(marit, place, 'Thank you.'));
    await done(markRead(home.ines, id, place, await seenIn(marit, place)));
    await done(markRead(home.ines, id, place, await seenIn(marit, place)));
    expect(await wordsIn(marit, place)).toEqual(['Thank you.', '']);
    await later();
    expect(sent.map(({ kind }) => kind).filter((kind) => kind.startsWith('question'))).toEqual([]);
    const [thread] = await loadThreads(db(), { workspaceId: home.workspaceId, onboardingId: id });
    expect(thread).toMatchObject({ answerBy: null });
    expect(Number(thread?.count)).toBe(1);
  });
});

describe('what waits', () => {
  test('is on the worklist, among the answers and in the menu of whoever looks after them, and of nobody else', async () => {
    const ines = await memberFor(home.ines);
    const sam = await memberFor(home.sam);
    const counted = (await navCounts(ines)).questions;
    const { id, marit, tomasz, place } = await story();
    await done(askQuestion(marit, place, WORDS));
    await done(askQuestion(tomasz, place, 'The same for me?'));
    await done(askQuestion(tomasz, id, 'May my night shift come?'));
    expect((await navCounts(ines)).questions).toBe(counted + 2);
    expect((await navCounts(sam)).questions).toBe(0);
    const { questions } = await waitingQuestions(ines);
    expect(questions.filter(({ onboardingId }) => onboardingId === id)).toMatchObject([
      { placeId: place, names: ['Marit', 'Tomasz'], isLate: false },
      { placeId: id, title: null, names: ['Tomasz'] },
    ]);
    expect((await waitingQuestions(sam)).questions).toEqual([]);
    const waiting = { contacts: ['Marit', 'Tomasz'], count: 0, added: 0, questions: 2 };
    const row = (await loadWorklist(ines, null)).rows.find((one) => one.id === id);
    expect(row).toMatchObject({ turn: 'cs', needsMe: true, waiting });
    expect((await onboardingPage(ines, id))?.row).toMatchObject({ waiting });
    expect((await threadsPage(ines, id))?.threads.map(({ placeId }) => placeId)).toEqual([place, id]);
    const stranger = await memberFor(nextDoor.piet);
    expect(await threadsPage(stranger, id)).toBeNull();
    expect(await memberThread(stranger, id, place, { before: null })).toBeNull();
  });

  test('is late after closing time of the next working day: its owner and the leads hear once, and the page says so', async () => {
    const { id, marit, place } = await story();
    await done(askQuestion(marit, place, 'Do you still read this?'));
    await shiftClock('9 days');
    await watchClocks();
    await watchClocks();
    for (let hours = 0; hours < 72; hours += 6) {
      await shiftClock(`9 days ${hours} hours`);
      await deliverDue(accepting);
    }
    const late = sent.filter(
      ({ kind, text }) => kind === 'question_late' && text.includes('Do you still read this?'),
    );
    expect(late.map(({ to }) => /Ines|Hanne/.exec(to)?.[0]).sort()).toEqual(['Hanne', 'Ines']);
    const thread = await contactThread(await sessionOf(marit), place, null);
    expect(thread?.waits?.isLate).toBe(true);
    expect((await threadsPage(await memberFor(home.ines), id))?.threads[0]?.waits?.isLate).toBe(true);
  });

  test('goes to whoever looks after them from then on', async () => {
    const mireille = await colleague(home, 'Mireille Okafor', 'cs');
    const { id, marit, place } = await story();
    await done(askQuestion(marit, place, WORDS));
    await done(
      handOver(home.hanne, id, {
        part: 'host',
        fromId: home.ines.id,
        toId: mireille.id,
        words: '',
        note: '',
      }),
    );
    await later();
    expect(sent.filter(({ kind }) => kind === 'questions_waiting').map(({ to }) => to)).toEqual([
      expect.stringContaining('Mireille'),
    ]);
    expect((await navCounts(await memberFor(mireille))).questions).toBe(1);
  });
});

describe('the pages', () => {
  test('say who reads along: everybody of the customer whose link works', async () => {
    const { id, marit, place } = await story();
    const thread = await contactThread(await sessionOf(marit), place, null);
    expect(thread?.readAlong).toEqual(['Tomasz']);
    expect(thread && sayContactThread(thread).readAlong).toBe('you and Tomasz');
    await done(askQuestion(marit, id, 'Hello?'));
    const ours = await memberThread(await memberFor(home.ines), id, id, { before: null });
    expect(ours?.readAlong).toEqual(['Marit', 'Tomasz']);
  });

  test('show the latest fifty, and the ones before by a step back', async () => {
    const { id, marit, tomasz } = await story();
    for (let n = 1; n <= 45; n += 1) await done(askQuestion(marit, id, `Marit ${n}`));
    for (let n = 1; n <= 15; n += 1) await done(askQuestion(tomasz, id, `Tomasz ${n}`));
    const latest = await contactThread(await sessionOf(marit), id, null);
    expect(latest?.messages).toHaveLength(50);
    expect(latest?.messages.at(-1)?.words).toBe('Tomasz 15');
    const older = await contactThread(await sessionOf(marit), id, latest?.olderThan ?? null);
    expect(older?.messages.map(({ words }) => words)).toEqual(
      Array.from({ length: 10 }, (_, n) => `Marit ${n + 1}`),
    );
    expect(older).toMatchObject({ olderThan: null, isLatest: false });
  });

  test('of the customer lead to each thread, and say what was answered since the last visit', async () => {
    const { id, marit, place } = await story();
    expect(htmlOf(await pageFor(marit))).toContain(`/welcome/threads/${place}?of=${marit.id}`);
    await done(askQuestion(marit, place, WORDS));
    const visit = await databaseNow(db());
    expect((await pageFor(marit, visit)).threads).toMatchObject([{ id: place, isNews: false, count: 1 }]);
    expect(htmlOf(await pageFor(marit, visit))).toContain('You’ll have an answer by');
    await shiftClock('2 minutes');
    await done(answerQuestion(home.ines, id, place, { words: 'It does.', seen: await seenIn(marit, place) }));
    const page = await pageFor(marit, visit);
    expect(page.threads).toMatchObject([{ isNews: true, state: { said: 'Answered' } }]);
    expect(htmlOf(page)).toContain('Answered since you were here:');
    expect(htmlOf(page, undefined, true)).not.toContain('/welcome/threads/');
  });
});
