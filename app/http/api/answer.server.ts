/* An operation asked once it is read: done once, and what its handler replies put into what a program reads. */
import { createHash } from 'node:crypto';
import { refuse } from '../../domain/onboarding/refusal';
import { namesTag } from '../../domain/request/tags';
import type { Page } from '../../queries/api/page';
import { cursorAt } from './cursor.server';
import type { Once } from './once.server';
import { isWrite, type Operation, type Unfit } from './operation';
import { OPERATIONS } from './operations.server';
import { type ProblemCode, problemOf, refusalSaid } from './problem.server';
import { readNamed } from './reading.server';

type Asked = Parameters<Operation['handle']>[0];

/** What stands in an answer: what was asked for, or why not. */
export type Said = { status: number; body: string; isAgain?: true } | { code: ProblemCode };

/** `read` is If-Match: the ETag of what was read before it is changed. */
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
    const found = await readAgain(operation, asked, read);
    said = 'code' in found ? found : await done(operation, { ...asked, ...found });
    return said;
  } finally {
    await once.keep(said && 'body' in said ? said : null);
  }
}

/**
 * What is there, if it is what was read, so that the operation changes that and nothing later. What isn't there any more is
 * told by the operation itself; at an address that can't be read, nothing was.
 */
async function readAgain(
  operation: Operation,
  asked: Asked,
  read: string | undefined,
): Promise<{ was?: unknown } | { code: ProblemCode }> {
  if (read === undefined) return operation.needsRead ? { code: 'precondition_missing' } : {};
  const reading = OPERATIONS.find(({ path, method }) => path === operation.path && method === 'GET');
  if (!reading) return { code: 'precondition_failed' };
  const { params, actor } = asked;
  const first = readNamed({}, reading, { params, workspaceId: actor.workspaceId });
  const was = await reading.handle({ ...asked, ...first });
  const said = sayReply(reading, asked, was);
  const isThere = 'body' in said && said.status === 200;
  return !isThere || namesTag(read, tagOf(said.body)) ? { was } : { code: 'precondition_failed' };
}

/** Where somebody else changed it after it was read again, it has changed since as well. */
async function done(operation: Operation, asked: Asked): Promise<Said> {
  const reply = await operation.handle(asked);
  const isLate = asked.was !== undefined && isRefusal(reply) && reply.code === 'changed_meanwhile';
  return isLate ? { code: 'precondition_failed' } : sayReply(operation, asked, reply);
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
