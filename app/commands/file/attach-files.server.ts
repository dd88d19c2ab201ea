/*
 * Customer success puts files and pictures on a step, and takes them off it. Both are a draft, like all of the path: the
 * customer finds on a step what was on it when it was published.
 */
import {
  attachedIn,
  countAttachments,
  insertAttachment,
  removeAttachment,
} from '#db/file/attachments.server';
import { MOST_ATTACHED, MOST_ATTACHED_EVER, newOf, type Picture } from '../../domain/file/attached';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { stepsOf } from '../../domain/path/path';
import { writePath } from '../path/open-draft.server';
import { intoStore, type NewFile, outOfStore } from './into-store.server';

/** `picture` is null for what is only there to be saved. */
export type NewAttachment = NewFile & { picture: Pick<Picture, 'alt' | 'width' | 'height'> | null };

/** What is here already is here once. Another of the same name takes the place of the first. */
export async function attachFiles(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  files: readonly NewAttachment[],
): Promise<Outcome> {
  const which = { workspaceId: actor.workspaceId, onboardingId };
  const gone: string[] = [];
  const outcome = await intoStore(which, files, (stored, used) =>
    writePath(actor, onboardingId, async ({ trx, draft, now, note }) => {
      gone.length = 0;
      const step = stepsOf(draft).find(({ id }) => id === stepId);
      if (!step) return refuse('step_gone');
      const here = (await attachedIn(trx, which)).filter((one) => one.stepId === stepId);
      const fresh = newOf(here, stored);
      if (fresh.length === 0) return { ok: true };
      const replaced = here.filter(({ name }) => fresh.some((one) => one.name === name));
      const all = await countAttachments(trx, which);
      if (
        here.length - replaced.length + fresh.length > MOST_ATTACHED ||
        all + fresh.length > MOST_ATTACHED_EVER
      )
        return refuse('step_full_of_files');
      for (const { id } of replaced) if (await removeAttachment(trx, which, id, now)) gone.push(id);
      for (const { id, name, mime, size, sha256, picture } of fresh) {
        const row = { id, stepId, name, mime, bytes: size, sha256, picture, memberId: actor.id, at: now };
        await insertAttachment(trx, which, row);
        used.add(id);
      }
      await note('file_attached', step.title);
      return { ok: true };
    }),
  );
  if (outcome.ok) await outOfStore(which, gone);
  return outcome;
}

/** Taken off twice it is off once. Where the customer never had it, nothing of it stays. */
export async function takeOffStep(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  fileId: string,
): Promise<Outcome> {
  const which = { workspaceId: actor.workspaceId, onboardingId };
  let isGone = false;
  const outcome = await writePath(actor, onboardingId, async ({ trx, draft, now, note }) => {
    const step = stepsOf(draft).find(({ id }) => id === stepId);
    if (!step) return refuse('step_gone');
    if (!step.attached.includes(fileId)) return { ok: true };
    isGone = await removeAttachment(trx, which, fileId, now);
    await note('file_detached', step.title);
    return { ok: true };
  });
  if (outcome.ok && isGone) await outOfStore(which, [fileId]);
  return outcome;
}
