/* Two people have one thing open: what nobody changed in a form is never written over what somebody else did. */
import { expect, test } from 'vitest';
import { db } from '#db/client.server';
import { latestVerdicts } from '#db/receipt/receipts.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { goal, person, promise } from '#demo/recorded';
import { recordRedFlag } from '~/commands/handoff/record-red-flag.server';
import { confirmReceipt, judgePromises, returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement, setForCall } from '~/commands/review/review-statement.server';
import { addStatement, addStatements, saveStatement } from '~/commands/statement/record-statement.server';
import type { Around } from '~/commands/statement/statement-around.server';
import type { Given, Verdict } from '~/domain/guide/guide';
import type { EventKind } from '~/domain/onboarding/event';
import type { Words } from '~/domain/statement/statement';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import {
  done,
  introducedOnboarding,
  judgementsOf,
  point,
  startedHandoff,
  submittedHandoff,
} from '../../support/story/handoffs';

useDatabase();

const FIGURES = { today: '9', target: '4', by: '2027-09-30', measure: 'Rota' };
const PROMISE = promise('Two training days', { due: '2027-03-01' });
const SHOWN: Around = {
  commitment: 'promised',
  saidBy: PROMISE.saidBy,
  heardWhere: PROMISE.heardWhere,
  note: PROMISE.note,
};

async function opened() {
  const cast = await oneWorkspace();
  const id = await startedHandoff(cast);
  const { id: statementId } = done(await addStatement(cast.sam, id, PROMISE));
  return { cast, id, statementId };
}

const now = async (cast: Home, id: string, statementId: string) =>
  (await loadStatements(db(), cast.workspaceId, id)).find((one) => one.id === statementId);

const events = (id: string, kind: EventKind) =>
  db().selectFrom('events').select('id').where('onboarding_id', '=', id).where('kind', '=', kind).execute();

test('an unchanged form is no change, and keeps what was saved meanwhile', async () => {
  const { cast, id, statementId } = await opened();
  const theirs = { ...PROMISE, ...promise('Three training days', { due: '2027-04-01' }), note: 'Asked Ines' };
  done(await saveStatement(cast.sam, id, statementId, 1, { ...theirs, commitment: 'talked_about' }, SHOWN));
  done(await saveStatement(cast.hanne, id, statementId, 1, PROMISE, SHOWN));
  const kept = await now(cast, id, statementId);
  expect(kept?.wording.words.fields).toMatchObject({ text: 'Three training days', due: '2027-04-01' });
  expect(kept?.commitment).toBe('talked_about');
  const [note] = await db()
    .selectFrom('source_notes')
    .select('note')
    .where('statement_id', '=', statementId)
    .execute();
  expect(note?.note).toBe('Asked Ines');
  expect(await events(id, 'statement_reworded')).toHaveLength(1);
});

test('what only one of them changed is merged, what both changed is refused', async () => {
  const { cast, id, statementId } = await opened();
  const save = (more: object) => saveStatement(cast.sam, id, statementId, 1, { ...PROMISE, ...more }, SHOWN);
  done(await save({ heardWhere: 'your third call' }));
  done(await save({ commitment: 'not_included' }));
  expect(await now(cast, id, statementId)).toMatchObject({
    heardWhere: 'your third call',
    commitment: 'not_included',
  });
  expect(await save({ heardWhere: 'the order form' })).toMatchObject({
    ok: false,
    code: 'changed_meanwhile',
  });
  expect((await now(cast, id, statementId))?.heardWhere).toBe('your third call');
});

test('a red flag too', async () => {
  const { cast, id } = await opened();
  const flag = { concern: 'Slow to answer', severity: 'watch', advice: '' } as const;
  const { id: flagId } = done(await recordRedFlag(cast.sam, id, flag));
  const shown = { id: flagId, base: 1, shown: flag };
  done(await recordRedFlag(cast.sam, id, flag, shown));
  expect(await events(id, 'red_flag_recorded')).toHaveLength(1);
  done(await recordRedFlag(cast.sam, id, { ...flag, advice: 'Call' }, shown));
  done(await recordRedFlag(cast.hanne, id, flag, shown));
  const [kept] = await db().selectFrom('red_flags').select('advice').where('id', '=', flagId).execute();
  expect(kept?.advice).toBe('Call');
  const other = await recordRedFlag(cast.hanne, id, { ...flag, advice: 'Wait' }, shown);
  expect(other).toMatchObject({ ok: false, code: 'changed_meanwhile' });
});

