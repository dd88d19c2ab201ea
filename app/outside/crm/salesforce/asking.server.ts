/*
 * One question to Salesforce. It lets the app of the connection in by its consumer key and secret, for as long as a
 * session lasts; one that ended is begun anew once. What came instead of an answer is a trouble with a name.
 */
import { z } from 'zod';
import type { CrmAnswer, CrmRefused, CrmTrouble } from '../../../domain/crm/crm';
import type { SalesforceSecret } from '../../../domain/crm/crm-secret';
import { readAs, textOf, Unreadable, words } from '../answer.server';

const DATA = '/services/data/v62.0';
const TAKES_MS = 15_000;
/** Their limit of requests counts a day; what frees it is time. */
const LIMITED_SECONDS = 900;

/** The fields that are written aren't there, or whoever the app acts for may not write them. */
export class FieldsMissing extends Error {}

/** An answer that says no. */
class SaidNo extends Error {
  constructor(
    readonly status: number,
    readonly codes: string[],
    readonly waitSeconds: number | null,
  ) {
    super(`${status} ${codes.join()}`);
  }
}

export type Asking = {
  account(): Promise<string>;
  get(path: string): Promise<unknown>;
  query(soql: string): Promise<unknown>;
  patch(path: string, body: unknown): Promise<unknown>;
};

type Session = { token: string; account: string };

export function askingOf(secret: SalesforceSecret, base: string): Asking {
  let session: Promise<Session> | undefined;
  const begun = (): Promise<Session> => {
    session ??= begin(secret, base).catch((error) => {
      session = undefined;
      throw error;
    });
    return session;
  };
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const asked = await begun();
    try {
      return await send(`${base}${DATA}${path}`, asRequest(method, asked, body));
    } catch (error) {
      if (!(error instanceof SaidNo && error.status === 401)) throw error;
      session = undefined;
      return send(`${base}${DATA}${path}`, asRequest(method, await begun(), body));
    }
  };
  return {
    account: async () => (await begun()).account,
    get: (path) => ask('GET', path),
    query: (soql) => ask('GET', `/query?q=${encodeURIComponent(soql)}`),
    patch: (path, body) => ask('PATCH', path, body),
  };
}

const asRequest = (method: string, { token }: Session, body: unknown): RequestInit => ({
  method,
  headers: {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
  },
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

/** One that can't travel in a header would be kept, and never be asked for anew. */
const LET_IN = z.object({ access_token: z.string().regex(/^[!-~]+$/), id: words });

/** The organization stands in the address of whom the app acts for: …/id/ORGANIZATION/USER. */
async function begin({ clientId, clientSecret }: SalesforceSecret, base: string): Promise<Session> {
  const answered = await send(`${base}/services/oauth2/token`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  const { access_token: token, id } = readAs(LET_IN, answered);
  const account = id.split('/').at(-2);
  if (!account) throw new Unreadable('a session');
  return { token, account };
}

async function send(url: string, request: RequestInit): Promise<unknown> {
  const response = await fetch(url, {
    ...request,
    redirect: 'error',
    signal: AbortSignal.timeout(TAKES_MS),
  });
  const text = await textOf(response);
  if (!response.ok) throw new SaidNo(response.status, codesIn(text), waitIn(response));
  return text === '' ? null : JSON.parse(text);
}

const ERRORS = z.union([
  z.array(z.object({ errorCode: z.string() })).transform((all) => all.map(({ errorCode }) => errorCode)),
  z.object({ error: z.string() }).transform(({ error }) => [error]),
]);

function codesIn(text: string): string[] {
  try {
    return ERRORS.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

function waitIn(response: Response): number | null {
  const said = response.headers.get('retry-after');
  const seconds = Number(said);
  return said && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

export async function asked<T>(question: () => Promise<T>): Promise<CrmAnswer<T>> {
  try {
    return { ok: true, value: await question() };
  } catch (error) {
    return refusedBy(error);
  }
}

const refused = (trouble: CrmTrouble, waitSeconds: number | null = null): CrmRefused => ({
  ok: false,
  trouble,
  waitSeconds,
});

/** What the token address says of an app that it doesn't let in. */
const OF_THE_APP = [
  'invalid_client_id',
  'invalid_client',
  'invalid_client_credentials',
  'invalid_grant',
  'inactive_user',
  'inactive_org',
];

function refusedBy(error: unknown): CrmRefused {
  if (error instanceof FieldsMissing) return refused('fields_missing');
  if (error instanceof SaidNo) return refusedWith(error);
  const isRead = error instanceof SyntaxError || error instanceof Unreadable;
  return refused(isRead ? 'unreadable' : 'silent');
}

function refusedWith({ status, codes, waitSeconds }: SaidNo): CrmRefused {
  if (codes.includes('REQUEST_LIMIT_EXCEEDED') || codes.includes('rate_limit_exceeded') || status === 429)
    return refused('limited', waitSeconds ?? LIMITED_SECONDS);
  if (status === 401 || codes.some((code) => OF_THE_APP.includes(code))) return refused('token_refused');
  if (status === 403) return refused('scope_missing');
  if (status >= 500) return refused('failing', waitSeconds);
  return refused('refused');
}
