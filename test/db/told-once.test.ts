/* A story told once is found by every test as it was left, whatever the one before did to it. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { confirmStatement } from '~/commands/review/review-statement.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { useDatabase } from '../support/database/database';
import { tablesInDatabase } from '../support/database/schema-drift';
import { toldOnce } from '../support/database/told-once';
import { type Home, oneWorkspace } from '../support/story/cast';
import { done, introducedOnboarding } from '../support/story/handoffs';

useDatabase();

let cast: Home;
let id: string;
let mira: ContactActor;

toldOnce(async () => {
  cast = await oneWorkspace();
  ({ id, mira } = await introducedOnboarding(cast));
});

/** Every row of every table, as text, in the order of the alphabet. */
async function everyRow(): Promise<string[]> {
  const found: string[] = [];
  for (const table of (await tablesInDatabase(db())).keys()) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.id(table)} t`.execute(db());
    found.push(...rows.map(({ row }) => `${table} ${row}`));
  }
  return found.sort();
}

describe('a story told once', () => {
  let first: string[] = [];

  it('is written on: rows are added, changed and removed', async () => {
    first = await everyRow();
    expect(first.length).toBeGreaterThan(50);
    for (const item of (await loadReview(db(), cast.workspaceId, id)).shown)
      done(await confirmStatement(mira, item));
    await db().updateTable('contacts').set({ email: 'other@brightwater.example' }).execute();
    await db().deleteFrom('notices').execute();
    expect(await everyRow()).not.toEqual(first);
  });

  it('is as it was, row for row', async () => {
    expect(await everyRow()).toEqual(first);
  });

  it('keeps what the database refuses: a wording is never changed', async () => {
    await expect(sql`update wordings set fields = '{}'`.execute(db())).rejects.toThrow();
  });
});
