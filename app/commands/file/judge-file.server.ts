/*
 * Somebody of us looks at a file that was handed in: accepts it, sends it back with a reason, or opens it again. Said
 * twice it is said once; what was taken back or replaced meanwhile isn't judged any more.
 */
import { insertFileMark, loadFile } from '#db/file/files.server';
import type { FileMarkKind } from '../../domain/file/handed-in';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember, type Scene } from '../perform.server';
import { mayMark } from '../step/find-step.server';
import { findFileStep } from './file-step.server';
import { followFiles } from './follow-files.server';

export type Judgement = { kind: 'accepted' } | { kind: 'sent_back'; words: string };

export function judgeFile(
  actor: MemberActor,
  onboardingId: string,
  fileId: string,
  said: Judgement,
): Promise<Outcome<{ stepId: string }>> {
  return withFile(actor, onboardingId, fileId, async (scene, { file, mark }) => {
    if (file.standing === 'gone') return refuse('changed_meanwhile');
    const words = said.kind === 'sent_back' ? said.words : '';
    if (file.last?.kind === said.kind && file.last.words === words) return { ok: true };
    await mark(said.kind, words);
    if (said.kind === 'sent_back')
      await scene.owe({
        kind: 'files_sent_back',
        subjectId: onboardingId,
        recipient: { kind: 'contact', id: file.contactId },
      });
    return { ok: true };
  });
}

/** Takes back what was said of it, as it was read. */
export function reopenFile(
  actor: MemberActor,
  onboardingId: string,
  fileId: string,
  markId: string,
): Promise<Outcome<{ stepId: string }>> {
  return withFile(actor, onboardingId, fileId, async (_, { file: { last }, mark }) => {
    if (!last) return refuse('nothing_to_undo');
    if (last.kind === 'reopened') return { ok: true };
    if (last.id !== markId || (last.kind !== 'accepted' && last.kind !== 'sent_back'))
      return refuse('changed_meanwhile');
    await mark('reopened', '');
    return { ok: true };
  });
}

type Told = Extract<FileMarkKind, 'accepted' | 'sent_back' | 'reopened'>;
type WithFile = {
  file: NonNullable<Awaited<ReturnType<typeof loadFile>>>;
  mark(kind: Told, words: string): Promise<void>;
};

const EVENT_OF = {
  accepted: 'file_accepted',
  sent_back: 'file_sent_back',
  reopened: 'file_reopened',
} as const;

function withFile(
  actor: MemberActor,
  onboardingId: string,
  fileId: string,
  work: (scene: Scene<MemberActor>, found: WithFile) => Promise<Outcome>,
): Promise<Outcome<{ stepId: string }>> {
  return performAsMember(actor, 'mark_own_step', onboardingId, async (scene) => {
    const { trx, now, newId, record } = scene;
    const which = { workspaceId: actor.workspaceId, onboardingId };
    const file = await loadFile(trx, which, fileId);
    if (!file) return refuse('not_found');
    const found = await findFileStep(scene, file.stepId);
    if (!found.ok) return found;
    if (!mayMark(scene, found.step)) return refuse('not_allowed');
    const mark = async (kind: Told, words: string) => {
      const by = { is: 'member', id: actor.id } as const;
      await insertFileMark(trx, which, fileId, { id: newId(), kind, by, words, at: now });
      const { id: step, title } = found.step;
      await record({ kind: EVENT_OF[kind], details: { file: fileId, step, title, name: file.name } });
      await followFiles(scene, found, { words: kind === 'sent_back' ? words : '' });
    };
    const outcome = await work(scene, { file, mark });
    return outcome.ok ? { ok: true, stepId: file.stepId } : outcome;
  });
}
