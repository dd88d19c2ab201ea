/* A call that was held is how one of us got in touch, and does the step of the path that it is. */
import { noteFirstContact } from '#db/onboarding/onboardings.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { stepsOf } from '../../domain/path/path';
import { stepOfCall } from '../../domain/step/asks';
import type { Scene } from '../perform.server';
import { keepMark } from '../step/keep-mark.server';
import { type Found, whichOf } from './keep-act.server';

export async function followCall(scene: Scene<MemberActor>, { meeting, standing }: Found): Promise<void> {
  await makeFirstContact(scene, standing.startsAt);
  const published = await loadPublishedPath(scene.trx, whichOf(scene));
  if (!published) return;
  const isBehind = ({ id }: { id: string }) =>
    ['done', 'skipped'].includes(published.marks.get(id)?.kind ?? '');
  const step = stepOfCall(stepsOf(published.path), meeting.kind, isBehind);
  if (step) await keepMark(scene, step, { kind: 'done' });
}

/** Where none was made before: they were spoken to when the call was. */
async function makeFirstContact(scene: Scene<MemberActor>, at: Date | null): Promise<void> {
  if (at === null || scene.onboarding.firstContactAt) return;
  await noteFirstContact(scene.trx, whichOf(scene), at);
  await scene.record({ kind: 'first_contact_made', details: { by: 'called' } });
}
