/*
 * A contact's session: made by their own POST on the welcome link, kept in the database, ended by them or with the
 * link it came from. The cookie holds a secret of 256 bits, the database its hash.
 */
import { createHash, randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { databaseNow, db, type Handle, type Trx } from '#db/client.server';
import type { ContactActor } from '../domain/access';
import { env } from '../env.server';
import type { FoundLink } from './welcome-link.server';

const DAYS = 24 * 60 * 60;
const ABSOLUTE_DAYS = 30;
const IDLE_DAYS = 14;

function cookie() {
  const isSecure = env().origin.startsWith('https:');
  return createCookie(isSecure ? '__Host-foyer-welcome' : 'foyer-welcome', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
    maxAge: ABSOLUTE_DAYS * DAYS,
  });
}

const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Starts a session for the contact of a working link; the cookie to set. */
export async function startCustomerSession(trx: Trx, link: FoundLink, now: Date): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await trx
    .insertInto('customer_sessions')
    .values({
      id: uuid(),
      workspace_id: link.workspaceId,
      onboarding_id: link.onboardingId,
      contact_id: link.contactId,
      link_id: link.id,
      secret_hash: hash(secret),
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + ABSOLUTE_DAYS * DAYS * 1000),
    })
    .execute();
  return cookie().serialize(secret);
}

export type CustomerSession = { id: string; linkId: string; startedAt: Date; actor: ContactActor };

/**
 * The sessions that let somebody in at this moment. Whoever shows or changes anything in a contact's name asks this
 * query, alone or joined to another, and decides by nothing else.
 */
export const livingSessions = (handle: Handle) =>
  handle
    .selectFrom('customer_sessions as s')
    .innerJoin('welcome_links as l', 'l.id', 's.link_id')
    .innerJoin('contacts as c', 'c.id', 's.contact_id')
    .where('s.ended_at', 'is', null)
    .where('l.revoked_at', 'is', null)
    .where('c.replaced_at', 'is', null)
    .where('s.expires_at', '>', sql<Date>`foyer_now()`)
    .where('s.seen_at', '>', sql<Date>`foyer_now() - make_interval(days => ${IDLE_DAYS}::int)`);

/** The secret's hash that the request's cookie carries, as the database keeps it; null without one. */
export async function sessionHashIn(request: Request): Promise<string | null> {
  const secret = await cookie().parse(request.headers.get('Cookie'));
  return typeof secret === 'string' ? hash(secret) : null;
}

/** The contact whose session the request carries; null when it ended, expired, or its link was revoked. */
export async function customerOf(request: Request): Promise<CustomerSession | null> {
  const secretHash = await sessionHashIn(request);
  if (!secretHash) return null;
  const row = await livingSessions(db())
    .select([
      's.id',
      's.link_id',
      's.workspace_id',
      's.onboarding_id',
      's.contact_id',
      's.created_at',
      'c.name',
    ])
    .where('s.secret_hash', '=', secretHash)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    linkId: row.link_id,
    startedAt: row.created_at,
    actor: {
      kind: 'contact',
      id: row.contact_id,
      workspaceId: row.workspace_id,
      onboardingId: row.onboarding_id,
      name: row.name,
      sessionId: row.id,
    },
  };
}

/** Whether a session still lets its contact in. */
export async function isAlive(handle: Handle, sessionId: string): Promise<boolean> {
  const row = await livingSessions(handle).select('s.id').where('s.id', '=', sessionId).executeTakeFirst();
  return row !== undefined;
}

/** The guard of every customer loader and action. Without a session there is no page, whoever asks. */
export async function requireCustomer(request: Request): Promise<CustomerSession> {
  const session = await customerOf(request);
  if (!session) throw new Response(null, { status: 404 });
  if (request.method !== 'GET' && request.method !== 'HEAD') await touch(session.id);
  return session;
}

/** A person's own act keeps the session alive; reading does not write. */
async function touch(id: string): Promise<void> {
  const now = await databaseNow(db());
  await db().updateTable('customer_sessions').set({ seen_at: now }).where('id', '=', id).execute();
}

/** Ends the session; the cookie to clear. */
export async function endCustomerSession(id: string): Promise<string> {
  const now = await databaseNow(db());
  await db().updateTable('customer_sessions').set({ ended_at: now }).where('id', '=', id).execute();
  return cookie().serialize('', { maxAge: 0 });
}
