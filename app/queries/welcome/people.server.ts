/* The people of the customer's page, on both sides: contacts by name and part, members as they show themselves. */
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
};

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
