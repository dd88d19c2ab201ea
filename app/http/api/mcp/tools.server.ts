/*
 * What an assistant can ask and do: the operations that programs have, each of them a tool, for the keys that have its
 * scope. There is no second set of rules: a tool call is read, done and refused as the operation is.
 */
import { createHash } from 'node:crypto';
import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Scope } from '../../../domain/api/scopes';
import { refuse } from '../../../domain/onboarding/refusal';
import { answer, type Said } from '../answer.server';
import { onceOf } from '../once.server';
import { type Caller, isWrite, namesInPath, type Operation } from '../operation';
import { OPERATIONS } from '../operations.server';
import { type Problem, type ProblemCode, problemOf, refusalSaid } from '../problem.server';
import { areIds, queryOf, readNamed } from '../reading.server';
import { schemaOf } from '../shapes/named';
import { id } from '../shapes/shapes';

const TOOLS = OPERATIONS.filter(({ isNoTool }) => !isNoTool);

/** What of its member's a key leaves through, so that a person is asked before. */
const REACHING_CUSTOMERS: readonly (Scope | null)[] = [
  'guide:publish',
  'introductions:send',
  'corrections:resolve',
  'meetings:write',
  'files:judge',
];

const isFor = (scopes: readonly Scope[], { scope }: Operation): boolean =>
  scope === null || scopes.includes(scope);

/** The tools of a key; those that it lacks the scope for are not offered. */
export const toolsFor = (scopes: readonly Scope[]): Tool[] =>
  TOOLS.filter((operation) => isFor(scopes, operation)).map(toolOf);

const described = new Map<string, Tool>();

function toolOf(operation: Operation): Tool {
  const { id: name, method, scope, summary, description } = operation;
  const known = described.get(name);
  if (known) return known;
  const tool: Tool = {
    name,
    description: [summary, description].filter(Boolean).join('. '),
    inputSchema: schemaOf(argumentsOf(operation), 'input') as Tool['inputSchema'],
    annotations: {
      readOnlyHint: !isWrite(operation),
      destructiveHint: isWrite(operation),
      idempotentHint: method !== 'POST',
      openWorldHint: REACHING_CUSTOMERS.includes(scope),
    },
  };
  described.set(name, tool);
  return tool;
}

const requestKey = z
  .string()
  .optional()
  .describe('Of your own making: sent again with the same one within 24 hours, it is done once');

/** What stands in its address and its query by name, what is sent as `body`. */
const argumentsOf = (operation: Operation) =>
  z.strictObject({
    ...Object.fromEntries(
      namesInPath(operation).map((name) => [
        name,
        name.endsWith('_id') && name !== 'external_id' ? id : z.string(),
      ]),
    ),
    ...queryOf(operation).shape,
    ...(operation.body && { body: operation.body }),
    ...(isWrite(operation) && { request_key: requestKey }),
  });

/** An answer, or a problem as the operation's own address tells it. */
export type Told = { isError: boolean; text: string };

export async function callTool(
  caller: Caller,
  name: string,
  { request_key: requestKey, ...given }: Record<string, unknown>,
): Promise<Told> {
  const { actor, key, origin } = caller;
  const no = (code: ProblemCode, more: Pick<Problem, 'detail' | 'errors'> = {}): Told => ({
    isError: true,
    text: JSON.stringify(problemOf(origin, code, more)),
  });
  const operation = TOOLS.find((one) => one.id === name);
  if (!operation)
    return no('no_operation', { detail: 'There is no tool of this name: tools/list has those there are.' });
  if (!isFor(key.scopes, operation)) return no('scope_missing', { detail: `It needs ${operation.scope}.` });
  const names = namesInPath(operation);
  const missing = names.filter((one) => typeof given[one] !== 'string' || given[one] === '');
  if (missing.length > 0)
    return no('malformed_request', {
      errors: missing.map((one) => ({ pointer: `?/${one}`, detail: 'Say which.' })),
    });
  const isInAddress = (one: string) => names.includes(one);
  const [params, named] = divide(given, isInAddress);
  if (!areIds(params)) return tell(origin, refusalSaid(origin, refuse('not_found')));
  if (!isWrite(operation) && requestKey !== undefined)
    return no('malformed_request', { errors: [{ pointer: '?/request_key', detail: 'Nothing is done.' }] });
  const read = readNamed(named, operation, { params, workspaceId: actor.workspaceId });
  if (!read.ok) return no(read.code, { errors: read.errors });
  const requestHash = createHash('sha256')
    .update(`${name}\n${JSON.stringify(given)}`)
    .digest('hex');
  if (requestKey !== undefined && typeof requestKey !== 'string') return no('request_key_unlike');
  const once = onceOf(caller, { requestKey, requestHash });
  if (!once.isFit) return no('request_key_unlike');
  return tell(origin, await answer(operation, { ...caller, ...read, formId: once.formId }, { once }));
}

function tell(origin: string, said: Said): Told {
  if ('code' in said) return { isError: true, text: JSON.stringify(problemOf(origin, said.code)) };
  return { isError: said.status >= 400, text: said.body };
}

function divide(
  given: Record<string, unknown>,
  isInAddress: (name: string) => boolean,
): [Record<string, string>, Record<string, unknown>] {
  const all = Object.entries(given);
  return [
    Object.fromEntries(all.filter(([name]) => isInAddress(name))) as Record<string, string>,
    Object.fromEntries(all.filter(([name]) => !isInAddress(name))),
  ];
}
