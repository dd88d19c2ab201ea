/* The story, end to end, by its commands: each step moves the stage, owes its mail, and may be repeated harmlessly. */
import { beforeAll, describe, expect, it } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { loadFacts } from '#db/onboarding/facts.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { openWelcome, revokeLink } from '~/commands/contact/welcome-links.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { leaveOut, rewordForCustomer } from '~/commands/guide/write-guide.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { confirmReceipt, returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import {
  answerCustomerSuccess,
  askSales,
  resolveCorrection,
} from '~/commands/review/resolve-correction.server';
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
import { addStatement, saveStatement } from '~/commands/statement/record-statement.server';
import { stageOf, turnOf } from '~/domain/onboarding/onboarding';
import { reviewItem } from '~/domain/review/review';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import {
  acceptedHandoff,
  done,
  INTRODUCTION,
  introducedOnboarding,
  judgementsOf,
  noticesOf,
  point,
  publishedGuide,
  recordedHandoff,
  STATEMENTS,
  stageNow,
  startedHandoff,
  submittedHandoff,
} from '../../support/story/handoffs';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

let cast: Home;
let nextDoor: NextDoor;

beforeAll(async () => {
  ({ home: cast, nextDoor } = await twoWorkspaces());
});

describe('handing over', () => {
  it('refuses an incomplete handoff and names every gap', async () => {
    const id = await startedHandoff(cast);
    const outcome = await submitHandoff(cast.sam, id);
    expect(outcome).toMatchObject({ ok: false, code: 'handoff_incomplete' });
    expect(!outcome.ok && outcome.gaps?.map((gap) => gap.code)).toEqual(
      expect.arrayContaining(['add_goal', 'add_promise', 'name_first_contact', 'say_data', 'say_red_flags']),
    );
    expect(await stageNow(id)).toEqual({ stage: 'recording', turn: 'sales' });
  });

  it('owes customer success one mail however often it is pressed', async () => {
    const id = await recordedHandoff(cast);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => submitHandoff(cast.sam, id)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(await noticesOf(id, 'handoff_received')).toBe(1);
    expect(await stageNow(id)).toEqual({ stage: 'submitted', turn: 'cs' });
  });

  it('keeps both texts when two people save the same statement', async () => {
    const id = await startedHandoff(cast);
    const [first] = STATEMENTS;
    if (first?.words.kind !== 'goal') throw new Error('The first statement is a goal.');
    const { id: statementId } = done(await addStatement(cast.sam, id, first));
    const save = (text: string) =>
      saveStatement(cast.sam, id, statementId, 1, {
        ...first,
        words: {
          kind: 'goal',
          fields: { ...(first.words.kind === 'goal' ? first.words.fields : {}), text } as never,
        },
      });
    done(await save('One text'));
    expect(await save('Another text')).toMatchObject({
      ok: false,
      code: 'changed_meanwhile',
      latest: { number: 2, fields: { text: 'One text' } },
    });
    expect(await save('One text')).toMatchObject({ ok: true });
  });

  it('is locked once it is with customer success', async () => {
    const id = await submittedHandoff(cast);
    expect(await addStatement(cast.sam, id, STATEMENTS[0] as never)).toMatchObject({
      code: 'handoff_locked',
    });
  });
});

