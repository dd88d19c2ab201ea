/* Done, stuck, left out, taken back: by whom, how often, on what is gone, and who hears of it. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { markStep, markTheirStep, takeMarkBack, takeTheirMarkBack } from '~/commands/step/mark-step.server';
import { takeStepAway } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { publishedPath, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let path: WrittenPath;
let marit: ContactActor;
let sent: Outgoing[] = [];

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

beforeEach(async () => {
  id = await introduced(home, `Bakery ${Math.random()}`);
  path = await publishedPath(home.ines, id, home.sam.id);
  marit = await contactOf(home, id, 'Marit');
  await deliverDue(accepting);
  sent = [];
});

const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

const lastOf = async (stepId: string) =>
  (await loadPublishedPath(db(), { workspaceId: home.workspaceId, onboardingId: id }))?.marks.get(stepId);
const kindsOf = async (stepId: string) =>
  (
    await db()
      .selectFrom('step_marks')
      .select('kind')
      .where('step_id', '=', stepId)
      .orderBy('number')
      .execute()
  ).map(({ kind }) => kind);
const eventsOf = async () =>
  (
    await db()
      .selectFrom('events')
      .select(['kind', 'details', 'actor_id'])
      .where('onboarding_id', '=', id)
      .where('kind', 'in', ['step_done', 'step_undone', 'step_stuck', 'step_unstuck', 'step_skipped'])
      .orderBy('id')
      .execute()
  ).map(({ kind, details, actor_id }) => ({ kind, actor_id, ...details }));

const stuck = { kind: 'stuck', words: 'Two shops write on paper.' } as const;

describe('a contact', () => {
  test('marks what is theirs or done together, and nothing of ours, elsewhere or nowhere', async () => {
    expect(await codeOf(markTheirStep(marit, path.files, { kind: 'done' }))).toBe('done');
    expect(await codeOf(markTheirStep(marit, path.train, stuck))).toBe('done');
    expect(await codeOf(markTheirStep(marit, path.check, { kind: 'done' }))).toBe('not_allowed');
    expect(await codeOf(markTheirStep(marit, id, { kind: 'done' }))).toBe('not_found');
    const elsewhere = await publishedPath(home.ines, await introduced(home, 'Elsewhere'), home.ines.id);
    expect(await codeOf(markTheirStep(marit, elsewhere.files, { kind: 'done' }))).toBe('not_found');
    expect(await lastOf(path.files)).toMatchObject({ kind: 'done', by: { is: 'contact', id: marit.id } });
    expect(await eventsOf()).toMatchObject([
      {
        kind: 'step_done',
        actor_id: marit.id,
        step: path.files,
        title: 'Send the sales files',
        isForThem: false,
      },
      { kind: 'step_stuck', actor_id: marit.id, step: path.train },
    ]);
  });

  test('presses fifty times at once with one effect, also to take it back', async () => {
    const fifty = <T>(press: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, press));
    await fifty(() => markTheirStep(marit, path.files, { kind: 'done' }));
    expect(await kindsOf(path.files)).toEqual(['done']);
    const mark = await lastOf(path.files);
    await fifty(() => takeTheirMarkBack(marit, path.files, mark?.id ?? ''));
    await fifty(() => markTheirStep(marit, path.files, stuck));
    expect(await kindsOf(path.files)).toEqual(['done', 'undone', 'stuck']);
    expect(await eventsOf()).toHaveLength(3);
    await deliverDue(accepting);
    expect(sent).toHaveLength(1);
  });

  test('takes back what was read: where something else was said since, that stands', async () => {
    expect(await codeOf(takeTheirMarkBack(marit, path.files, path.files))).toBe('nothing_to_undo');
    await done(markTheirStep(marit, path.files, stuck));
    const old = await lastOf(path.files);
    await done(markTheirStep(await contactOf(home, id, 'Tomasz'), path.files, { kind: 'done' }));
    expect(await codeOf(takeTheirMarkBack(marit, path.files, old?.id ?? ''))).toBe('changed_meanwhile');
    const latest = await lastOf(path.files);
    expect(latest?.kind).toBe('done');
    expect(await codeOf(takeTheirMarkBack(marit, path.files, latest?.id ?? ''))).toBe('done');
    expect(await lastOf(path.files)).toMatchObject({ kind: 'stuck', id: old?.id });
  });

  test('is stuck again, with the same words, once what was done since is taken back; and once only', async () => {
    await done(markTheirStep(marit, path.files, stuck));
    const first = await lastOf(path.files);
    for (const said of [{ kind: 'done' }, { kind: 'skipped', words: 'Not needed.' }] as const) {
      await done(markStep(home.ines, id, path.files, said));
      const mark = (await lastOf(path.files))?.id ?? '';
      expect(await codeOf(takeMarkBack(home.ines, id, path.files, mark))).toBe('done');
      expect(await codeOf(takeMarkBack(home.ines, id, path.files, mark))).toBe('done');
      expect(await lastOf(path.files)).toMatchObject({ id: first?.id, kind: 'stuck', words: stuck.words });
    }
    expect(await kindsOf(path.files)).toEqual(['stuck', 'done', 'undone', 'skipped', 'undone']);
    await done(takeTheirMarkBack(marit, path.files, first?.id ?? ''));
    expect(await lastOf(path.files)).toMatchObject({ kind: 'unstuck' });
  });

  test('takes nothing back that we left out, nor what a phase that ended long ago is done with', async () => {
    await done(markStep(home.ines, id, path.files, { kind: 'skipped', words: 'Not needed.' }));
    const skipped = await lastOf(path.files);
    expect(await codeOf(takeTheirMarkBack(marit, path.files, skipped?.id ?? ''))).toBe('closed_answer');
    await done(markStep(home.ines, id, path.files, { kind: 'done' }));
    const mark = await lastOf(path.files);
    try {
      await shiftClock('900 days');
      expect(await codeOf(takeTheirMarkBack(marit, path.files, mark?.id ?? ''))).toBe('closed_answer');
      expect(await codeOf(takeMarkBack(home.ines, id, path.files, mark?.id ?? ''))).toBe('done');
    } finally {
      await shiftClock('0');
    }
  });

  test('is told calmly that a step is gone, and that the page is closed', async () => {
    await done(takeStepAway(home.ines, id, path.files));
    expect(await codeOf(markTheirStep(marit, path.files, { kind: 'done' }))).toBe('done');
    await done(publishGuide(home.ines, id, () => 'Hello'));
    expect(await codeOf(markTheirStep(marit, path.files, stuck))).toBe('step_gone');
    expect(await codeOf(markStep(home.ines, id, path.files, { kind: 'done' }))).toBe('step_gone');
    await done(closeOnboarding(home.ines, id, { reason: 'finished', words: '' }));
    expect(await codeOf(markTheirStep(marit, path.train, { kind: 'done' }))).toBe('onboarding_closed');
  });
});

describe('of ours', () => {
  test('whoever looks after them and leads mark every step, also for the customer, and it says so', async () => {
    expect(await codeOf(markStep(home.ines, id, path.files, { kind: 'done' }))).toBe('done');
    expect(await codeOf(markStep(home.hanne, id, path.check, { kind: 'done' }))).toBe('done');
    expect(await eventsOf()).toMatchObject([
      { kind: 'step_done', isForThem: true },
      { kind: 'step_done', isForThem: false },
    ]);
  });

  test('whose step it is marks that one, and nobody else anything', async () => {
    const teun = await colleague(home, 'Teun Vermeer', 'cs');
    expect(await codeOf(markStep(home.sam, id, path.check, { kind: 'done' }))).toBe('done');
    expect(await codeOf(markStep(home.sam, id, path.files, { kind: 'done' }))).toBe('not_allowed');
    expect(await codeOf(markStep(teun, id, path.check, stuck))).toBe('not_allowed');
    expect(await codeOf(markStep(nextDoor.olga, id, path.check, stuck))).toBe('not_found');
  });
});

describe('whoever looks after them', () => {
  test('is told at once that somebody is stuck, and not where it goes on by then', async () => {
    await done(markTheirStep(marit, path.files, stuck));
    await done(markTheirStep(marit, path.train, stuck));
    const mark = await lastOf(path.train);
    await done(takeTheirMarkBack(marit, path.train, mark?.id ?? ''));
    await deliverDue(accepting);
    expect(
      sent.map(({ kind, to, subject }) => [
        kind,
        /Ines/.exec(to)?.[0],
        /Marit is stuck with .*/.exec(subject)?.[0],
      ]),
    ).toEqual([['step_stuck', 'Ines', 'Marit is stuck with “Send the sales files”']]);
    expect(sent[0]?.text).toContain('Two shops write on paper.');
    expect(sent[0]?.text).toContain(`/onboardings/${id}/path#${path.files}`);
  });
});
