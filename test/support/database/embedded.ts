/*
 * Embedded databases of a test process. To open one takes seconds, to empty one a fraction of that: a file gives its own
 * back, and the next one gets it as it was when it was new. One whose tables, triggers, functions or settings have
 * changed meanwhile isn't kept.
 */
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { type Database, fromPglite } from '#db/client.server';
import { pgliteParsers } from '#db/parsers.server';

type Kept = { pglite: PGlite; shape: string; rows: string };

let idle: Kept | undefined;

/** A database of one's own with every migration in it, until it is closed. `dump` is the file that a new one is loaded from. */
export async function openMigrated(dump: string): Promise<Database> {
  const kept = idle ?? (await load(dump));
  idle = undefined;
  const { pglite, end } = lent(kept.pglite);
  const database = fromPglite(pglite);
  const close = async () => {
    if (end()) await giveBack(kept);
  };
  return { ...database, close };
}

async function load(dump: string): Promise<Kept> {
  const pglite = await PGlite.create({
    loadDataDir: new Blob([await readFile(dump)]),
    parsers: pgliteParsers,
  });
  return { pglite, shape: await shapeOf(pglite), rows: await rowsOf(pglite) };
}

async function giveBack(kept: Kept): Promise<void> {
  const isNew = await empty(kept).catch(() => false);
  if (isNew && !idle) idle = kept;
  else await kept.pglite.close();
}

/** The database for one file: what still asks when the file is over is refused, and touches nothing of the next one. */
function lent(pglite: PGlite): { pglite: PGlite; end(): boolean } {
  let isOver = false;
  const end = () => {
    const isFirst = !isOver;
    isOver = true;
    return isFirst;
  };
  const get = (target: PGlite, name: string | symbol) => {
    if (name === 'closed') return isOver || target.closed;
    const value = Reflect.get(target, name, target);
    if (typeof value !== 'function') return value;
    return (...given: unknown[]) => {
      if (isOver) throw new Error('The database of this file is closed.');
      return Reflect.apply(value, target, given);
    };
  };
  return { pglite: new Proxy(pglite, { get }), end };
}

/** Whether it is as it was when it was new. */
async function empty({ pglite, shape, rows }: Kept): Promise<boolean> {
  await pglite.exec('discard all');
  for (const { name } of (await pglite.query<{ name: string }>(FURTHER_SCHEMAS)).rows)
    await pglite.exec(`drop schema ${name} cascade`);
  if ((await shapeOf(pglite)) !== shape) return false;
  await pglite.transaction(async (trx) => {
    await trx.exec('set local session_replication_role = replica');
    const filled = await trx.query<{ name: string }>(FILLED);
    await trx.exec(`truncate ${filled.rows.map(({ name }) => name).join(', ')} cascade`);
    for (const { name, held } of JSON.parse(rows) as Filled)
      await trx.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [held]);
  });
  return (await rowsOf(pglite)) === rows;
}

const FURTHER_SCHEMAS = `select quote_ident(nspname) as name from pg_namespace
  where nspname !~ '^(pg_|information_schema$|public$)'`;

/** Tables of ours that hold rows, or did. The migrator's are written by nobody else. */
const FILLED = `select oid::regclass::text as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
    and pg_relation_size(oid) > 0 order by 1`;

type Filled = { name: string; held: unknown[] }[];

/** Every row there is, by table. */
async function rowsOf(pglite: PGlite): Promise<string> {
  const filled = await pglite.query<{ name: string }>(FILLED);
  const all: Filled = [];
  for (const { name } of filled.rows) {
    const { rows } = await pglite.query<{ held: unknown[] }>(
      `select coalesce(json_agg(t), '[]') as held from ${name} t`,
    );
    all.push({ name, held: rows[0]?.held ?? [] });
  }
  return JSON.stringify(all);
}

/** All that is told to the database rather than kept in it, as one digest. */
export async function shapeOf(pglite: Pick<PGlite, 'exec' | 'query'>): Promise<string> {
  // Its language brings settings of its own, from when it is first spoken.
  await pglite.exec("load 'plpgsql'");
  const { rows } = await pglite.query<{ shape: string }>(SHAPE);
  return rows[0]?.shape ?? '';
}

const SHAPE = `
  with ours as (select oid from pg_class where relnamespace = 'public'::regnamespace),
  said (it) as (
    select format('%s %s %s %s', oid, relname, relkind, reloptions) from pg_class join ours using (oid)
    union all select format('%s %s %s %s %s %s', attrelid, attnum, attname, atttypid, attnotnull, attisdropped)
      from pg_attribute where attrelid in (select oid from ours)
    union all select format('%s %s', adrelid, pg_get_expr(adbin, adrelid)) from pg_attrdef
    union all select format('%s %s %s', oid, tgname, tgenabled) from pg_trigger where tgrelid in (select oid from ours)
    union all select format('%s %s %s', oid, conname, convalidated) from pg_constraint
      where conrelid in (select oid from ours)
    union all select format('%s %s %s', oid, proname, prosrc) from pg_proc
      where pronamespace = 'public'::regnamespace
    union all select format('%s %s', oid, typname) from pg_type where typnamespace = 'public'::regnamespace
    union all select format('%s %s', oid, evtname) from pg_event_trigger
    union all select format('%s %s', oid, rolname) from pg_roles
    union all select format('%s %s %s', setdatabase, setrole, setconfig) from pg_db_role_setting
    union all select format('%s %s', name, setting) from pg_settings
  )
  select md5(string_agg(it, '/' order by it)) as shape from said`;