describe('the receipt', () => {
  it('needs a verdict on every promise, and keeps those given', async () => {
    const id = await submittedHandoff(cast);
    const [one] = await judgementsOf(cast.workspaceId, id);
    const outcome = await confirmReceipt(cast.ines, id, one ? [one] : []);
    expect(outcome).toMatchObject({ ok: false, code: 'promise_unjudged', gaps: [{ code: 'judge_promise' }] });
    const rest = (await judgementsOf(cast.workspaceId, id)).slice(1);
    expect(await confirmReceipt(cast.ines, id, rest)).toEqual({ ok: true });
    expect(await stageNow(id)).toEqual({ stage: 'accepted', turn: 'cs' });
    expect(await noticesOf(id, 'handoff_accepted')).toBe(1);
  });

  it('moves ownership once, at one instant', async () => {
    const id = await submittedHandoff(cast);
    const judgements = await judgementsOf(cast.workspaceId, id);
    await Promise.all(Array.from({ length: 6 }, () => confirmReceipt(cast.ines, id, judgements)));
    const receipts = await db().selectFrom('receipts').selectAll().where('onboarding_id', '=', id).execute();
    expect(receipts).toHaveLength(1);
  });

  it('returns with reasons, opens the handoff again, and asks afresh only about the changed promise', async () => {
    const id = await submittedHandoff(cast);
    const judgements = await judgementsOf(cast.workspaceId, id);
    expect(await returnHandoff(cast.ines, id, judgements, { reasons: [], words: '' })).toMatchObject({
      code: 'return_needs_reason',
    });
    done(await returnHandoff(cast.ines, id, judgements, { reasons: ['promise'], words: 'Which mail?' }));
    expect(await stageNow(id)).toEqual({ stage: 'returned', turn: 'sales' });
    const [moved] = judgements;
    const change = STATEMENTS[2];
    if (!moved || change?.words.kind !== 'promise') throw new Error('There is a promise.');
    const words = {
      kind: 'promise' as const,
      fields: { ...change.words.fields, text: 'We move four years of mail over' },
    };
    done(await saveStatement(cast.sam, id, moved.statementId, 1, { ...change, words }));
    done(await submitHandoff(cast.sam, id));
    expect(await confirmReceipt(cast.ines, id, judgements)).toMatchObject({
      code: 'promise_unjudged',
      gaps: [{ at: moved.statementId }],
    });
  });

  it('is for the proposed owner and leads, not for sales', async () => {
    const id = await submittedHandoff(cast);
    const judgements = await judgementsOf(cast.workspaceId, id);
    expect(await confirmReceipt(cast.sam, id, judgements)).toMatchObject({ code: 'not_allowed' });
    expect(await confirmReceipt(nextDoor.piet, id, judgements)).toMatchObject({ code: 'not_found' });
    expect(await confirmReceipt(cast.hanne, id, judgements)).toEqual({ ok: true });
  });
});

describe('the guide', () => {
  it('is refused while a promise is undeliverable without words of our own', async () => {
    const id = await submittedHandoff(cast);
    const judgements = await judgementsOf(cast.workspaceId, id, {
      start: 'We move',
      verdict: 'not_deliverable',
    });
    done(await confirmReceipt(cast.ines, id, judgements));
    const [moved] = judgements;
    const refused = await publishGuide(cast.ines, id, () => 'Hello.');
    expect(refused).toMatchObject({
      code: 'guide_blocked',
      gaps: [{ at: moved?.statementId, code: 'write_alternative' }],
    });
    const fields = {
      text: 'We move one year of mail',
      promiseKind: 'service',
      side: 'ours',
      due: '',
      detail: '',
    } as const;
    const base = moved?.wordingId ?? '';
    done(await rewordForCustomer(cast.ines, id, moved?.statementId ?? '', base, { kind: 'promise', fields }));
    expect(await publishGuide(cast.ines, id, () => 'Hello.')).toMatchObject({ ok: true, version: 1 });
    expect(await publishGuide(cast.ines, id, () => 'Hello.')).toMatchObject({ ok: true, version: 1 });
    expect(await noticesOf(id, 'guide_published')).toBe(1);
  });

  it('leaves out what is not for the customer, but never a promise', async () => {
    const id = await acceptedHandoff(cast);
    const judgement = (await judgementsOf(cast.workspaceId, id))[0];
    expect(await leaveOut(cast.ines, id, judgement?.statementId ?? '', true)).toMatchObject({
      code: 'promise_stays',
    });
    done(await publishGuide(cast.ines, id, () => 'Hello.'));
    const mail = await point(cast, id, 'Mail');
    done(await leaveOut(cast.ines, id, mail.statementId, true));
    done(await publishGuide(cast.ines, id, () => 'Hello.'));
    await expect(point(cast, id, 'Mail')).rejects.toThrow('No point');
  });
});

describe('the introduction', () => {
  it('makes one mail for each recipient however often it is sent', async () => {
    const id = await publishedGuide(cast);
    const contactIds = (await loadContacts(db(), cast.workspaceId, id)).map((contact) => contact.id);
    const send = () => sendIntroduction(cast.sam, id, { ...INTRODUCTION, contactIds });
    const outcomes = await Promise.all(Array.from({ length: 10 }, send));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(await noticesOf(id, 'introduction')).toBe(2);
    expect(await noticesOf(id, 'introduction_copy')).toBe(1);
    expect(await stageNow(id)).toEqual({ stage: 'introduced', turn: 'customer' });
  });

  it('waits for the guide and needs its one line', async () => {
    const id = await acceptedHandoff(cast);
    const contactIds = (await loadContacts(db(), cast.workspaceId, id)).map((contact) => contact.id);
    expect(await sendIntroduction(cast.sam, id, { ...INTRODUCTION, contactIds })).toMatchObject({
      code: 'not_published',
    });
    expect(await sendIntroduction(cast.sam, id, { ...INTRODUCTION, why: '', contactIds })).toMatchObject({
      code: 'why_missing',
    });
  });
});

