/* Once per run: migrates an embedded database and keeps its folder as a file, which each test file loads. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { fromPglite } from '#db/client.server';
import { migrate } from '#db/migrate.server';
import { pgliteParsers } from '#db/parsers.server';

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-pglite-'));
  const pglite = await PGlite.create({ parsers: pgliteParsers });
  const database = fromPglite(pglite);
  await migrate(database.db);
  const dump = join(folder, 'migrated.tar');
  writeFileSync(dump, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await database.close();
  project.provide('testDatabase', { kind: 'pglite', dump });
  return () => rmSync(folder, { recursive: true, force: true });
}
