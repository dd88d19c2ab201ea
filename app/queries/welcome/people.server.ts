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
  /** What they did on a page that a link opened which a member copied: by the instant, what that member is called. */
  copies: Copies;
};

export type Copies = ReadonlyMap<number, string>;

/** Inside of JSON an instant is text. */
type CopiedRow = { at: string; name: string; called: string | null };

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
    .select((eb) =>
      eb
        .selectFrom('events as e')
        .innerJoin('members as m', (join) =>
          join
            .onRef('m.workspace_id', '=', 'e.workspace_id')
            .on(sql<boolean>`m.id::text = e.details ->> 'member'`),
        )
        .select(
          sql<
            CopiedRow[] | null
          >`jsonb_agg(jsonb_build_object('at', e.at, 'name', m.name, 'called', m.called))`.as('copied'),
        )
        .whereRef('e.onboarding_id', '=', 'c.onboarding_id')
        .whereRef('e.actor_id', '=', 'c.id')
        .where('e.workspace_id', '=', visit.workspaceId)
        .where('e.actor_kind', '=', 'contact')
        .as('copied'),
    )
    .where('c.workspace_id', '=', visit.workspaceId)
    .where('c.onboarding_id', '=', visit.onboardingId)
    .orderBy('c.id')
    .execute();
  return new Map(
    rows.map(({ replaced_at, copied, ...row }) => [
      row.id,
      {
        ...row,
        called: calledOf(row),
        isReplaced: replaced_at !== null,
        copies: new Map((copied ?? []).map((one) => [new Date(one.at).getTime(), calledOf(one)])),
      },
    ]),
  );
}

/** What members say of themselves in public. */
export async function loadProfiles(handle: Handle, workspaceId: string, ids: string[]) {
  const rows = await handle
    .selectFrom('members')
    .select(['id', 'name', 'called', 'title', 'about', 'email', 'phone', 'portrait'])
    .select('booking_link as bookingLink')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, called: calledOf(row) }]));
}
