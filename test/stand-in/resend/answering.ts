/* What each documented address answers, without a word about sockets. */
import { createHash } from 'node:crypto';
import type { AcceptLog } from './accept-log';
import { instant } from './accept-log';
import type { VirtualClock } from './clock';
import type { Inbox } from './inbox';
import type { Keys } from './keys';
import type { Quotas } from './limits';
import type { StandInOptions } from './options';
import type { PostOffice, Sent } from './post-office';
import { type Answer, refusal } from './refusals';
import { isMail, type Mail, readMail } from './validation';

export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  key: string | undefined;
  isPermissive: boolean;
  body: Buffer;
};

/** A send that may go through: `accept` makes it so, and only then does anything exist. */
export type Sending = { accept: () => Answer; refuse: () => void };

const MOST_IN_A_BATCH = 100;

type Parts = {
  options: StandInOptions;
  clock: VirtualClock;
  keys: Keys;
  quotas: Quotas;
  post: PostOffice;
  inbox: Inbox;
  log: AcceptLog;
  onAccepted: (sent: Sent) => void;
};

/** Answers what needs no faults; a send that passed every check comes back to be accepted. */
export function answer(parts: Parts, asked: Asked): Answer | Sending {
  const refused = authorized(parts.options, asked);
  if (refused) return refused;
  const { path, method } = asked;
  const isSend = path === '/emails' || path === '/emails/batch';
  if (isSend && method === 'POST') return prepare(parts, asked);
  if (path === '/emails' && method === 'GET') return parts.post.page(asked.query);
  const received = /^\/emails\/receiving\/([^/]+)$/.exec(path)?.[1];
  if (received && method === 'GET') return parts.inbox.one(received, asked.query);
  const one = /^\/emails\/([^/]+)$/.exec(path)?.[1];
  if (one && one !== 'batch' && method === 'GET') return parts.post.one(one);
  if (isSend || one) return refusal('method_not_allowed', 'This endpoint does not support this method.');
  return refusal('not_found', 'The requested endpoint does not exist.');
}

function authorized({ apiKey, sendingKey }: StandInOptions, asked: Asked): Answer | null {
  const given = /^Bearer (\S+)$/.exec(asked.authorization ?? '')?.[1];
  if (!given) return refusal('missing_api_key', 'Missing API key in the authorization header.');
  if (given === apiKey) return null;
  if (given !== sendingKey) return refusal('invalid_api_key', 'API key is invalid.');
  if (asked.method === 'POST') return null;
  return refusal('restricted_api_key', 'This API key is restricted to only send emails.');
}

function prepare(parts: Parts, asked: Asked): Answer | Sending {
  const read = asked.path === '/emails' ? readOne(parts, asked) : readBatch(parts, asked);
  if ('status' in read) return read;
  const digest = createHash('sha256').update(asked.body).digest('hex');
  const known = parts.keys.claim(asked.key, digest);
  if (known) return known;
  const count = read.mails.reduce((sum, mail) => sum + recipients(mail), 0);
  const full = parts.quotas.refusal(count);
  if (full) {
    parts.keys.release(asked.key);
    return full;
  }
  const accept = (): Answer => {
    const ids = read.mails.map((mail, index) => ({ id: acceptOne(parts, mail, asked, digest, index) }));
    const body = asked.path === '/emails' ? ids[0] : { data: ids, ...read.errors };
    parts.quotas.count(count);
    const accepted = { status: 200, body, headers: parts.quotas.headers() };
    parts.keys.keep(asked.key, accepted);
    return accepted;
  };
  return { accept, refuse: () => parts.keys.release(asked.key) };
}

type Read = { mails: Mail[]; errors?: { errors: { index: number; message: string }[] } };

function readOne({ options }: Parts, { body }: Asked): Read | Answer {
  const mail = readMail(parsed(body), options.verifiedDomains);
  return isMail(mail) ? { mails: [mail] } : mail;
}

function readBatch({ options }: Parts, { body, isPermissive }: Asked): Read | Answer {
  const all = parsed(body);
  if (!Array.isArray(all) || all.length < 1 || all.length > MOST_IN_A_BATCH)
    return refusal('validation_error', `A batch holds 1 to ${MOST_IN_A_BATCH} emails.`);
  const read = all.map((one) => readMail(one, options.verifiedDomains));
  const wrong = read.flatMap((one, index) => (isMail(one) ? [] : [{ index, answer: one }]));
  const first = wrong[0];
  if (first && !isPermissive) return first.answer;
  const errors = wrong.map(({ index, answer }) => ({
    index,
    message: (answer.body as { message: string }).message,
  }));
  return { mails: read.filter(isMail), errors: isPermissive ? { errors } : undefined };
}

function acceptOne(parts: Parts, mail: Mail, { key, path }: Asked, digest: string, index: number): string {
  const sent = parts.post.accept(mail);
  parts.log.add({
    type: 'accepted',
    at: instant(),
    clock: parts.clock.now(),
    id: sent.id,
    key: key === undefined ? null : path === '/emails' ? key : `${key}/${index}`,
    to: mail.to,
    subject: mail.subject,
    digest,
    tags: Object.fromEntries(mail.tags.map(({ name, value }) => [name, value])),
  });
  parts.onAccepted(sent);
  return sent.id;
}

const recipients = ({ to, cc, bcc }: Mail) => to.length + cc.length + bcc.length;

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
