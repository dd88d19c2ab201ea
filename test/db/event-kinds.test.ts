/* The database knows the kinds of events that the vocabulary knows, and which of them belong to an onboarding. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { insertWorkspaceEvent } from '#db/onboarding/events.server';
import { EVENTS, WORKSPACE_EVENTS } from '~/domain/onboarding/event';
import { useDatabase } from '../support/database/database';
import { wordsIn } from '../support/database/words-in';
import { type Home, oneWorkspace } from '../support/story/cast';

useDatabase();

let home: Home;
beforeAll(async () => {
  home = await oneWorkspace();
});

test.each<[string, object]>([
  ['events_of_onboardings', EVENTS],
  ['events_of_workspaces', WORKSPACE_EVENTS],
])('%s holds the kinds of the vocabulary', async (constraint, vocabulary) => {
  expect(await wordsIn(constraint)).toEqual(Object.keys(vocabulary).sort());
});

const row = (kind: string, onboardingId: string | null, workspaceId = home.workspaceId) =>
  sql`insert into events (id, workspace_id, onboarding_id, kind, actor_kind, at)
    values (${uuid()}, ${workspaceId}, ${onboardingId}, ${kind}, 'foyer', now())`.execute(db());

test('an event of a kind that nobody knows, or at the wrong place, is refused', async () => {
  const onboarding = await anOnboarding();
  await row('settled', onboarding);
  await row('mail_wording_reset', null);
  await expect(row('setled', onboarding)).rejects.toMatchObject({ code: '23514' });
  await expect(row('settled', null)).rejects.toMatchObject({ code: '23514' });
  await expect(row('mail_wording_reset', onboarding)).rejects.toMatchObject({ code: '23514' });
});

test('an event of a workspace names one that there is', async () => {
  await expect(row('mail_wording_reset', null, uuid())).rejects.toMatchObject({ code: '23503' });
});

test('what is done to a workspace is recorded, and stays as it is', async () => {
  const at = new Date('2027-05-04T09:30:00Z');
  const id = uuid();
  const invitation = uuid();
  await insertWorkspaceEvent(
    db(),
    { kind: 'member_invited', details: { invitation, role: 'cs' } },
    { id, workspaceId: home.workspaceId, actor: home.kofi, at },
  );
  const stored = await db().selectFrom('events').selectAll().where('id', '=', id).execute();
  expect(stored).toEqual([
    {
      id,
      workspace_id: home.workspaceId,
      onboarding_id: null,
      kind: 'member_invited',
      actor_kind: 'member',
      actor_id: home.kofi.id,
      key_id: null,
      statement_id: null,
      details: { invitation, role: 'cs' },
      at,
    },
  ]);
  await expect(sql`update events set at = now() where id = ${id}`.execute(db())).rejects.toThrow(
    'events is append-only',
  );
});

async function anOnboarding(): Promise<string> {
  const id = uuid();
  await db()
    .insertInto('onboardings')
    .values({
      id,
      workspace_id: home.workspaceId,
      customer_id: home.customerId,
      deal_name: 'Deal',
      signed_at: new Date(),
      rep_member_id: home.sam.id,
      host_member_id: home.ines.id,
      stage: 'recording',
      turn: 'sales',
    })
    .execute();
  return id;
}
