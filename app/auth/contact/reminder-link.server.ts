/*
 * The way out of reminders, one for each contact. It stops and resumes them for the person, in every onboarding they
 * take part in. It opens nothing else and never expires, because a mail may be read years later.
 */
import { sql } from 'kysely';
import type { Handle, Trx } from '#db/client.server';
import { env } from '../../env.server';
import { deriveToken, hashOf, readToken } from './link-token.server';

const tokenFor = (contactId: string): string => deriveToken('reminders', contactId, 1);

/** The address of the page where reminders are stopped. */
export const remindersUrl = (contactId: string): string => `${env().origin}/reminders/${tokenFor(contactId)}`;

/** And where the news of the week is. */
export const newsUrl = (contactId: string): string => `${remindersUrl(contactId)}/news`;

/** Makes the way out known before the first reminder leaves. */
export async function keepReminderLink(trx: Trx, workspaceId: string, contactId: string): Promise<void> {
  await trx
    .insertInto('reminder_links')
    .values({ contact_id: contactId, workspace_id: workspaceId, token_hash: hashOf(tokenFor(contactId)) })
    .onConflict((conflict) => conflict.column('contact_id').doNothing())
    .execute();
}

/** Takes the ways out of these contacts away: nobody is reminded who could use them. */
export async function removeReminderLinks(
  trx: Trx,
  { workspaceId, contactIds }: { workspaceId: string; contactIds: string[] },
): Promise<void> {
  await trx
    .deleteFrom('reminder_links')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', 'in', contactIds)
    .execute();
}

/** Whose way out this is; null when it leads nowhere. */
export async function findReminderLink(handle: Handle, given: string) {
  const token = readToken(given);
  if (!token) return null;
  const row = await handle
    .selectFrom('reminder_links as l')
    .innerJoin('contacts as c', 'c.id', 'l.contact_id')
    .select(['l.contact_id as contactId', 'l.workspace_id as workspaceId', 'c.onboarding_id as onboardingId'])
    .select('l.stopped_at as stoppedAt')
    .where('l.token_hash', '=', hashOf(token))
    .executeTakeFirst();
  return row ? { ...row, token } : null;
}

const STOPPED_AT = { reminders: sql.ref('l.stopped_at'), news: sql.ref('l.news_stopped_at') } as const;
export type Stoppable = keyof typeof STOPPED_AT;

/** Whether the person behind a contact asked for no more of them, here or through another onboarding of theirs. */
export async function hasStopped(
  handle: Handle,
  workspaceId: string,
  contactId: string,
  what: Stoppable = 'reminders',
): Promise<boolean> {
  const { rows } = await sql<{ stopped: boolean }>`
    select exists (
      select from contacts me
      join contacts c on c.person_id = me.person_id
      join reminder_links l on l.contact_id = c.id
      where me.workspace_id = ${workspaceId} and me.id = ${contactId} and ${STOPPED_AT[what]} is not null
    ) as stopped
  `.execute(handle);
  return rows[0]?.stopped ?? false;
}

const COLUMN = { reminders: sql.ref('stopped_at'), news: sql.ref('news_stopped_at') } as const;

/** Stops or resumes them for the person behind a contact. */
export async function setStopped(
  trx: Trx,
  { workspaceId, contactId }: { workspaceId: string; contactId: string },
  what: Stoppable,
  stoppedAt: Date | null,
): Promise<void> {
  await sql`
    update reminder_links l set ${COLUMN[what]} = ${stoppedAt}::timestamptz
    from contacts c, contacts me
    where c.id = l.contact_id and c.person_id = me.person_id
      and me.workspace_id = ${workspaceId} and me.id = ${contactId}
  `.execute(trx);
}
