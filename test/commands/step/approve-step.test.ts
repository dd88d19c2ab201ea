/* A goal is approved by name: by whom, how often, on what was read, taken back; and who hears of it. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { loadReview } from '#db/review/review.server';
import { loadStatements } from '#db/statement/statements.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { rewordForCustomer } from '~/commands/guide/write-guide.server';
import { approveStep } from '~/commands/step/approve-step.server';
import { arrangeStep } from '~/commands/step/arrange-step.server';
import { markStep, markTheirStep, takeMarkBack, takeTheirMarkBack } from '~/commands/step/mark-step.server';
import { doSeveral } from '~/commands/step/several-steps.server';
import { takeApprovalBack } from '~/commands/step/take-approval-back.server';
import { tickItems } from '~/commands/step/tick-items.server';
import { addStep, changeStep, chooseGoal } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import type { WrittenStep } from '~/domain/path/path';
import { GOAL_TO_CHOOSE } from '~/domain/step/approval';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { guideOf } from '~/queries/guide/guide.server';
import { guidePreview } from '~/queries/guide/guide-preview.server';
import { pathPage } from '~/queries/path/path.server';
import { draftGreeting } from '~/speech/en/greeting';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { publishedPath, stepWords, type WrittenPath } from '../../support/story/paths';

useDatabase();

const reached = 'Eight loaves of a hundred are left over, not thirteen.';

let home: Home;
let nextDoor: NextDoor;
let id: string;
let path: WrittenPath;
let goal: string;
let step: string;
let marit: ContactActor;
let tomasz: ContactActor;
let sent: Outgoing[] = [];

const deliver = () =>
  deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });
const publish = () => done(publishGuide(home.ines, id, () => 'Hello'));
const words = (more: Partial<WrittenStep> = {}): WrittenStep =>
  stepWords('Less bread is left over', {
    kind: 'approve',
    asks: { is: 'approve', goal, reached },
    ...more,
  });
const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};
const lastOf = async () =>
  (await loadPublishedPath(db(), { workspaceId: home.workspaceId, onboardingId: id }))?.marks.get(step);
const wordingOf = async () =>
  (await loadReview(db(), home.workspaceId, id)).shown.find(({ statementId }) => statementId === goal)
    ?.wordingId ?? '';
const publicationOf = async () =>
  (await loadPublishedPath(db(), { workspaceId: home.workspaceId, onboardingId: id }))?.id ?? '';
const yes = async () => ({
  typedName: 'Marit Halvorsen',
  publication: await publicationOf(),
  wording: await wordingOf(),
  reached,
});
const kindsOf = async () =>
  (await db().selectFrom('step_marks').select('kind').where('step_id', '=', step).orderBy('number').execute())
    .map(({ kind }) => kind)
    .join(' ');

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

beforeEach(async () => {
  id = await introduced(home, `Bakery ${Math.random()}`);
  path = await publishedPath(home.ines, id, home.sam.id);
  goal =
    (await loadStatements(db(), home.workspaceId, id)).find(({ kind }) => kind === 'goal')?.id ?? 'no goal';
  marit = await contactOf(home, id, 'Marit');
  tomasz = await contactOf(home, id, 'Tomasz');
  step = (await done(addStep(home.ines, id, path.shops, words()))).id;
  await publish();
  await deliver();
  sent = [];
});

test('fifty equal presses are one yes by name, and whoever looks after them hears what it is about', async () => {
  const said = await yes();
  await Promise.all(Array.from({ length: 50 }, () => approveStep(marit, step, said)));
  expect(await kindsOf()).toBe('done');
  expect(await lastOf()).toMatchObject({ kind: 'done', by: { is: 'contact', id: marit.id } });
  const events = await db()
    .selectFrom('events')
    .select('details')
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'step_approved')
    .execute();
  expect(events.map(({ details }) => details)).toMatchObject([
    { step, typedName: 'Marit Halvorsen', reached, goal, wording: said.wording, isForThem: false },
  ]);
  await deliver();
  expect(sent.map(({ kind, to }) => [kind, /Ines/.exec(to)?.[0]])).toEqual([['step_approved', 'Ines']]);
  expect(sent[0]?.subject).toContain('Marit says yes to “Less bread is left over”');
  expect(sent[0]?.text).toContain(reached);
});

test('is theirs to say who may sign off, by a name, of what stands there; nobody of ours says it for them', async () => {
  const said = await yes();
  expect(await codeOf(approveStep(tomasz, step, said))).toBe('may_not_settle');
  expect(await codeOf(markTheirStep(tomasz, step, { kind: 'stuck', words: 'No.' }))).toBe('may_not_settle');
  expect(await codeOf(approveStep(marit, step, { ...said, typedName: '' }))).toBe('name_missing');
  expect(await codeOf(markTheirStep(marit, step, { kind: 'done' }))).toBe('name_missing');
  expect(await codeOf(markStep(home.ines, id, step, { kind: 'done' }))).toBe('theirs_to_approve');
  expect(await codeOf(approveStep(marit, path.files, said))).toBe('not_allowed');
  expect(await codeOf(approveStep(marit, id, said))).toBe('not_found');
  const elsewhere = await publishedPath(home.ines, await introduced(home, 'Elsewhere'), home.ines.id);
  expect(await codeOf(approveStep(marit, elsewhere.files, said))).toBe('not_found');
  expect(await codeOf(markStep(nextDoor.olga, id, step, { kind: 'done' }))).toBe('not_found');
  await done(changeStep(home.ines, id, step, 1, words({ asks: { is: 'approve', goal, reached: 'Nine.' } })));
  await publish();
  expect(await codeOf(approveStep(marit, step, said))).toBe('wording_changed');
  expect(await kindsOf()).toBe('');
  expect(await codeOf(approveStep(marit, step, { ...(await yes()), reached: 'Nine.' }))).toBe('done');
});

test('covers what stood on the page alone: what changed since is told, and nothing is said of it', async () => {
  const said = await yes();
  await publish();
  const changes = [
    [{ title: 'Roll-out paid in advance' }, ['title']],
    [{ title: 'Roll-out paid in advance', content: 'Every claim is given up.' }, ['title', 'content']],
    [
      { content: 'Every claim is given up.', asks: { is: 'approve', goal, reached: 'Nine.' } },
      ['content', 'reached'],
    ],
  ] as const;
  for (const [at, [more, parts]] of changes.entries()) {
    await done(changeStep(home.ines, id, step, at + 1, words(more)));
    await publish();
    expect(await approveStep(marit, step, said)).toMatchObject({
      code: 'wording_changed',
      gaps: parts.map((code) => ({ at: step, code })),
    });
  }
  for (const publication of ['', id, crypto.randomUUID()])
    expect(await codeOf(approveStep(marit, step, { ...said, publication, reached: 'Nine.' }))).toBe(
      'wording_changed',
    );
  expect(await kindsOf()).toBe('');
  expect(await codeOf(approveStep(marit, step, { ...(await yes()), reached: 'Nine.' }))).toBe('done');
});

test('what was published again as it was can be said on the page of before', async () => {
  const said = await yes();
  await publish();
  expect(await codeOf(approveStep(marit, step, said))).toBe('done');
});

test('“Not yet” says why; a yes is taken back by whoever gave it alone, with a reason that reaches us at once', async () => {
  await done(markTheirStep(marit, step, { kind: 'stuck', words: 'Two shops are missing.' }));
  await deliver();
  expect(sent.map(({ kind }) => kind)).toEqual(['step_stuck']);
  await done(approveStep(marit, step, await yes()));
  const mark = (await lastOf())?.id ?? '';
  const why = { markId: mark, words: 'The third shop closed.' };
  await db()
    .updateTable('contacts')
    .set({ parts: ['decision_maker'] })
    .where('id', '=', tomasz.id)
    .execute();
  const held = [
    takeMarkBack(home.ines, id, step, mark),
    takeTheirMarkBack(tomasz, step, mark),
    takeApprovalBack(tomasz, step, why),
    markTheirStep(tomasz, step, { kind: 'stuck', words: 'No.' }),
    takeTheirMarkBack(marit, step, mark),
    takeApprovalBack(marit, step, { ...why, words: '' }),
    takeApprovalBack({ ...marit, copiedBy: home.ines.id }, step, why),
    takeApprovalBack(marit, step, { ...why, markId: id }),
    takeApprovalBack(marit, path.files, why),
  ];
  expect(await Promise.all(held.map(codeOf))).toEqual([
    'theirs_to_approve',
    ...['approved_by_another', 'approved_by_another', 'approved_by_another'],
    ...['reason_missing', 'reason_missing', 'own_mail_needed', 'changed_meanwhile', 'nothing_to_undo'],
  ]);
  expect(await lastOf()).toMatchObject({ id: mark, kind: 'done' });
  const presses = Array.from({ length: 5 }, () => codeOf(takeApprovalBack(marit, step, why)));
  expect(new Set(await Promise.all(presses))).toEqual(new Set(['done']));
  expect(await lastOf()).toMatchObject({ kind: 'stuck', words: why.words, by: { id: marit.id } });
  expect(await kindsOf()).toBe('stuck done stuck');
  const told = db().selectFrom('events').select('details').where('onboarding_id', '=', id);
  const [, last] = await told.where('kind', '=', 'step_stuck').orderBy('id').execute();
  expect(last?.details).toMatchObject({ tookBack: true });
  await deliver();
  expect(sent.map(({ kind }) => kind)).toEqual(['step_stuck', 'step_stuck']);
  expect(sent.map(({ subject }) => subject.replace(/.*: | to “.*/g, ''))).toEqual([
    'Marit says not yet',
    'Marit takes back the yes',
  ]);
  expect(await codeOf(approveStep(marit, step, await yes()))).toBe('done');
});

