/*
 * Requests of every sort, made from the published document: whatever is sent, the answer is one that the document
 * promises, and never a failure of ours. GENERATED=500 sends as many to each operation; GENERATED_SEED repeats a run.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { describedApi } from '~/http/api/described.server';
import { OPERATIONS } from '~/http/api/operations.server';
import { pick, type Random } from '../../faults/fuzz/hostile';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { generatedPath, type Schema, type Source, spoilt, valid } from '../../support/story/generated';
import { introducedOnboarding } from '../../support/story/handoffs';
import { programOf, useDoor } from '../../support/story/programs';
import { seeded } from '../../support/story/seeded';

useDatabase();
useDoor();

type Described = {
  operationId: string;
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Record<string, unknown>;
};

const EACH = Number(process.env.GENERATED ?? 15);
const SEED = Number(process.env.GENERATED_SEED ?? Math.floor(Math.random() * 1_000_000));
const api = describedApi('https://foyer.example') as unknown as {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

let cast: Home;
let source: Source;
const random: Random = seeded(SEED);

beforeAll(async () => {
  cast = await oneWorkspace();
  const { id } = await introducedOnboarding(cast);
  const rows = await Promise.all(
    (['statements', 'contacts', 'customers', 'members', 'wordings'] as const).map((table) =>
      db().selectFrom(table).select('id').execute(),
    ),
  );
  const ids = [id, id, id, ...rows.flat().map((row) => row.id)];
  source = { random, schemas: api.components.schemas, ids };
});

describe('an operation answers as it is described, whatever it is sent', () => {
  test.each(OPERATIONS.map((one) => [one.id, one] as const))('%s', async (_, operation) => {
    const described = api.paths[operation.path]?.[operation.method.toLowerCase()];
    if (!described) throw new Error(`${operation.id} isn't described.`);
    // A key of its own for each operation: a pace holds for each key.
    const program = await programOf(pick(random, [cast.sam, cast.ines, cast.hanne]));
    for (let n = 0; n < EACH; n++) {
      const path = generatedPath(operation.path, described.parameters, source);
      const schema = described.requestBody?.content['application/json'].schema;
      const fits = schema && valid(schema, source);
      const body = schema && (random() < 0.4 ? spoilt(fits, source) : fits);
      const headers: Record<string, string> = operation.changes
        ? { 'if-match': pick(random, ['"x"', '*', 'W/"1"', '']) }
        : {};
      const answer = await program.ask(operation.method, path, {
        ...(schema && { body: JSON.stringify(body) }),
        headers,
      });
      const at = `GENERATED_SEED=${SEED} ${path} ${JSON.stringify(body)?.slice(0, 400)}`;
      expect([at, Object.keys(described.responses)]).toEqual([
        at,
        expect.arrayContaining([String(answer.status)]),
      ]);
    }
  });
});
