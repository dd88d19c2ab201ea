/*
 * Admins say how long an onboarding is kept after it was closed; whoever runs Foyer can as well. Where some would go at
 * once, it is said twice: they are those that were seen, and the name of the workspace is typed. Keeping everything asks
 * nothing.
 */
import { loadSettings } from '#db/workspace/settings.server';
import { isTypedAs } from '../../domain/contact/erasing';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';
import { goingAtOnce } from './going-at-once.server';
import { changeSettings } from './save-settings.server';

type Agreed = { seen: string | null; typed: string | null };

/** From here on what is closed goes after so many months; `agreed` is what was seen to go, and the name that was typed. */
export function keepFor(actor: MemberActor, months: number, agreed: Agreed): Promise<Outcome> {
  const { workspaceId } = actor;
  return performInWorkspace(actor, 'set_keeping', async (scene) => {
    const { name, timeZone } = await loadSettings(scene.trx, workspaceId);
    const { count, seen } = await goingAtOnce(scene.trx, { workspaceId, months, timeZone });
    if (agreed.seen !== seen) return refuse('other_would_go');
    if (count > 0 && !isTypedAs(agreed.typed ?? '', name)) return refuse('name_differs');
    return changeSettings({ ...scene, workspaceId }, { closedKeptMonths: months }, actor);
  });
}

/** From here on everything stays until somebody deletes it. */
export function keepForGood(actor: MemberActor): Promise<Outcome> {
  return performInWorkspace(actor, 'set_keeping', (scene) =>
    changeSettings({ ...scene, workspaceId: actor.workspaceId }, { closedKeptMonths: null }, actor),
  );
}