test('what is approved, nobody of ours marks, gives another day or somebody else; a copied link neither approves nor takes back', async () => {
  const copied = { ...marit, copiedBy: home.ines.id };
  expect(await codeOf(approveStep(copied, step, await yes()))).toBe('own_mail_needed');
  await done(markTheirStep(copied, step, { kind: 'stuck', words: 'Two shops are missing.' }));
  await done(approveStep(marit, step, await yes()));
  const mark = (await lastOf())?.id ?? '';
  const tried = [
    markStep(home.ines, id, step, { kind: 'stuck', words: 'Hm.' }),
    markStep(home.ines, id, step, { kind: 'skipped', words: 'Never mind.' }),
    markStep(home.ines, id, step, { kind: 'done' }),
    takeMarkBack(home.ines, id, step, mark),
    tickItems(home.ines, id, step, { shown: [], ticked: [] }),
    arrangeStep(home.ines, id, step, { is: 'day', on: '2099-01-05' }),
    arrangeStep(home.ines, id, step, { is: 'who', who: { is: 'contact', id: tomasz.id } }),
  ];
  expect(new Set(await Promise.all(tried.map(codeOf)))).toEqual(new Set(['theirs_to_approve']));
  const several = await doSeveral(home.ines, [{ onboardingId: id, stepId: step }]);
  expect(several.kept).toMatchObject([{ code: 'theirs_to_approve' }]);
  expect(await codeOf(takeTheirMarkBack(copied, step, mark))).toBe('own_mail_needed');
  expect(await codeOf(markTheirStep(copied, step, { kind: 'stuck', words: 'No.' }))).toBe('own_mail_needed');
  expect(await lastOf()).toMatchObject({ id: mark, kind: 'done', by: { id: marit.id } });
});

