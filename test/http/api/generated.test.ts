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
import { pathOfFiles, useStore } from '../../support/story/files';
import { generatedPath, type Schema, type Source, spoilt, valid } from '../../support/story/generated';
import { introducedOnboarding } from '../../support/story/handoffs';
import { formOf, programOf, useDoor } from '../../support/story/programs';
import { seeded } from '../../support/story/seeded';

useDatabase();
useDoor();
useStore();

type Described = {
  operationId: string;
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: { 'application/json'?: { schema: Schema } } };
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
  const { list } = await pathOfFiles(cast.ines, id);
  const put = await (await programOf(cast.ines)).ask('POST', `/onboardings/${id}/steps/${list}/attachments`, {
    body: formOf({ 'prices.csv': 'a;b' }),
  });
  const [file] = put.body.items as unknown as { id: string }[];
  const rows = await Promise.all(
    (['statements', 'contacts', 'customers', 'members', 'wordings'] as const).map((table) =>
      db().selectFrom(table).select('id').execute(),
    ),
  );
  const ids = [id, id, id, list, list, file?.id ?? '', ...rows.flat().map((row) => row.id)];
  source = { random, schemas: api.components.schemas, ids };
});

const NAMES = [
  'a.csv',
  'list.xlsx',
  '../../etc/passwd',
  'ünï.pdf',
  '',
  'x'.repeat(400),
  'a\u0000.csv',
  'run.exe',
];
const BYTES = ['a;b', '', '%PDF-1.7 no more', '<script>1</script>', 'MZ\u0090', '\u0000', 'x'.repeat(70_000)];

/** Files of every sort, in the right field and in others, or no form at all. */
function hostileForm(random: Random): FormData | string {
  if (random() < 0.1) return pick(random, ['{}', 'a=b', '']);
  const form = new FormData();
  const count = pick(random, [0, 1, 1, 2, 12]);
  for (let n = 0; n < count; n++)
    form.append(
      pick(random, ['files', 'files', 'files', 'file']),
      new Blob([pick(random, BYTES)]),
      pick(random, NAMES),
    );
  if (random() < 0.2) form.append('files', 'no file');
  return form;
}

describe('an operation answers as it is described, whatever it is sent', () => {
  test.each(OPERATIONS.map((one) => [one.id, one] as const))('%s', async (_, operation) => {
    const described = api.paths[operation.path]?.[operation.method.toLowerCase()];
    if (!described) throw new Error(`${operation.id} isn't described.`);
    // A key of its own for each operation: a pace holds for each key.
    const program = await programOf(pick(random, [cast.sam, cast.ines, cast.hanne]));
    for (let n = 0; n < EACH; n++) {
      const path = generatedPath(operation.path, described.parameters, source);
      const schema = described.requestBody?.content['application/json']?.schema;
      const fits = schema && valid(schema, source);
      const body = schema && (random() < 0.4 ? spoilt(fits, source) : fits);
      const headers: Record<string, string> = operation.needsRead
        ? { 'if-match': pick(random, ['"x"', '*', 'W/"1"', '']) }
        : {};
      const form = operation.takesFiles && hostileForm(random);
      const answer = await program.ask(operation.method, path, {
        ...(schema && { body: JSON.stringify(body) }),
        ...(form && { body: form }),
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
