/*
 * A stand-in for Salesforce: the documented rules of the addresses that Foyer asks, on loopback, with faults on request,
 * and hands that save opportunities as people, programs and workflows do. Not for anything that faces a network.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { endless } from '../endless';
import { type FaultPlan, faultsOf, listenAt } from '../planned';
import { type Asked, answer, errors } from './answering';
import { control } from './control';
import { Organization, type OrganizationOptions } from './organization';

export const CLIENT_ID = '3MVG9.StandIn_4527';
export const CLIENT_SECRET = 'A0B1C2D3E4F5-stand-in-4527';

export const FAULTS = [
  /** 403 REQUEST_LIMIT_EXCEEDED: the requests of the day are used up. */
  'limited',
  /** 401 INVALID_SESSION_ID, although the session was begun: it expired, or somebody ended it. */
  'expired',
  /** 403: whoever the app acts for may not. */
  'forbidden',
  /** 503 SERVER_UNAVAILABLE, and nothing was done. */
  'server-error',
  /** 500, although it was done. */
  'server-error-done',
  /** The bytes are read and never answered; nothing was done. */
  'silent',
  /** Done; the answer breaks off in the middle. */
  'half',
  /** Done; the answer is no JSON. */
  'garbage',
  /** Done; the answer is JSON of another shape. */
  'strange',
  /** The connection is cut before anything is done. */
  'reset',
  /** Done; a question for many is answered with the first of them, again and again. */
  'round',
  /** Done; the answer is blanks, some 100 MB of them. */
  'endless',
] as const;
export type Fault = (typeof FAULTS)[number];

export type StandInOptions = OrganizationOptions & {
  port?: number;
  /** Requests of a day; 0 is no limit. */
  daily?: number;
  faults?: FaultPlan<Fault>;
};

export type StandIn = {
  url: string;
  organization: Organization;
  /** Every request, and what it met. */
  asked: { method: string; path: string; status: number | null; body: unknown }[];
  setFaults(plan: FaultPlan<Fault> | undefined): void;
  /** Every session that was begun ends. */
  endSessions(): void;
  stop(): Promise<void>;
};

export async function startSalesforceStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const organization = new Organization(options);
  const asked: StandIn['asked'] = [];
  const sessions = new Set<string>();
  let nextFault = faultsOf(options.faults);
  let used = 0;
  let repeated: unknown;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = await read(request);
    if (!question) return;
    const { method, path, body } = question;
    const fault = nextFault();
    used += 1;
    const isOver = options.daily !== undefined && options.daily > 0 && used > options.daily;
    const isDone = !['limited', 'expired', 'forbidden', 'server-error', 'silent', 'reset'].includes(
      fault ?? '',
    );
    const answered = isOver
      ? LIMITED
      : isDone
        ? path === '/services/oauth2/token'
          ? letIn(question)
          : answer(organization, sessions, question)
        : undone(fault);
    asked.push({
      method,
      path,
      status: fault === 'silent' || fault === 'reset' ? null : answered.status,
      body,
    });
    if (fault === 'round') repeated ??= Object(answered.body).records?.[0];
    const said = fault === 'round' && repeated ? { status: 200, body: pageOf(repeated) } : answered;
    send(response, said, isOver ? null : fault);
  }

  function letIn({ body }: Asked) {
    const said = new URLSearchParams(String(body));
    const refuse = (error: string, error_description: string) => ({
      status: 400,
      body: { error, error_description },
    });
    if (said.get('grant_type') !== 'client_credentials')
      return refuse('unsupported_grant_type', 'grant type not supported');
    if (said.get('client_id') !== CLIENT_ID) return refuse('invalid_client_id', 'client identifier invalid');
    if (said.get('client_secret') !== CLIENT_SECRET)
      return refuse('invalid_client', 'invalid client credentials');
    const token = `${organization.id}!${randomBytes(24).toString('base64url')}`;
    sessions.add(token);
    return {
      status: 200,
      body: {
        access_token: token,
        signature: randomBytes(32).toString('base64'),
        scope: 'api',
        instance_url: standIn.url,
        id: `${standIn.url}/id/${organization.id}/005000000000001AAA`,
        token_type: 'Bearer',
        issued_at: String(organization.clock.now()),
      },
    };
  }

  const { url, stop } = await listenAt(options.port, (request, response) => {
    const answering = request.url?.startsWith('/stand-in/')
      ? control(standIn, request, response)
      : respond(request, response);
    answering.catch((error) => response.destroy(error));
  });

  const standIn: StandIn = {
    url,
    organization,
    asked,
    setFaults: (plan) => {
      nextFault = faultsOf(plan);
      repeated = undefined;
    },
    endSessions: () => sessions.clear(),
    stop,
  };
  return standIn;
}

const LIMITED = errors(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');

function undone(fault: Fault | null) {
  if (fault === 'limited') return LIMITED;
  if (fault === 'expired') return errors(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  if (fault === 'forbidden') return errors(403, 'INSUFFICIENT_ACCESS', 'insufficient access rights');
  return errors(503, 'SERVER_UNAVAILABLE', 'the server is not available');
}

function send(
  response: ServerResponse,
  { status, body }: { status: number; body: unknown },
  fault: Fault | null,
): void {
  if (fault === 'silent') return;
  if (fault === 'reset') return void response.socket?.resetAndDestroy();
  if (fault === 'endless') return void endless(response);
  const said = { garbage: '<html>everything is fine</html>', strange: '{"records":[{"Id":7}]}' };
  const text =
    fault === 'garbage' || fault === 'strange' ? said[fault] : body === null ? '' : JSON.stringify(body);
  const code = fault === 'server-error-done' ? 500 : status;
  const headers = {
    'content-type': 'application/json;charset=UTF-8',
    'content-length': Buffer.byteLength(text),
  };
  response.writeHead(code, headers);
  if (fault === 'half') response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
  else response.end(text);
}

const MOST_IN_A_PAGE = 200;

/** A whole page of one record. */
const pageOf = (record: unknown) => ({
  totalSize: MOST_IN_A_PAGE,
  done: true,
  records: Array(MOST_IN_A_PAGE).fill(record),
});

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
  const isJson = headers['content-type']?.startsWith('application/json');
  return {
    method,
    path: pathname,
    query: searchParams,
    authorization: headers.authorization,
    body: isJson && text ? JSON.parse(text) : text,
  };
}
