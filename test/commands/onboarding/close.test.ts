/*
 * An onboarding is closed, opened again and put into the archive: who may, what ends with it and what doesn't come back,
 * what the timeline says of it, and that no mail leaves any more.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { setDisabled } from '#db/member/members.server';
import { loadReview } from '#db/review/review.server';
import { turnClockTo } from '#demo/calendar.server';
import { inviteColleague } from '~/commands/contact/bring-in.server';
import { sayNotTheirs } from '~/commands/contact/leave-page.server';
import { scheduleIntroduction } from '~/commands/introduction/schedule-introduction.server';
import { archiveOnboarding, closeOnboarding, reopenOnboarding } from '~/commands/onboarding/close.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import {
  addMissing,
  confirmSeveral,
  confirmStatement,
  correctStatement,
  setForCall,
  withdrawAnswer,
  withdrawBatch,
} from '~/commands/review/review-statement.server';
import { signOff } from '~/commands/review/sign-off.server';
import { takeOwnFastBack } from '~/commands/review/take-back-fast.server';
import { answerQuestion } from '~/commands/thread/answer-question.server';
import { askQuestion, takeQuestionBack } from '~/commands/thread/ask-question.server';
import type { MemberActor } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import { remindContacts } from '~/jobs/clock/remind-contacts.server';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { sendScheduledDue } from '~/jobs/introduction/send-scheduled.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { tellOfDoubt } from '~/jobs/mail/tell-of-doubt.server';
import { closingPage } from '~/queries/onboarding/closing.server';
import { waitingCorrections } from '~/queries/review/corrections.server';
import { loadCustomers } from '~/queries/worklist/customers.server';
import { navCounts } from '~/queries/worklist/nav-counts.server';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { sayClosing } from '~/speech/en/onboarding/say-closing';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import {
  contactOf,
  done,
  handedOver,
  introduced,
  published,
  shownPoint,
} from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let sent: Outgoing[] = [];
beforeAll(async () => {
  home = await oneWorkspace();
});
beforeEach(async () => {
  await turnClockTo(new Date());
  await deliverDue(accepting);
  sent = [];
});

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

const codeOf = async (outcome: Promise<Outcome<unknown>>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

const ON_HOLD = { reason: 'on_hold' as const, words: 'They move house first.' };
const close = (actor: MemberActor, id: string) => codeOf(closeOnboarding(actor, id, ON_HOLD));

const rowOf = (id: string) =>
  db()
    .selectFrom('onboardings')
    .select(['stage', 'turn', 'next_due_at', 'watch_at', 'closed_at', 'archived_at', 'reopened_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const told = (id: string) =>
  db()
    .selectFrom('events')
    .select(['kind', 'actor_id', 'details'])
    .where('onboarding_id', '=', id)
    .where('kind', 'in', [
      'onboarding_closed',
      'onboarding_reopened',
      'onboarding_archived',
      'introduction_called_off',
    ])
    .orderBy('id')
    .execute();

const waitingMail = async (id: string) => {
  const rows = await db()
    .selectFrom('notices')
    .select(['kind', 'state'])
    .where('onboarding_id', '=', id)
    .where('state', 'in', ['queued', 'sending'])
    .execute();
  return rows.map((row) => row.kind);
};

/** All that happens without anybody asking, day by day. */
async function daysPass(days: number) {
  const from = Date.now();
  for (let day = 1; day <= days; day += 1) {
    await turnClockTo(new Date(from + day * 86_400_000));
    await watchClocks();
    await remindContacts();
    await sendScheduledDue();
    await tellOfDoubt();
    await deliverDue(accepting);
  }
}
const about = (customer: string) => sent.filter((one) => JSON.stringify(one).includes(customer));

