/*
 * A contact's session: made by their own POST on the welcome link, kept in the database, ended by them or with the
 * link it came from. The cookie holds a secret of 256 bits, the database its hash. Each page that is open in a browser
 * has a cookie of its own, so that several stand side by side; a form says which of them it is for.
 */
import { createHash, randomBytes } from 'node:crypto';
import { type AppLoadContext, createCookie, data, redirect } from '@remix-run/node';
import { sql } from 'kysely';
import { databaseNow, db, type Handle, type Trx } from '#db/client.server';
import { endSession, insertSession, touchSession } from '#db/contact/customer-sessions.server';
import { NOW } from '#db/now.server';
import { pageVersion } from '#db/welcome/page-versions.server';
import type { ContactActor } from '../../domain/onboarding/access';
import { env } from '../../env.server';
import { madeForAnother } from './made-for.server';
import type { FoundLink } from './welcome-link.server';

const DAYS = 24 * 60 * 60;
const ABSOLUTE_DAYS = 30;
const IDLE_DAYS = 14;

/** As many pages of one browser are looked for: the ones opened last. */
const MOST_PAGES = 12;

const isSecure = () => env().origin.startsWith('https:');
/** What the names of all our cookies for customers begin with. */
const cookieStem = () => (isSecure() ? '__Host-foyer-welcome' : 'foyer-welcome');

/** The cookie of one contact's page. */
const cookieFor = (contactId: string) => cookieNamed(`${cookieStem()}-${contactId.slice(-12)}`);

function cookieNamed(name: string) {
  return createCookie(name, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: ABSOLUTE_DAYS * DAYS,
  });
}

async function secretsIn(request: Request): Promise<string[]> {
  const header = request.headers.get('Cookie') ?? '';
  const names = header
    .split(';')
    .map((pair) => pair.split('=', 1)[0]?.trim() ?? '')
    .filter((name) => name.startsWith(cookieStem()));
  const ours = [...new Set(names)].slice(-MOST_PAGES);
  const values = await Promise.all(ours.map((name) => cookieNamed(name).parse(header)));
  return values.filter((value): value is string => typeof value === 'string');
}

const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Starts a session for the contact of a working link; the cookie to set. */
export async function startCustomerSession(
  trx: Trx,
  link: Pick<FoundLink, 'id' | 'workspaceId' | 'onboardingId' | 'contactId'>,
  now: Date,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await insertSession(trx, {
    workspaceId: link.workspaceId,
    onboardingId: link.onboardingId,
    contactId: link.contactId,
    linkId: link.id,
    secretHash: hash(secret),
    createdAt: now,
    expiresAt: new Date(now.getTime() + ABSOLUTE_DAYS * DAYS * 1000),
  });
  return cookieFor(link.contactId).serialize(secret);
}

export type CustomerSession = {
  id: string;
  linkId: string;
  startedAt: Date;
  actor: ContactActor;
  /** Where the page stands: it is named where the browser holds several. */
  address: string;
  /** What the contact's page is made from, as it was at `readAt`: see page-versions. */
  version: string;
  readAt: Date;
};

/**
 * The sessions that let somebody in at this moment. Whoever shows or changes anything in a contact's name asks this
 * query, alone or joined to another, and decides by nothing else. What began by a link that a colleague copied ends with
 * that link's days, and as soon as another is copied; a mailed link that is replaced leaves the pages open that it opened.
 */
const livingSessions = (handle: Handle) =>
  handle
    .selectFrom('customer_sessions as s')
    .innerJoin('welcome_links as l', 'l.id', 's.link_id')
    .innerJoin('contacts as c', 'c.id', 's.contact_id')
    .where('s.ended_at', 'is', null)
    .where('l.revoked_at', 'is', null)
    .where('c.replaced_at', 'is', null)
    .where('s.expires_at', '>', NOW)
    .where('s.seen_at', '>', sql<Date>`${NOW} - make_interval(days => ${IDLE_DAYS}::int)`)
    .where((eb) =>
      eb.or([
        eb('l.copied_by', 'is', null),
        eb.and([
          eb('l.expires_at', '>', NOW),
          eb.not(
            eb.exists(
              eb
                .selectFrom('welcome_links as newer')
                .select('newer.id')
                .whereRef('newer.contact_id', '=', 'l.contact_id')
                .whereRef('newer.generation', '>', 'l.generation')
                .where('newer.copied_by', 'is not', null),
            ),
          ),
        ]),
      ]),
    );

