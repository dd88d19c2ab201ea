/*
 * Limits on tries, counted in the database so that every process shares them. Fails closed: when the count
 * can't be taken, the error goes up and nothing is tried.
 */
import { sql } from 'kysely';
import { db, type Handle, type Trx } from '#db/client.server';
import { NOW } from '#db/now.server';
import { CODE_TRIES } from '../domain/contact/link-code';

export type Limit = { tries: number; seconds: number };

export const FRESH_LINK_SPACING: Limit = { tries: 1, seconds: 10 * 60 };
export const FRESH_LINK_PER_HOUR: Limit = { tries: 3, seconds: 60 * 60 };
export const WORDS_PER_CONTACT: Limit = { tries: 300, seconds: 60 * 60 };
/** How often one person says whether they had to repeat anything: more than anybody changes their mind. */
export const REPEATS_PER_CONTACT: Limit = { tries: 300, seconds: 60 * 60 };
/** More than one person asks in a day, and as much as a team can answer. */
export const QUESTIONS_PER_CONTACT: Limit = { tries: 50, seconds: 24 * 60 * 60 };
/** More than anybody sends in a day; what a script sends would fill the store. */
export const FILES_PER_CONTACT: Limit = { tries: 300, seconds: 24 * 60 * 60 };
/** Of how often a contact is told that what came by mail in their name couldn't be taken. */
export const UNTAKEN_REPLIES_TOLD: Limit = { tries: 3, seconds: 24 * 60 * 60 };
export const ACTS_PER_CONTACT: Limit = { tries: 5_000, seconds: 60 * 60 };
/** Far more than one person has devices; a robot that presses buttons goes through them at once. */
export const OPENINGS_PER_LINK: Limit = { tries: 20, seconds: 60 * 60 };
/** Codes for a link: how many are mailed, and how often one is tried. */
export const CODES_PER_LINK: Limit = { tries: 5, seconds: 60 * 60 };
export const CODES_PER_WORKSPACE: Limit = { tries: 500, seconds: 24 * 60 * 60 };
export const TRIES_PER_CODE: Limit = { tries: CODE_TRIES, seconds: 60 * 60 };
/** Whom contacts bring in, in a day. */
export const COLLEAGUES_PER_CONTACT: Limit = { tries: 5, seconds: 24 * 60 * 60 };
export const COLLEAGUES_PER_ONBOARDING: Limit = { tries: 20, seconds: 24 * 60 * 60 };
export const COLLEAGUES_PER_WORKSPACE: Limit = { tries: 200, seconds: 24 * 60 * 60 };
/** Of how often the host is told that a page isn't its reader's. */
export const NOT_THEIRS_PER_CONTACT: Limit = { tries: 1, seconds: 24 * 60 * 60 };
/** What leaves to one address, and from one workspace, however many links and people ask for it. */
export const FRESH_LINKS_PER_MAILBOX: Limit = { tries: 8, seconds: 24 * 60 * 60 };
export const FRESH_LINKS_PER_WORKSPACE: Limit = { tries: 300, seconds: 24 * 60 * 60 };
/** Asked for by whoever typed an address: counted apart, so that a stranger can't use up what its owner and staff have. */
export const LINKS_BY_TYPED_ADDRESS: Limit = { tries: 3, seconds: 24 * 60 * 60 };
export const LINKS_BY_TYPED_ADDRESS_PER_WORKSPACE: Limit = { tries: 100, seconds: 24 * 60 * 60 };
/** Asked for by address or by browser, from one place. */
export const FRESH_LINKS_PER_ADDRESS: Limit = { tries: 20, seconds: 15 * 60 };
export const LINK_MISSES_PER_ADDRESS: Limit = { tries: 20, seconds: 60 };
/** Keys that open nothing, from one place. */
export const KEY_MISSES_PER_ADDRESS: Limit = { tries: 20, seconds: 60 };
export const PASSWORD_MAIL_PER_ACCOUNT: Limit = { tries: 3, seconds: 60 * 60 };
export const PASSWORD_MAIL_PER_ADDRESS: Limit = { tries: 20, seconds: 15 * 60 };
export const TEST_MAIL_PER_MEMBER: Limit = { tries: 10, seconds: 60 * 60 };
/** To one address. */
export const WEBHOOK_TESTS: Limit = { tries: 30, seconds: 60 * 60 };
export const SET_UP_CODE: Limit = { tries: 10, seconds: 15 * 60 };

/** Requests of one key for programs. */
export const REQUESTS_PER_KEY: Limit = { tries: 600, seconds: 60 };

/** How many were counted under a key since its time began, and the seconds until it begins anew. */
export type Counted = { tries: number; wait: number };

/** Counts one try under a key. Zero when it may go on, otherwise the seconds to wait. */
export async function countTry(handle: Handle, key: string, limit: Limit): Promise<number> {
  const { tries, wait } = await countUp(handle, key, limit);
  return tries > limit.tries ? Math.max(1, wait) : 0;
}

/** Counts one more under a key, whether or not it is one too many. */
export async function countUp(handle: Handle, key: string, limit: Limit): Promise<Counted> {
  const { rows } = await sql<Counted>`
    insert into attempts (key, tries, opened_at) values (${key}, 1, ${NOW})
    on conflict (key) do update set
      tries = case when attempts.opened_at <= ${NOW} - make_interval(secs => ${limit.seconds}::int)
        then 1 else attempts.tries + 1 end,
      opened_at = case when attempts.opened_at <= ${NOW} - make_interval(secs => ${limit.seconds}::int)
        then ${NOW} else attempts.opened_at end
    returning tries,
      ceil(extract(epoch from opened_at + make_interval(secs => ${limit.seconds}::int) - ${NOW}))::int as wait
  `.execute(handle);
  const row = rows[0];
  if (!row) throw new Error('The number of tries could not be counted.');
  return row;
}

/** Counts one try by itself, outside any transaction. */
export const countTryNow = (key: string, limit: Limit): Promise<number> => countTry(db(), key, limit);

/** Forgets the tries under these keys, after a success. */
export async function forgetTries(...keys: string[]): Promise<void> {
  await db().deleteFrom('attempts').where('key', 'in', keys).execute();
}

/** Forgets what was tried for an address within a workspace. */
export async function forgetTriesFor(trx: Trx, workspaceId: string, addresses: string[]): Promise<void> {
  for (const address of addresses)
    await trx
      .deleteFrom('attempts')
      .where('key', 'like', `%${asTyped(workspaceId)}%`)
      .where(sql<string>`lower(key)`, 'like', `%${asTyped(address.toLowerCase())}%`)
      .execute();
}

/** Forgets what was tried of whatever has one of these ids. */
export async function forgetTriesOf(trx: Trx, ids: string[]): Promise<void> {
  await trx
    .deleteFrom('attempts')
    .where(
      sql<string>`substring(key from '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')`,
      'in',
      ids,
    )
    .execute();
}

const asTyped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Forgets tries that were counted longer ago than `kept`, an interval; how many there were. */
export async function tidyTries(handle: Handle, kept: string): Promise<bigint> {
  const { numAffectedRows } = await sql`
    delete from attempts where opened_at < ${NOW} - ${kept}::interval
  `.execute(handle);
  return numAffectedRows ?? 0n;
}