describe('closed', () => {
  test('by its host, a lead and an admin, and by nobody else', async () => {
    const id = await handedOver(home);
    const teun = await colleague(home, 'Teun Vermeer', 'cs');
    const { olga } = await workspaceNextDoor();
    expect(await close(home.sam, id)).toBe('not_allowed');
    expect(await close(teun, id)).toBe('not_allowed');
    expect(await close(olga, id)).toBe('not_found');
    for (const actor of [home.ines, home.hanne, home.kofi])
      expect(await close(actor, await handedOver(home))).toBe('done');
  });

  test('it names beforehand which mail is let go, how much of it and to whom', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    await deliverDue(accepting);
    await done(askQuestion(marit, id, 'When do we begin?'));
    await done(answerQuestion(home.ines, id, id, { words: 'In May.', seen: 1_000 }));
    await done(askQuestion(marit, id, 'And where?'));
    const ends = async () => {
      const page = await closingPage(await memberFor(home.ines), id);
      return page ? sayClosing(page).ends : [];
    };
    const said = (await ends()).find((line) => line.includes('left yet'));
    expect(await waitingMail(id)).toHaveLength(2);
    expect(said).toBe(`Two mails that haven’t left yet: one to ${marit.name} and one to colleagues of ours`);
    expect(await close(home.ines, id)).toBe('done');
    expect((await ends()).join()).not.toContain('left yet');
    expect(await waitingMail(id)).toEqual([]);
  });

  test('it says beforehand how much isn’t done', async () => {
    const id = await introduced(home);
    const left = async () => {
      const page = await closingPage(await memberFor(home.ines), id);
      return page ? sayClosing(page).left : [];
    };
    const said = [/^(\d+) of \1 points are to check$/, /^\w+ promises are open$/];
    expect(await left()).toEqual(said.map((words) => expect.stringMatching(words)));
    expect(await close(home.ines, id)).toBe('done');
    expect(await left()).toEqual([]);
  });

  test('it needs nobody, and the timeline says who, why and in which words', async () => {
    const id = await introduced(home);
    const { stage } = await rowOf(id);
    expect(await close(home.ines, id)).toBe('done');
    expect(await rowOf(id)).toMatchObject({ stage, turn: 'nobody', next_due_at: null, watch_at: null });
    expect(await told(id)).toEqual([{ kind: 'onboarding_closed', actor_id: home.ines.id, details: ON_HOLD }]);
  });

  test('twice by one, it is the same success; who comes second is told, and nothing changes', async () => {
    const id = await introduced(home);
    const both = await Promise.all([close(home.ines, id), close(home.ines, id)]);
    expect(both).toEqual(['done', 'done']);
    expect(await close(home.hanne, id)).toBe('onboarding_closed');
    expect(await told(id)).toHaveLength(1);
  });

  test('it stands in no list of what waits, and among the customers as closed', async () => {
    const id = await introduced(home, 'Closing Bakers');
    const marit = await contactOf(home, id, 'Marit');
    const { words, ...item } = await shownPoint(home, id, 'training days');
    await done(correctStatement(marit, item, { words: otherWords(words), note: '' }));
    const ines = await memberFor(home.ines);
    const before = await navCounts(home.ines);
    expect((await waitingCorrections(ines)).corrections.map((one) => one.onboardingId)).toContain(id);
    expect(await close(home.ines, id)).toBe('done');
    expect((await loadWorklist(ines, null)).rows.map((row) => row.id)).not.toContain(id);
    expect((await waitingCorrections(ines)).corrections.map((one) => one.onboardingId)).not.toContain(id);
    const after = await navCounts(home.ines);
    expect([after.handoffs, after.corrections]).toEqual([before.handoffs - 1, before.corrections - 1]);
    expect(await listed('Closing Bakers', null)).toEqual(['closed']);
    expect(await listed('Closing Bakers', 'checking')).toEqual([]);
  });

  test('every act of a contact is refused with that word, and changes nothing', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    const { words, ...item } = await shownPoint(home, id, 'training days');
    const { shown } = await loadReview(db(), home.workspaceId, id);
    expect(await close(home.ines, id)).toBe('done');
    const acts: Record<string, Promise<Outcome<unknown>>> = {
      confirm: confirmStatement(marit, item),
      correct: correctStatement(marit, item, { words: otherWords(words), note: '' }),
      talk: setForCall(marit, item, ''),
      undo: withdrawAnswer(marit, item),
      undoAll: withdrawBatch(marit, item.wordingId),
      confirmAll: confirmSeveral(marit, [item]),
      add: addMissing(marit, { words: otherWords(words), note: '' }),
      signOff: signOff(marit, 'Marit Lindqvist', shown),
      undoFast: takeOwnFastBack(marit),
      ask: askQuestion(marit, id, 'Is it?'),
      takeBack: takeQuestionBack(marit, id, item.wordingId),
      bringIn: inviteColleague(marit, { name: 'Aoife Brannigan', email: 'aoife@hallowmere.example' }),
    };
    for (const [name, outcome] of Object.entries(acts))
      expect([name, await codeOf(outcome)]).toEqual([name, 'onboarding_closed']);
    expect(await waitingMail(id)).toEqual([]);
    // Saying that the page isn't theirs closes it there, and nobody is told any more.
    expect(await sayNotTheirs(marit)).toEqual({ ok: true, isTold: false });
    expect(await waitingMail(id)).toEqual([]);
  });
});

