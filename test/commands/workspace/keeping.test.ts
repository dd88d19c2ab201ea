/*
 * A workspace says how long it keeps what is closed: it sees first what would go, and says it twice; what is due goes by
 * itself and the record says that it was the rule; nothing else does.
 */
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '#db/client.server';
import { closedAfter } from '#db/onboarding/kept.server';
import { turnClockTo } from '#demo/calendar.server';
import { setWorkspace, showWorkspace } from '~/admin/workspace.server';
import { closeOnboarding, reopenOnboarding } from '~/commands/onboarding/close.server';
import { deleteByRule } from '~/commands/onboarding/delete-by-rule.server';
import { keepFor, keepForGood } from '~/commands/workspace/save-keeping.server';
import { saveHours } from '~/commands/workspace/save-settings.server';
import { slipIn } from '~/domain/form/slip';
import type { Outcome } from '~/domain/onboarding/refusal';
import { deleteClosed, MOST_OF_ONE } from '~/jobs/workspace/delete-closed.server';
import { closedSince } from '~/queries/onboarding/closing.server';
import { keepingFacts } from '~/queries/workspace/keeping.server';
import { saySlip } from '~/speech/en/form/say-slip';
import { sayClosed } from '~/speech/en/onboarding/say-closing';
import { sayKeeping } from '~/speech/en/workspace/say-keeping';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, handedOver } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

const CLOSED = new Date('2027-01-31T14:00:00+01:00');

let home: Home;
let nextDoor: NextDoor;

const forgetRules = () => db().updateTable('workspaces').set({ closed_kept_months: null }).execute();

beforeEach(async () => {
  await turnClockTo(new Date());
  await forgetRules();
  ({ home, nextDoor } = await twoWorkspaces());
});
// Whoever comes next in this process finds nothing that is due.
afterAll(async () => {
  await forgetRules();
  await turnClockTo(null);
});

