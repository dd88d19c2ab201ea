/* "No" for programs: a problem document (RFC 9457), with a code that stays, and words for whoever reads the log. */
import type { ErrorRequestHandler, Response } from 'express';
import type { z } from 'zod';
import { type Slip, slipIn } from '../../domain/form/slip';
import { type Refusal, type RefusalCode, statusOf, statusOfCode } from '../../domain/onboarding/refusal';
import { withoutSecrets } from '../../domain/request/address';
import { log } from '../../log.server';
import { saySlip } from '../../speech/en/form/say-slip';
import { REFUSAL_WORDS } from '../../ui/frame/copy';
import { failureKind } from '../failure.server';
import { gapSaid } from './shapes/gap-said';
import type { PROBLEM } from './shapes/shapes';

export type Problem = z.input<typeof PROBLEM>;

/** What an operation may answer before, or instead of, the domain. */
const PROBLEMS = {
  malformed_request: [400, 'The request can’t be read as this operation describes it.'],
  malformed_json: [400, 'The body is no JSON that can be read.'],
  request_key_unlike: [400, 'An Idempotency-Key is 1 to 200 visible ASCII characters.'],
  invalid_cursor: [400, 'This cursor is not one that this list gave to this workspace.'],
  key_missing: [401, 'Send a key that works: Authorization: Bearer foyer_….'],
  key_revoked: [401, 'This key was revoked. Make another one, and send that.'],
  key_expired: [401, 'This key has ended on its day. Make another one, and send that.'],
  origin_foreign: [403, 'No page of another site asks here: send no Origin but that of this Foyer.'],
  scope_missing: [403, 'This key is not for that: it lacks the scope.'],
  no_operation: [404, 'There is no operation at this address.'],
  question_unknown: [404, 'There is no such question in a handoff.'],
  method_unknown: [405, 'This address is asked in another way.'],
  being_answered: [409, 'The same request is being answered at this moment. Ask again in a second.'],
  precondition_failed: [
    412,
    'It has changed since. Read it again, and send what you want with its new ETag.',
  ],
  body_too_large: [413, 'The body is larger than 256 kB.'],
  not_json: [415, 'Send the body as application/json, in UTF-8 and not compressed.'],
  no_form: [415, 'Send files as multipart/form-data, in the field “files”.'],
  not_whole: [400, 'The files did not arrive whole. Send them again.'],
  files_too_large: [413, 'These are more bytes than one request may carry. Send fewer or smaller files.'],
  files_unfit: [422, 'Nothing was kept: not every file that was sent may be.'],
  files_arriving: [503, 'Other files are arriving just now. Send yours again in a moment.'],
  sales_owner_missing: [422, 'This key’s member leads others and sold nothing here: name who did.'],
  colleague_unknown: [422, 'Nobody works here under this address.'],
  request_key_reused: [422, 'This Idempotency-Key was used for another request.'],
  precondition_missing: [428, 'Send If-Match with the ETag that you read.'],
  too_many_requests: [429, 'More requests than this key may make. Wait as long as Retry-After says.'],
  our_fault: [
    500,
    'Something went wrong on our side. Whoever runs Foyer finds it by the number of the request.',
  ],
  took_too_long: [
    503,
    'It took longer than it may, and was given up before it was done. Try again in a few seconds.',
  ],
  database_away: [503, 'Foyer can’t reach its database. Try again in a few seconds.'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

export const titleOfCode = (code: ProblemCode | RefusalCode): string =>
  code in PROBLEMS ? PROBLEMS[code as ProblemCode][1] : REFUSAL_WORDS[code as RefusalCode];

/** Answers with a problem; `origin` is where the code is explained. */
export function sendProblem(
  response: Response,
  origin: string,
  code: ProblemCode,
  more: Pick<Problem, 'detail' | 'errors'> = {},
): void {
  write(response, problemOf(origin, code, more));
}

export function problemOf(
  origin: string,
  code: ProblemCode | RefusalCode,
  more: Pick<Problem, 'detail' | 'errors' | 'instance'> = {},
): Problem {
  return {
    type: typeOf(origin, code),
    title: titleOfCode(code),
    status: statusOfProblem(code),
    code,
    ...more,
  };
}

export const statusOfProblem = (code: ProblemCode | RefusalCode): number =>
  code in PROBLEMS ? PROBLEMS[code as ProblemCode][0] : statusOfCode(code as RefusalCode);

/** What of a request a "no" is about, where it is one thing. */
const FIELD_OF: Partial<Record<RefusalCode, string>> = {
  customer_unknown: '/customer_id',
  customer_differs: '/customer_id',
  deal_of_another: '/customer_name',
  signing_unlikely: '/signed_at',
};

/** The domain's "no", with what would clear it. */
export function refusalSaid(origin: string, refusal: Refusal): { status: number; body: string } {
  const { code, gaps } = refusal;
  const status = statusOf(refusal);
  const field = FIELD_OF[code];
  const problem: Problem = {
    type: typeOf(origin, code),
    title: REFUSAL_WORDS[code],
    status,
    code,
    ...(field && { errors: [{ pointer: field, detail: REFUSAL_WORDS[code] }] }),
    ...errorsOfFields(refusal),
    ...(gaps && { gaps: gaps.map(gapSaid) }),
  };
  return { status, body: JSON.stringify(problem) };
}

/** What can't be read in fields of a starting point's own, each at its place in the body. */
function errorsOfFields({ code, latest }: Refusal): Pick<Problem, 'errors'> {
  if (code !== 'own_fields_unfit') return {};
  const { slips } = latest as { slips: Record<string, Slip> };
  return {
    errors: Object.entries(slips).map(([key, slip]) => ({
      pointer: `/values/${key}`,
      detail: saySlip(slip),
    })),
  };
}

/** Answers with it. */
export function sendRefusal(response: Response, origin: string, refusal: Refusal): void {
  sendSaid(response, refusalSaid(origin, refusal));
}

/** A "no" as it was said and may be kept; the number is that of the request which asks for it now. */
export function sendSaid(response: Response, { body }: { body: string }): void {
  write(response, JSON.parse(body) as Problem);
}

const typeOf = (origin: string, code: string): string => `${origin}/api#${code}`;

function write(response: Response, problem: Problem): void {
  const instance = response.locals.requestId;
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, ...(instance && { instance }) }));
}