describe('with it ends', () => {
  test('mail that waits, written or not, and of all that happens by itself nothing leaves for a month', async () => {
    const id = await introduced(home, 'Silent Bakers');
    const marit = await contactOf(home, id, 'Marit');
    const { words, ...item } = await shownPoint(home, id, 'training days');
    await done(correctStatement(marit, item, { words: otherWords(words), note: '' }));
    await done(askQuestion(marit, id, 'By when?'));
    expect((await waitingMail(id)).length).toBeGreaterThan(2);
    expect(await close(home.ines, id)).toBe('done');
    expect(await waitingMail(id)).toEqual([]);
    await daysPass(30);
    expect(about('Silent Bakers')).toEqual([]);
  });

  test('an introduction that is set, which the timeline calls off', async () => {
    const id = await published(home, 'Later Bakers');
    const marit = await contactOf(home, id, 'Marit');
    const words = { why: 'Because.', subject: '', opening: 'Thank you.', closing: 'Tell us.' };
    await done(
      scheduleIntroduction(
        home.sam,
        id,
        { ...words, contactIds: [marit.id] },
        { goesAt: new Date(Date.now() + 86_400_000), timeZone: 'Europe/Brussels' },
      ),
    );
    expect(await close(home.ines, id)).toBe('done');
    await daysPass(5);
    expect(about('Later Bakers')).toEqual([]);
    expect((await told(id)).map((one) => one.kind)).toEqual(['introduction_called_off', 'onboarding_closed']);
  });

  test('what is being sent at that moment, as soon as it is asked about once more', async () => {
    const id = await introduced(home, 'Just Bakers');
    let tries = 0;
    await deliverDue(async () => {
      tries += 1;
      // The mail service has no time; meanwhile it is closed.
      if (tries === 1) expect(await close(home.ines, id)).toBe('done');
      return { outcome: 'later', seconds: 0, pauses: false, reason: 'Busy.' };
    });
    expect(tries).toBeGreaterThan(0);
    await daysPass(2);
    expect(about('Just Bakers')).toEqual([]);
    expect(await waitingMail(id)).toEqual([]);
  });

  test('no news of its hand-over, and the customer isn’t told of it', async () => {
    const id = await introduced(home, 'Handed Bakers');
    const mireille = await colleague(home, 'Mireille Okafor', 'cs');
    expect(await close(home.ines, id)).toBe('done');
    const given = { part: 'host' as const, fromId: home.ines.id, toId: mireille.id, words: 'Hi', note: '' };
    expect(await codeOf(handOver(home.ines, id, given))).toBe('done');
    await daysPass(1);
    expect(about('Handed Bakers')).toEqual([]);
  });
});

