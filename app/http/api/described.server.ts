/* The published document: OpenAPI 3.1, made from the rows and shapes by which requests are read. */
import type { z } from 'zod';
import type { RefusalCode } from '../../domain/onboarding/refusal';
import { isWrite, namesInPath, type Operation, TOPICS } from './operation';
import { OPERATIONS } from './operations.server';
import { type ProblemCode, statusOfProblem, titleOfCode } from './problem.server';
import { queryOf } from './reading.server';
import { WEBHOOK_TOLD } from './shapes/event-shapes';
import { namedSchemas, placeOfShape, schemaOf } from './shapes/named';
import { PROBLEM } from './shapes/shapes';

type Json = Record<string, unknown>;

let described: Json | undefined;

/** The whole document; it is the same for as long as the process lives. */
export function describedApi(origin: string): Json {
  described ??= {
    openapi: '3.1.0',
    info: {
      title: 'Foyer',
      version: '1',
      description: 'Customers, handoffs, guides and what became of them, for the programs of one workspace.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ key: [] }],
    tags: TOPICS.map((name) => ({ name })),
    paths: pathsOf(OPERATIONS),
    webhooks: { event: { post: toldPost() } },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key made at /settings/connections' },
      },
      schemas: namedSchemas(),
    },
  };
  return described;
}

function pathsOf(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations)
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describe(operation),
    };
  return paths;
}

/** Headers and signature are those of Standard Webhooks. */
const toldPost = (): Json => ({
  operationId: 'event',
  summary:
    'What happens is told to each address that chose its topic, at least once, signed as Standard Webhooks says',
  parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
    name,
    in: 'header',
    required: true,
    schema: { type: 'string' },
  })),
  requestBody: { required: true, ...json(refOf(WEBHOOK_TOLD)) },
  responses: {
    '2XX': { description: 'Taken' },
    410: { description: 'Wants nothing any more: the address is turned off' },
    default: { description: 'Told again, for three and a half days' },
  },
});

const json = (schema: unknown, type = 'application/json') => ({ content: { [type]: { schema } } });

function describe(operation: Operation): Json {
  const {
    id,
    topic,
    scope,
    summary,
    description,
    body,
    takesFiles,
    answer,
    isFile,
    status = 200,
  } = operation;
  return {
    operationId: id,
    tags: [topic],
    summary,
    description: [description, scope ? `Scope: ${scope}.` : 'Every key may.'].filter(Boolean).join(' '),
    'x-scope': scope,
    parameters: [...inPath(operation), ...inQuery(operation), ...inHeaders(operation)],
    ...(body && { requestBody: { required: true, ...json(refOf(body)) } }),
    ...(takesFiles && { requestBody: { required: true, ...formOf(takesFiles) } }),
    responses: {
      [status]: {
        description: summary,
        ...(isFile ? { content: { 'application/octet-stream': {} } } : json(refOf(answer))),
      },
      ...problemsOf(operation),
    },
  };
}

/** Bytes are described by their media type alone in OpenAPI 3.1. */
const formOf = (field: string) =>
  json(
    {
      type: 'object',
      properties: {
        [field]: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
      },
      required: [field],
    },
    'multipart/form-data',
  );

const refOf = (shape: z.ZodType) => ({ $ref: placeOfShape(shape) });

const inPath = (operation: Operation) =>
  namesInPath(operation).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema:
      name.endsWith('_id') && name !== 'external_id'
        ? { type: 'string', format: 'uuid' }
        : { type: 'string' },
  }));

const inQuery = (operation: Operation) =>
  Object.entries(queryOf(operation).shape).map(([name, field]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(field as z.ZodType, 'output'),
  }));

const header = (name: string, required: boolean, description: string) => ({
  name,
  in: 'header',
  required,
  schema: { type: 'string' },
  description,
});

const inHeaders = (operation: Operation) => [
  ...(isWrite(operation)
    ? [header('Idempotency-Key', false, 'Sent again within 24 hours, the request is answered the same')]
    : []),
  ...(isWrite(operation)
    ? [header('If-Match', operation.needsRead === true, 'The ETag that was read at this address')]
    : []),
];

/** What every operation may answer, and what belongs to its own. */
export function codesOf(operation: Operation): (ProblemCode | RefusalCode)[] {
  const { scope, body, takesFiles, isList, path, needsRead, refusals = [] } = operation;
  return [
    'malformed_request',
    ...(isList ? (['invalid_cursor'] as const) : []),
    'key_missing',
    'key_revoked',
    'key_expired',
    ...(scope ? (['scope_missing'] as const) : []),
    ...(path.includes('{') ? (['not_found'] as const) : []),
    ...(body ? (['malformed_json', 'body_too_large', 'not_json'] as const) : []),
    ...(takesFiles
      ? (['no_form', 'not_whole', 'files_too_large', 'files_unfit', 'files_arriving'] as const)
      : []),
    ...(needsRead ? (['precondition_missing'] as const) : []),
    ...(isWrite(operation)
      ? ([
          'key_ended',
          'precondition_failed',
          'request_key_unlike',
          'request_key_reused',
          'being_answered',
          'not_allowed',
          'onboarding_closed',
        ] as const)
      : []),
    ...refusals,
    'too_many_requests',
    'took_too_long',
    'database_away',
  ];
}

function problemsOf(operation: Operation): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of new Set(codesOf(operation))) {
    const status = statusOfProblem(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${code}: ${titleOfCode(code)}`]);
  }
  const said = [...byStatus].sort(([one], [other]) => one - other);
  return Object.fromEntries(
    said.map(([status, lines]) => [
      status,
      { description: lines.join('\n\n'), ...json(refOf(PROBLEM), 'application/problem+json') },
    ]),
  );
}
