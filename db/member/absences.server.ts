/* Who is away and who stands in. Written nowhere but here; what ended is kept. */
import { type RawBuilder, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Days } from '../../app/domain/member/absence';
import { ROLES } from '../../app/domain/onboarding/access';
import { mayHave } from '../../app/domain/onboarding/hand-over';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';

export type Absence = Days & { standIn: { id: string; name: string } };

type Which = { workspaceId: string; memberId: string };

/** Roles in which somebody may look after customers. */
const FIT = ROLES.filter((role) => mayHave(role, 'host'));

/**
 * Of a row of `absences` called `a`, beside its stand-in `s`: it holds at that instant. Days are those of the workspace,
 * and nobody stands in who doesn't work here any more, or whose role doesn't fit.
 */
const holdsAt = (at: RawBuilder<Date> | Date): RawBuilder<boolean> => sql<boolean>`(
  s.disabled_at is null and s.role in (${sql.join(FIT)})
  and (a.ended_at is null or a.ended_at > ${at}::timestamptz)
  and (${at}::timestamptz at time zone (select w.time_zone from workspaces w where w.id = a.workspace_id))::date
    between a.from_on and a.until_on
)`;

/** Who stands in now for the host of the onboarding `o`; null where nobody does. */
export const STAND_IN_OF_HOST = sql<string | null>`(
  select a.stand_in_member_id from absences a join members s on s.id = a.stand_in_member_id
  where a.member_id = o.host_member_id and a.ended_at is null and ${holdsAt(NOW)}
)`;

/** The same colleague's name, and the ISO day until which the host is away. */
export const STAND_IN_NAME = sql<string | null>`(
  select s.name from absences a join members s on s.id = a.stand_in_member_id
  where a.member_id = o.host_member_id and a.ended_at is null and ${holdsAt(NOW)}
)`;
export const STAND_IN_CALLED = sql<string | null>`(
  select s.called from absences a join members s on s.id = a.stand_in_member_id
  where a.member_id = o.host_member_id and a.ended_at is null and ${holdsAt(NOW)}
)`;
export const HOST_AWAY_UNTIL = sql<string | null>`(
  select a.until_on from absences a join members s on s.id = a.stand_in_member_id
  where a.member_id = o.host_member_id and a.ended_at is null and ${holdsAt(NOW)}
)`;

/** The member and everybody they stand in for now: whose customers they look after. */
export async function hostsOf(
  handle: Handle,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<string[]> {
  const rows = await standingIn(handle, workspaceId, id);
  return [id, ...rows.map((row) => row.id)];
}

/** For whom a member stands in now, and until which day. */
export function standingIn(handle: Handle, workspaceId: string, memberId: string) {
  return handle
    .selectFrom('absences as a')
    .innerJoin('members as s', 's.id', 'a.stand_in_member_id')
    .innerJoin('members as m', 'm.id', 'a.member_id')
    .select(['m.id', 'm.name', 'm.called', 'a.until_on as until'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.stand_in_member_id', '=', memberId)
    .where('a.ended_at', 'is', null)
    .where(holdsAt(NOW))
    .orderBy('m.name')
    .orderBy('m.id')
    .execute();
}

/** Whether somebody stood in for a member at a moment. */
export async function stoodIn(
  handle: Handle,
  { workspaceId, memberId, standInId, at }: Which & { standInId: string; at: Date },
): Promise<boolean> {
  const row = await handle
    .selectFrom('absences as a')
    .innerJoin('members as s', 's.id', 'a.stand_in_member_id')
    .select('a.id')
    .where('a.workspace_id', '=', workspaceId)
    .where('a.member_id', '=', memberId)
    .where('a.stand_in_member_id', '=', standInId)
    .where(holdsAt(at))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The absence that a member has said and that isn't over: `today` is a day of the workspace. */
export async function loadAbsence(
  handle: Handle,
  { workspaceId, memberId, today }: Which & { today: string },
): Promise<Absence | null> {
  const row = await handle
    .selectFrom('absences as a')
    .innerJoin('members as s', 's.id', 'a.stand_in_member_id')
    .select(['s.id', 's.name', 'a.from_on as from', 'a.until_on as until'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.member_id', '=', memberId)
    .where('a.ended_at', 'is', null)
    .where('a.until_on', '>=', today)
    .executeTakeFirst();
  return row ? { from: row.from, until: row.until, standIn: { id: row.id, name: row.name } } : null;
}

/** Whether a member says that a colleague stands in for them on any of these days. */
export async function leansOn(
  handle: Handle,
  { workspaceId, memberId }: Which,
  standInId: string,
  { from, until }: Days,
): Promise<boolean> {
  const row = await handle
    .selectFrom('absences')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('stand_in_member_id', '=', standInId)
    .where('ended_at', 'is', null)
    .where('from_on', '<=', until)
    .where('until_on', '>=', from)
    .executeTakeFirst();
  return row !== undefined;
}

/** In the place of what they had said before. */
export async function insertAbsence(
  trx: Trx,
  which: Which,
  { from, until, standInId }: Days & { standInId: string },
  now: Date,
): Promise<void> {
  await endAbsence(trx, which, now);
  await trx
    .insertInto('absences')
    .values({
      id: uuid(),
      workspace_id: which.workspaceId,
      member_id: which.memberId,
      stand_in_member_id: standInId,
      from_on: from,
      until_on: until,
      set_at: now,
    })
    .execute();
}

export async function endAbsence(trx: Trx, { workspaceId, memberId }: Which, now: Date): Promise<void> {
  await trx
    .updateTable('absences')
    .set({ ended_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Of somebody who leaves: neither are they away, nor do they stand in. */
export async function endAbsencesOf(trx: Trx, which: Which, now: Date): Promise<void> {
  await endAbsence(trx, which, now);
  await endStandingIn(trx, which, now);
}

/** They stand in for nobody any more; that they are away themselves stays. */
export async function endStandingIn(trx: Trx, { workspaceId, memberId }: Which, now: Date): Promise<void> {
  await trx
    .updateTable('absences')
    .set({ ended_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('stand_in_member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .execute();
}
