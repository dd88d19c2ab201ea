/*
 * The environment, read once at start and checked with a message that names the variable and the cure.
 */
import { join } from 'node:path';
import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Whether an address leads nowhere but to the machine of whoever follows it. */
export const isOnThisMachine = (address: string): boolean => LOOPBACK.has(new URL(address).hostname);

const flag = z.enum(['0', '1']).optional();
const seconds = z.coerce.number().positive('must be more than 0').max(3600);

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().min(1).optional(),
    PUBLIC_ORIGIN: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://welcome.example.com' })
      .refine(
        (value) => !URL.canParse(value) || new URL(value).origin === value.replace(/\/$/, ''),
        'must have no path, only scheme and host',
      )
      .optional(),
    SESSION_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
    LINK_KEY: z.string().min(32, 'must have 32 characters or more').optional(),
    DATA_DIR: z.string().min(1).default('./.data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
      .optional(),
    DATABASE_DIRECT_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
      .optional(),
    DEMO: flag,
    WORKER: flag,
    STATEMENT_SECONDS: seconds.default(15),
    LOCK_SECONDS: seconds.default(10),
    IDLE_TRANSACTION_SECONDS: seconds.default(60),
    SLOW_QUERY_MS: z.coerce.number().min(0).default(500),
    LEAVING_SECONDS: z.coerce.number().min(0).max(600).default(0),
    RESEND_API_KEY: z.string().min(1).optional(),
    RESEND_BASE_URL: z.url().optional(),
    RESEND_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{16,}={0,2}$/, 'must be the signing secret of the webhook, whsec_…')
      .optional(),
    REPLIES_DOMAIN: z
      .string()
      .toLowerCase()
      .regex(
        /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/,
        'must be a domain whose mail Resend receives, such as replies.example.com',
      )
      .optional(),
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        error: 'must be an address such as smtps://user:password@mail.example.com',
      })
      .optional(),
    MAIL_FROM: z.email('must be an email address').optional(),
    MAIL_PER_SECOND: z.coerce.number().positive('must be more than 0').default(5),
    PAGES_MEMORY_MB: z.coerce.number().min(0).max(4096).default(32),
    FILE_MOST_MB: z.coerce.number().positive('must be more than 0').max(2000).default(50),
    FILE_SCAN: z.string().min(1).optional(),
    S3_URL: z
      .url({
        protocol: /^https?$/,
        error: 'must be the whole address of a bucket, such as https://s3.example.com/foyer',
      })
      .optional(),
    S3_REGION: z.string().min(1).default('auto'),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    WEBHOOKS_PRIVATE: flag,
    HUBSPOT_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
    SALESFORCE_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
    METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    TRUSTED_PROXY: flag,
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    const need = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (env.DATABASE_URL && !env.SESSION_SECRET)
      need('SESSION_SECRET', 'is needed with DATABASE_URL (32 characters or more)');
    if (env.DATABASE_URL && !env.LINK_KEY)
      need('LINK_KEY', 'is needed with DATABASE_URL: welcome links are derived from it');
    if (env.DATABASE_DIRECT_URL && !env.DATABASE_URL)
      need('DATABASE_DIRECT_URL', 'is of use only with a DATABASE_URL that leads through a pooler');
    if (env.SMTP_URL && env.RESEND_API_KEY)
      need('SMTP_URL', 'cannot stand beside RESEND_API_KEY: choose one');
    if (env.SMTP_URL && !env.MAIL_FROM)
      need('MAIL_FROM', 'is needed with SMTP_URL: the address mail is sent from');
    if (env.DEMO === '1' && env.SMTP_URL)
      need('DEMO', 'cannot be 1 with SMTP_URL: the demo never mails real people');
    if (env.S3_URL && !(env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY))
      need('S3_URL', 'needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY beside it');
    if (env.METRICS_PORT === env.PORT) need('METRICS_PORT', 'must be another port than PORT');
    if (env.WORKER === '0' && !env.DATABASE_URL)
      need('WORKER', 'can be 0 only with DATABASE_URL: the embedded database has one process');
    if (env.DEMO === '1' && env.RESEND_API_KEY)
      need('DEMO', 'cannot be 1 with RESEND_API_KEY: the demo never mails real people');
    if (env.DEMO === '1' && env.HOST && !LOOPBACK.has(env.HOST))
      need('HOST', 'must be a loopback address in the demo, which lets anyone sign in');
    if (
      env.DEMO === '1' &&
      URL.canParse(env.PUBLIC_ORIGIN ?? '') &&
      !isOnThisMachine(env.PUBLIC_ORIGIN ?? '')
    )
      need('PUBLIC_ORIGIN', 'must be on this machine in the demo, which lets anyone sign in');
    if (env.PUBLIC_ORIGIN?.startsWith('https:') && !env.TRUSTED_PROXY)
      need(
        'TRUSTED_PROXY',
        'is needed with an https PUBLIC_ORIGIN: 1 when one proxy stands in front, so that visitors are told apart; 0 when none does',
      );
    if (env.RESEND_WEBHOOK_SECRET && !env.RESEND_API_KEY)
      need('RESEND_WEBHOOK_SECRET', 'is of no use without RESEND_API_KEY');
    if (env.REPLIES_DOMAIN && !(env.RESEND_API_KEY && env.RESEND_WEBHOOK_SECRET))
      need(
        'REPLIES_DOMAIN',
        'needs RESEND_API_KEY and RESEND_WEBHOOK_SECRET: what is received there is heard of by webhook and fetched from Resend',
      );
    if (env.RESEND_API_KEY && !env.MAIL_FROM)
      need('MAIL_FROM', 'is needed with RESEND_API_KEY: the address mail is sent from');
  });

export type Env = z.infer<typeof schema> & {
  isDemo: boolean;
  /** Where this process keeps its embedded database and keys: the demo has a folder of its own inside DATA_DIR. */
  folder: string;
  origin: string;
  /** The database itself, without a pooler in between; undefined where it is embedded. */
  directUrl: string | undefined;
  /** Whether mail leaves this machine; otherwise it stays in the local mailbox. */
  sendsMail: boolean;
};

/** Reads the environment. Throws an Error whose message lists every variable that is wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.') || 'environment'} ${issue.message}`,
    );
    throw new Error(`Foyer cannot start. Please check the environment:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const sendsMail = Boolean(env.RESEND_API_KEY || env.SMTP_URL);
  const mayBeDemo = !env.DATABASE_URL && !sendsMail && !env.HOST && !env.PUBLIC_ORIGIN;
  const isDemo = env.DEMO === '1' || (env.DEMO !== '0' && mayBeDemo);
  const origin = (env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`).replace(/\/$/, '');
  const folder = isDemo ? join(env.DATA_DIR, 'demo') : env.DATA_DIR;
  const directUrl = env.DATABASE_DIRECT_URL ?? env.DATABASE_URL;
  return { ...env, isDemo, folder, origin, directUrl, sendsMail };
}

let current: Env | undefined;

/** The environment of this process. */
export function env(): Env {
  current ??= readEnv();
  return current;
}

/** Replaces the environment of this process; only tests and the server's start do. */
export function setEnv(next: Env): void {
  current = next;
}
