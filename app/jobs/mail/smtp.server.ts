/*
 * SMTP, for those without Resend. It knows no idempotency key: once a server may have the whole message, sending it
 * again could double it. So what is lost before the message is handed over is tried again, what is lost afterwards
 * is left to a person, and nothing is ever sent twice on a guess.
 */
import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SendOutcome } from '../../domain/mail/send-outcome';
import { env } from '../../env.server';
import type { Outgoing, Transport } from './outgoing';
import { wholePart } from './whole-lines';

/** Together shorter than a lease, so that an attempt has ended before anybody else takes over. */
const CONNECT_MS = 8_000;
const SILENCE_MS = 10_000;
const WHOLE_MS = 25_000;

const RETRY_SECONDS = 5 * 60;
const LOST_SECONDS = 60;
/** Said of the size of a message that was announced with its sender. */
const TOO_LARGE = 552;

type Failure = Error & { code?: string; responseCode?: number; response?: string; command?: string };

export const smtpTransport: Transport = async (message) => {
  const { handover, read } = await composed(message);
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection(optionsFrom(env().SMTP_URL ?? ''));
  try {
    await within(WHOLE_MS, () => talk(connection, message, read));
    return { outcome: 'accepted', providerId: messageId(message) };
  } catch (error) {
    return smtpOutcome(error as Failure, handover.hasBegun);
  } finally {
    connection.close();
  }
};

/** What a failure means, given whether the message's own bytes were on their way already. */
function smtpOutcome(error: Failure, hasBegun: boolean): SendOutcome {
  const reason = error.response ?? error.message;
  const { responseCode = 0 } = error;
  // A password that is wrong, or a sender the server doesn't know: no mail would get through.
  const isAboutUs = error.code === 'EAUTH' || (error.command === 'MAIL FROM' && responseCode !== TOO_LARGE);
  if (responseCode >= 500 && isAboutUs)
    return { outcome: 'later', seconds: RETRY_SECONDS, reason, isAboutUs: true };
  const isAboutMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  if (isAboutMail && responseCode >= 500) return { outcome: 'rejected', reason };
  if (responseCode > 0) return { outcome: 'later', seconds: RETRY_SECONDS, reason };
  if (hasBegun) return { outcome: 'unsure', reason };
  return { outcome: 'later', seconds: LOST_SECONDS, reason };
}

/** The same for every attempt, so that two copies, should there ever be two, are seen as one mail. */
export const messageId = ({ idempotencyKey, from }: Pick<Outgoing, 'idempotencyKey' | 'from'>): string =>
  `<${idempotencyKey}@${bare(from).split('@')[1]}>`;

const bare = (address: string): string => /<([^<>]+)>$/.exec(address)?.[1] ?? address;

const partOf = (kind: 'text/plain' | 'text/html', body: string): string | { raw: string } => {
  const raw = wholePart(kind, body);
  return raw === null ? body : { raw };
};

/** The message's bytes as a stream that notices when the first of them is taken. */
async function composed(message: Outgoing) {
  const { from, to, replyTo, subject, headers } = message;
  const text = partOf('text/plain', message.text);
  const html = partOf('text/html', message.html);
  const attachments = message.attachments?.map(({ name, type, base64 }) => ({
    filename: name,
    contentType: type,
    content: Buffer.from(base64, 'base64'),
  }));
  const mail = {
    from,
    to,
    replyTo,
    subject,
    text,
    html,
    headers,
    attachments,
    messageId: messageId(message),
  };
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const bytes = await new MailComposer({ ...mail, disableFileAccess: true, disableUrlAccess: true })
    .compile()
    .build();
  const handover = { hasBegun: false };
  const read = new Readable({
    read() {
      handover.hasBegun = true;
      this.push(bytes);
      this.push(null);
    },
  });
  return { handover, read };
}

/** Connects, signs in where there is a password, and hands the message over. Rejects with the first failure. */
function talk(connection: SMTPConnection, message: Outgoing, read: Readable): Promise<void> {
  const { username, password } = new URL(env().SMTP_URL ?? '');
  const envelope = { from: bare(message.from), to: [bare(message.to)], use8BitMime: true };
  return new Promise((resolve, reject) => {
    const send = () =>
      connection.send(envelope, read, (error) => {
        if (error) return reject(error);
        connection.quit();
        resolve();
      });
    connection.on('error', reject);
    connection.connect((error) => {
      if (error) return reject(error);
      if (!username) return send();
      const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      connection.login({ credentials }, (refused) => (refused ? reject(refused) : send()));
    });
  });
}

/** A password travels encrypted only, unless the server is on this machine. */
function optionsFrom(address: string) {
  const { protocol, hostname, port, username } = new URL(address);
  const secure = protocol === 'smtps:';
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && username !== '' && !isHere,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  };
}

async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The mail server took too long.')), ms);
  });
  return Promise.race([work(), late]).finally(() => clearTimeout(timer));
}
