/*
 * What was lived through, as rows to be copied: each beside what is another one in every copy. An id of its own is told
 * by its time and its number; a text or a document by the names, ids and days that stand in it.
 */
import { type Kysely, sql } from 'kysely';
import { tablesInOrder } from '#db/backup.server';
import type { Named } from './stories';

export type Column = { name: string; type: string };
export type Table = { name: string; columns: Column[] };
type Row = Record<string, unknown>;
type Held = { table: string; row: Row; story: number };

/** Of what processes keep for themselves, and of who comes in, nothing is copied. */
const LEFT_OUT = ['attempts', 'access_log', 'clock_offset', 'customer_sessions', 'provider_events', 'queue'];

export type Member = { id: string; name: string; email: string };
export type Lived = { onboardingId: string; named: Named };

/** What one word of a text becomes: something of the copy, or its own time moved. */
type Needle = { find: string; kind: string; ms: number; tail: string };

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)/g;
const DAY = /(?<![\dT-])\d{4}-\d\d-\d\d(?![\dT-])/g;

/** Moves the `schema` of templates into being: for each table, rows with what becomes of them. Returns the tables. */
export async function keepTemplates(
  db: Kysely<never>,
  lived: Lived[],
  { rep, host }: { rep: Member; host: Member },
): Promise<Table[]> {
  const tables = await tablesOf(db);
  const all: Held[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(db);
    for (const { row } of rows) all.push({ table: name, row, story: -1 });
  }
  claim(all, lived);
  const owned = all.filter(({ story }) => story >= 0);
  const kept = new Set(all.filter(({ story }) => story < 0).flatMap(({ row }) => idsIn(row)));
  const places = await placesOf(db, owned, kept);
  const uses = tables.filter(({ name }) => owned.some(({ table }) => table === name));
  for (const table of uses) {
    await layOut(db, table);
    const rows = owned.filter((one) => one.table === table.name);
    const laid = rows.map(({ row, story }) => ({
      ...row,
      story,
      ...whatBecomes(row, table, lived[story] as Lived, { rep, host }, places),
    }));
    await sql`insert into many.${sql.id(table.name)}
      select * from jsonb_populate_recordset(null::many.${sql.id(table.name)}, ${JSON.stringify(laid)}::jsonb)`.execute(
      db,
    );
  }
  return uses;
}

async function tablesOf(db: Kysely<never>): Promise<Table[]> {
  const { rows } = await sql<Column & { table: string }>`
    select c.table_name as table, c.column_name as name, format_type(a.atttypid, null) as type
    from information_schema.columns c
    join pg_attribute a on a.attrelid = format('public.%I', c.table_name)::regclass and a.attname = c.column_name
    where c.table_schema = 'public' and c.is_generated = 'NEVER'
    order by c.table_name, c.ordinal_position`.execute(db);
  return (await tablesInOrder(db))
    .filter((name) => !LEFT_OUT.includes(name))
    .map((name) => ({ name, columns: rows.filter(({ table }) => table === name) }));
}

const idsIn = (row: Row): string[] => Object.values(row).flatMap((value) => (isUuid(value) ? [value] : []));
const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && value.match(UUID)?.[0] === value;

/** Whose each row is: it points to an onboarding of ours, or to something of it, or an onboarding points to it. */
function claim(all: Held[], lived: Lived[]): void {
  const owner = new Map(lived.map(({ onboardingId }, story) => [onboardingId, story]));
  for (const { table, row } of all)
    if (table === 'onboardings') owner.set(row.customer_id as string, owner.get(row.id as string) ?? -1);
  for (const { table, row } of all)
    if (table === 'contacts')
      owner.set(row.person_id as string, owner.get(row.onboarding_id as string) ?? -1);
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const held of all) {
      if (held.story >= 0) continue;
      const story = idsIn(held.row)
        .map((id) => owner.get(id))
        .find((one) => one !== undefined && one >= 0);
      if (story === undefined) continue;
      held.story = story;
      if (isUuid(held.row.id)) owner.set(held.row.id, story);
      isGrowing = true;
    }
  }
}

type Place = { ms: number; tail: string };

/** When each id of its own came to be, by the clock of its story, and its number among them all. */
async function placesOf(db: Kysely<never>, owned: Held[], kept: Set<string>): Promise<Map<string, Place>> {
  const { rows: turns } = await sql<{ at: number; shift: number }>`
    select (extract(epoch from at) * 1000)::float8 as at, (extract(epoch from shift) * 1000)::float8 as shift
    from many.turns order by at`.execute(db);
  const ids = new Set(owned.flatMap(({ row }) => JSON.stringify(row).match(UUID) ?? []));
  for (const id of kept) ids.delete(id);
  const places = new Map<string, Place>();
  [...ids].sort().forEach((id, number) => {
    const isV7 = id[14] === '7';
    const made = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
    const turned = turns.findLast(({ at }) => at <= made + 1)?.shift ?? 0;
    const ms = Math.round(isV7 ? made + turned : (turns.at(-1)?.at ?? 0) + (turns.at(-1)?.shift ?? 0));
    const digits = number.toString(16).padStart(4, '0');
    places.set(id, { ms, tail: `7${digits.slice(0, 3)}8${digits[3]}` });
  });
  return places;
}

