/* The members of a workspace: somebody to write to, and what changes about them. Written nowhere but here. */
import type { Updateable } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { NoticeKind } from '../../app/domain/mail/notice';
import type { Role } from '../../app/domain/onboarding/access';
import type { Handle, Trx } from '../client.server';
import type { MemberTables } from './member-tables';

export type ReachableMember = {
  id: string;
  name: string;
  called: string | null;
  email: string;
  timeZone: string;
  role: Role;
  /** News they asked not to get. */
  muted: NoticeKind[];
};

/** Undefined for a member who was disabled, and for none. */
export function loadReachableMember(
  handle: Handle,
  workspaceId: string,
  id: string,
): Promise<ReachableMember | undefined> {
  return handle
    .selectFrom('members')
    .select(['id', 'name', 'called', 'email', 'time_zone as timeZone', 'role', 'muted_notices as muted'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}

/**
 * Somebody who is to have a part of an onboarding, as they are until the transaction ends: nobody disables them
 * meanwhile. Undefined for a member who was disabled, and for none.
 */
export function memberToHave(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<{ name: string; role: Role } | undefined> {
  return trx
    .selectFrom('members')
    .select(['name', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .forShare()
    .executeTakeFirst();
}

/** Whoever works here now; undefined for somebody who doesn’t any more. */
export function memberHere(
  handle: Handle,
  workspaceId: string,
  id: string,
): Promise<{ id: string; name: string; role: Role } | undefined> {
  return handle
    .selectFrom('members')
    .select(['id', 'name', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}

/** Whoever works here under an address. */
export function memberAt(
  handle: Handle,
  workspaceId: string,
  email: string,
): Promise<{ id: string; role: Role } | undefined> {
  return handle
    .selectFrom('members')
    .select(['id', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email.toLowerCase())
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}

/** Who answers for a workspace as a whole: its leads, or its admins where it has none; ids by workspace. */
export async function leadersOf(handle: Handle, workspaceIds: string[]): Promise<Map<string, string[]>> {
  const leaders = new Map<string, string[]>();
  if (workspaceIds.length === 0) return leaders;
  const rows = await handle
    .selectFrom('members')
    .select(['id', 'workspace_id', 'role'])
    .where('workspace_id', 'in', workspaceIds)
    .where('role', 'in', ['lead', 'admin'])
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const id of workspaceIds) {
    const own = rows.filter((row) => row.workspace_id === id);
    const leads = own.filter((row) => row.role === 'lead');
    leaders.set(
      id,
      (leads.length > 0 ? leads : own).map((row) => row.id),
    );
  }
  return leaders;
}

/** The admins of a workspace who have access. */
export async function adminsOf(handle: Handle, workspaceId: string): Promise<string[]> {
  const rows = await handle
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

type Which = { workspaceId: string; id: string };

type NewMemberRow = {
  workspaceId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  timeZone: string;
  title?: string;
  about?: string;
  phone?: string | null;
  portrait?: string | null;
};

/** The id of the new member. */
export async function insertMemberRow(handle: Handle, member: NewMemberRow): Promise<string> {
  const id = uuid();
  await handle
    .insertInto('members')
    .values({
      id,
      workspace_id: member.workspaceId,
      user_id: member.userId,
      name: member.name,
      email: member.email,
      role: member.role,
      title: member.title ?? '',
      about: member.about ?? '',
      phone: member.phone ?? null,
      time_zone: member.timeZone,
      portrait: member.portrait ?? null,
    })
    .execute();
  return id;
}

export const setRole = (trx: Trx, which: Which, role: Role): Promise<void> => change(trx, which, { role });

/** Leads and admins who are there, by name; at most so many. */
export async function namesOfLeaders(handle: Handle, workspaceId: string, most: number): Promise<string[]> {
  const rows = await handle
    .selectFrom('members')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .where('role', 'in', ['lead', 'admin'])
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ name }) => name);
}

/** Disables a member, or with null lets them in again. */
export const setDisabled = (trx: Trx, which: Which, at: Date | null): Promise<void> =>
  change(trx, which, { disabled_at: at });

/** What they say about themselves. Another time zone has another first morning of the week: the digest is planned anew. */
export const setProfile = (
  trx: Trx,
  which: Which,
  profile: {
    name: string;
    called: string | null;
    title: string;
    about: string;
    phone: string | null;
    bookingLink: string | null;
    timeZone: string;
  },
  now: Date,
): Promise<void> => {
  const { name, called, title, about, phone, bookingLink, timeZone } = profile;
  return change(trx, which, {
    name,
    called,
    title,
    about,
    phone,
    booking_link: bookingLink,
    time_zone: timeZone,
    digest_at: now,
  });
};

/** The address of their photo, or null for initials. */
export const setPortrait = (trx: Trx, which: Which, portrait: string | null): Promise<void> =>
  change(trx, which, { portrait });

export const setMuted = (trx: Trx, which: Which, kinds: NoticeKind[]): Promise<void> =>
  change(trx, which, { muted_notices: kinds });

/** Asks of every member of a workspace when their digest is due, now. */
export async function planDigestsAnew(trx: Trx, workspaceId: string, now: Date): Promise<void> {
  await trx
    .updateTable('members')
    .set({ digest_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('disabled_at', 'is', null)
    .execute();
}

export const setDigestAlarm = (trx: Trx, which: Which, digestAt: Date): Promise<void> =>
  change(trx, which, { digest_at: digestAt });

async function change(
  trx: Trx,
  { workspaceId, id }: Which,
  to: Updateable<MemberTables['members']>,
): Promise<void> {
  await trx
    .updateTable('members')
    .set(to)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Everybody who works here, by name. */
export function loadColleagues(
  handle: Handle,
  workspaceId: string,
): Promise<{ id: string; name: string; called: string | null }[]> {
  return handle
    .selectFrom('members')
    .select(['id', 'name', 'called'])
    .where('workspace_id', '=', workspaceId)
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}
