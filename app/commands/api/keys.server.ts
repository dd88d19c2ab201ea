/*
 * Keys by which programs come in. Leads and admins make them for themselves, admins and whoever runs Foyer for anybody who
 * works there. A key is told once, when it is made, and ends on its day, when it is revoked, or with its member's access.
 */
import { v7 as uuid } from 'uuid';
import { countKeys, insertKey, isKeyMade, revokeKeys } from '#db/api/api-keys.server';
import { databaseNow } from '#db/client.server';
import { lockForm } from '#db/form/form-id.server';
import { memberToHave } from '#db/member/members.server';
import { insertWorkspaceEvent } from '#db/onboarding/events.server';
import { lockWorkspace } from '#db/workspace/workspaces.server';
import { hashKey, newKey } from '../../auth/api/key.server';
import { isScopeOf, MOST_KEY_DAYS, MOST_KEYS, type Scope } from '../../domain/api/scopes';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { allOrNothing } from '../all-or-nothing.server';
import { performInWorkspace, type SettingScene } from '../perform-in-workspace.server';

export type KeyWanted = {
  /** Made by the form, so that sending it twice makes one key. */
  id?: string;
  name: string;
  scopes: Scope[];
  /** For so many days, or until an instant. */
  lasts: { days: number } | { until: Date };
};

/** Whom the key acts for. */
type Bearer = { workspaceId: string; memberId: string };

type Made = { key: string; member: string; scopes: Scope[] };

/**
 * A key for whoever makes it, or for somebody who works here where an admin makes it. It is read in the answer, and never
 * again; what nobody in the member's role may do is left out of it.
 */
export function makeKey(
  actor: MemberActor,
  { memberId = actor.id, ...wanted }: KeyWanted & { memberId?: string },
): Promise<Outcome<Made>> {
  const { workspaceId } = actor;
  return performInWorkspace(actor, 'manage_keys', async (scene) => {
    if (memberId !== actor.id && scene.actor.role !== 'admin') return refuse('not_allowed');
    const member = await memberToHave(scene.trx, workspaceId, memberId);
    if (!member) return refuse('colleague_gone');
    const scopes = wanted.scopes.filter((scope) => isScopeOf(member.role, scope));
    if (scopes.length === 0) return refuse('key_scopes_unfit');
    const made = await make({ ...scene, workspaceId }, { workspaceId, memberId }, { ...wanted, scopes });
    return made.ok ? { ...made, member: member.name, scopes } : made;
  });
}

/** A key for a member, made at the console by whoever runs Foyer. */
export function makeKeyAtConsole(bearer: Bearer, wanted: KeyWanted): Promise<Outcome<{ key: string }>> {
  const { workspaceId } = bearer;
  return allOrNothing(async (trx) => {
    await lockWorkspace(trx, workspaceId);
    const now = await databaseNow(trx);
    const record: SettingScene['record'] = (event) =>
      insertWorkspaceEvent(trx, event, { workspaceId, actor: null, at: now });
    return make({ trx, now, workspaceId, record }, bearer, wanted);
  });
}

async function make(
  { trx, now, record }: SettingScene,
  { workspaceId, memberId }: Bearer,
  { id = uuid(), name, scopes, lasts }: KeyWanted,
): Promise<Outcome<{ key: string }>> {
  const expiresAt = 'until' in lasts ? lasts.until : new Date(now.getTime() + lasts.days * DAY);
  if (expiresAt <= now) return refuse('day_not_ahead');
  if (expiresAt.getTime() - now.getTime() > MOST_KEY_DAYS * DAY) return refuse('key_lasts_too_long');
  await lockForm(trx, id);
  if (await isKeyMade(trx, id)) return refuse('key_shown_already');
  if ((await countKeys(trx, workspaceId)) >= MOST_KEYS) return refuse('too_many_keys');
  const key = newKey();
  await insertKey(trx, {
    id,
    workspaceId,
    memberId,
    name,
    tokenHash: hashKey(key),
    ending: key.slice(-4),
    scopes,
    madeAt: now,
    expiresAt,
  });
  await record({ kind: 'api_key_made', details: { key: id, member: memberId, scopes } });
  return { ok: true, key };
}

const DAY = 86_400_000;

/** From the next request on it opens nothing. Revoking twice is the same success. */
export function revokeKey(actor: MemberActor, id: string): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_keys', async ({ trx, now, record }) => {
    const which = { workspaceId: actor.workspaceId, id };
    const known = await trx
      .selectFrom('api_keys')
      .select('id')
      .where('workspace_id', '=', which.workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!known) return refuse('not_found');
    for (const key of await revokeKeys(trx, which, now))
      await record({ kind: 'api_key_revoked', details: { key } });
    return { ok: true };
  });
}