describe('the customer’s answers', () => {
  it('count for one wording, can be undone, and are refused on words that changed meanwhile', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    const start = await point(cast, id, 'We start');
    const presses = await Promise.all(Array.from({ length: 10 }, () => confirmStatement(mira, start)));
    expect(presses.every((outcome) => outcome.ok)).toBe(true);
    const rows = await db().selectFrom('answers').selectAll().where('onboarding_id', '=', id).execute();
    expect(rows.filter((row) => row.withdrawn_at === null)).toHaveLength(1);
    expect(await stageNow(id)).toEqual({ stage: 'checking', turn: 'customer' });
    done(await withdrawAnswer(mira, start));
    expect(await withdrawAnswer(mira, start)).toMatchObject({ code: 'nothing_to_undo' });
    const fields = { text: 'We start together', on: '2027-02-08', side: 'together', detail: '' } as const;
    done(
      await rewordForCustomer(cast.ines, id, start.statementId, start.wordingId, { kind: 'date', fields }),
    );
    done(await publishGuide(cast.ines, id, () => 'Hello.'));
    expect(await confirmStatement(mira, start)).toMatchObject({ code: 'wording_changed' });
  });

  it('go through a correction, a suggestion, and a yes', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    const price = await point(cast, id, 'Your price');
    if (price.words.kind !== 'promise') throw new Error('The price is a promise.');
    const said = { ...price.words.fields, text: 'Your price stays for three years' };
    done(
      await correctStatement(mira, price, {
        words: { kind: 'promise', fields: said },
        note: 'On the phone.',
      }),
    );
    expect(await stageNow(id)).toEqual({ stage: 'checking', turn: 'cs' });
    expect(await noticesOf(id, 'promise_disputed')).toBe(1);
    const [answer] = (await loadReview(db(), cast.workspaceId, id)).answers;
    done(await askSales(cast.ines, id, answer?.id ?? '', 'Did you say three?'));
    expect(await stageNow(id)).toEqual({ stage: 'checking', turn: 'sales' });
    const question = await db()
      .selectFrom('sales_questions')
      .select('id')
      .where('onboarding_id', '=', id)
      .executeTakeFirstOrThrow();
    done(await answerCustomerSuccess(cast.sam, id, question.id, 'No, two.'));
    expect(await stageNow(id)).toEqual({ stage: 'checking', turn: 'cs' });
    const ours = {
      kind: 'promise' as const,
      fields: { ...said, text: 'Two years, then a third at the same price if you stay' },
    };
    const resolution = { outcome: 'reworded' as const, words: ours, line: '' };
    expect(await resolveCorrection(cast.ines, id, answer?.id ?? '', resolution)).toMatchObject({
      code: 'line_missing',
    });
    done(await resolveCorrection(cast.ines, id, answer?.id ?? '', { ...resolution, line: 'Would that do?' }));
    const review = await loadReview(db(), cast.workspaceId, id);
    const item = review.shown.find((one) => one.statementId === price.statementId);
    expect(item && reviewItem(item, review.answers).state).toBe('back');
    expect(review.shown).toHaveLength(10);
    done(await confirmStatement(mira, { statementId: price.statementId, wordingId: item?.wordingId ?? '' }));
    const after = await loadReview(db(), cast.workspaceId, id);
    expect(item && reviewItem(item, after.answers).state).toBe('yes');
    expect(await noticesOf(id, 'corrections_answered')).toBe(1);
  });

  it('add what was missed, and show it once it is agreed', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    const fields = {
      text: 'A person on Sundays',
      promiseKind: 'service',
      side: 'ours',
      due: '',
      detail: '',
    } as const;
    const add = () => addMissing(mira, { words: { kind: 'promise', fields }, note: '' });
    const [one, two] = [done(await add()), done(await add())];
    expect(one.statementId).toBe(two.statementId);
    const [answer] = (await loadReview(db(), cast.workspaceId, id)).answers;
    done(await resolveCorrection(cast.ines, id, answer?.id ?? '', { outcome: 'adopted', line: '' }));
    const review = await loadReview(db(), cast.workspaceId, id);
    const item = review.shown.find((shown) => shown.statementId === one.statementId);
    expect(item && reviewItem(item, review.answers).state).toBe('done');
  });

  it('settle only by the typed name of someone who may, and open again only where words change', async () => {
    const { id, mira, teun } = await introducedOnboarding(cast);
    const { shown } = await loadReview(db(), cast.workspaceId, id);
    const mail = await point(cast, id, 'Mail');
    done(await setForCall(teun, mail, ''));
    expect(await signOff(mira, '', shown)).toMatchObject({ code: 'name_missing' });
    expect(await signOff(mira, 'Mira Vos', shown)).toMatchObject({ code: 'points_open' });
    // Named twice in one form, a point is answered once.
    expect(done(await confirmSeveral(mira, [...shown, ...shown])).count).toBe(9);
    expect((await stageNow(id)).stage).toBe('checking');
    expect(await signOff(mira, 'Mira Vos', shown.slice(1))).toMatchObject({ code: 'wording_changed' });
    expect(done(await signOff(mira, 'Mira Vos', shown)).count).toBe(9);
    expect(await stageNow(id)).toEqual({ stage: 'settled', turn: 'cs' });
    const start = await point(cast, id, 'We start');
    const fields = { text: 'We start', on: '2027-02-15', side: 'together', detail: '' } as const;
    done(
      await rewordForCustomer(cast.ines, id, start.statementId, start.wordingId, { kind: 'date', fields }),
    );
    done(await publishGuide(cast.ines, id, () => 'Hello.'));
    expect((await stageNow(id)).stage).toBe('checking');
    const after = await loadReview(db(), cast.workspaceId, id);
    const states = after.shown.map((item) => reviewItem(item, after.answers).state);
    expect(states.filter((state) => state === 'changed')).toHaveLength(1);
    expect(await signOff(mira, 'Mira Vos', after.shown)).toMatchObject({ code: 'points_open' });
    expect(done(await confirmAndSign(mira, 'Mira Vos', after.shown)).count).toBe(1);
    expect((await stageNow(id)).stage).toBe('settled');
  });

  it('take back their signature, and everything that was said with one press', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    const { shown } = await loadReview(db(), cast.workspaceId, id);
    const { batchId } = done(await confirmSeveral(mira, shown));
    const signed = done(await signOff(mira, 'Mira Vos', shown));
    expect(done(await withdrawBatch(mira, signed.id)).count).toBe(0);
    expect((await stageNow(id)).stage).toBe('checking');
    expect(done(await withdrawBatch(mira, batchId)).count).toBe(10);
    expect((await stageNow(id)).stage).toBe('introduced');
  });

  it('are not for strangers: a contact of another onboarding reaches nothing here', async () => {
    const one = await introducedOnboarding(cast);
    const other = await introducedOnboarding(cast);
    const start = await point(cast, one.id, 'We start');
    expect(await confirmStatement(other.mira, start)).toMatchObject({ code: 'not_found' });
  });
});

