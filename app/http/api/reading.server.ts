/* A request as its operation describes it: what stands in the address, in the query and in the body. */
import type { Request } from 'express';
import { z } from 'zod';
import { isId } from '../../domain/request/id';
import { WORD_LIMITS } from '../../domain/statement/word-limits';
import { optionalLine } from '../../domain/statement/wording-rules';
import { sayIssue } from '../../speech/en/api/say-issue';
import { jsonIn } from './bytes.server';
import { positionIn } from './cursor.server';
import { isWrite, type Operation } from './operation';
import { errorsIn, type Problem, type ProblemCode } from './problem.server';

const MOST_AT_ONCE = 200;
const AT_ONCE = 50;

const pageShape = {
  limit: z.coerce.number().int().min(1).max(MOST_AT_ONCE).default(AT_ONCE).describe(`${AT_ONCE} unless told`),
  cursor: z.string().max(500).optional().describe('next_cursor of the page before'),
};

/** What an operation takes in the query. */
export const queryOf = ({ query, isList }: Operation): z.ZodObject => {
  const own = query instanceof z.ZodObject ? query.shape : {};
  return z.strictObject(isList ? { ...own, ...pageShape } : own);
};

/** No text that is kept holds this character, and the database can't even be asked for it. */
function holdsText(query: Record<string, unknown>, context: z.RefinementCtx): void {
  for (const [name, value] of Object.entries(query))
    if (typeof value === 'string' && value.includes('\u0000'))
      context.addIssue({ code: 'custom', path: [name], message: 'U+0000 is no part of a text.' });
}

type Read = {
  params: Record<string, string>;
  query: unknown;
  body: unknown;
  page: { after: string[] | null; limit: number };
};
type Unread = { code: ProblemCode; errors?: Problem['errors'] };

type Of = { params: Record<string, string>; workspaceId: string };

/** The query and the body, or what is wrong with them. */
export function readRequest(
  request: Pick<Request, 'query' | 'body'>,
  operation: Operation,
  of: Of,
): ({ ok: true } & Read) | ({ ok: false } & Unread) {
  const asked = readQuery(request.query, operation, of);
  if (!asked.ok || !isWrite(operation) || !operation.body) return asked;
  const json = jsonIn(request.body);
  return json ? readBody(json.value, operation, asked) : { ok: false, code: 'malformed_json' };
}

/** What an assistant names beside what stands in the address. */
export function readNamed(
  { body, ...query }: Record<string, unknown>,
  operation: Operation,
  of: Of,
): ({ ok: true } & Read) | ({ ok: false } & Unread) {
  const asked = readQuery(query, operation, of);
  return asked.ok && operation.body ? readBody(body, operation, asked) : asked;
}

function readQuery(
  given: unknown,
  operation: Operation,
  { params, workspaceId }: Of,
): ({ ok: true } & Read) | ({ ok: false } & Unread) {
  const asked = queryOf(operation).superRefine(holdsText).safeParse(given, { error: sayIssue });
  if (!asked.success) return { ok: false, code: 'malformed_request', errors: errorsIn('?', asked.error) };
  const { limit, cursor, ...query } = asked.data as { limit?: number; cursor?: string };
  const after = cursor === undefined ? null : positionIn({ workspaceId, operation: operation.id }, cursor);
  if (cursor !== undefined && !after) return { ok: false, code: 'invalid_cursor' };
  return { ok: true, params, query, body: undefined, page: { after, limit: limit ?? AT_ONCE } };
}

function readBody(
  given: unknown,
  operation: Operation,
  read: Read,
): ({ ok: true } & Read) | ({ ok: false } & Unread) {
  const body = operation.body?.safeParse(given, { error: sayIssue });
  if (body?.success === false)
    return { ok: false, code: 'malformed_request', errors: errorsIn('', body.error) };
  return { ...read, ok: true, body: body?.data };
}

/** What stands in braces in an operation's address; null where the path is another one. */
export function paramsIn(operation: Operation, path: string): Record<string, string> | null {
  const [own, asked] = [operation.path.split('/'), path.split('/')];
  if (own.length !== asked.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of own.entries()) {
    const given = decoded(asked[at] ?? '');
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? given !== part : !given) return null;
    if (name !== undefined) params[name] = given ?? '';
  }
  return params;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** As our own form keeps it: one line, tidied, of 120 characters at most. */
const isExternalId = (value: string): boolean =>
  optionalLine({ field: 'crm_id', max: WORD_LIMITS.figure }).safeParse(value).data === value;

/** Whether every id in an address looks like one: what does not names nothing. */
export const areIds = (params: Record<string, string>): boolean =>
  Object.entries(params).every(([name, value]) =>
    name === 'external_id' ? isExternalId(value) : !name.endsWith('_id') || isId(value),
  );
