/*
 * The spine of every command on a workspace: one transaction, one change of a workspace at a time, by somebody who works
 * there and may do it at that moment. What a session said of them counts for nothing here.
 */
import { v7 as uuid } from 'uuid';
import { databaseNow, type Trx } from '#db/client.server';
import { owe } from '#db/mail/notices.server';
import { insertWorkspaceEvent } from '#db/onboarding/events.server';
import { lockWorkspace } from '#db/workspace/workspaces.server';
import { isStillLetIn } from '../auth/api/key.server';
import { mayHere } from '../auth/member/rights.server';
import type { Notice } from '../domain/mail/notice';
import type { MemberActor, WorkspaceAction } from '../domain/onboarding/access';
import type { NewWorkspaceEvent } from '../domain/onboarding/event';
import { type Outcome, refuse } from '../domain/onboarding/refusal';
import { allOrNothing } from './all-or-nothing.server';
import { inTurn } from './turns.server';

/** Whoever runs Foyer, at its console. They may set every workspace, and the record says that it was they. */
export type Operator = { kind: 'operator'; workspaceId: string };

export type SettingScene = Pick<WorkspaceScene, 'trx' | 'now' | 'record'> & { workspaceId: string };

export type WorkspaceScene = {
  trx: Trx;
  now: Date;
  /** In the role that they have now. */
  actor: MemberActor;
  /** Writes what was done to the workspace into its record. */
  record(event: NewWorkspaceEvent): Promise<void>;
  /** Records news that is owed and about no onboarding; it leaves after the commit. */
  owe(...notices: Notice[]): Promise<void>;
  newId(): string;
};

/** A member does something to their workspace. Whoever isn't of it any more is refused like one who never might. */
export function performInWorkspace<T>(
  actor: MemberActor,
  action: WorkspaceAction,
  work: (scene: WorkspaceScene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { workspaceId } = actor;
  const perform = () =>
    allOrNothing<T>(async (trx) => {
      await lockWorkspace(trx, workspaceId);
      if (!(await isStillLetIn(trx, actor))) return refuse('key_ended');
      const role = await roleOf(trx, actor);
      if (!role || !mayHere(role, action)) return refuse('not_allowed');
      const at = await databaseNow(trx);
      const here = { ...actor, role };
      return work({
        trx,
        now: at,
        actor: here,
        record: (event) => insertWorkspaceEvent(trx, event, { workspaceId, actor: here, at }),
        owe: (...notices) => owe(trx, { id: null, workspaceId }, notices, at),
        newId: uuid,
      });
    });
  return inTurn(workspaceId, { actorId: actor.id, mostWaiting: Infinity }, perform, () =>
    refuse('too_many_tries'),
  );
}

/** A workspace is set: by a lead or an admin of it, or by whoever runs Foyer. */
export function performSetting<T>(
  by: MemberActor | Operator,
  work: (scene: SettingScene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { workspaceId } = by;
  if (by.kind === 'member')
    return performInWorkspace(by, 'set_workspace', (scene) => work({ ...scene, workspaceId }));
  return allOrNothing<T>(async (trx) => {
    await lockWorkspace(trx, workspaceId);
    const now = await databaseNow(trx);
    const record = (event: NewWorkspaceEvent) =>
      insertWorkspaceEvent(trx, event, { workspaceId, actor: null, at: now });
    return work({ trx, now, record, workspaceId });
  });
}

/** Undefined for somebody who was disabled, or isn't of this workspace. */
async function roleOf(trx: Trx, { workspaceId, id }: MemberActor) {
  const own = await trx
    .selectFrom('members')
    .select('role')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return own?.role;
}
