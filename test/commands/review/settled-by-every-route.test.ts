/*
 * The last open point may end in many ways. By each of them the page is settled as it should be: at once where it was
 * signed for before, with the name where it wasn't, and never with nothing left to do for anybody.
 */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { recordFirstContact } from '~/commands/contact/welcome-links.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { leaveOut } from '~/commands/guide/write-guide.server';
import { leavePointOpen } from '~/commands/review/leave-point-open.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import {
  addMissing,
  confirmSeveral,
  confirmStatement,
  correctStatement,
  setForCall,
  withdrawAnswer,
} from '~/commands/review/review-statement.server';
import { signOff } from '~/commands/review/sign-off.server';
import { dayOf, endOfWorkingDayAfter } from '~/domain/clock/clock';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Words } from '~/domain/statement/statement';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { correctionsPage } from '~/queries/review/corrections-page.server';
import { sayOnboarding } from '~/speech/en/onboarding/say-onboarding';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { quoteOf } from '~/ui/onboarding/event-quote';
import { eventWords } from '~/ui/onboarding/event-words';
import { htmlOf, itemCalled, pageFor } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { disagreeing } from '../../support/database/kept-for-lists';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding, noticesOf, point, stageNow } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();
afterEach(async () => expect(await disagreeing()).toEqual([]));

const LAST = 'Mail';

let cast: Home;
beforeAll(async () => {
  cast = await oneWorkspace();
});

type Scene = Awaited<ReturnType<typeof onePointLeft>>;

/** Everything is right but for one point, and nothing is signed. */
async function onePointLeft() {
  const { id, mira, teun } = await introducedOnboarding(cast);
  const last = await point(cast, id, LAST);
  const { shown } = await loadReview(db(), cast.workspaceId, id);
  done(
    await confirmSeveral(
      mira,
      shown.filter((item) => item.statementId !== last.statementId),
    ),
  );
  return { id, mira, teun, last };
}

async function correct(actor: ContactActor, { id, last }: Pick<Scene, 'id' | 'last'>): Promise<string> {
  const words = { ...last.words, fields: { ...last.words.fields, text: 'Two mailboxes' } } as Words;
  done(await correctStatement(actor, last, { words, note: '' }));
  const open = (await loadReview(db(), cast.workspaceId, id)).answers.find(
    (one) => one.kind === 'corrected' && !one.resolution,
  );
  return open?.id ?? '';
}

const resolve = (id: string, answerId: string, outcome: 'adopted' | 'talk') =>
  resolveCorrection(cast.ines, id, answerId, { outcome, line: 'As we said.' });

const ROUTES: Record<string, (scene: Scene) => Promise<void>> = {
  'a yes': async ({ mira, last }) => void done(await confirmStatement(mira, last)),
  'a colleague’s yes': async ({ teun, last }) => void done(await confirmStatement(teun, last)),
  'a yes after an answer that was taken back': async (scene) => {
    await correct(scene.mira, scene);
    done(await withdrawAnswer(scene.mira, scene.last));
    done(await confirmStatement(scene.mira, scene.last));
  },
  'a correction we agree to': async (scene) =>
    void done(await resolve(scene.id, await correct(scene.mira, scene), 'adopted')),
  'a yes to our suggestion': async (scene) => {
    const answerId = await correct(scene.teun, scene);
    const words = {
      ...scene.last.words,
      fields: { ...scene.last.words.fields, text: 'One, shared' },
    } as Words;
    done(await resolveCorrection(cast.ines, scene.id, answerId, { outcome: 'reworded', words, line: 'So?' }));
    done(await confirmStatement(scene.teun, await shownLast(scene)));
  },
  'a correction we would rather talk about': async (scene) =>
    void done(await resolve(scene.id, await correct(scene.mira, scene), 'talk')),
  'a point for the call': async ({ mira, last }) => void done(await setForCall(mira, last, '')),
  'a point for the call, and a colleague’s yes': async ({ mira, teun, last }) => {
    done(await setForCall(mira, last, ''));
    done(await confirmStatement(teun, last));
  },
  'two who see it differently': async (scene) => {
    done(await confirmStatement(scene.teun, scene.last));
    await correct(scene.mira, scene);
  },
  'what came of the call, and a yes to it': async (scene) => {
    done(await setForCall(scene.mira, scene.last, ''));
    done(await noteCallOutcome(cast.ines, scene.id, scene.last, { words: null, line: 'It stays.' }));
    expect((await stageNow(scene.id)).stage).toBe('checking');
    done(await confirmStatement(scene.mira, await shownLast(scene)));
  },
  'a point that stays open until a day': async ({ id, mira, last }) => {
    done(await setForCall(mira, last, ''));
    const calendar = await calendarOf(db(), cast.workspaceId);
    const until = dayOf(endOfWorkingDayAfter(await databaseNow(db()), calendar), calendar.timeZone);
    done(await leavePointOpen(cast.ines, id, last, { until, before: null, line: 'The depot has to say.' }));
  },
  'a point left out of the guide': async ({ id, last }) => {
    done(await leaveOut(cast.ines, id, last.statementId, true));
    done(await publishGuide(cast.ines, id, () => 'Hello.'));
  },
  'an addition we agree to beside it': async (scene) => {
    done(await confirmStatement(scene.mira, scene.last));
    done(await resolve(scene.id, await add(scene), 'adopted'));
  },
  'an addition for the call beside it': async (scene) => {
    done(await confirmStatement(scene.mira, scene.last));
    done(await resolve(scene.id, await add(scene), 'talk'));
  },
};

