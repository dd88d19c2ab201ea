/* After handing over: taken back until it is judged; returned, answered, and read again by what changed. */
import { expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { promise } from '#demo/recorded';
import type { Member } from '~/auth/member/member.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { recordRedFlag } from '~/commands/handoff/record-red-flag.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { takeBackHandoff } from '~/commands/handoff/take-back-handoff.server';
import { introduceInPerson, sendIntroduction } from '~/commands/introduction/introduce.server';
import { confirmReceipt, judgePromises, returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import { removeStatement, saveStatement } from '~/commands/statement/record-statement.server';
import { titleOf } from '~/domain/statement/statement';
import { handoffPage } from '~/queries/handoff/handoff.server';
import { onboardingHead } from '~/queries/onboarding/onboarding-head.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { receiptOf } from '~/queries/receipt/receipt.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { sayReceipt } from '~/speech/en/receipt/say-receipt';
import { eventWords } from '~/ui/onboarding/event-words';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import {
  done,
  INTRODUCTION,
  judgementsOf,
  publishedGuide,
  submittedHandoff,
} from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

const stageOf = async (id: string) =>
  (await db().selectFrom('onboardings').select('stage').where('id', '=', id).executeTakeFirst())?.stage;
const page = async (who: Member, id: string) => {
  const found = await handoffPage(who, id, { edit: null, add: null });
  if (!found) throw new Error('There is a handoff.');
  return found;
};
const sinceOf = async (who: Member, id: string) => {
  const receipt = await receiptOf(who, id);
  return receipt ? sayReceipt(receipt).since : undefined;
};
const statementOf = async (cast: Home, id: string, start: string) => {
  const all = await loadStatements(db(), cast.workspaceId, id);
  const found = all.find((one) => titleOf(one.wording.words).startsWith(start));
  if (!found) throw new Error(`Nothing begins with ${start}.`);
  return found;
};

test('a handoff can be taken back until a promise is judged, and never after it is accepted', async () => {
  const cast = await oneWorkspace();
  const id = await submittedHandoff(cast);
  const sam = await memberFor(cast.sam);
  expect((await page(sam, id)).mayTakeBack).toBe(true);
  expect(await takeBackHandoff(cast.ines, id)).toMatchObject({ ok: false, code: 'not_allowed' });
  done(await takeBackHandoff(cast.sam, id));
  done(await takeBackHandoff(cast.sam, id));
  expect(await stageOf(id)).toBe('recording');
  expect(await confirmReceipt(cast.ines, id, [])).toMatchObject({ ok: false, code: 'not_submitted' });
  expect((await page(sam, id)).isOpen).toBe(true);

  done(await submitHandoff(cast.sam, id));
  expect(await stageOf(id)).toBe('submitted');
  const judgements = await judgementsOf(cast.workspaceId, id);
  done(await judgePromises(cast.ines, id, judgements));
  expect((await page(sam, id)).mayTakeBack).toBe(false);
  expect(await takeBackHandoff(cast.sam, id)).toMatchObject({ ok: false, code: 'being_judged' });
  done(await confirmReceipt(cast.ines, id, judgements));
  expect(await takeBackHandoff(cast.sam, id)).toMatchObject({ ok: false, code: 'already_accepted' });
});

test('what was returned stands returned again once a second handing over is taken back', async () => {
  const cast = await oneWorkspace();
  const id = await submittedHandoff(cast);
  done(await returnHandoff(cast.ines, id, [], { reasons: ['people'], words: 'Who signs?' }));
  done(await submitHandoff(cast.sam, id));
  done(await takeBackHandoff(cast.sam, id));
  expect(await stageOf(id)).toBe('returned');
  expect((await page(await memberFor(cast.sam), id)).returned?.words).toBe('Who signs?');
});

test('the second reading says what was asked, what sales answers, and what changed', async () => {
  const cast = await oneWorkspace();
  const id = await submittedHandoff(cast);
  const ines = await memberFor(cast.ines);
  expect(await sinceOf(ines, id)).toBeNull();
  done(await returnHandoff(cast.ines, id, [], { reasons: ['promise', 'people'], words: 'Which mail?' }));
  const moved = await statementOf(cast, id, 'We move');
  const words = promise('We move two years of mail over', { due: '2027-03-01' });
  done(await saveStatement(cast.sam, id, moved.id, moved.wording.number, words));
  const gone = await statementOf(cast, id, 'Old mail');
  done(await removeStatement(cast.sam, id, gone.id));
  const flag = done(
    await recordRedFlag(cast.sam, id, { concern: 'Teun doubts it', severity: 'watch', advice: '' }),
  );
  expect(await submitHandoff(cast.sam, id, 'Only mail.')).toMatchObject({ code: 'handoff_incomplete' });
  done(await answerPart(cast.sam, id, 'data', { answer: 'unknown', reason: '' }));
  done(await submitHandoff(cast.sam, id, 'Only the mail of two years.'));

  const since = await sinceOf(ines, id);
  expect(since).toMatchObject({
    isReaders: true,
    words: 'Which mail?',
    reasons: ['promise', 'people'],
    answer: 'Only the mail of two years.',
  });
  expect(since?.changes).toEqual([
    expect.objectContaining({
      id: moved.id,
      before: expect.stringContaining('the old mail'),
      after: expect.stringContaining('two years of mail'),
    }),
    expect.objectContaining({ id: gone.id, after: '' }),
    { id: 'systems', before: '', after: 'Data to bring over: not known, to ask the customer' },
    { id: flag.id, before: '', after: 'Teun doubts it' },
  ]);
});

test('the second reading tells what changed around the words, and the timeline tells it too', async () => {
  const cast = await oneWorkspace();
  const id = await submittedHandoff(cast);
  done(await returnHandoff(cast.ines, id, [], { reasons: ['people'], words: 'Is the mail a promise?' }));
  const mail = await statementOf(cast, id, 'We move');
  const { words } = mail.wording;
  const input = { words, commitment: 'talked_about' as const, heardWhere: mail.heardWhere, note: 'Ask Teun' };
  done(await saveStatement(cast.sam, id, mail.id, mail.wording.number, input));
  done(await saveStatement(cast.sam, id, mail.id, mail.wording.number, input));
  done(await submitHandoff(cast.sam, id));
  const ines = await memberFor(cast.ines);
  const [change, ...others] = (await sinceOf(ines, id))?.changes ?? [];
  expect(others).toEqual([]);
  expect(change?.before).toMatch(/ · Promised$/);
  expect(change?.after).toMatch(/ · Talked about, not promised$/);

  const head = await onboardingHead(ines, id);
  const days = head ? sayTimeline(await timelineOf(ines, id, head.reader), head.reader).days : [];
  const told = days.flatMap((day) => day.entries).filter((entry) => entry.kind === 'statement_changed');
  expect(told.map(eventWords)).toEqual([`Sam changed what is noted around a promise: ${titleOf(words)}`]);
  expect(told[0]?.change).toMatchObject({ before: 'Promised', after: 'Talked about, not promised' });
});

test('an introduction made meanwhile is no success for other words', async () => {
  const cast = await oneWorkspace();
  const id = await publishedGuide(cast);
  const contacts = await loadContacts(db(), cast.workspaceId, id);
  const words = { ...INTRODUCTION, contactIds: contacts.map((one) => one.id) };
  done(await sendIntroduction(cast.sam, id, words));
  done(await sendIntroduction(cast.sam, id, words));
  expect(await sendIntroduction(cast.sam, id, { ...words, why: 'She knows mail' })).toMatchObject({
    code: 'already_introduced',
  });
  expect(await introduceInPerson(cast.sam, id, words, { manner: 'phone', spokeWith: 'Mira' })).toMatchObject({
    code: 'already_introduced',
  });
});