test('covers what stood there: reworded, or its goal, it is open and asked again, and they hear before what publishing does', async () => {
  await done(approveStep(marit, step, await yes()));
  const first = await lastOf();
  const asks = { is: 'approve', goal, reached: 'Everything delivered.' } as const;
  await done(changeStep(home.ines, id, step, 1, words({ title: 'All is live', asks })));
  expect(await lastOf()).toMatchObject({ kind: 'done' });
  const member = await memberFor(home.ines);
  const previewed = async () => {
    const facts = await guidePreview(member, id, marit.id, draftGreeting);
    return facts?.path?.phases.flatMap(({ steps }) => steps).find((one) => one.id === step)?.state.is;
  };
  expect(await previewed()).toBe('open');
  expect((await pathPage(member, id))?.askedAgain).toMatchObject([{ stepId: step, by: { id: marit.id } }]);
  expect((await guideOf(member, id))?.askedAgain).toEqual(['Less bread is left over']);
  await publish();
  expect(await lastOf()).toMatchObject({
    ...{ id: first?.id, kind: 'undone', changed: ['title', 'reached'] },
    approved: { title: 'Less bread is left over', reached, goal: { kind: 'goal' } },
  });
  expect(await codeOf(approveStep(marit, step, await yes()))).toBe('wording_changed');
  await done(approveStep(marit, step, { ...(await yes()), reached: asks.reached }));
  expect(await lastOf()).toMatchObject({ kind: 'done' });
  expect(await previewed()).toBe('done');
  expect((await pathPage(member, id))?.askedAgain).toEqual([]);
  const before = (await loadStatements(db(), home.workspaceId, id)).find((one) => one.id === goal);
  if (before?.wording.words.kind !== 'goal') throw new Error('It is a goal.');
  const reads = {
    kind: 'goal',
    fields: { ...before.wording.words.fields, text: 'Nobody throws bread away' },
  } as const;
  await done(rewordForCustomer(home.ines, id, goal, before.wording.id, reads));
  expect((await guideOf(member, id))?.askedAgain).toEqual(['All is live']);
  await publish();
  expect(await lastOf()).toMatchObject({ kind: 'undone', changed: ['goal'] });
  expect(await kindsOf()).toBe('done done');
});

