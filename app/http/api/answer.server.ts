/* An operation asked once it is read: done once, and what its handler replies put into what a program reads. */
import { createHash } from 'node:crypto';
import { refuse } from '../../domain/onboarding/refusal';
import type { Page } from '../../queries/api/page';
import { cursorAt } from './cursor.server';
import type { Once } from './once.server';
import { isWrite, type Operation, type Unfit } from './operation';
import { OPERATIONS } from './operations.server';
import { type ProblemCode, problemOf, refusalSaid } from './problem.server';

type Asked = Parameters<Operation['handle']>[0];

/** What stands in an answer: what was asked for, or why not. */
export type Said = { status: number; body: string; isAgain?: true } | { code: ProblemCode };

/** `read` is the ETag of what was read before it is changed. */
export async function answer(
  operation: Operation,
  asked: Asked,
  { once, read }: { once: Once; read?: string },
): Promise<Said> {
  if (!isWrite(operation)) return sayReply(operation, asked, await operation.handle(asked));
  const claim = await once.claim();
  if (claim.is === 'answered') return { status: claim.status, body: claim.body, isAgain: true };
  if (claim.is !== 'ours')
    return { code: claim.is === 'another_request' ? 'request_key_reused' : 'being_answered' };
  let said: Said | undefined;
  try {
    const found = operation.changes ? await readAgain(read, operation.changes, asked) : { was: undefined };
    if ('code' in found) said = found;
    else said = sayReply(operation, asked, await operation.handle({ ...asked, ...found }));
    return said;
  } finally {
    await once.keep(said && 'body' in said ? said : null);
  }
}

/**
 * What is there, if it is what was read, so that the operation changes that and nothing later; what isn't there any more is
 * told by the operation itself.
 */
async function readAgain(
  read: string | undefined,
  reading: string,
  asked: Asked,
): Promise<{ was: unknown } | { code: ProblemCode }> {
  if (read === undefined) return { code: 'precondition_missing' };
  const was = await OPERATIONS.find(({ id }) => id === reading)?.handle({ ...asked, query: {} });
  return !was || read === tagOf(JSON.stringify(was)) ? { was } : { code: 'precondition_failed' };
}

function sayReply(
  { id, isList, status = 200 }: Operation,
  { actor, origin }: Asked,
  reply: Awaited<ReturnType<Operation['handle']>>,
): Said {
  if (reply === null) return refusalSaid(origin, refuse('not_found'));
  if (isRefusal(reply)) return refusalSaid(origin, reply);
  if (isUnfit(reply)) {
    const { problem: _, ...more } = reply;
    const problem = problemOf(origin, reply.problem, more);
    return { status: problem.status, body: JSON.stringify(problem) };
  }
  const of = { workspaceId: actor.workspaceId, operation: id };
  return { status, body: JSON.stringify(isList ? listed(reply as Page<unknown>, of) : reply) };
}

const isRefusal = (reply: unknown): reply is ReturnType<typeof refuse> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === false;

const isUnfit = (reply: unknown): reply is Unfit =>
  typeof reply === 'object' && reply !== null && 'problem' in reply;

const listed = (
  { items, next, ...more }: Page<unknown> & { hasMore?: boolean },
  of: Parameters<typeof cursorAt>[0],
) => ({
  items,
  next_cursor: next && cursorAt(of, next),
  ...('hasMore' in more && { has_more: more.hasMore }),
});

/** What a representation is told by: the same words, the same tag. */
export const tagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