async function add({ id, mira }: Scene): Promise<string> {
  const words: Words = { kind: 'system', fields: { label: 'Phones', text: 'Forty' } };
  const { statementId } = done(await addMissing(mira, { words, area: 'today', note: '' }));
  const { answers } = await loadReview(db(), cast.workspaceId, id);
  return answers.find((one) => one.statementId === statementId)?.id ?? '';
}

async function shownLast({ id, last }: Scene) {
  const { shown } = await loadReview(db(), cast.workspaceId, id);
  const item = shown.find((one) => one.statementId === last.statementId);
  if (!item) throw new Error('The point is not shown.');
  return item;
}

describe('the last point ends with', () => {
  test.each(Object.entries(ROUTES))('%s', async (_, end) => {
    const scene = await onePointLeft();
    await end(scene);
    const { closing, toDo } = await pageFor(scene.mira);
    expect({ toDo, isReady: closing.isReady, isSettled: closing.isSettled }).toEqual({
      toDo: 0,
      isReady: true,
      isSettled: false,
    });
    const { shown } = await loadReview(db(), cast.workspaceId, scene.id);
    done(await signOff(scene.mira, 'Mira Vos', shown));
    expect((await stageNow(scene.id)).stage).toBe('settled');
    expect((await pageFor(scene.mira)).closing.isSettled).toBe(true);
  });
});

describe('a page on which everything is for the call', () => {
  test('is customer success’s turn, and settled once what came of it has a yes and a name', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    const { shown } = await loadReview(db(), cast.workspaceId, id);
    for (const item of shown) done(await setForCall(mira, item, ''));
    expect(await stageNow(id)).toEqual({ stage: 'checking', turn: 'cs' });
    expect(await signOff(mira, 'Mira Vos', shown)).toMatchObject({ code: 'nothing_to_settle' });
    const list = (await correctionsPage(await memberFor(cast.ines), id))?.forTheCall ?? [];
    expect(list).toHaveLength(shown.length);
    for (const item of list)
      done(
        await noteCallOutcome(
          cast.ines,
          id,
          { statementId: item.id, wordingId: item.wordingId },
          { words: null, line: 'Right.' },
        ),
      );
    const after = await loadReview(db(), cast.workspaceId, id);
    done(await confirmSeveral(mira, after.shown));
    done(await signOff(mira, 'Mira Vos', after.shown));
    expect(await stageNow(id)).toEqual({ stage: 'settled', turn: 'cs' });
    done(await recordFirstContact(cast.ines, id, 'called'));
    expect(await stageNow(id)).toEqual({ stage: 'settled', turn: 'nobody' });
  });
});

