/* What the columns of all tables share. Instants are Date, days are ISO strings, numerics arrive as strings. */
import type { ColumnType, Generated } from 'kysely';

export type Row = { workspace_id: string };
export type OfOnboarding = Row & { onboarding_id: string };
/** Written as JSON text, read as the parsed value. */
export type Json<T> = ColumnType<T, string, string>;
export type Now = Generated<Date>;
export type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;
/** What a search reads of the row, made by the database from its other columns. */
export type Searched = ColumnType<string | null, never, never>;
