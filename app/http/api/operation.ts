/*
 * What a program can ask and do. One row of this kind is an operation's address, scope, shapes and handler; the router,
 * the published document, the reference page and the tests read the same rows, so there is no operation without one.
 */
import type { z } from 'zod';
import type { Scope } from '../../domain/api/scopes';
import type { MemberActor } from '../../domain/onboarding/access';
import type { Refusal, RefusalCode } from '../../domain/onboarding/refusal';
import type { Page } from '../../queries/api/page';
import type { FileSent } from '../file/file-answer.server';
import type { Received } from '../file/receive.server';
import type { Problem, ProblemCode } from './problem.server';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export const TOPICS = [
  'keys',
  'deals',
  'customers',
  'onboardings',
  'handoffs',
  'guides',
  'paths',
  'corrections',
  'meetings',
  'files',
  'webhooks',
  'promises',
  'insight',
  'events',
] as const;
type Topic = (typeof TOPICS)[number];

/** Who asks, with which key, at which Foyer. */
export type Caller = {
  actor: MemberActor;
  key: { id: string; name: string; scopes: readonly Scope[]; expiresAt: Date };
  origin: string;
};

type Asked<Q, B> = Caller & {
  params: Record<string, string>;
  query: Q;
  body: B;
  /** Made from the key of the request, so that the same request makes the same thing once. */
  formId: string;
  /** Of a list: behind what, and how many. */
  page: { after: string[] | null; limit: number };
  /** Of one that was sent with If-Match: what is at its address, as the ETag is of it. */
  was?: unknown;
  /** Of one that takes files: what arrived. */
  received?: Received;
};

/** What is wrong with what was sent, where no rule of the domain says it or none says where. */
export type Unfit = { problem: ProblemCode | RefusalCode } & Pick<Problem, 'detail' | 'errors'>;

/** An answer, a page of answers, a file, a refusal of the domain, or null for what isn't there. */
type Reply<A> = A | Page<unknown> | FileSent | Refusal | Unfit | null;

type Row<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = {
  /** What clients call it. */
  id: string;
  method: Method;
  /** With the names of what stands in it in braces: those that end in _id are ids. */
  path: `/${string}`;
  topic: Topic;
  /** Null: every key may. */
  scope: Scope | null;
  summary: string;
  description?: string;
  query?: Q;
  body?: B;
  /** Sent as a form, in the field of this name, under the limits of our pages. */
  takesFiles?: 'files';
  answer: A;
  /** The answer is the bytes of a file. */
  isFile?: true;
  status?: 200 | 201;
  /** The "no" that it may meet, beside those of every operation. */
  refusals?: readonly (RefusalCode | ProblemCode)[];
  isList?: true;
  /** The ETag of what its address was read as has to be sent with If-Match; with any other write it may be. */
  needsRead?: true;
  /** What sales heard is for people to say: an assistant drafts it, and somebody confirms it. */
  isNoTool?: true;
  handle(asked: Asked<z.output<Q>, z.output<B>>): Promise<Reply<z.input<A>>>;
};

export type Operation = Omit<Row<z.ZodType, z.ZodType, z.ZodType>, 'handle'> & {
  handle(asked: Asked<unknown, unknown>): Promise<Reply<unknown>>;
};

/** Types a row by its own shapes; the router holds what it hands over to the same ones. */
export const operation = <Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  row: Row<Q, B, A>,
): Operation => row as unknown as Operation;

/** The names in braces in its address. */
export const namesInPath = ({ path }: Operation): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

export const isWrite = ({ method }: Operation): boolean => method !== 'GET';
