/*
 * A fresh way in, asked for by whoever holds an old link, had the page open in this browser, or types an address. It
 * goes to the address on record and nowhere else, and only to people whose way in nobody has closed; what is said to
 * whoever asks is the same for everyone.
 */
import { sql } from 'kysely';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { noteForInsight } from '#db/insight/insight-facts.server';
import { insertEvent } from '#db/onboarding/events.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { countTry, FRESH_LINK_PER_HOUR, FRESH_LINK_SPACING } from '../../auth/attempts.server';
import { sessionHashesIn } from '../../auth/contact/customer-session.server';
import { type FoundLink, findLink } from '../../auth/contact/welcome-link.server';
import type { ContactActor } from '../../domain/onboarding/access';
import type { Outcome } from '../../domain/onboarding/refusal';
import { mailLink } from './welcome-links.server';

type Whose = Pick<FoundLink, 'contactId' | 'workspaceId' | 'onboardingId'>;

/** One person may be a contact of several customers, or have several pages open. */
const MOST_AT_ONCE = 5;

/** By an old link. */
export async function askFreshLink(token: string): Promise<Outcome> {
  return transact(db(), async (trx) => {
    const now = await databaseNow(trx);
    const link = await findLink(trx, token, now);
    if (link && link.state !== 'revoked') await mailTo(trx, link, now);
    return { ok: true };
  });
}

/** By the browser that asks: for whoever had a page open in it, whatever ended that since. */
export async function askFreshLinkHere(request: Request): Promise<void> {
  const hashes = await sessionHashesIn(request);
  if (hashes.length === 0) return;
  const links = await openLinks()
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('customer_sessions as s')
          .select('s.id')
          .whereRef('s.link_id', '=', 'l.id')
          .where('s.secret_hash', 'in', hashes),
      ),
    )
    .execute();
  await mailEach(links);
}

/** By an address: for the pages made last for somebody with it. */
export async function askFreshLinkFor(email: string): Promise<void> {
  const people = await db()
    .selectFrom('people as p')
    .innerJoin('contacts as c', 'c.person_id', 'p.id')
    .select('c.id')
    .where('p.address', '=', sql<string>`lower(${email})`)
    .where('c.replaced_at', 'is', null)
    .orderBy('c.id', 'desc')
    .limit(MOST_AT_ONCE)
    .execute();
  if (people.length === 0) return;
  const ids = people.map(({ id }) => id);
  await mailEach(await openLinks().where('l.contact_id', 'in', ids).execute(), 'by address');
}

/** Links that nobody closed, of people who are still contacts. */
const openLinks = () =>
  db()
    .selectFrom('welcome_links as l')
    .innerJoin('contacts as c', 'c.id', 'l.contact_id')
    .select(['l.contact_id as contactId', 'l.workspace_id as workspaceId', 'l.onboarding_id as onboardingId'])
    .distinct()
    .where('l.revoked_at', 'is', null)
    .where('c.replaced_at', 'is', null)
    .limit(MOST_AT_ONCE);

/** A link or a cookie shows that somebody was let in; an address may be typed by anybody. */
type Asking = 'by way in' | 'by address';

async function mailEach(links: Whose[], asking: Asking = 'by way in'): Promise<void> {
  for (const link of links)
    await transact(db(), async (trx) => mailTo(trx, link, await databaseNow(trx), asking));
}

async function mailTo(
  trx: Trx,
  { contactId, workspaceId, onboardingId }: Whose,
  now: Date,
  asking: Asking = 'by way in',
): Promise<void> {
  const isStranger = asking === 'by address';
  const whose = isStranger ? `${contactId} by address` : contactId;
  if ((await countTry(trx, `fresh link ${whose}`, FRESH_LINK_SPACING)) > 0) return;
  if ((await countTry(trx, `fresh links ${whose}`, FRESH_LINK_PER_HOUR)) > 0) return;
  const contact = (await loadContacts(trx, workspaceId, onboardingId)).find((one) => one.id === contactId);
  if (!contact || !isReachable(contact)) return;
  const onboarding = { id: onboardingId, workspaceId };
  const actor: ContactActor = {
    kind: 'contact',
    id: contactId,
    workspaceId,
    onboardingId,
    name: contact.name,
  };
  if ((await mailLink(trx, onboarding, contact, now, isStranger)) !== 'mailed') return;
  const kind = isStranger ? 'fresh_link_asked_by_address' : 'fresh_link_asked';
  await insertEvent(trx, { kind }, { onboarding, actor, at: now });
  await noteForInsight(trx, { workspaceId, onboardingId });
}
