/*
 * A contact hands in files on a step that asks for them, and takes back what nobody has looked at.
 */
import { countFiles, insertFile, insertFileMark, loadFile, loadFilesOfStep } from '#db/file/files.server';
import { countTry, FILES_PER_CONTACT } from '../../auth/attempts.server';
import { MOST_EVER, MOST_EVER_OF_STEP } from '../../domain/file/asked';
import { placesFor } from '../../domain/file/handed-in';
import { type ContactActor, copierOf } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsContact } from '../perform.server';
import { findFileStep } from './file-step.server';
import { followFiles } from './follow-files.server';
import { intoStore, type NewFile } from './into-store.server';

/** Names, in the order in which they were sent. */
type HandedInNow = { kept: string[]; noPlace: string[] };

/** `wanted` is the file that the first one takes the place of. */
export function handIn(
  actor: ContactActor,
  stepId: string,
  files: readonly NewFile[],
  wanted: string | null,
): Promise<Outcome<HandedInNow>> {
  return intoStore(actor, files, (stored, used) => handInStored(actor, stepId, stored, wanted, used));
}

function handInStored(
  actor: ContactActor,
  stepId: string,
  files: readonly (NewFile & { id: string })[],
  wanted: string | null,
  used: Set<string>,
): Promise<Outcome<HandedInNow>> {
  return performAsContact(actor, async (scene) => {
    const { trx, now, newId, record, owe, onboarding } = scene;
    const which = { workspaceId: actor.workspaceId, onboardingId: actor.onboardingId };
    const found = await findFileStep(scene, stepId);
    if (!found.ok) return found;
    const { step, asks, last } = found;
    if (step.side === 'ours') return refuse('not_allowed');
    if (last?.kind === 'skipped') return refuse('closed_answer');
    const before = await loadFilesOfStep(trx, which, stepId);
    // The same file, sent twice by a second press, came once.
    const isHere = ({ name, sha256 }: NewFile) =>
      before.some(
        (one) =>
          one.name === name &&
          one.sha256 === sha256 &&
          (one.standing === 'with_us' || one.standing === 'accepted'),
      );
    const fresh = files.filter((file) => !isHere(file));
    const kept = files.filter(isHere).map(({ name }) => name);
    if (fresh.length === 0) return { ok: true, kept, noPlace: [] };
    const all = await countFiles(trx, which);
    if (before.length + fresh.length > MOST_EVER_OF_STEP || all + fresh.length > MOST_EVER)
      return refuse('too_many_files');
    const noPlace: string[] = [];
    const by = { is: 'contact', id: actor.id } as const;
    for (const { file, replaces } of placesFor(fresh, before, { most: asks.most, wanted })) {
      const { id, name, mime, size: bytes, sha256 } = file;
      if (replaces === undefined) {
        noPlace.push(name);
        continue;
      }
      if ((await countTry(trx, `files of ${actor.id}`, FILES_PER_CONTACT)) > 0)
        return refuse('too_many_files');
      await insertFile(trx, which, { id, stepId, name, mime, bytes, sha256, contactId: actor.id, at: now });
      if (replaces)
        await insertFileMark(trx, which, replaces, { id: newId(), kind: 'replaced', by, words: '', at: now });
      used.add(id);
      kept.push(name);
    }
    const names = fresh.filter(({ id }) => used.has(id)).map(({ name }) => name);
    if (names.length === 0) return { ok: true, kept, noPlace };
    await record({
      kind: 'files_handed_in',
      details: { step: stepId, title: step.title, names, ...copierOf(actor) },
    });
    await followFiles(scene, found, { goesOn: true });
    await owe({
      kind: 'files_handed_in',
      subjectId: onboarding.id,
      recipient: { kind: 'member', id: onboarding.hostId },
    });
    return { ok: true, kept, noPlace };
  });
}

/** Taken back twice it is taken back once. What we accepted is ours to open again. */
export function takeFileBack(actor: ContactActor, fileId: string): Promise<Outcome<{ stepId: string }>> {
  return performAsContact(actor, async (scene) => {
    const { trx, now, newId, record } = scene;
    const which = { workspaceId: actor.workspaceId, onboardingId: actor.onboardingId };
    const file = await loadFile(trx, which, fileId);
    if (!file || file.contactId !== actor.id) return refuse('not_found');
    const { stepId, standing, name } = file;
    if (standing === 'gone') return { ok: true, stepId };
    if (standing === 'accepted') return refuse('closed_answer');
    const found = await findFileStep(scene, stepId);
    if (!found.ok) return found;
    const by = { is: 'contact', id: actor.id } as const;
    await insertFileMark(trx, which, fileId, { id: newId(), kind: 'taken_back', by, words: '', at: now });
    await record({
      kind: 'file_taken_back',
      details: { file: fileId, step: stepId, title: found.step.title, name, ...copierOf(actor) },
    });
    await followFiles(scene, found);
    return { ok: true, stepId };
  });
}