describe('opened again', () => {
  test('its clocks begin anew, nothing that was let go leaves, and the timeline says why', async () => {
    const id = await introduced(home, 'Again Bakers');
    const marit = await contactOf(home, id, 'Marit');
    const { words, ...item } = await shownPoint(home, id, 'training days');
    await done(correctStatement(marit, item, { words: otherWords(words), note: '' }));
    expect(await close(home.ines, id)).toBe('done');
    const later = new Date(Date.now() + 60 * 86_400_000);
    await turnClockTo(later);
    expect(await codeOf(reopenOnboarding(home.hanne, id, 'They have moved.'))).toBe('done');
    const { turn, next_due_at: dueAt, closed_at } = await rowOf(id);
    expect([turn, closed_at]).toEqual(['cs', null]);
    expect(dueAt?.getTime()).toBeGreaterThan(later.getTime());
    const ines = await memberFor(home.ines);
    const [correction] = (await waitingCorrections(ines)).corrections.filter(
      (one) => one.onboardingId === id,
    );
    expect(correction?.isLate).toBe(false);
    expect(correction?.answerBy.getTime()).toBeGreaterThan(later.getTime());
    await watchClocks();
    await remindContacts();
    await deliverDue(accepting);
    expect(about('Again Bakers')).toEqual([]);
    expect((await told(id)).at(-1)).toEqual({
      kind: 'onboarding_reopened',
      actor_id: home.hanne.id,
      details: { words: 'They have moved.' },
    });
  });

  test('and before the introduction, that one has all its hours from then', async () => {
    const id = await handedOver(home);
    expect(await close(home.ines, id)).toBe('done');
    const later = new Date(Date.now() + 60 * 86_400_000);
    await turnClockTo(later);
    expect(await codeOf(reopenOnboarding(home.ines, id, 'Yes.'))).toBe('done');
    const { next_due_at: dueAt } = await rowOf(id);
    expect(dueAt?.getTime()).toBeGreaterThan(later.getTime());
  });

  test('not while one of its owners is gone, and not where it isn’t closed', async () => {
    const teun = await colleague(home, 'Teun Gone', 'cs');
    const id = await handedOver({ sam: home.sam, ines: teun });
    expect(await codeOf(reopenOnboarding(teun, id, 'Why?'))).toBe('not_closed');
    expect(await close(teun, id)).toBe('done');
    await transact(db(), (trx) =>
      setDisabled(trx, { workspaceId: teun.workspaceId, id: teun.id }, new Date()),
    );
    expect(await codeOf(reopenOnboarding(home.hanne, id, 'Why?'))).toBe('owner_gone');
    const given = { part: 'host' as const, fromId: teun.id, toId: home.ines.id, words: '', note: '' };
    expect(await codeOf(handOver(home.hanne, id, given))).toBe('done');
    expect(await codeOf(reopenOnboarding(home.hanne, id, 'Why?'))).toBe('done');
  });
});

describe('in the archive', () => {
  test('it is listed there alone, and opened again it is out of it', async () => {
    const id = await introduced(home, 'Old Bakers');
    expect(await codeOf(archiveOnboarding(home.ines, id))).toBe('not_closed');
    expect(await close(home.ines, id)).toBe('done');
    for (const _ of [1, 2]) expect(await codeOf(archiveOnboarding(home.ines, id))).toBe('done');
    expect((await told(id)).map((one) => one.kind)).toEqual(['onboarding_closed', 'onboarding_archived']);
    expect(await listed('Old Bakers', null)).toEqual([]);
    expect(await listed('Old Bakers', 'closed')).toEqual([]);
    expect(await listed('Old Bakers', 'archived')).toEqual(['archived']);
    expect(await codeOf(reopenOnboarding(home.ines, id, 'Again.'))).toBe('done');
    expect(await listed('Old Bakers', null)).toEqual(['introduced']);
  });
});

async function listed(text: string, stage: 'closed' | 'archived' | 'checking' | null) {
  const { rows } = await loadCustomers(await memberFor(home.ines), { text, stage, after: null });
  return rows.map((row) => row.stage);
}

function otherWords(words: Awaited<ReturnType<typeof shownPoint>>['words']) {
  if (words.kind !== 'promise') throw new Error('It is a promise.');
  return { ...words, fields: { ...words.fields, text: 'Three training days in our kitchen' } };
}
