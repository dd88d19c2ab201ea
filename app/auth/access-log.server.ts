/*
 * The record of members' ways in: who came in and from where, who was refused, where tries were slowed down. An address
 * that nobody signs in with is not kept: people type passwords there.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { db, type Handle } from '#db/client.server';
import type { AccessKind } from '#db/member/member-tables';
import { NOW } from '#db/now.server';

type Access = { kind: AccessKind; email: string; clientAddress: string };

/** Keeps what happened, with the member whose address it is, if there is one. */
export async function recordAccess({ kind, email, clientAddress }: Access, handle: Handle = db()) {
  await sql`
    insert into access_log (id, kind, workspace_id, member_id, client_address, at)
    select ${uuid()}::uuid, ${kind}, m.workspace_id, m.id, ${clientAddress}, ${NOW}
    from (select 1) one left join members m on m.email = ${email.toLowerCase()}
    limit 1
  `.execute(handle);
}

/** The latest of them, newest first. */
export function latestAccess(handle: Handle, limit: number) {
  return handle
    .selectFrom('access_log as a')
    .leftJoin('members as m', 'm.id', 'a.member_id')
    .select(['a.at', 'a.kind', 'a.client_address', 'm.email'])
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute();
}

/** Forgets what lies longer ago than `kept`, an interval; how many entries there were. */
export async function tidyAccessLog(handle: Handle, kept: string): Promise<bigint> {
  const { numAffectedRows } = await sql`
    delete from access_log where at < ${NOW} - ${kept}::interval
  `.execute(handle);
  return numAffectedRows ?? 0n;
}
