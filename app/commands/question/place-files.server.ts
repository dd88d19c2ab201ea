/*
 * What a question asks for as a file is handed in like every file: a row once its bytes are in the store, and marks for
 * what becomes of it. Another one takes its place; the answer names the one that holds.
 */
import { countFiles, insertFile, insertFileMark, loadFilesOfStep } from '#db/file/files.server';
import { countTry, FILES_PER_CONTACT } from '../../auth/attempts.server';
import { MOST_EVER, MOST_EVER_OF_STEP } from '../../domain/file/asked';
import type { ContactActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import type { Value } from '../../domain/question/answers';
import type { QuestionList } from '../../domain/question/question';
import type { NewFile } from '../file/into-store.server';
import type { Scene } from '../perform.server';

export type SentFiles = {
  /** In the store, each with the question that asks for it. */
  stored: readonly (NewFile & { id: string; question: string })[];
  /** The ids of those that are kept. */
  used: Set<string>;
  /** The file that is taken back, by its id. */
  away: string | null;
};

type FileValue = Extract<Value, { is: 'file' }>;

/** The answers that follow from files, by their questions; null for what is taken back. */
export async function placeFiles(
  scene: Scene<ContactActor>,
  stepId: string,
  list: QuestionList,
  before: ReadonlyMap<string, Value>,
  { stored, used, away }: SentFiles,
): Promise<Outcome<{ values: Map<string, Value | null> }>> {
  const { trx, actor, now: at, newId } = scene;
  const values = new Map<string, Value | null>();
  if (stored.length === 0 && away === null) return { ok: true, values };
  const which = { workspaceId: actor.workspaceId, onboardingId: actor.onboardingId };
  const by = { is: 'contact', id: actor.id } as const;
  const mark = (file: FileValue, kind: 'replaced' | 'taken_back') =>
    insertFileMark(trx, which, file.id, { id: newId(), kind, by, words: '', at });
  const here = await loadFilesOfStep(trx, which, stepId);
  const all = await countFiles(trx, which);
  if (here.length + stored.length > MOST_EVER_OF_STEP || all + stored.length > MOST_EVER)
    return refuse('too_many_files');
  const asks = new Set(list.flatMap(({ id, answered }) => (answered.with === 'file' ? [id] : [])));
  if (stored.some(({ question }) => !asks.has(question))) return refuse('changed_meanwhile');
  for (const { id: question, answered } of list) {
    if (answered.with !== 'file') continue;
    const value = before.get(question);
    const old = value?.is === 'file' ? value : null;
    const sent = stored.find((one) => one.question === question);
    if (sent) {
      const same = here.find(({ id }) => id === old?.id);
      // The same file, sent twice by a second press, came once.
      if (same?.name === sent.name && same.sha256 === sent.sha256) continue;
      if ((await countTry(trx, `files of ${actor.id}`, FILES_PER_CONTACT)) > 0)
        return refuse('too_many_files');
      const { id, name, mime, size: bytes, sha256 } = sent;
      await insertFile(trx, which, { id, stepId, name, mime, bytes, sha256, contactId: actor.id, at });
      if (old) await mark(old, 'replaced');
      used.add(id);
      values.set(question, { is: 'file', id, name, bytes });
    } else if (old && old.id === away) {
      await mark(old, 'taken_back');
      values.set(question, null);
    }
  }
  return { ok: true, values };
}
