/*
 * Members sign in with email and password through better-auth, which keeps their sessions in the database.
 * What a member is to Foyer (workspace, role, profile) stands in our own table.
 */
import { type AppLoadContext, redirect } from '@remix-run/node';
import { db, type Handle } from '#db/client.server';
import { insertMemberRow } from '#db/member/members.server';
import { endSessions, insertUser, setPasswordHash } from '#db/member/sign-ins.server';
import type { MemberActor, Role, WorkspaceAction } from '../../domain/onboarding/access';
import { isId } from '../../domain/request/id';
import { safePath } from '../../domain/request/safe-path';
import { onlyOwnForm } from '../contact/made-for.server';
import { buildAuth } from './better-auth.server';
import { mayHere } from './rights.server';
import { signedOutMeanwhile } from './signed-out.server';

let current: { auth: ReturnType<typeof buildAuth>; handle: unknown } | undefined;

/** better-auth on the database of this process. */
function auth() {
  const handle = db();
  if (current?.handle !== handle) current = { auth: buildAuth(mayEnter), handle };
  return current.auth;
}

const mayEnter = async (userId: string): Promise<boolean> => (await memberByUser(userId)) !== null;

export type Member = MemberActor & {
  /** As they ask to be called; null: by their given name. */
  called: string | null;
  title: string;
  email: string;
  phone: string | null;
  timeZone: string;
  portrait: string | null;
  workspace: { id: string; name: string; timeZone: string; colour: string; logo: string | null };
};

/** The member whose session the request carries, or null. */
export async function memberOf(request: Request): Promise<Member | null> {
  if (!request.headers.get('cookie')?.includes('foyer-member')) return null;
  const session = await auth().api.getSession({ headers: request.headers });
  if (!session) return null;
  return memberByUser(session.user.id);
}

async function memberByUser(userId: string): Promise<Member | null> {
  const row = await db()
    .selectFrom('members')
    .innerJoin('workspaces', 'workspaces.id', 'members.workspace_id')
    .select([
      'members.id',
      'members.workspace_id',
      'members.name',
      'members.called',
      'members.email',
      'members.role',
      'members.title',
      'members.phone',
      'members.time_zone',
      'members.portrait',
      'workspaces.name as workspace_name',
      'workspaces.time_zone as workspace_time_zone',
      'workspaces.colour',
      'workspaces.logo',
    ])
    .where('members.user_id', '=', userId)
    .where('members.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    kind: 'member',
    id: row.id,
    workspaceId: row.workspace_id,
    role: row.role,
    name: row.name,
    called: row.called,
    title: row.title,
    email: row.email,
    phone: row.phone,
    timeZone: row.time_zone,
    portrait: row.portrait,
    workspace: {
      id: row.workspace_id,
      name: row.workspace_name,
      timeZone: row.workspace_time_zone,
      colour: row.colour,
      logo: row.logo,
    },
  };
}

type Asked = { request: Request; context: AppLoadContext };

const asked = new WeakMap<AppLoadContext, Promise<Member | null>>();

/**
 * The guard of every staff loader and action: signed in, or sent to sign in and back. A form whose session has ended
 * meanwhile is answered with its words and the way back to its page. What a page is for, where not everybody has it, is
 * named by `action`: for whoever may not do it there is no such page. It is a courtesy; each command asks again.
 *
 * @throws Response 404 for a member who may not
 */
export async function requireMember(given: Asked, action?: WorkspaceAction): Promise<Member> {
  const member = await signedIn(given);
  if (action && !mayHere(member.role, action)) throw new Response(null, { status: 404 });
  return member;
}

async function signedIn({ request, context }: Asked): Promise<Member> {
  const known = asked.get(context) ?? memberOf(request);
  asked.set(context, known);
  const member = await known;
  if (member) return onlyOwnForm({ request, context }, member);
  if (request.method === 'POST') throw await signedOutMeanwhile(request);
  const { pathname, search } = new URL(request.url);
  // An address that sign-in wouldn't lead back to is not carried along: doubled by its escapes, nobody could read it.
  const back = safePath(`${pathname}${search}`);
  throw redirect(back === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(back)}`);
}

/** Signs in; the cookies to set, or null when email and password don't go together. */
export async function signIn(request: Request, email: string, password: string): Promise<Headers | null> {
  const response = await auth().api.signInEmail({
    body: { email, password },
    headers: request.headers,
    asResponse: true,
  });
  return response.ok ? cookiesOf(response) : null;
}

/** Ends the session that the request carries; the cookies to clear. */
export async function signOut(request: Request): Promise<Headers> {
  const response = await auth().api.signOut({ headers: request.headers, asResponse: true });
  return cookiesOf(response);
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  return headers;
}

export type NewMember = {
  workspaceId: string;
  name: string;
  email: string;
  password: string;
  role: Role;
  title?: string;
  about?: string;
  phone?: string;
  timeZone: string;
  portrait?: string;
};

/** The stored form of a password (scrypt). Slow by design: call it before a transaction begins. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}

/** Writes a member with the sign-in that goes with them. `passwordHash` comes from `hashPassword`. */
export async function insertMember(
  handle: Handle,
  member: Omit<NewMember, 'password'> & { passwordHash: string },
): Promise<string> {
  const { passwordHash, ...row } = member;
  const email = member.email.toLowerCase();
  const userId = await insertUser(handle, { name: member.name, email, passwordHash });
  return insertMemberRow(handle, { ...row, email, userId });
}

/** Stores a new password and ends every session that began with the old one. */
export async function replacePassword(handle: Handle, userId: string, passwordHash: string): Promise<void> {
  await setPasswordHash(handle, userId, passwordHash);
  await endSessions(handle, userId);
}

/** Ends every session of the member. False when nobody has that email. */
export async function revokeSessions(email: string): Promise<boolean> {
  const user = await userByEmail(email);
  if (!user) return false;
  await endSessions(db(), user.id);
  return true;
}

const userByEmail = (email: string) =>
  db().selectFrom('users').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();

/** Signs in as a member of the demo, without a password; null when there is no such member, or no demo. */
export async function signInToDemo(request: Request, memberId: string): Promise<Headers | null> {
  if (!isId(memberId)) return null;
  const member = await db()
    .selectFrom('members')
    .select('user_id')
    .where('id', '=', memberId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!member) return null;
  const response = await auth().api.openDemoSession({
    body: { userId: member.user_id },
    headers: request.headers,
    asResponse: true,
  });
  return response.ok ? cookiesOf(response) : null;
}
