/* Which of the files that arrived may be kept, and what is wrong with each of the others. */
import { rm } from 'node:fs/promises';
import { attachFiles, type NewAttachment } from '../../commands/file/attach-files.server';
import { handIn } from '../../commands/file/hand-in.server';
import { type NewFile, NotStored } from '../../commands/file/into-store.server';
import { type Answering, answerQuestions } from '../../commands/question/answer-questions.server';
import type { FailedFile, FileFailure } from '../../domain/file/file-failure';
import { fileName } from '../../domain/file/file-name';
import { type FileKind, judgeType } from '../../domain/file/file-types';
import type { ContactActor, MemberActor } from '../../domain/onboarding/access';
import type { Refusal } from '../../domain/onboarding/refusal';
import { fieldOf } from '../../domain/question/typed-answers';
import { env } from '../../env.server';
import { log } from '../../log.server';
import { type Arrived, type Failed, isArrived, type Received } from './receive.server';
import { scan } from './scan.server';

export type LetIn = { files: NewFile[]; failed: FailedFile[] };

/**
 * Of the files that answer questions, by their questions, each of the kinds that its question asks for. `strays` came
 * where no question asks for a file.
 */
export async function letInByQuestion(
  received: Received | undefined,
  asked: ReadonlyMap<string, readonly FileKind[]>,
): Promise<{ files: Map<string, NewFile>; failed: Map<string, FailedFile>; strays: FailedFile[] }> {
  const files = new Map<string, NewFile>();
  const failed = new Map<string, FailedFile>();
  const strays: FailedFile[] = [];
  for (const file of received?.files ?? []) {
    const [question, kinds] = [...asked].find(([id]) => fieldOf(id) === file.field) ?? [];
    if (!question || !kinds) {
      strays.push({ name: fileName(file.name) || 'file', failure: { code: 'not_asked' } });
      continue;
    }
    const judged = await judge(file, kinds);
    if ('failure' in judged) failed.set(question, judged);
    else files.set(question, judged);
  }
  return { files, failed, strays };
}

export async function letIn(received: Received | undefined, kinds: readonly FileKind[]): Promise<LetIn> {
  const files: NewFile[] = [];
  const failed: FailedFile[] = [];
  for (const file of received?.files ?? []) {
    const judged = await judge(file, kinds);
    if ('failure' in judged) failed.push(judged);
    else files.push(judged);
  }
  if (received?.hasMore) failed.push({ name: '…', failure: { code: 'too_many' } });
  return { files, failed };
}

async function judge(file: Arrived | Failed, kinds: readonly FileKind[]): Promise<NewFile | FailedFile> {
  const name = fileName(file.name);
  const no = (failure: FileFailure): FailedFile => ({ name: name || 'file', failure });
  if (!isArrived(file))
    return no(
      file.why === 'too_large' ? { code: 'too_large', most: env().FILE_MOST_MB } : { code: file.why },
    );
  const type = judgeType(name, file.found, kinds);
  if (!type.ok) return no(type.why);
  const scanned = await scan(env().FILE_SCAN, file.path);
  if (scanned === 'refused') return no({ code: 'refused_by_scan' });
  if (scanned === 'not_scanned') return no({ code: 'not_scanned' });
  const { path, size, sha256 } = file;
  return { name: type.name, mime: type.mime, path, size, sha256 };
}

/** Puts on a step what may be kept; which isn't, because the store is away. */
export async function attachOrSay(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  files: readonly NewAttachment[],
): Promise<{ ok: true; failed: FailedFile[] } | Refusal> {
  try {
    const outcome = await attachFiles(actor, onboardingId, stepId, files);
    return outcome.ok ? { ok: true, failed: [] } : outcome;
  } catch (error) {
    return { ok: true, failed: notStored(error, files) };
  } finally {
    await Promise.all(files.map(({ path }) => rm(path, { force: true })));
  }
}

/** @throws what is anything else */
function notStored(error: unknown, files: readonly NewFile[]): FailedFile[] {
  if (!(error instanceof NotStored)) throw error;
  log().error({ err: error.cause }, 'files could not be stored');
  return files.map(({ name }) => ({ name, failure: { code: 'not_stored' } }));
}

/** Hands in what may be kept; how many are here, and which aren't, for want of a place or because the store is away. */
export async function handInOrSay(
  actor: ContactActor,
  stepId: string,
  files: readonly NewFile[],
  replaces: string | null,
): Promise<{ ok: true; kept: number; failed: FailedFile[] } | Refusal> {
  try {
    const outcome = await handIn(actor, stepId, files, replaces);
    if (!outcome.ok) return outcome;
    return {
      ok: true,
      kept: outcome.kept.length,
      failed: outcome.noPlace.map((name) => ({ name, failure: { code: 'no_place' } })),
    };
  } catch (error) {
    return { ok: true, kept: 0, failed: notStored(error, files) };
  }
}

/** Keeps what was answered in any case, and says which files can't be, because the store is away. */
export async function answerOrSay(
  actor: ContactActor,
  stepId: string,
  answering: Answering,
): Promise<{ outcome: Awaited<ReturnType<typeof answerQuestions>>; failed: Map<string, FailedFile> }> {
  try {
    return { outcome: await answerQuestions(actor, stepId, answering), failed: new Map() };
  } catch (error) {
    const files = [...(answering.files ?? [])];
    const unkept = notStored(
      error,
      files.map(([, file]) => file),
    );
    const outcome = await answerQuestions(actor, stepId, { ...answering, files: new Map(), isWhole: false });
    return { outcome, failed: new Map(files.flatMap(([id], at) => (unkept[at] ? [[id, unkept[at]]] : []))) };
  }
}
