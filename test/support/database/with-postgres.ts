/* Once per run: a Postgres server with a migrated database, which each test file copies. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { connectPostgres } from '#db/client.server';
import { migrate } from '#db/migrate.server';
import { startPostgres } from './postgres';

export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await startPostgres();
  const admin = given ?? server?.url() ?? '';
  const template = `foyer_template_${randomBytes(4).toString('hex')}`;
  const tidy = async () => {
    if (given)
      for (const name of [template, `${template}_demo`])
        await run(admin, `drop database if exists ${name} with (force)`);
    await server?.remove();
  };
  try {
    await run(admin, `create database ${template}`);
    const url = new URL(admin);
    url.pathname = `/${template}`;
    const database = connectPostgres(url.href);
    await migrate(database.db).finally(() => database.close());
  } catch (error) {
    await tidy();
    throw error;
  }
  project.provide('testDatabase', { kind: 'postgres', admin, template });
  return tidy;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
