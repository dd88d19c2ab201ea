/*
 * Pages of the customer whose onboarding has the longest history, in the name of the contact who did most in it. Links of
 * copies open nothing, so a session is begun as the program begins one, and taken away again afterwards.
 */
import { sql } from 'kysely';
import { type Db, transact } from '#db/client.server';
import { startCustomerSession } from '~/auth/contact/customer-session.server';
import { setEnv } from '~/env.server';
import { testEnv } from '../../support/database/database';
import type { Page } from './pages';

type Contact = { id: string; workspaceId: string; onboardingId: string; contactId: string };
export type CustomerScene = { cookie: string; pages: Page[]; end(): Promise<void> };

export async function asCustomer(db: Db, url: string): Promise<CustomerScene> {
  setEnv(testEnv({ DATABASE_URL: url }));
  const { rows } = await sql<Contact>`
    select l.id, l.workspace_id as "workspaceId", l.onboarding_id as "onboardingId", l.contact_id as "contactId"
    from welcome_links l
    where l.revoked_at is null and l.onboarding_id = (
      select e.onboarding_id from events e where exists (select from published_steps s where s.onboarding_id = e.onboarding_id)
      group by 1 order by count(*) desc limit 1)
    order by (select count(*) from events a where a.workspace_id = l.workspace_id and a.onboarding_id = l.onboarding_id
      and a.actor_id = l.contact_id) desc, l.id
    limit 1`.execute(db);
  const [link] = rows;
  if (!link) throw new Error('Nobody of a customer has a link.');
  const begun = new Date();
  const cookie = await transact(db, (trx) => startCustomerSession(trx, link, begun));
  return {
    cookie: cookie.split(';')[0] ?? '',
    pages: await pagesOfCustomer(db, link.onboardingId),
    async end() {
      await sql`delete from customer_sessions where contact_id = ${link.contactId}::uuid
        and created_at = ${begun}`.execute(db);
    },
  };
}

async function pagesOfCustomer(db: Db, onboardingId: string): Promise<Page[]> {
  const { rows } = await sql<{ step: string; point: string | null; isAgreed: boolean }>`
    select (select step_id from published_steps where onboarding_id = ${onboardingId}::uuid
        order by length(content) desc, step_id limit 1) as step,
      (select statement_id from messages where onboarding_id = ${onboardingId}::uuid and statement_id is not null
        group by 1 order by count(*) desc limit 1) as point,
      exists (select from agreements where onboarding_id = ${onboardingId}::uuid) as "isAgreed"`.execute(db);
  const { step = '', point = null, isAgreed = false } = rows[0] ?? {};
  const page = (what: string, path: string): Page => ({ name: `customer’s ${what}`, by: 'contact', path });
  return [
    page('page, drawn anew', '/welcome'),
    page('step', `/welcome/steps/${step}`),
    page('questions', `/welcome/threads/${onboardingId}`),
    ...(point ? [page('questions of a point', `/welcome/threads/${point}`)] : []),
    ...(isAgreed ? [page('agreement', '/welcome/agreement')] : []),
    page('colleagues', '/welcome/colleagues'),
  ];
}