/** The hashes of the secrets that the request's cookies carry, as the database keeps them. */
export async function sessionHashesIn(request: Request): Promise<string[]> {
  return (await secretsIn(request)).map(hash);
}

/** The contacts whose pages are open in the browser that asks, the one opened last first. */
export async function sessionsOf(request: Request): Promise<CustomerSession[]> {
  const hashes = await sessionHashesIn(request);
  if (hashes.length === 0) return [];
  const rows = await livingSessions(db())
    .select([
      's.id',
      's.link_id',
      'l.copied_by',
      's.workspace_id',
      's.onboarding_id',
      's.contact_id',
      's.created_at',
      'c.name',
      NOW.as('now'),
      pageVersion.as('version'),
    ])
    .where('s.secret_hash', 'in', hashes)
    .orderBy('s.created_at', 'desc')
    .execute();
  const isAlone = new Set(rows.map((row) => row.contact_id)).size === 1;
  return rows.map((row) => ({
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
      ...(row.copied_by && { copiedBy: row.copied_by }),
    },
    address: addressOf(row.contact_id, isAlone),
    version: row.version,
    readAt: row.now,
  }));
}

/** Whether a session still lets its contact in. */
export async function isAlive(handle: Handle, sessionId: string): Promise<boolean> {
  const row = await livingSessions(handle).select('s.id').where('s.id', '=', sessionId).executeTakeFirst();
  return row !== undefined;
}

/** Where a contact's page stands in a browser that holds no other, or several. */
export const addressOf = (contactId: string, isAlone: boolean): string =>
  isAlone ? '/welcome' : `/welcome?of=${contactId}`;

type Asked = { request: Request; context: AppLoadContext };

/**
 * The session of a contact in the browser that asks: of the one named here or in the address, else of the only one
 * there is. Null for none, and where several could be meant.
 */
export async function customerOf(
  request: Request,
  contactId: string | null = new URL(request.url).searchParams.get('of'),
): Promise<CustomerSession | null> {
  const sessions = await sessionsOf(request);
  const latest = sessions[0] ?? null;
  if (contactId !== null) return sessions.find(({ actor }) => actor.id === contactId) ?? null;
  return sessions.every(({ actor }) => actor.id === latest?.actor.id) ? latest : null;
}

/**
 * The guard of every customer loader and action. Without a session there is no page, whoever asks; a form is for the
 * contact it was made for and for nobody else who has a page open in the same browser.
 */
export async function requireCustomer({ request, context }: Asked): Promise<CustomerSession> {
  const sessions = await sessionsOf(request);
  const wanted = context.madeFor ?? new URL(request.url).searchParams.get('of');
  const [latest] = sessions;
  if (!latest) throw await noWayIn({ request, context });
  const session = sessions.find(({ actor }) => actor.id === wanted);
  if (request.method === 'POST') {
    if (!session) throw madeForAnother(context, latest.actor.name, latest.address);
    await touch(session.id);
    return session;
  }
  if (session) return session;
  if (wanted !== null) throw new Response(null, { status: 404 });
  if (sessions.some(({ actor }) => actor.id !== latest.actor.id)) throw redirect('/welcome/pages');
  return latest;
}

/**
 * 404, the same for everybody who has no page open here. A form comes back whole, so that it can be sent again once the
 * page is open; whoever had one open in this browser is known to it by no name, only as somebody to write to.
 */
async function noWayIn({ request, context }: Asked) {
  const hashes = await sessionHashesIn(request);
  const before = hashes.length > 0 && (await hadSession(hashes));
  const sent =
    request.method === 'POST' ? { action: new URL(request.url).pathname, typed: { ...context.typed } } : null;
  return data({ noWayIn: { isKnown: before, sent } }, { status: 404 });
}

async function hadSession(hashes: string[]): Promise<boolean> {
  const row = await db()
    .selectFrom('customer_sessions')
    .select('id')
    .where('secret_hash', 'in', hashes)
    .executeTakeFirst();
  return row !== undefined;
}

/** A person's own act keeps the session alive; reading does not write. */
async function touch(id: string): Promise<void> {
  await touchSession(db(), id, await databaseNow(db()));
}

/** Ends the session; the cookie to clear. */
export async function endCustomerSession({ id, actor }: CustomerSession): Promise<string> {
  await endSession(db(), id, await databaseNow(db()));
  return cookieFor(actor.id).serialize('', { maxAge: 0 });
}