describe('a welcome link', () => {
  it('opens again and again until it is revoked, which ends its sessions too', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    const link = await db()
      .selectFrom('welcome_links')
      .select(['id', 'generation'])
      .where('contact_id', '=', mira.id)
      .executeTakeFirstOrThrow();
    done(await openWelcome(tokenOf(link)));
    done(await openWelcome(tokenOf(link).toUpperCase().replaceAll('0', 'O')));
    done(await revokeLink(cast.ines, id, mira.id));
    expect(await openWelcome(tokenOf(link))).toMatchObject({ code: 'link_ended' });
    const open = await db()
      .selectFrom('customer_sessions')
      .select('id')
      .where('contact_id', '=', mira.id)
      .where('ended_at', 'is', null)
      .execute();
    expect(open).toHaveLength(0);
    expect(await openWelcome('0'.repeat(32))).toMatchObject({ code: 'not_found' });
  });
});

it('stores the stage that follows from the facts, for every onboarding of this file', async () => {
  const rows = await db().selectFrom('onboardings').selectAll().execute();
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) {
    const facts = await loadFacts(db(), row.workspace_id, row.id);
    const { turn, dueAt } = turnOf(facts, await databaseNow(db()));
    expect([row.stage, row.turn, row.next_due_at]).toEqual([stageOf(facts), turn, dueAt]);
  }
});