async function layOut(db: Kysely<never>, { name, columns }: Table): Promise<void> {
  const more = columns.flatMap(({ name: column, type }) => {
    if (type === 'uuid') return [`"${column}?k" text`, `"${column}?m" bigint`, `"${column}?t" text`];
    if (!isText(type)) return [];
    return [`"${column}?f" text[]`, `"${column}?k" text[]`, `"${column}?m" bigint[]`, `"${column}?t" text[]`];
  });
  await sql`create table many.${sql.id(name)} (like public.${sql.id(name)})`.execute(db);
  const adds = ['story int', ...more].map((one) => `add ${one}`).join(', ');
  await sql`alter table many.${sql.id(name)} ${sql.raw(adds)}`.execute(db);
  const { rows } = await sql<{ column: string }>`select attname as column from pg_attribute
    where attrelid = ${`many.${name}`}::regclass and attnum > 0 and attnotnull`.execute(db);
  for (const { column } of rows)
    await sql`alter table many.${sql.id(name)} alter ${sql.id(column)} drop not null`.execute(db);
}

/** What holds words; a list of ids is one too. */
export const isText = (type: string): boolean => ['text', 'jsonb', 'text[]', 'uuid[]'].includes(type);

function whatBecomes(
  row: Row,
  { columns }: Table,
  { named }: Lived,
  { rep, host }: { rep: Member; host: Member },
  places: Map<string, Place>,
): Row {
  const more: Row = {};
  for (const { name, type } of columns) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    if (type === 'uuid') {
      const id = value as string;
      const place = places.get(id);
      if (place)
        Object.assign(more, { [`${name}?k`]: 'own', [`${name}?m`]: place.ms, [`${name}?t`]: place.tail });
      else if (id === rep.id || id === host.id) more[`${name}?k`] = id === rep.id ? 'rep' : 'host';
    } else if (isText(type)) {
      const text = written(value, type);
      const pieces = piecesOf(text, needlesIn(text, named, rep, host, places));
      if (pieces.length === 1) continue;
      more[`${name}?f`] = pieces.map(({ find }) => find);
      more[`${name}?k`] = pieces.map(({ kind }) => kind);
      more[`${name}?m`] = pieces.map(({ ms }) => ms);
      more[`${name}?t`] = pieces.map(({ tail }) => tail);
    }
  }
  return more;
}

function needlesIn(
  text: string,
  named: Named,
  rep: Member,
  host: Member,
  places: Map<string, Place>,
): Needle[] {
  const plain: [string, string][] = [
    [named.customer, 'customer'],
    [named.customer.toLowerCase(), 'lower_customer'],
    [named.slug, 'slug'],
    [named.first, 'first'],
    [named.first.toLowerCase(), 'lower_first'],
    [named.last, 'last'],
    [rep.id, 'rep'],
    [host.id, 'host'],
    [rep.email, 'rep_email'],
    [host.email, 'host_email'],
    [rep.name, 'rep_name'],
    [host.name, 'host_name'],
    [rep.name.split(' ')[0] ?? '', 'rep_first'],
    [host.name.split(' ')[0] ?? '', 'host_first'],
  ];
  const found = plain
    .filter(([find]) => text.includes(find))
    .map(([find, kind]): Needle => ({ find, kind, ms: 0, tail: '' }));
  for (const find of new Set(text.match(UUID))) {
    const place = places.get(find);
    if (place) found.push({ find, kind: 'own', ...place });
  }
  for (const find of new Set(text.match(INSTANT)))
    found.push({ find, kind: 'instant', ms: Date.parse(find), tail: '' });
  for (const find of new Set(text.match(DAY))) found.push({ find, kind: 'day', ms: 0, tail: '' });
  return found;
}

/** As PostgreSQL reads it. */
function written(value: unknown, type: string): string {
  if (type === 'text') return value as string;
  if (type === 'jsonb') return JSON.stringify(value);
  return `{${(value as string[]).map((one) => JSON.stringify(one)).join(',')}}`;
}

/** The text in pieces, in order: what stays has no kind. */
function piecesOf(text: string, needles: Needle[]): Needle[] {
  const by = new Map(needles.map((needle) => [needle.find, needle]));
  // A longer one goes before one that it begins with.
  const finds = [...by.keys()].sort((one, other) => other.length - one.length);
  const any = new RegExp(`(${finds.map((find) => find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  const parts = finds.length === 0 ? [text] : text.split(any);
  return parts.map((find) => by.get(find) ?? { find, kind: '', ms: 0, tail: '' });
}
