/*
 * Compares db/schema.ts, as the TypeScript compiler understands it, with what the database says of itself.
 */
import { sql } from 'kysely';
import ts from 'typescript';
import type { Db } from '#db/client.server';

type Column = { type: string; isNullable: boolean; hasDefault: boolean };
export type Tables = Map<string, Map<string, Column>>;

/** Tables that Kysely's migrator keeps for itself. */
const OF_MIGRATOR = ['kysely_migration', 'kysely_migration_lock'];

/** What the database has, in the coarse types that both sides can speak of. */
export async function tablesInDatabase(db: Db): Promise<Tables> {
  const { rows } = await sql<{
    table: string;
    column: string;
    type: string;
    nullable: string;
    preset: boolean;
  }>`
    select c.table_name as "table", c.column_name as "column", c.udt_name as "type",
      c.is_nullable as "nullable", c.column_default is not null as "preset"
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
    order by c.table_name, c.ordinal_position
  `.execute(db);
  const tables: Tables = new Map();
  for (const row of rows) {
    if (OF_MIGRATOR.includes(row.table)) continue;
    const columns = tables.get(row.table) ?? new Map<string, Column>();
    const isNullable = row.nullable === 'YES';
    columns.set(row.column, { type: coarse(row.type), isNullable, hasDefault: row.preset });
    tables.set(row.table, columns);
  }
  return tables;
}

const COARSE: Record<string, string> = {
  text: 'string',
  uuid: 'string',
  numeric: 'string',
  date: 'string',
  interval: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  timestamptz: 'Date',
  jsonb: 'json',
  bytea: 'Uint8Array',
};

/** What a column of this Postgres type is in TypeScript; types we don't use yet stand for themselves. */
const coarse = (udt: string): string =>
  udt.startsWith('_') ? `${COARSE[udt.slice(1)] ?? udt.slice(1)}[]` : (COARSE[udt] ?? udt);

/** What `interface Schema` of a TypeScript file declares. */
export function tablesInTypes(path: string): Tables {
  const config = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, '.', undefined, undefined);
  const program = ts.createProgram([path], { ...options, types: [] });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const declared = file?.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === 'Schema',
  );
  if (!declared) throw new Error(`There is no interface Schema in ${path}.`);
  const tables: Tables = new Map();
  for (const table of checker.getTypeAtLocation(declared).getProperties()) {
    const columns = new Map<string, Column>();
    for (const column of checker.getTypeOfSymbol(table).getProperties())
      columns.set(column.name, columnOf(checker, checker.getTypeOfSymbol(column)));
    tables.set(table.name, columns);
  }
  return tables;
}

function columnOf(checker: ts.TypeChecker, declared: ts.Type): Column {
  const partOf = (name: string) => {
    const part = declared.getProperty(name);
    return part && checker.getTypeOfSymbol(part);
  };
  const selected = partOf('__select__') ?? declared;
  const inserted = partOf('__insert__') ?? declared;
  return {
    type: nameOf(checker, checker.getNonNullableType(selected)),
    isNullable: has(selected, ts.TypeFlags.Null),
    hasDefault: has(inserted, ts.TypeFlags.Undefined),
  };
}

const membersOf = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types : [type]);
const has = (type: ts.Type, flag: ts.TypeFlags) => membersOf(type).some((member) => member.flags & flag);

function nameOf(checker: ts.TypeChecker, type: ts.Type): string {
  const names = new Set(membersOf(type).map((member) => nameOfOne(checker, member)));
  return [...names].sort().join(' | ');
}

function nameOfOne(checker: ts.TypeChecker, type: ts.Type): string {
  if (type.flags & ts.TypeFlags.StringLike) return 'string';
  if (type.flags & ts.TypeFlags.NumberLike) return 'number';
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    return `${element ? nameOf(checker, element) : 'unknown'}[]`;
  }
  const name = type.symbol?.name ?? '';
  return name === 'Date' || name === 'Uint8Array' ? name : 'json';
}

/** Every difference, in words. Empty when the types tell the truth. */
export function differences(types: Tables, database: Tables): string[] {
  const found: string[] = [];
  for (const table of database.keys())
    if (!types.has(table)) found.push(`${table} is in the database, not in Schema`);
  for (const [table, columns] of types) {
    const stored = database.get(table);
    if (stored) found.push(...differencesOf(table, columns, stored));
    else found.push(`${table} is in Schema, not in the database`);
  }
  return found;
}

function differencesOf(table: string, typed: Map<string, Column>, stored: Map<string, Column>): string[] {
  const found: string[] = [];
  for (const column of stored.keys())
    if (!typed.has(column)) found.push(`${table}.${column} is in the database, not in Schema`);
  for (const [column, type] of typed) {
    const name = `${table}.${column}`;
    const real = stored.get(column);
    if (!real) found.push(`${name} is in Schema, not in the database`);
    else if (real.type !== type.type) found.push(`${name} is ${real.type}, Schema says ${type.type}`);
    else if (real.isNullable !== type.isNullable)
      found.push(`${name} ${real.isNullable ? 'may' : 'may not'} be null, Schema says otherwise`);
    else if (type.hasDefault && !real.hasDefault) found.push(`${name} has no default, Schema says it has`);
  }
  return found;
}
