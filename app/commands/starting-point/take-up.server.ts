/*
 * Sales takes up a promise or a date that their starting point offers, because it was made or agreed: with one press it
 * is a statement like any other. What is taken up already is taken up once.
 */
import { loadBegun, noteBegun } from '#db/starting-point/begun-parts.server';
import { versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { loadStatements } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { wordsTakenUp } from '../../domain/starting-point/offered';
import { performAsMember } from '../perform.server';
import { addOne } from '../statement/record-statement.server';

export function takeUp(
  actor: MemberActor,
  onboardingId: string,
  offered: { what: 'date' | 'promise'; key: string },
): Promise<Outcome<{ id: string }>> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    const { trx, onboarding } = scene;
    if (!isOpenForRecording(onboarding.stage)) return refuse('handoff_locked');
    const which = { workspaceId: actor.workspaceId, onboardingId };
    const version = await versionOfOnboarding(trx, which);
    const calendar = await calendarOf(trx, which.workspaceId);
    const signedOn = dayOf(onboarding.signedAt, calendar.timeZone);
    const words = version && wordsTakenUp(version.document, offered, { signedOn, calendar });
    if (!words) return refuse('starting_point_gone');
    const before = (await loadBegun(trx, which))[offered.what].get(offered.key);
    const held = await loadStatements(trx, which.workspaceId, onboardingId);
    if (before && held.some(({ id }) => id === before)) return { ok: true, id: before };
    const commitment = words.kind === 'promise' ? ('promised' as const) : undefined;
    const added = await addOne(scene, { words, commitment, heardWhere: '', note: '' });
    if (!added.ok) return added;
    await noteBegun(trx, which, { ...offered, id: added.id });
    return added;
  });
}
