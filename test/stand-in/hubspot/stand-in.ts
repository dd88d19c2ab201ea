/*
 * A stand-in for HubSpot: the documented rules of the addresses that Foyer asks, on loopback, with faults on request, and
 * hands that change deals as people, workflows and programs do. Not for anything that faces a network.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { endless } from '../endless';
import { type FaultPlan, faultsOf, listenAt } from '../planned';
import { Account } from './account';
import { type Asked, answer } from './answering';
import type { Answer } from './answers';
import { control } from './control';
import { Limits, tooMany } from './limits';
import type { Fault, StandInOptions, WebhookPlan } from './options';
import { type Refused, refusedMove, type Way } from './rules';
import { Webhooks } from './webhooks';

export const TOKEN = 'pat-eu1-00000000-0000-4000-8000-000000004526';
export const CLIENT_SECRET = '00000000-0000-4000-8000-00000c11e475';
const PORTAL = 4526;

export type StandIn = {
  url: string;
  account: Account;
  /** Every request that was answered, or wasn't: its address and what it met. */
  asked: { method: string; path: string; status: number | null; body: unknown }[];
  /** Moves a deal into a stage; what refused it, or null. */
  move(dealId: string, stage: string, way: Way): Refused | null;
  setFaults(plan: FaultPlan<Fault> | undefined): void;
  setRules(rules: Pick<StandInOptions, 'requiredIn' | 'approvedStages'>): void;
  setWebhooks(plan: WebhookPlan | undefined): void;
  webhooks(): Webhooks | undefined;
  stop(): Promise<void>;
};

export async function startHubSpotStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const portalId = options.portalId ?? PORTAL;
  const held = { token: options.token ?? TOKEN, portalId, scopes: options.scopes };
  const secret = options.clientSecret ?? CLIENT_SECRET;
  const limits = new Limits(options);
  const asked: StandIn['asked'] = [];
  let rules: Pick<StandInOptions, 'requiredIn' | 'approvedStages'> = options;
  let nextFault = faultsOf(options.faults);
  let webhooks = options.webhooks && new Webhooks(options.webhooks, { secret, portalId });
  const account = new Account(options.startAt, (change) => webhooks?.report(change));

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = await read(request);
    if (!question) return;
    const { method, path, body } = question;
    const { headers, refused } = limits.take(path.endsWith('/search'));
    const fault = nextFault();
    const answered =
      refused ?? (isDoneUnder(fault) ? answer(account, held, question) : { status: 500, body: {} });
    asked.push({ method, path, status: statusUnder(fault, answered), body });
    send(response, answered, fault, headers);
  }

  const { url, stop } = await listenAt(options.port, (request, response) => {
    const answering = request.url?.startsWith('/stand-in/')
      ? control(standIn, request, response)
      : respond(request, response);
    answering.catch((error) => response.destroy(error));
  });

  const standIn: StandIn = {
    url,
    account,
    asked,
    move(dealId, stage, way) {
      const deal = account.objects.deals.get(dealId);
      const refused = deal ? refusedMove(rules, deal, stage, way) : null;
      if (!refused) account.change(dealId, { dealstage: stage });
      return refused;
    },
    setFaults: (plan) => {
      nextFault = faultsOf(plan);
    },
    setRules: (next) => {
      rules = next;
    },
    setWebhooks: (plan) => {
      webhooks = plan && new Webhooks(plan, { secret, portalId });
    },
    webhooks: () => webhooks,
    stop,
  };
  return standIn;
}

const UNDONE: (Fault | null)[] = ['rate-limit', 'server-error', 'silent', 'reset'];
const isDoneUnder = (fault: Fault | null): boolean => !UNDONE.includes(fault);

function statusUnder(fault: Fault | null, { status }: Answer): number | null {
  if (fault === 'rate-limit') return 429;
  if (fault === 'server-error') return 502;
  if (fault === 'server-error-done') return 500;
  return fault?.startsWith('silent') || fault === 'reset' ? null : status;
}

function send(
  response: ServerResponse,
  { status, body }: Answer,
  fault: Fault | null,
  headers: Record<string, string>,
): void {
  const text = JSON.stringify(body);
  const write = (code: number, said: string, more = {}) =>
    response
      .writeHead(code, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(said),
        ...headers,
        ...more,
      })
      .end(said);
  if (fault === 'silent' || fault === 'silent-done') return;
  if (fault === 'reset') response.socket?.resetAndDestroy();
  else if (fault === 'rate-limit') write(429, JSON.stringify(tooMany('TEN_SECONDLY_ROLLING', 'limit').body));
  else if (fault === 'server-error') write(502, '<html>bad gateway</html>', { 'content-type': 'text/html' });
  else if (fault === 'server-error-done') write(500, '{"status":"error","message":"internal error"}');
  else if (fault === 'garbage') write(200, '<html>everything is fine</html>');
  else if (fault === 'strange') write(200, '{"results":[{"id":7}],"stages":null}');
  else if (fault === 'round')
    write(200, JSON.stringify({ ...Object(body), paging: { next: { after: '0' } } }));
  else if (fault === 'endless') endless(response);
  else if (fault === 'half') {
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
  } else write(status, text);
}

/** Everything a request says; null when its sender is gone before it is whole. */
async function read(request: IncomingMessage): Promise<Asked | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    return null;
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
  const { method = 'GET', headers } = request;
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method,
    path: pathname,
    query: searchParams,
    authorization: headers.authorization,
    body: parsed(text),
  };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}