/** As many as anybody reads, and as much of each. */
const MOST_TOLD = 50;
const LONGEST_TOLD = 500;
const cut = (words: string): string =>
  words.length > LONGEST_TOLD ? `${words.slice(0, LONGEST_TOLD).replace(/\p{Cs}$/u, '')}…` : words;

/** What is wrong where: words of our own rules, or what the shape says; each field that it doesn't know for itself. */
export const errorsIn = (at: string, { issues }: z.ZodError): NonNullable<Problem['errors']> =>
  issues
    .slice(0, MOST_TOLD)
    .flatMap((issue) => {
      const { path, message } = issue;
      const detail = cut(message.startsWith('{"code":') ? saySlip(slipIn(message)) : message);
      if (issue.code !== 'unrecognized_keys') return { pointer: pointerTo(at, path), detail };
      const unknown = issue.keys.slice(0, MOST_TOLD);
      return unknown.map((key) => ({ pointer: pointerTo(at, [...path, key]), detail }));
    })
    .slice(0, MOST_TOLD);

const pointerTo = (at: string, path: readonly PropertyKey[]): string =>
  cut(`${at}${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`);

const CODES = { away: 'database_away', late: 'took_too_long', bug: 'our_fault' } as const;

export const codeOfFailure = (error: unknown): ProblemCode => CODES[failureKind(error)];

/** What is wrong on our side, told at the end of each door for programs. */
export const failed =
  (origin: string): ErrorRequestHandler =>
  (error, request, response, _next) => {
    log().error(
      { err: error, requestId: response.locals.requestId, path: withoutSecrets(request.originalUrl) },
      'request failed',
    );
    if (response.headersSent) return void response.destroy();
    const code = codeOfFailure(error);
    if (code !== 'our_fault') response.set('Retry-After', '5');
    sendProblem(response, origin, code);
  };
