/*
 * A backup is a folder: the rows of each table as lines, the keys of an embedded installation, and a list of it all with
 * counts and hashes. It has its name only once it is whole. It is put back into an empty place alone, all of it or none,
 * and read again afterwards to see that every line is there.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { atOneInstant, firstFilled, linesOf, putBack, tablesInOrder } from '#db/backup.server';
import type { Database, Trx } from '#db/client.server';
import { MIGRATIONS, migrate, migrationsSeen } from '#db/migrate.server';
import { keepKeys, keysKeptIn, secrets } from '../auth/secrets.server';
import { env } from '../env.server';
import { brokenFile, keepFiles, putFilesBack } from './backup-files.server';

const LIST = 'backup.json';
const FILES = 'files';
/** What is held in memory of a table. */
const AT_ONCE_BYTES = 1024 * 1024;

const tableKept = z.object({ rows: z.int().nonnegative(), sha256: z.string().length(64) });
const listShape = z.object({
  foyer: z.literal('backup'),
  format: z.literal(1),
  madeAt: z.string(),
  /** Every migration that the rows have seen. */
  migrations: z.array(z.string()).min(1),
  /** Which key derives the links in the mail that was sent. */
  linkKeyId: z.string(),
  tables: z.record(z.string(), tableKept),
  /** What customers handed in; a backup of before has none. */
  files: z.object({ count: z.int(), bytes: z.int(), missing: z.int() }).optional(),
});

const keysShape = z.object({ sessionSecret: z.string().min(32), linkKey: z.string().min(32) });

type Kept = z.output<typeof tableKept>;
type List = z.output<typeof listShape>;

/** What an operator did wrong, in words for them. */
export class BackupRefused extends Error {}

/** Writes a backup into a folder that isn't there yet, or is empty. Answers with the lines to print. */
export async function backUp(database: Database, given: string): Promise<string[]> {
  const folder = resolve(given);
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new BackupRefused(`${folder} is there already, and not empty. Choose another folder.`);
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(join(part, 'tables'), { recursive: true, mode: 0o700 });
  const list = await atOneInstant(database.db, async (trx): Promise<List> => {
    const migrations = await migrationsSeen(trx);
    if (migrations.length === 0) throw new BackupRefused('There is no Foyer in this database yet.');
    const tables: Record<string, Kept> = {};
    for (const table of await tablesInOrder(trx)) tables[table] = await writeTable(trx, table, part);
    const madeAt = new Date().toISOString();
    return {
      foyer: 'backup',
      format: 1,
      madeAt,
      migrations,
      linkKeyId: secrets().linkKeyId,
      tables,
    };
  });
  list.files = await keepFiles(linesOfFiles(part, list), join(part, FILES));
  const keys = env().DATABASE_URL ? null : await keysKeptIn(env().folder);
  if (keys) await writeWhole(join(part, 'keys.json'), `${JSON.stringify(keys)}\n`);
  await writeWhole(join(part, LIST), `${JSON.stringify(list, null, 2)}\n`);
  // Only an empty one goes: what came into it meanwhile stays.
  if (existsSync(folder)) await rmdir(folder);
  await rename(part, folder);
  return [
    `${countOf(list)} rows of ${Object.keys(list.tables).length} tables are in ${folder}.`,
    ...(list.files.count > 0 ? [`So are ${list.files.count} files, ${list.files.bytes} bytes in all.`] : []),
    ...(list.files.missing > 0
      ? [`${list.files.missing} files are not in the store any more, or not as they came: they are left out.`]
      : []),
    keys
      ? 'The keys of this installation are in it too: whoever has the folder can open every page.'
      : 'Keep SESSION_SECRET and LINK_KEY beside it: without LINK_KEY, links that were mailed open nothing.',
  ];
}

async function writeTable(trx: Trx, table: string, part: string): Promise<Kept> {
  const file = await open(join(part, 'tables', `${table}.jsonl`), 'w', 0o600);
  const hash = createHash('sha256');
  let rows = 0;
  try {
    for await (const lines of linesOf(trx, table)) {
      const text = lines.map((line) => `${line}\n`).join('');
      hash.update(text);
      rows += lines.length;
      await file.writeFile(text);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { rows, sha256: hash.digest('hex') };
}

async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600, flush: true });
}

