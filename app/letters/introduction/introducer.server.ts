/*
 * An introduction is in the name of whoever makes it: a lead who stands in for the rep signs it, and is answered. Once
 * somebody else sells, what waits is written anew, in theirs.
 */
import { loadHandOvers } from '#db/onboarding/hand-overs.server';
import { loadLetterPerson } from '#db/workspace/letterheads.server';
import type { Scene } from '../letter.server';

/** The scene with whoever made it in the place of the rep; of a test, whoever asked for it. */
export async function inIntroducersName(scene: Scene): Promise<Scene> {
  const { kind, recipientId } = scene.notice;
  if (kind === 'introduction_test') return asIntroducedBy(scene, recipientId);
  if (kind !== 'introduction' && kind !== 'introduction_copy') return scene;
  const made = await loadIntroduction(scene);
  const isSoldByAnother = (await loadHandOvers(scene.handle, scene.head)).some(
    ({ part, at }) => part === 'rep' && at > made.at,
  );
  return isSoldByAnother ? scene : asIntroducedBy(scene, made.member_id);
}

export async function asIntroducedBy(scene: Scene, memberId: string): Promise<Scene> {
  const { handle, head } = scene;
  if (memberId === head.rep.id) return scene;
  return { ...scene, head: { ...head, rep: await loadLetterPerson(handle, head.workspaceId, memberId) } };
}

/** As it was made. */
export function loadIntroduction({ handle, notice }: Scene) {
  return handle
    .selectFrom('introductions')
    .selectAll()
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.subjectId)
    .executeTakeFirstOrThrow();
}