test('a step that was done otherwise isn’t approved by being asked to be', async () => {
  const other = (await done(addStep(home.ines, id, path.shops, stepWords('Look at it')))).id;
  await publish();
  await done(markStep(home.ines, id, other, { kind: 'done' }));
  await done(changeStep(home.ines, id, other, 1, words({ title: 'Look at it' })));
  await publish();
  const published = await loadPublishedPath(db(), { workspaceId: home.workspaceId, onboardingId: id });
  expect(published?.marks.get(other)).toMatchObject({ kind: 'undone' });
  expect(await codeOf(approveStep(marit, other, await yes()))).toBe('done');
});

test('waits for what comes before it, and isn’t published with a goal that nobody reads', async () => {
  const other = '0198c0de-0000-4000-8000-000000000000';
  await done(changeStep(home.ines, id, step, 1, words({ waitsFor: [path.files] })));
  await publish();
  expect(await codeOf(approveStep(marit, step, await yes()))).toBe('step_waits');
  await done(changeStep(home.ines, id, step, 2, words({ asks: { is: 'approve', goal: other, reached } })));
  const outcome = await publishGuide(home.ines, id, () => 'Hello');
  expect(outcome.ok ? [] : outcome.gaps).toMatchObject([{ at: step, code: 'choose_goal' }]);
});

test('is written for whoever says it: what doesn’t fit is refused with what clears it, and nothing is kept', async () => {
  const ours = addStep(home.ines, id, path.shops, words({ title: 'We say so', side: 'ours' }));
  expect(await ours).toMatchObject({ code: 'step_unfit', gaps: [{ at: 'side', code: 'theirs_alone' }] });
  const asks = { is: 'checklist', lines: ['A till'] } as const;
  const list = changeStep(home.ines, id, step, 1, words({ asks }));
  expect(await list).toMatchObject({ code: 'step_unfit', gaps: [{ at: 'asks', code: 'asks_other_kind' }] });
});

test('a goal still to choose blocks publishing, and is chosen once among those of the guide', async () => {
  const asks = { is: 'approve', goal: GOAL_TO_CHOOSE, reached } as const;
  await done(changeStep(home.ines, id, step, 1, words({ asks })));
  const outcome = await publishGuide(home.ines, id, () => 'Hello');
  expect(outcome.ok ? [] : outcome.gaps).toMatchObject([{ at: step, code: 'name_goal' }]);
  expect(await codeOf(chooseGoal(home.ines, id, step, path.files))).toBe('changed_meanwhile');
  expect(await codeOf(chooseGoal(home.ines, id, path.files, goal))).toBe('step_gone');
  expect(await codeOf(chooseGoal(nextDoor.olga, id, step, goal))).toBe('not_found');
  const presses = Array.from({ length: 5 }, () => codeOf(chooseGoal(home.ines, id, step, goal)));
  expect(new Set(await Promise.all(presses))).toEqual(new Set(['done']));
  const edits = db().selectFrom('events').select('details').where('onboarding_id', '=', id);
  const told = await edits.where('kind', '=', 'path_written').execute();
  expect(told.filter(({ details }) => details.edit === 'step_changed')).toHaveLength(2);
  await publish();
  expect(await codeOf(approveStep(marit, step, await yes()))).toBe('done');
});
