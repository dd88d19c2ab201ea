/* Leads and admins make a starting point of the path of a customer, so that a good one is repeated. */

import { db } from '#db/client.server';
import { loadGuideDraft } from '#db/guide/guides.server';
import { agreedDatesIn } from '#db/path/agreed-dates';
import { loadDraftPath } from '#db/path/path-draft.server';
import { loadStartingPoints, versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { loadContacts } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { fromPath } from '../../domain/starting-point/from-path';
import { startingPointRules } from '../../domain/starting-point/starting-point';
import { addPoint } from './write-point.server';

/** Asks and words are those that the onboarding began with, or of what is begun by default. */
export async function savePathAsPoint(
  actor: MemberActor,
  onboardingId: string,
  { id, name }: { id: string; name: string },
): Promise<Outcome<{ id: string }>> {
  const which = { workspaceId: actor.workspaceId, onboardingId };
  const onboarding = await db()
    .selectFrom('onboardings')
    .select(['signed_at', 'rep_member_id as repId', 'host_member_id as hostId'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', onboardingId)
    .executeTakeFirst();
  if (!onboarding) return refuse('not_found');
  const agreed = agreedDatesIn(await loadGuideDraft(db(), actor.workspaceId, onboardingId));
  const path = await loadDraftPath(db(), which, agreed);
  const begun = await versionOfOnboarding(db(), which);
  const points = await loadStartingPoints(db(), actor.workspaceId);
  const beside = begun ?? points.find(({ isDefault }) => isDefault)?.version;
  if (path.phases.length === 0 || !beside) return refuse('no_path_yet');
  const calendar = await calendarOf(db(), actor.workspaceId);
  const contacts = await loadContacts(db(), actor.workspaceId, onboardingId);
  const document = fromPath(path, beside.document, name, {
    signedOn: dayOf(onboarding.signed_at, calendar.timeZone),
    calendar,
    people: { hostId: onboarding.hostId, repId: onboarding.repId, contacts },
  });
  return addPoint(actor, { id, document: startingPointRules.parse(document), from: 'path' });
}
