/* What was done to a workspace, and to no onboarding of it: the latest first. Whom it was about stands in other tables. */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import { readWorkspaceEvent, type WorkspaceEvent } from '../../domain/onboarding/event';
import type { Reader } from '../../speech/en/say-time';

const PAGE = 100;

export type RecordEntryFacts = {
  id: string;
  /** Null where what is stored of it can't be read. */
  event: WorkspaceEvent | null;
  by: { id: string; name: string; portrait: string | null } | null;
  /** Whom or what it was about, by name; null where it is about nobody, and where that is gone. */
  about: string | null;
  /** Of what was done to a key: its name. */
  key: string | null;
  /** The program that did it, by the name of its key. */
  byKey: string | null;
  /** Of an absence: who stood in. */
  standIn: string | null;
  at: Date;
};

export type RecordFacts = { entries: RecordEntryFacts[]; older: string | null; reader: Reader };

/** A page of it, before the event of that id; from the latest where there is none. */
export async function recordOf(member: Member, before: string | null): Promise<RecordFacts> {
  const named = (detail: string) => sql<string | null>`(e.details->>${detail})::uuid`;
  const rows = await db()
    .selectFrom('events as e')
    .leftJoin('members as by', (join) =>
      join.onRef('by.workspace_id', '=', 'e.workspace_id').onRef('by.id', '=', 'e.actor_id'),
    )
    .leftJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'e.workspace_id').on('m.id', '=', named('member')),
    )
    .leftJoin('members as s', (join) =>
      join.onRef('s.workspace_id', '=', 'e.workspace_id').on('s.id', '=', named('standIn')),
    )
    .leftJoin('invitations as i', (join) =>
      join.onRef('i.workspace_id', '=', 'e.workspace_id').on('i.id', '=', named('invitation')),
    )
    .leftJoin('customers as c', (join) =>
      join.onRef('c.workspace_id', '=', 'e.workspace_id').on('c.id', '=', named('customer')),
    )
    .leftJoin('api_keys as k', (join) =>
      join.onRef('k.workspace_id', '=', 'e.workspace_id').onRef('k.id', '=', 'e.key_id'),
    )
    .leftJoin('api_keys as x', (join) =>
      join.onRef('x.workspace_id', '=', 'e.workspace_id').on('x.id', '=', named('key')),
    )
    .select([
      'e.id',
      'e.kind',
      'e.details',
      'e.at',
      'by.id as by_id',
      'by.name as by_name',
      'by.portrait',
      's.name as stand_in',
      'k.name as by_key',
      'x.name as key',
    ])
    .select((eb) => eb.fn.coalesce('m.name', 'i.name', 'c.name').as('about'))
    .where('e.workspace_id', '=', member.workspaceId)
    .where('e.onboarding_id', 'is', null)
    .$if(before !== null, (query) => query.where('e.id', '<', before as string))
    .orderBy('e.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  return {
    entries: page.map((row) => ({
      id: row.id,
      event: readWorkspaceEvent(row.kind, row.details),
      by: row.by_id ? { id: row.by_id, name: row.by_name ?? '', portrait: row.portrait } : null,
      about: row.about,
      key: row.key,
      byKey: row.by_key,
      standIn: row.stand_in,
      at: row.at,
    })),
    older: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    reader: { now: await databaseNow(db()), timeZone: member.timeZone },
  };
}