const codeOf = async (outcome: Promise<Outcome>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

async function closed(customer: string, at = CLOSED): Promise<string> {
  await turnClockTo(new Date());
  const id = await handedOver(home, customer);
  await turnClockTo(at);
  await done(closeOnboarding(home.hanne, id, { reason: 'finished', words: '' }));
  return id;
}

/** More of the same customer, closed as well. */
async function besides(id: string, count: number, closedAt: (at: number) => Date): Promise<void> {
  const { searched: _, ...first } = await db()
    .selectFrom('onboardings')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const more = Array.from({ length: count }, (_, at) => ({
    ...first,
    id: crypto.randomUUID(),
    deal_name: `Deal ${at}`,
    closed_at: closedAt(at),
  }));
  await db().insertInto('onboardings').values(more).execute();
}

const seen = async (months: number) =>
  (await keepingFacts(await memberFor(home.kofi), months)).shown?.seen ?? null;

const set = async (months: number, typed: string | null = 'Northlight') =>
  done(keepFor(home.kofi, months, { seen: await seen(months), typed }));

const isThere = async (id: string) =>
  (await db().selectFrom('onboardings').select('id').where('id', '=', id).execute()).length === 1;

const recorded = async () =>
  (
    await db()
      .selectFrom('events')
      .select(['kind', 'actor_kind', 'actor_id', 'details'])
      .where('workspace_id', '=', home.workspaceId)
      .where('kind', 'in', ['workspace_changed', 'onboarding_deleted'])
      .orderBy('id')
      .execute()
  ).map(({ kind, actor_kind, actor_id, details }) => [kind, actor_kind, actor_id, details]);

describe('what a rule would delete', () => {
  test('is shown before it is set: at once the longest closed first, and within thirty days with the day', async () => {
    await closed('Second', new Date('2027-01-31T16:00:00+01:00'));
    await closed('First');
    await closed('Soon', new Date('2027-02-20T10:00:00+01:00'));
    await closed('Not soon', new Date('2027-03-20T10:00:00+01:00'));
    await closed('Open again');
    await turnClockTo(new Date('2027-03-10T10:00:00+01:00'));
    const { id } = await db()
      .selectFrom('onboardings as o')
      .innerJoin('customers as c', 'c.id', 'o.customer_id')
      .select('o.id')
      .where('c.name', '=', 'Open again')
      .where('o.workspace_id', '=', home.workspaceId)
      .executeTakeFirstOrThrow();
    await done(reopenOnboarding(home.hanne, id, 'They came back.'));
    const { shown, months } = await keepingFacts(await memberFor(home.kofi), 1);
    expect(months).toBeNull();
    expect(shown?.now.named.map(({ customer, goesOn }) => [customer, goesOn])).toEqual([
      ['First', '2027-02-28'],
      ['Second', '2027-02-28'],
    ]);
    expect(shown?.ahead.named.map(({ customer, goesOn }) => [customer, goesOn])).toEqual([
      ['Soon', '2027-03-20'],
    ]);
    expect((await keepingFacts(await memberFor(home.kofi), null)).shown).toBeNull();
    const next = await keepingFacts(await memberFor(nextDoor.olga), 1);
    expect([next.shown?.now.count, next.shown?.ahead.count]).toEqual([0, 0]);
  });

  test('is named up to ten, and counted', async () => {
    const id = await closed('Many');
    await besides(id, 11, (at) => new Date(CLOSED.getTime() + (at + 1) * 1000));
    await turnClockTo(new Date('2027-06-01T10:00:00+02:00'));
    const facts = await keepingFacts(await memberFor(home.kofi), 1);
    expect(facts.shown?.now.count).toBe(12);
    expect(facts.shown?.now.named.map(({ deal }) => deal)).toEqual([
      'Ordering for 23 shops',
      ...Array.from({ length: 9 }, (_, at) => `Deal ${at}`),
    ]);
    expect(sayKeeping(facts).shown?.going[0]).toMatchObject({
      said: 'Twelve would go at once.',
      more: 'And two more, closed later.',
    });
    // A page of the list begins where the one before ended.
    const span = { workspaceId: home.workspaceId, before: new Date('2027-05-01') };
    const first = await closedAfter(db(), span, null, 5);
    const second = await closedAfter(db(), span, first[4] ?? null, 50);
    expect(new Set([...first, ...second].map((place) => place.id)).size).toBe(12);
    expect([first.length, second.length]).toEqual([5, 7]);
  });
});

describe('the rule is set', () => {
  test('by an admin who saw what goes and typed the name, and recorded', async () => {
    await closed('Going');
    await turnClockTo(new Date('2027-03-01T10:00:00+01:00'));
    const before = await seen(1);
    for (const one of [home.sam, home.ines, home.hanne, nextDoor.olga])
      expect(
        await codeOf(
          keepFor({ ...one, workspaceId: home.workspaceId }, 1, { seen: before, typed: 'Northlight' }),
        ),
        one.name,
      ).toBe('not_allowed');
    expect(await codeOf(keepFor(home.kofi, 1, { seen: before, typed: null }))).toBe('name_differs');
    expect(await codeOf(keepFor(home.kofi, 1, { seen: before, typed: 'North' }))).toBe('name_differs');
    expect(await codeOf(keepFor(home.kofi, 1, { seen: await seen(24), typed: 'Northlight' }))).toBe(
      'other_would_go',
    );
    expect(await recorded()).toEqual([]);
    expect(await codeOf(keepFor(home.kofi, 1, { seen: before, typed: 'NORTHLIGHT' }))).toBe('done');
    expect(await codeOf(keepForGood(home.hanne))).toBe('not_allowed');
    expect(await codeOf(keepForGood(home.kofi))).toBe('done');
    expect(await recorded()).toEqual([
      [
        'workspace_changed',
        'member',
        home.kofi.id,
        { changes: { closed_kept_months: { from: null, to: '1' } } },
      ],
      [
        'workspace_changed',
        'member',
        home.kofi.id,
        { changes: { closed_kept_months: { from: '1', to: null } } },
      ],
    ]);
  });

  test('without a name where nothing goes', async () => {
    await closed('Staying');
    await set(12, null);
    expect((await recorded()).length).toBe(1);
  });

  test('not where others would go than those that were seen', async () => {
    const first = await closed('First');
    await turnClockTo(new Date('2027-03-01T10:00:00+01:00'));
    const one = await seen(1);
    const second = await closed('Second', new Date('2027-01-30T10:00:00+01:00'));
    await turnClockTo(new Date('2027-03-01T10:00:00+01:00'));
    expect(await codeOf(keepFor(home.kofi, 1, { seen: one, typed: 'Northlight' }))).toBe('other_would_go');
    // As many, and another one.
    const two = await seen(1);
    await done(reopenOnboarding(home.hanne, first, 'They came back.'));
    await closed('Third', new Date('2027-01-31T20:00:00+01:00'));
    await turnClockTo(new Date('2027-03-01T10:00:00+01:00'));
    const { shown } = await keepingFacts(await memberFor(home.kofi), 1);
    expect(shown?.now.count).toBe(2);
    expect(await codeOf(keepFor(home.kofi, 1, { seen: two, typed: 'Northlight' }))).toBe('other_would_go');
    expect(await deleteClosed()).toBe(0);
    expect([await isThere(first), await isThere(second)]).toEqual([true, true]);
  });

  test('at the console, with how many go', async () => {
    await closed('Going');
    await turnClockTo(new Date('2027-03-01T10:00:00+01:00'));
    const given = { workspace: home.workspaceId, 'closed-kept-months': '1' };
    const refusedWith = async (more: object) => {
      const error = await setWorkspace({ ...given, ...more }).catch((thrown: unknown) => thrown);
      if (!(error instanceof z.ZodError)) throw error;
      return error.issues.map(({ path, message }) => `${path.join()}: ${saySlip(slipIn(message))}`);
    };
    const unsaid = ['deleting: One closed onboarding would be deleted at once: say so with --deleting 1'];
    expect(await refusedWith({})).toEqual(unsaid);
    expect(await refusedWith({ deleting: '2', colour: '#123456' })).toEqual(unsaid);
    expect(await refusedWith({ 'closed-kept-months': '24', deleting: '1' })).toEqual([
      'deleting: No onboarding would go at once, so leave this out',
    ]);
    expect(await refusedWith({ 'closed-kept-months': '121' })).toEqual([
      'closed-kept-months: Choose the months between 1 and 120',
    ]);
    const line = async () =>
      (await showWorkspace(given)).find((one) => one.includes('closed-kept-months'))?.trim();
    expect(await line()).toMatch(/\(none\)$/);
    expect(await recorded()).toEqual([]);
    await setWorkspace({ ...given, deleting: '1' });
    expect(await line()).toMatch(/ 1$/);
    // What is set already is said of nothing else that is set.
    await setWorkspace({ workspace: home.workspaceId, colour: '#123456' });
    await setWorkspace({ ...given, 'closed-kept-months': '' });
    expect(await line()).toMatch(/\(none\)$/);
  });
});

describe('what is due', () => {
  test('goes on its day, and not before: a month after 31 January on 28 February', async () => {
    const id = await closed('Going');
    await set(1);
    await turnClockTo(new Date('2027-02-27T23:59:00+01:00'));
    expect(await deleteClosed()).toBe(0);
    expect(await isThere(id)).toBe(true);
    await turnClockTo(new Date('2027-02-28T00:01:00+01:00'));
    expect(await deleteClosed()).toBe(1);
    expect(await isThere(id)).toBe(false);
    expect((await recorded()).at(-1)).toEqual(['onboarding_deleted', 'foyer', null, { keptMonths: 1 }]);
  });

  test('goes by the calendar of the workspace', async () => {
    // Past midnight in Brussels, and still January in Lisbon.
    await closed('Going', new Date('2027-01-31T23:30:00Z'));
    await set(1);
    const hours = { workingDays: [1, 2, 3, 4, 5], officeOpens: '09:00', officeCloses: '17:00' };
    await turnClockTo(new Date('2027-02-28T12:00:00Z'));
    expect(await deleteClosed()).toBe(0);
    await done(saveHours(home.hanne, { ...hours, timeZone: 'Europe/Lisbon' }));
    expect(await deleteClosed()).toBe(1);
  });

  test('stays where it was opened again, or the rule is another by then', async () => {
    const open = await closed('Opened again');
    const late = await closed('Closed again');
    const kept = await closed('Kept');
    await set(1);
    await done(reopenOnboarding(home.hanne, open, 'They came back.'));
    await done(reopenOnboarding(home.hanne, late, 'They came back.'));
    await turnClockTo(new Date('2027-02-15T10:00:00+01:00'));
    await done(closeOnboarding(home.hanne, late, { reason: 'finished', words: '' }));
    await turnClockTo(new Date('2027-03-01T10:00:00+01:00'));
    await done(keepForGood(home.kofi));
    expect(await deleteClosed()).toBe(0);
    expect(await deleteByRule(home.workspaceId, kept)).toBe(false);
    await set(1);
    // A worker may have listed them before.
    for (const id of [open, late]) expect(await deleteByRule(home.workspaceId, id)).toBe(false);
    expect(await deleteByRule(nextDoor.workspaceId, kept)).toBe(false);
    expect(await deleteClosed()).toBe(1);
    expect([await isThere(open), await isThere(late), await isThere(kept)]).toEqual([true, true, false]);
  });

  test('of another workspace stays, and so does everything of one without a rule', async () => {
    const id = await closed('Staying');
    await turnClockTo(new Date('2027-06-01T10:00:00+02:00'));
    const shown = (await keepingFacts(await memberFor(nextDoor.olga), 1)).shown;
    await done(keepFor(nextDoor.olga, 1, { seen: shown?.seen ?? null, typed: null }));
    expect(await deleteClosed()).toBe(0);
    expect(await isThere(id)).toBe(true);
  });

  test('goes once, whichever worker comes first, and only so many in a round', async () => {
    const id = await closed('Many');
    await besides(id, MOST_OF_ONE + 4, () => CLOSED);
    await turnClockTo(new Date('2027-06-01T10:00:00+02:00'));
    await set(1);
    expect(await deleteClosed()).toBe(MOST_OF_ONE);
    const both = await Promise.all([deleteClosed(), deleteClosed()]);
    expect(both[0] + both[1]).toBe(5);
    const deleted = (await recorded()).filter(([kind]) => kind === 'onboarding_deleted');
    expect(deleted.length).toBe(MOST_OF_ONE + 5);
  });

  test('goes also where another one can’t be deleted', async () => {
    const id = await closed('Stuck');
    const other = await closed('Going');
    await turnClockTo(new Date('2027-06-01T10:00:00+02:00'));
    await set(1);
    await sql`create function stay() returns trigger language plpgsql as $$ begin raise 'it stays'; end $$`.execute(
      db(),
    );
    await sql`create trigger stays before delete on onboardings for each row
      when (old.id = ${sql.lit(id)}::uuid) execute function stay()`.execute(db());
    try {
      expect(await deleteClosed()).toBe(1);
      expect([await isThere(id), await isThere(other)]).toEqual([true, false]);
    } finally {
      await sql`drop trigger stays on onboardings`.execute(db());
      await sql`drop function stay`.execute(db());
    }
  });

  test('waits while mail of it is leaving, and others go', async () => {
    const id = await closed('Leaving just now');
    const other = await closed('Going');
    await turnClockTo(new Date('2027-06-01T10:00:00+02:00'));
    await set(1);
    const { id: noticeId } = await db()
      .selectFrom('notices')
      .select('id')
      .where('onboarding_id', '=', id)
      .limit(1)
      .executeTakeFirstOrThrow();
    const lease = { state: 'sending' as const, lease_until: new Date('2027-06-01T10:01:00+02:00') };
    await db().updateTable('notices').set(lease).where('id', '=', noticeId).execute();
    expect(await deleteClosed()).toBe(1);
    expect([await isThere(id), await isThere(other)]).toEqual([true, false]);
    await db()
      .updateTable('notices')
      .set({ state: 'accepted', lease_until: null })
      .where('id', '=', noticeId)
      .execute();
    expect(await deleteClosed()).toBe(1);
    expect(await isThere(id)).toBe(false);
  });
});

describe('the pages of a closed onboarding', () => {
  const said = async (id: string) => {
    const closing = await closedSince(await memberFor(home.ines), id);
    return closing && sayClosed(closing.closed, closing.reader).goes;
  };

  test('say on which day it is deleted, where there is a rule', async () => {
    const id = await closed('Going');
    expect(await said(id)).toBeNull();
    await set(12);
    expect(await said(id)).toBe(
      'It is deleted for good on Monday 31 January 2028, unless it is opened again before.',
    );
    await turnClockTo(new Date('2028-03-02T10:00:00+01:00'));
    expect(await said(id)).toBe(
      'It is deleted for good on Thursday 2 March, unless it is opened again before.',
    );
  });
});
