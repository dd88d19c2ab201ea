/* Files sent to the demo by plain HTTP, and what is left of them afterwards in its database and its store. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connectPostgres, type Database, openEmbedded, setDatabase } from '#db/client.server';
import { openStore } from '#db/file/open-store.server';
import { store } from '#db/file/store.server';
import { sweepFiles } from '~/jobs/file/sweep-files.server';
import type { Visitor } from '../support/browser/visitor';
import { asReader } from '../support/story/made-for';

/** Where the contact hands files in, and the steps that a member puts files on. */
export async function placesOf({ aoife, ines }: { aoife: Visitor; ines: Visitor }) {
  const welcome = await (await aoife.get('/welcome')).text();
  const step = /href="(\/welcome\/steps\/[0-9a-f-]{36})[^"]*"[^>]*>One sales file for each shop</.exec(
    welcome,
  );
  const customers = await (await ines.get('/customers')).text();
  const onboarding = /href="(\/onboardings\/[0-9a-f-]{36})[^>]*>(?:(?!<\/a>).)*Hallowmere/s.exec(customers);
  const path = await (await ines.get(`${onboarding?.[1]}/path`)).text();
  const steps = [...path.matchAll(/href="([^"]+\/attachments)"/g)].flatMap(([, address]) => address ?? []);
  if (!step || steps.length === 0) throw new Error('The demo has no step for the storm.');
  return { handIn: `${step[1]}/files`, steps };
}

export async function formOf(
  origin: string,
  { cookie }: Visitor,
  name: string,
  bytes: string,
): Promise<FormData> {
  const form = new FormData();
  for (const [field, value] of await asReader(origin, cookie, {})) form.append(field, value);
  form.append('files', new Blob([bytes]), name);
  return form;
}

/** @throws where the line breaks off */
export async function sendFile(
  origin: string,
  who: Visitor,
  to: string,
  name: string,
  bytes: string,
): Promise<Response> {
  const body = await formOf(origin, who, name, bytes);
  const headers = { origin, cookie: who.cookie };
  return fetch(origin + to, { method: 'POST', redirect: 'manual', headers, body });
}

/** Taken away again by its name on the page `at`; of one that isn't there, whatever is answered instead. */
export async function bytesOf(reader: Visitor, at: string, name: string): Promise<Buffer> {
  const page = await (await reader.get(at)).text();
  const address = new RegExp(`href="([^"]+)"[^>]*>${name.replace('.', '\\.')}<`).exec(page)?.[1] ?? '/none';
  const answer = await reader.get(address.replace('&amp;', '&'));
  return Buffer.from(await answer.arrayBuffer());
}

/**
 * With the server gone, the database and the store themselves are asked, after a sweep: what it took away, and what it
 * should have and left. Rows count from `since` on.
 */
export async function leftAfter(
  options: { folder: string; database?: string | null },
  since: number,
): Promise<{ swept: number; orphans: string[] }> {
  const folder = join(options.folder, 'demo');
  const database = options.database ? connectPostgres(options.database) : await openEmbedded(folder);
  setDatabase(database);
  openStore(join(folder, 'files'), null);
  try {
    const swept = await sweepFiles(0);
    const arriving = await readdir(join(folder, 'files', 'arriving')).catch(() => []);
    return { swept, orphans: [...(await unequal(database, since)), ...arriving] };
  } finally {
    await database.close();
  }
}

/** When an id was made. */
const madeAt = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

/** Rows without bytes, and bytes without a row; the demo's own files lie where the demo was made. */
async function unequal({ db }: Database, since: number): Promise<string[]> {
  const keys = new Set<string>();
  for await (const some of store().list()) for (const { key } of some) keys.add(key);
  const columns = ['workspace_id', 'onboarding_id', 'id'] as const;
  const rows = await db
    .selectFrom('files')
    .select(columns)
    .unionAll(db.selectFrom('attachments').select(columns))
    .execute();
  const keyIn = (row: (typeof rows)[number]) => `${row.workspace_id}/${row.onboarding_id}/${row.id}`;
  const known = new Set(rows.map(keyIn));
  return [
    ...rows
      .filter(({ id }) => madeAt(id) >= since)
      .map((row) => keyIn(row))
      .filter((key) => !keys.has(key))
      .map((key) => `row ${key}`),
    ...[...keys].filter((key) => !known.has(key)).map((key) => `bytes ${key}`),
  ];
}