/** Puts a backup back into the empty database or folder that the environment names. Answers with the lines to print. */
export async function restore(database: Database, given: string): Promise<string[]> {
  const folder = resolve(given);
  const list = await readList(folder);
  const last = list.migrations.at(-1) ?? '';
  const unknown = list.migrations.filter((name) => !MIGRATIONS.includes(name));
  if (unknown.length > 0)
    throw new BackupRefused(`This backup is of a newer Foyer (${unknown[0]}). Update Foyer first.`);
  for (const [table, kept] of Object.entries(list.tables)) await checkTable(folder, table, kept);
  const broken = await brokenFile(linesOfFiles(folder, list), join(folder, FILES));
  if (broken)
    throw new BackupRefused(`The file ${broken} is not the one that was kept: the backup is broken.`);
  const keys = env().DATABASE_URL ? null : await readKeys(folder);
  await refuseFilled(database);
  await migrate(database.db, last);
  if (keys) await keepKeys(env(), keys);
  const files = await putFilesBack(linesOfFiles(folder, list), join(folder, FILES));
  await atOneInstant(database.db, async (trx) => {
    const tables = await tablesInOrder(trx);
    const filled = await firstFilled(trx, tables);
    if (filled) throw new BackupRefused(NOT_EMPTY);
    const foreign = Object.keys(list.tables).find((table) => !tables.includes(table));
    if (foreign) throw new BackupRefused(`This backup has a table that Foyer doesn't know: ${foreign}.`);
    for (const table of tables)
      if (list.tables[table])
        for await (const lines of linesIn(folder, table)) await putBack(trx, table, lines);
    for (const [table, kept] of Object.entries(list.tables)) await compare(trx, table, kept);
  });
  await migrate(database.db);
  const isSameKey = secrets().linkKeyId === list.linkKeyId;
  return [
    `${countOf(list)} rows of ${Object.keys(list.tables).length} tables are back, as of ${list.madeAt}.`,
    ...(files > 0 ? [`So are ${files} files.`] : []),
    ...(isSameKey
      ? []
      : [
          'LINK_KEY is another one than then: links that were mailed before open nothing until it is set again.',
        ]),
    'Mail that was waiting then leaves when Foyer starts.',
  ];
}

const NOT_EMPTY =
  'There is something in this database already. A backup is put back into an empty one: name another by DATABASE_URL or DATA_DIR.';

/** A database that no Foyer has opened has no tables; what an unfinished start left has no rows. */
async function refuseFilled(database: Database): Promise<void> {
  const filled = await atOneInstant(database.db, async (trx) => firstFilled(trx, await tablesInOrder(trx)));
  if (filled) throw new BackupRefused(NOT_EMPTY);
}

async function readList(folder: string): Promise<List> {
  const text = await readFile(join(folder, LIST), 'utf8').catch(() => null);
  if (text === null) throw new BackupRefused(`${folder} is no backup: it has no ${LIST}.`);
  try {
    return listShape.parse(JSON.parse(text));
  } catch {
    throw new BackupRefused(
      `${join(folder, LIST)} can't be read: it was changed, or is no list of a backup.`,
    );
  }
}

async function readKeys(folder: string) {
  const text = await readFile(join(folder, 'keys.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return keysShape.parse(JSON.parse(text));
  } catch {
    throw new BackupRefused(`${join(folder, 'keys.json')} can't be read: it was changed, or holds no keys.`);
  }
}

async function* linesIn(folder: string, table: string): AsyncGenerator<string[]> {
  let rest = '';
  // By line feeds alone: other marks that end a line may stand in what people typed.
  for await (const part of createReadStream(join(folder, 'tables', `${table}.jsonl`), {
    encoding: 'utf8',
    highWaterMark: AT_ONCE_BYTES,
  })) {
    const lines = `${rest}${part}`.split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}

/** The rows that have bytes in the store; a backup of an older Foyer knows fewer tables of them, or none. */
async function* linesOfFiles(folder: string, { tables }: List): AsyncGenerator<string[]> {
  for (const table of ['files', 'attachments']) if (tables[table]) yield* linesIn(folder, table);
}

/** Before anything is written: the file holds what the list says. */
async function checkTable(folder: string, table: string, kept: Kept): Promise<void> {
  const broken = new BackupRefused(
    `The rows of ${table} are not those that were kept: the backup is broken.`,
  );
  const hash = createHash('sha256');
  let rows = 0;
  try {
    for await (const lines of linesIn(folder, table)) {
      rows += lines.length;
      hash.update(lines.map((line) => `${line}\n`).join(''));
    }
  } catch {
    throw broken;
  }
  if (rows !== kept.rows || hash.digest('hex') !== kept.sha256) throw broken;
}

/** After everything was written: the database says the same, line for line. */
async function compare(trx: Trx, table: string, kept: Kept): Promise<void> {
  const hash = createHash('sha256');
  for await (const lines of linesOf(trx, table)) hash.update(lines.map((line) => `${line}\n`).join(''));
  if (hash.digest('hex') !== kept.sha256)
    throw new Error(`The rows of ${table} don't read as they were kept. Nothing was put back.`);
}

const countOf = ({ tables }: List): number => Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
