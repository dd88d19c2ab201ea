/* Which files a step asks for, to look at those that arrive. */
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import type { FileKind } from '../../domain/file/file-types';
import { stepsOf } from '../../domain/path/path';

/** Of a step that asks questions: which kinds each of them asks for that is answered with a file. */
export async function kindsOfQuestions(
  { actor }: CustomerSession,
  stepId: string,
): Promise<Map<string, readonly FileKind[]>> {
  const published = await loadPublishedPath(db(), actor);
  const asks = stepsOf(published?.path ?? { phases: [] }).find(({ id }) => id === stepId)?.asks;
  return new Map(
    (asks?.is === 'answer' ? asks.questions : []).flatMap(({ id, answered }) =>
      answered.with === 'file' ? [[id, answered.kinds] as const] : [],
    ),
  );
}

/** Null for a step that asks for none, or isn't there; the command says which. */
export async function kindsAsked(
  { actor }: CustomerSession,
  stepId: string,
): Promise<readonly FileKind[] | null> {
  const published = await loadPublishedPath(db(), actor);
  const asks = stepsOf(published?.path ?? { phases: [] }).find(({ id }) => id === stepId)?.asks;
  return asks?.is === 'hand_in' ? asks.kinds : null;
}