test('one address is one person, in whatever capitals, and a list is saved whole or not at all', async () => {
  const { cast, id } = await opened();
  const ana = person('Ana Ruiz', '', '', 'ana.dup@x.example', { parts: [] });
  const other = person('Ana R.', '', '', 'ANA.DUP@x.example', { parts: [] });
  const list = await addStatements(cast.sam, id, [goal('Less waste', FIGURES), ana, other]);
  expect(list).toMatchObject({ ok: false, code: 'same_address', latest: { at: 2, name: 'Ana Ruiz' } });
  expect(await loadStatements(db(), cast.workspaceId, id)).toHaveLength(1);
  const { id: anaId } = done(await addStatement(cast.sam, id, ana));
  const { id: teunId } = done(
    await addStatement(cast.sam, id, person('Teun', '', '', 'teun@x.example', { parts: [] })),
  );
  expect(await saveStatement(cast.sam, id, teunId, 1, other)).toMatchObject({ code: 'same_address' });
  done(await saveStatement(cast.sam, id, anaId, 1, other));
  expect(await loadContacts(db(), cast.workspaceId, id)).toHaveLength(2);
});

test('a verdict that nobody touched stays what a colleague made of it, and two who change it are told', async () => {
  const cast = await oneWorkspace();
  const id = await submittedHandoff(cast);
  const [one] = await judgementsOf(cast.workspaceId, id);
  if (!one) throw new Error('Nothing was promised.');
  const blank = { verdict: null, note: '' };
  const as = (verdict: Verdict, note = '', shown: Given = blank) => [{ ...one, verdict, note, shown }];
  const kept = async () => (await latestVerdicts(db(), cast.workspaceId, id)).get(one.statementId);
  done(await judgePromises(cast.ines, id, as('deliverable')));
  expect(await judgePromises(cast.hanne, id, as('not_deliverable', 'Later'))).toMatchObject({
    code: 'changed_meanwhile',
    gaps: [{ at: one.statementId, code: 'judged_meanwhile' }],
  });
  expect(await kept()).toMatchObject({ verdict: 'deliverable', note: '' });
  const seen: Given = { verdict: 'deliverable', note: '' };
  done(await judgePromises(cast.hanne, id, as('with_changes', 'In May', seen)));
  done(await judgePromises(cast.ines, id, as('deliverable', '', seen)));
  expect(await kept()).toMatchObject({ verdict: 'with_changes', note: 'In May' });
  expect(
    await returnHandoff(cast.ines, id, as('not_deliverable', 'No', seen), {
      reasons: ['promise'],
      words: 'Which days?',
    }),
  ).toMatchObject({
    code: 'changed_meanwhile',
  });
  expect(await confirmReceipt(cast.ines, id, as('not_deliverable', 'No', seen))).toMatchObject({
    code: 'changed_meanwhile',
  });
  expect(await events(id, 'promises_judged')).toHaveLength(2);
});

const saying = (words: Words, text: string) => ({ ...words, fields: { ...words.fields, text } }) as Words;

test('a correction that two answer differently is answered by the first, and the second is told', async () => {
  const cast = await oneWorkspace();
  const { id, mira } = await introducedOnboarding(cast);
  const { words, ...item } = await point(cast, id, 'Mail');
  done(await correctStatement(mira, item, { words: saying(words, 'Two mailboxes'), note: '' }));
  const { answers } = await loadReview(db(), cast.workspaceId, id);
  const answer = (as: typeof cast.ines, text: string, line: string) =>
    resolveCorrection(as, id, answers.at(-1)?.id ?? '', {
      outcome: 'reworded',
      words: saying(words, text),
      line,
    });
  done(await answer(cast.ines, 'One, shared', 'So?'));
  done(await answer(cast.hanne, 'One, shared', 'So?'));
  expect(await answer(cast.hanne, 'Two, shared', 'So?')).toMatchObject({ code: 'already_resolved' });
  expect(await answer(cast.hanne, 'One, shared', 'Would that do?')).toMatchObject({
    code: 'already_resolved',
  });
  expect(await events(id, 'correction_resolved')).toHaveLength(1);
});

test('what came of a call that two note differently is what the first noted, and the second is told', async () => {
  const cast = await oneWorkspace();
  const { id, mira } = await introducedOnboarding(cast);
  const { words, ...item } = await point(cast, id, 'Mail');
  done(await setForCall(mira, item, ''));
  const note = (as: typeof cast.ines, text: string | null, line: string) =>
    noteCallOutcome(as, id, item, { words: text === null ? null : saying(words, text), line });
  done(await note(cast.ines, 'Two mailboxes', 'Two since May.'));
  done(await note(cast.hanne, 'Two mailboxes', 'Two since May.'));
  for (const [text, line] of [
    ['Three mailboxes', 'Two since May.'],
    ['Two mailboxes', 'Three since June.'],
    [null, 'Two since May.'],
  ] as const)
    expect(await note(cast.hanne, text, line)).toMatchObject({ code: 'already_resolved' });
  expect(await events(id, 'call_outcome_noted')).toHaveLength(1);
});
