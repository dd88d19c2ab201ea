/*
 * Copies of templates, in SQL: every column of every table of an onboarding, moved back by whole weeks and some minutes,
 * with ids, names and people of its own. Triggers that note what changed for somebody rest meanwhile. Indexes are made when all is
 * there, and then what a row points to is checked, for all of them at once.
 */
import { type Kysely, sql } from 'kysely';
import { type Column, isText, type Table } from './templates';

const AT_ONCE = 25_000;
/** What no two rows may have the same. */
const UNIQUE = /(_hash|^provider_id)$/;

/** Functions that the copies are made by. */
export async function makeTools(db: Kysely<never>): Promise<void> {
  await sql.raw(`create schema many`).execute(db);
  await sql
    .raw(`create table many.turns (at timestamptz default clock_timestamp(), shift interval)`)
    .execute(db);
  await sql
    .raw(`create function many.turned() returns trigger language plpgsql as $$
    begin insert into many.turns (shift) values (new.shift); return new; end $$`)
    .execute(db);
  await sql
    .raw(
      `create trigger many_turned after insert on clock_offset for each row execute function many.turned()`,
    )
    .execute(db);
  await sql
    .raw(`create table many.copies (
    n int primary key, story int not null, back_ms bigint not null, back interval not null, days int not null, tail text not null,
    rep uuid, host uuid, rep_name text, host_name text, rep_first text, host_first text, rep_email text, host_email text,
    customer text, slug text, first text, last text)`)
    .execute(db);
  await sql
    .raw(`create function many.own(ms bigint, tail text, c many.copies) returns uuid language sql immutable as $$
    select (lpad(to_hex(ms - c.back_ms), 12, '0') || tail || c.tail)::uuid $$`)
    .execute(db);
  await sql
    .raw(`create function many.said(f text[], k text[], m bigint[], x text[], c many.copies)
    returns text language plpgsql immutable as $$
    begin
      for i in 1 .. cardinality(f) loop
        continue when k[i] = '';
        f[i] := case k[i]
          when 'own' then many.own(m[i], x[i], c)::text
          when 'instant' then to_char((f[i]::timestamptz - c.back) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
          when 'day' then (f[i]::date - c.days)::text
          when 'customer' then c.customer when 'lower_customer' then lower(c.customer) when 'slug' then c.slug
          when 'first' then c.first when 'lower_first' then lower(c.first) when 'last' then c.last
          when 'rep' then c.rep::text when 'host' then c.host::text
          when 'rep_name' then c.rep_name when 'host_name' then c.host_name
          when 'rep_first' then c.rep_first when 'host_first' then c.host_first
          when 'rep_email' then c.rep_email else c.host_email end;
      end loop;
      return array_to_string(f, '');
    end $$`)
    .execute(db);
}

const own = (name: string) => `t."${name}"`;

function valueInCopy({ name, type }: Column): string {
  const value = own(name);
  if (type === 'uuid')
    return `case ${own(`${name}?k`)} when 'own' then many.own(${own(`${name}?m`)}, ${own(`${name}?t`)}, c)
      when 'rep' then c.rep when 'host' then c.host else ${value} end`;
  if (type === 'timestamp with time zone') return `${value} - c.back`;
  if (type === 'date') return `${value} - c.days`;
  if (UNIQUE.test(name) && type === 'text')
    return `encode(sha256(convert_to(${value} || c.tail, 'UTF8')), 'hex')`;
  if (!isText(type)) return value;
  const said = `many.said(${['f', 'k', 'm', 't'].map((one) => own(`${name}?${one}`)).join(', ')}, c)::${type}`;
  return `case when ${own(`${name}?f`)} is null then ${value} else ${said} end`;
}

/** Copies all that `many.copies` lists, the oldest first. */
export async function copyAll(db: Kysely<never>, tables: Table[], count: number): Promise<void> {
  const names = tables.map(({ name }) => name);
  const references = await dropReferences(db, names);
  const indexes = await dropIndexes(db, names);
  for (const name of names) await sql`alter table ${sql.table(name)} disable trigger user`.execute(db);
  for (let from = 1; from <= count; from += AT_ONCE) {
    await db.transaction().execute(async (trx) => {
      for (const { name, columns } of tables)
        await sql
          .raw(`insert into public."${name}" (${columns.map((one) => `"${one.name}"`).join(', ')})
          select ${columns.map(valueInCopy).join(', ')}
          from many.copies c join many."${name}" t on t.story = c.story
          where c.n >= ${from} and c.n < ${Math.min(from + AT_ONCE, count + 1)}`)
          .execute(trx);
    });
    console.log(`${Math.min(from + AT_ONCE - 1, count)} of ${count} are there, ${seconds()}.`);
  }
  for (const name of names) await sql`alter table ${sql.table(name)} enable trigger user`.execute(db);
  for (const definition of indexes) await sql.raw(definition).execute(db);
  console.log(`${indexes.length} indexes are made, ${seconds()}.`);
  for (const definition of references) await sql.raw(definition).execute(db);
  console.log(`${references.length} references are checked, ${seconds()}.`);
}

export const seconds = () => `${(performance.now() / 1000).toFixed(0)} s since the start`;

/** Those that no constraint stands on; returns how to make them again. */
async function dropIndexes(db: Kysely<never>, tables: string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    where i.indrelid = any (${tables}::text[]::regclass[])
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`.execute(db);
  for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db);
  return rows.map(({ definition }) => definition);
}

/** What the tables point to; returns how to ask for it again. */
async function dropReferences(db: Kysely<never>, tables: string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string; place: string; definition: string }>`
    select conname as name, conrelid::regclass::text as place, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conrelid = any (${tables}::text[]::regclass[])`.execute(db);
  for (const { name, place } of rows)
    await sql.raw(`alter table ${place} drop constraint "${name}"`).execute(db);
  return rows.map(
    ({ name, place, definition }) => `alter table ${place} add constraint "${name}" ${definition}`,
  );
}
