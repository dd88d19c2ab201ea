/*
 * People at their browsers, by plain HTTP: a member who signs in to the demo with one click, and a contact who opens
 * the link in their mail.
 */

import { asReader } from '../story/made-for';

export type Visitor = {
  cookie: string;
  get(path: string): Promise<Response>;
  /** Sends a form; redirects are not followed. */
  post(path: string, fields?: Record<string, string>): Promise<Response>;
  /** The same person at the same Foyer after it moved to another port. */
  at(origin: string): Visitor;
};

export function visitor(origin: string, cookie = ''): Visitor {
  return {
    cookie,
    get: (path) => fetch(origin + path, { headers: { cookie }, redirect: 'manual' }),
    post: async (path, fields = {}) =>
      fetch(origin + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: (await asReader(origin, cookie, fields)).toString(),
      }),
    at: (next) => visitor(next, cookie),
  };
}

const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** A member of the demo, by the beginning of their name. */
export async function signedIn(origin: string, name: string): Promise<Visitor> {
  const stranger = visitor(origin);
  const door = await (await stranger.get('/sign-in')).text();
  const button = [...door.matchAll(/name="member" value="([^"]+)".*?<\/button>/gs)].find((match) =>
    match[0].includes(name),
  );
  return visitor(origin, cookieOf(await stranger.post('/sign-in/demo', { member: button?.[1] ?? '' })));
}

/** The path of a contact's welcome link, read in the mailbox from the introduction to them. */
export async function welcomePath(member: Visitor, firstName: string): Promise<string> {
  const mailbox = await (await member.get(`/mailbox?q=${encodeURIComponent(firstName)}`)).text();
  const letter = [...mailbox.matchAll(/href="(\/mailbox\/[0-9a-f-]{36})[^"]*".*?<\/a>/gs)].find((match) =>
    match[0].includes(`${firstName}, meet`),
  );
  const html = await (await member.get(`${letter?.[1]}/html`)).text();
  const path = /\/welcome\/[0-9a-z]{32}/.exec(html)?.[0];
  if (!path) throw new Error(`No introduction to ${firstName} is in the mailbox.`);
  return path;
}

/** A contact of the demo on their own page. */
export async function contactOf(origin: string, firstName: string): Promise<Visitor> {
  const path = await welcomePath(await signedIn(origin, 'Kofi'), firstName);
  return visitor(origin, cookieOf(await visitor(origin).post(path)));
}
