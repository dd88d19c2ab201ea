/*
 * One question to HubSpot by its own client. What came instead of an answer is a trouble with a name; nothing is asked
 * again here, because the ledgers decide when.
 */
import type { Client } from '@hubspot/api-client';
import type { CrmAnswer, CrmRefused, CrmTrouble } from '../../../domain/crm/crm';
import { MOST_BYTES, Unreadable } from '../answer.server';
import { hastyAgent } from '../hasty-agent.server';

export const HUBSPOT = 'https://api.hubapi.com';
export const HASTE = { takesMs: 15_000, mostBytes: MOST_BYTES };
/** Their limit of requests counts ten seconds. */
const BURST_SECONDS = 10;

/** One question after the other stays far below their limits; what is one too many is told, and waited for. */
const ONE_BY_ONE = { maxConcurrent: 1 };

/** Loaded with the first question: few workspaces have a HubSpot, and it weighs 24 MB of memory. */
export async function clientFor(accessToken: string, basePath: string): Promise<Client> {
  const hubspot = await import('@hubspot/api-client');
  const Made = hubspot.Client ?? hubspot.default.Client;
  return new Made({
    accessToken,
    basePath,
    httpAgent: hastyAgent(basePath, HASTE),
    limiterOptions: ONE_BY_ONE,
  });
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

/** The status that an error of the client carries; undefined for what never was an answer. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : undefined;

function refusedBy(error: unknown): CrmRefused {
  const status = statusOf(error);
  if (status === 401) return refused('token_refused');
  if (status === 403) return refused('scope_missing');
  if (status === 429) return refused('limited', retryAfter(error) ?? BURST_SECONDS);
  if (status !== undefined && status >= 500) return refused('failing', retryAfter(error));
  if (status !== undefined && status >= 400) return refused('refused');
  const isRead = error instanceof SyntaxError || error instanceof Unreadable || error instanceof TypeError;
  return refused(isRead && !isOfTheLine(error) ? 'unreadable' : 'silent');
}

/** `fetch` says that it couldn't connect by a TypeError with a cause. */
const isOfTheLine = (error: Error): boolean => error.cause !== undefined;

function retryAfter(error: unknown): number | null {
  const headers = error instanceof Error && 'headers' in error ? error.headers : undefined;
  const said =
    headers && typeof headers === 'object' && 'retry-after' in headers ? headers['retry-after'] : '';
  const seconds = Number(said);
  return said && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** Of the account: its number, and the currency of deals that name none. */
export type Account = { id: string; currency: string | null };

export type Asking = { client(): Promise<Client>; account(): Promise<Account> };
