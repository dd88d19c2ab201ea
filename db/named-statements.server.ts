/*
 * Queries leave as named prepared statements, so that PostgreSQL reads and plans each of them once for a connection
 * and not for every request. A statement that takes all columns of a table stays unnamed: while an older process is
 * still serving, a migration may add a column, and PostgreSQL refuses a plan whose columns have changed.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';

/** Texts that are named at most. Ours are some hundred; a list of changing length must not fill every connection. */
const MOST = 400;
/** Without parameters only what reads is asked again and again. */
const READS = /^\s*(?:select|with)\b/i;
const ALL_COLUMNS = /(?:select|returning|,)\s+(?:"\w+"\.)?\*/i;
const names = new Map<string, string | null>();

/** The name of a statement: the same in every process, so that it can be found in the database's own statistics. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST) return null;
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  const name = ALL_COLUMNS.test(text) ? null : `foyer_${digest}`;
  names.set(text, name);
  return name;
}

type Query = (text: unknown, values?: unknown, done?: unknown) => unknown;

/** A connection that names what it is asked. */
export class NamingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query: Query = this.query.bind(this) as Query;
    const named: Query = (text, values, done) => {
      const isAgain =
        typeof text === 'string' && Array.isArray(values) && (values.length > 0 || READS.test(text));
      const name = isAgain ? nameOf(text) : null;
      return name ? query({ name, text, values }, done) : query(text, values, done);
    };
    this.query = named as typeof this.query;
  }
}