describe('what came of the call', () => {
  test('stands on the page with its line, asks for a yes, and is noted once', async () => {
    const scene = await onePointLeft();
    const { id, mira, last } = scene;
    const words = { ...last.words, fields: { ...last.words.fields, text: 'Two mailboxes' } } as Words;
    const outcome = { words, line: 'You have two since May.' };
    expect(await noteCallOutcome(cast.ines, id, last, outcome)).toMatchObject({ code: 'not_for_the_call' });
    done(await setForCall(mira, last, 'Is that so?'));
    expect(await noteCallOutcome(cast.sam, id, last, outcome)).toMatchObject({ code: 'not_allowed' });
    expect(await noteCallOutcome(cast.ines, id, last, { ...outcome, line: '' })).toMatchObject({
      code: 'line_missing',
    });
    done(await noteCallOutcome(cast.ines, id, last, outcome));
    done(await noteCallOutcome(cast.ines, id, last, outcome));
    const page = await pageFor(mira);
    const item = itemCalled(page, LAST);
    expect(item).toMatchObject({
      state: 'changed',
      status: 'Ines noted what came of it',
      mayConfirm: true,
    });
    expect(item.shown.more).toContain('Two mailboxes');
    expect(item.trail.slice(-2).map(({ said, quotes }) => [said, quotes])).toEqual([
      ['You asked to talk about it just now', ['Is that so?']],
      ['Ines noted what came of it just now', ['You have two since May.']],
    ]);
    expect(page.forTheCall).toBe(0);
    const reader = { now: new Date(), timeZone: 'UTC' };
    const { days } = sayTimeline(await timelineOf(await memberFor(cast.ines), id, reader), reader);
    const told = days.flatMap((day) => day.entries).filter((one) => one.kind === 'call_outcome_noted');
    expect(told.map((one) => [eventWords(one), quoteOf(one), one.change?.after])).toEqual([
      ['Ines noted what came of a system', 'You have two since May.', expect.stringContaining('Two')],
    ]);
  });

  test('is told to whoever said yes to the words before, who is reminded again', async () => {
    const { id, mira, teun, last } = await onePointLeft();
    done(await confirmStatement(teun, last));
    done(await setForCall(mira, last, ''));
    const alarms = db().updateTable('introduction_recipients').where('workspace_id', '=', cast.workspaceId);
    await alarms.set({ remind_at: null }).where('contact_id', 'in', [mira.id, teun.id]).execute();
    const words = { ...last.words, fields: { ...last.words.fields, text: 'Two mailboxes' } } as Words;
    done(await noteCallOutcome(cast.ines, id, last, { words, line: 'Two since May.' }));
    expect(await noticesOf(id, 'points_changed')).toBe(1);
    const { remind_at } = await db()
      .selectFrom('introduction_recipients')
      .select('remind_at')
      .where('contact_id', '=', teun.id)
      .executeTakeFirstOrThrow();
    expect(remind_at).not.toBeNull();
  });

  test('joins an addition to the page', async () => {
    const scene = await onePointLeft();
    done(await resolve(scene.id, await add(scene), 'talk'));
    expect((await pageFor(scene.mira)).forTheCall).toBe(1);
    const list = (await correctionsPage(await memberFor(cast.ines), scene.id))?.forTheCall ?? [];
    const [item] = list;
    if (!item) throw new Error('The addition is on the list.');
    const at = { statementId: item.id, wordingId: item.wordingId };
    done(await noteCallOutcome(cast.ines, scene.id, at, { words: null, line: 'Yes, forty.' }));
    const page = await pageFor(scene.mira);
    expect(itemCalled(page, 'Phones')).toMatchObject({ state: 'changed', mayConfirm: true });
    expect(page.forTheCall).toBe(0);
    expect(htmlOf(page)).toContain('Yes, forty.');
  });
});

test('a name that is not the contact’s is told to staff', async () => {
  const scene = await onePointLeft();
  done(await confirmStatement(scene.mira, scene.last));
  const { shown } = await loadReview(db(), cast.workspaceId, scene.id);
  done(await signOff(scene.mira, 'Tom Baker', shown));
  const member = await memberFor(cast.ines);
  const { onboardingPage } = await import('~/queries/onboarding/onboarding-page.server');
  const facts = await onboardingPage(member, scene.id);
  const page = facts && sayOnboarding(facts);
  expect(page?.otherName).toMatchObject({ typed: 'Tom Baker', name: 'Mira Vos' });
  const [signed] = (page?.recent.days ?? [])
    .flatMap((day) => day.entries)
    .filter((one) => one.kind === 'signed_off');
  expect(signed && [eventWords(signed), quoteOf(signed)]).toEqual([
    'Mira signed off ten points, with another name than the one on record',
    'Tom Baker',
  ]);
});
