/*
 * Leads and admins set what their workspace is called, when it works, and how long its steps may take. It holds from then
 * on, for what is under way too: every deadline is reckoned anew, but for answers that were promised.
 */
import { columnsOf, loadSettings, type StoredSettings } from '#db/workspace/settings.server';
import { saveSettings } from '#db/workspace/workspaces.server';
import type { MemberActor } from '../../domain/onboarding/access';
import type { Outcome } from '../../domain/onboarding/refusal';
import { type ClockLimits, changesOf, type Hours, movesClocks } from '../../domain/workspace/settings';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';
import { reckonAnew } from './reckon-anew.server';

/** The name is said from here on; mail that is written keeps the one it has. */
export const saveName = (actor: MemberActor, name: string): Promise<Outcome> =>
  performInWorkspace(actor, 'set_workspace', (scene) => changeSettings(scene, { name }));

export const saveHours = (actor: MemberActor, settings: Hours): Promise<Outcome> =>
  performInWorkspace(actor, 'set_workspace', (scene) => changeSettings(scene, settings));

export const saveClockLimits = (actor: MemberActor, settings: ClockLimits): Promise<Outcome> =>
  performInWorkspace(actor, 'set_workspace', (scene) => changeSettings(scene, settings));

/** Keeps what differs, and records it; nothing at all where nothing does. */
export async function changeSettings(
  { trx, now, actor: { workspaceId }, record }: WorkspaceScene,
  settings: Partial<StoredSettings>,
): Promise<Outcome> {
  const before = columnsOf(await loadSettings(trx, workspaceId));
  const changes = changesOf(before, columnsOf(settings));
  if (Object.keys(changes).length === 0) return { ok: true };
  await saveSettings(trx, workspaceId, settings);
  if (movesClocks(changes)) await reckonAnew(trx, workspaceId, now);
  await record({ kind: 'workspace_changed', details: { changes } });
  return { ok: true };
}
