/*
 * The first start on an empty database offers set-up once: whoever can read the console names the workspace and
 * becomes its first admin. The code is stored nowhere: it follows from a key of this installation and from when its
 * database began, so every process that serves offers the same.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { db, transact } from '#db/client.server';
import { insertWorkspace } from '#db/workspace/workspaces.server';
import { bareCode } from '../../domain/member/set-up-code';
import { secrets } from '../secrets.server';
import { hashPassword, insertMember } from './member.server';

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ';
let code: string | null = null;

/** Makes the code for an empty database; null when there is a workspace already. */
export async function prepareSetUp(): Promise<string | null> {
  if (await hasWorkspace()) return null;
  const { rows } = await sql<{ began: string }>`
    select coalesce(min(timestamp), '') as began from kysely_migration`.execute(db());
  code = codeFrom(`set-up of the database of ${rows[0]?.began}`);
  return code;
}

function codeFrom(words: string): string {
  const bytes = createHmac('sha256', secrets().linkKey).update(words).digest();
  const letters = Array.from({ length: 6 }, (_, at) => LETTERS[bytes.readUInt16BE(2 * at) % LETTERS.length]);
  return `${letters.join('')}-${1000 + (bytes.readUInt32BE(12) % 9000)}`;
}

/** Whether set-up is still on offer. */
export const isSetUpOpen = async (): Promise<boolean> => code !== null && !(await hasWorkspace());

/** Of one length, whatever was typed. */
const hashed = (text: string) => createHash('sha256').update(text).digest();

/** Whether this is the code on the console; letter case, spaces and the hyphen don't matter. */
export function isSetUpCode(given: string): boolean {
  if (!code) return false;
  return timingSafeEqual(hashed(bareCode(given)), hashed(bareCode(code)));
}

export type NewWorkspace = {
  company: string;
  timeZone: string;
  name: string;
  email: string;
  password: string;
};

/** Creates the workspace and its first admin. False when somebody was faster. */
export async function setUpWorkspace(input: NewWorkspace): Promise<boolean> {
  const passwordHash = await hashPassword(input.password);
  const isCreated = await transact(db(), async (trx) => {
    await sql`select pg_advisory_xact_lock(704101)`.execute(trx);
    if (await trx.selectFrom('workspaces').select('id').limit(1).executeTakeFirst()) return false;
    const workspaceId = await insertWorkspace(trx, { name: input.company, timeZone: input.timeZone });
    await insertMember(trx, {
      workspaceId,
      name: input.name,
      email: input.email,
      passwordHash,
      role: 'admin',
      timeZone: input.timeZone,
    });
    return true;
  });
  if (isCreated) code = null;
  return isCreated;
}

async function hasWorkspace(): Promise<boolean> {
  return (await db().selectFrom('workspaces').select('id').limit(1).executeTakeFirst()) !== undefined;
}
