/* The people of the customer's page, on both sides: contacts by name and part, members as they show themselves. */
import { sql } from 'kysely';
import type { Handle } from '#db/client.server';
import { calledOf } from '../../domain/contact/first-name';
import type { Topic } from '../../domain/guide/shown-first';
import type { Part } from '../../domain/statement/statement';
import type { Visit } from './facts.server';

export type ContactFact = {
  id: string;
  statementId: string;
  name: string;
  /** How they are spoken to: as a rep said, or their given name. */
  called: string;
  parts: Part[];
  /** A tag such as "pl". */
  language: string;
  timeZone: string | null;
  shownFirst: Topic[] | null;
  /** Somebody else has taken their place; what they said stays theirs. */
  isReplaced: boolean;
  /** Since when they are one of the people: whoever took somebody's place was presented in it. */
  since: Date;
  /**
   * What they did of what is shown on a page that a link opened which a member copied: by the instant, what that member is
   * called.
   */
  copies?: Copies;
};

export type Copies = ReadonlyMap<number, string>;

/** What a contact did, and when. */
export type Act = { contactId: string; at: Date };

/** What somebody did then, by whose copied link; empty for what a mailed link opened, and for whoever isn't known. */
export const copierAt = (who: { copies?: Copies } | undefined, at: Date | undefined): string =>
  (at && who?.copies?.get(at.getTime())) ?? '';

/** Everybody of the customer's side who is or was a contact, in the order in which they became one. */
export async function loadNames(handle: Handle, visit: Visit): Promise<Map<string, ContactFact>> {
  const rows = await handle
    .selectFrom('contacts as c')
    .innerJoin('statements as s', 's.id', 'c.statement_id')
    .select(['c.id', 'c.statement_id as statementId', 'c.name', 'c.parts', 'c.language'])
    .select(['c.time_zone as timeZone', 'c.shown_first as shownFirst', 'c.replaced_at', 'c.called'])
    .select('s.created_at as since')
    .where('c.workspace_id', '=', visit.workspaceId)
    .where('c.onboarding_id', '=', visit.onboardingId)
    .orderBy('c.id')
    .execute();
  return new Map(
    rows.map(({ replaced_at, ...row }) => [
      row.id,
      { ...row, called: calledOf(row), isReplaced: replaced_at !== null },
    ]),
  );
}

type Which = Pick<Visit, 'workspaceId' | 'onboardingId'>;

/**
 * Those of the acts that were done on a page which a copied link opened, by their places, with the member who copied it.
 * Each is looked up by itself, so that all else that was ever done in the onboarding is read by nobody.
 */
const copiedAmong = ({ workspaceId, onboardingId }: Which, acts: readonly Act[]) => sql<{
  place: number;
  member: string;
}>`(
  select s.place, e.member from unnest(${acts.map(({ contactId }) => contactId)}::uuid[],
    ${acts.map(({ at }) => at.toISOString())}::timestamptz[]) with ordinality as s (contact, at, place)
  cross join lateral (
    select e.details ->> 'member' as member from events e
    where e.workspace_id = ${workspaceId}::uuid and e.onboarding_id = ${onboardingId}::uuid
      and e.actor_kind = 'contact' and jsonb_exists(e.details, 'member')
      and e.actor_id = s.contact and e.at = s.at
    limit 1
  ) e
)`;

/** What members say of themselves in public, with whoever copied the links by which any of these acts were done. */
export async function loadPublicMembers(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  ids: string[],
  acts: readonly Act[],
) {
  const rows = await handle
    .with(
      (cte) => cte('copied').materialized(),
      () => copiedAmong({ workspaceId, onboardingId }, acts),
    )
    .selectFrom('members')
    .select(PUBLIC)
    .select(
      sql<
        number[] | null
      >`(select array_agg(place::int) from copied where copied.member = members.id::text)`.as('copied'),
    )
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`(id = any (${[...new Set(ids)]}::uuid[]) or id::text in (select member from copied))`)
    .execute();
  const copies = new Map<string, Map<number, string>>();
  for (const { copied, ...member } of rows)
    for (const place of copied ?? []) {
      const act = acts[place - 1];
      if (!act) continue;
      const own = copies.get(act.contactId) ?? new Map<number, string>();
      copies.set(act.contactId, own.set(act.at.getTime(), calledOf(member)));
    }
  const profiles = new Map(rows.map(({ copied: _, ...row }) => [row.id, { ...row, called: calledOf(row) }]));
  return { profiles, copies };
}

const PUBLIC = [
  'id',
  'name',
  'called',
  'title',
  'about',
  'email',
  'phone',
  'portrait',
  'booking_link as bookingLink',
] as const;

/** What members say of themselves in public. */
export async function loadProfiles(handle: Handle, workspaceId: string, ids: string[]) {
  const rows = await handle
    .selectFrom('members')
    .select(PUBLIC)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, called: calledOf(row) }]));
}

/** Contacts with what they did by copied links. */
export const withCopies = <Known extends { copies?: Copies }>(
  contacts: ReadonlyMap<string, Known>,
  copies: ReadonlyMap<string, Copies>,
): Map<string, Known> =>
  new Map(
    [...contacts].map(([id, contact]) => [
      id,
      { ...contact, copies: new Map([...(contact.copies ?? []), ...(copies.get(id) ?? [])]) },
    ]),
  );
