import { describe, expect, test } from 'vitest';
import { readEnv } from '~/env.server';

const read = (source: Record<string, string>) => readEnv(source as unknown as NodeJS.ProcessEnv);
const SECRET = 'x'.repeat(32);
const complaint = (source: Record<string, string>) => {
  try {
    read(source);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

test('nothing set is a demo on this machine', () => {
  expect(read({})).toMatchObject({
    isDemo: true,
    origin: 'http://localhost:3000',
    DATA_DIR: './.data',
  });
});

test('every wrong value is listed in one message, with the cure', () => {
  const message = complaint({
    PORT: 'eighty',
    PUBLIC_ORIGIN: 'welcome.example.com',
    SESSION_SECRET: 'short',
    DATABASE_URL: 'mysql://x',
    DEMO: 'yes',
  });
  expect(message).toMatch(/^Foyer cannot start\. Please check the environment:\n/);
  for (const line of [
    /^ {2}PORT /m,
    /^ {2}PUBLIC_ORIGIN must be an address such as https:\/\/welcome\.example\.com$/m,
    /^ {2}SESSION_SECRET must have 32 characters or more$/m,
    /^ {2}DATABASE_URL must start with postgres:\/\/$/m,
    /^ {2}DEMO /m,
  ])
    expect(message).toMatch(line);
});

describe('what goes together', () => {
  const DATABASE_URL = 'postgres://foyer@localhost/foyer';

  test('DATABASE_URL needs both keys', () => {
    const message = complaint({ DATABASE_URL });
    expect(message).toContain('SESSION_SECRET is needed with DATABASE_URL');
    expect(message).toContain('LINK_KEY is needed with DATABASE_URL');
    expect(complaint({ DATABASE_URL, SESSION_SECRET: SECRET, LINK_KEY: SECRET })).toBe('');
  });

  test('the demo never mails real people', () => {
    const message = complaint({ DEMO: '1', RESEND_API_KEY: 're_1', MAIL_FROM: 'a@example.com' });
    expect(message).toContain('DEMO cannot be 1 with RESEND_API_KEY');
  });

  test('the demo listens on this machine only', () => {
    expect(complaint({ DEMO: '1', HOST: '0.0.0.0' })).toContain('HOST must be a loopback address');
    expect(complaint({ DEMO: '1', HOST: '127.0.0.1' })).toBe('');
    for (const PUBLIC_ORIGIN of ['http://demo.example.com', 'https://demo.example.com'])
      expect(complaint({ DEMO: '1', PUBLIC_ORIGIN, TRUSTED_PROXY: '1' })).toContain(
        'PUBLIC_ORIGIN must be on this machine in the demo',
      );
    for (const PUBLIC_ORIGIN of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
      expect(complaint({ DEMO: '1', PUBLIC_ORIGIN })).toBe('');
  });

  test('behind https it is said whether a proxy tells visitors apart', () => {
    const PUBLIC_ORIGIN = 'https://welcome.example.com';
    expect(complaint({ PUBLIC_ORIGIN })).toContain('TRUSTED_PROXY is needed with an https PUBLIC_ORIGIN');
    for (const TRUSTED_PROXY of ['0', '1']) expect(complaint({ PUBLIC_ORIGIN, TRUSTED_PROXY })).toBe('');
    expect(complaint({ PUBLIC_ORIGIN: 'http://welcome.example.com' })).toBe('');
  });

  test('mail leaves one way', () => {
    const SMTP_URL = 'smtps://foyer:secret@mail.example.com';
    const MAIL_FROM = 'a@example.com';
    expect(complaint({ SMTP_URL })).toContain('MAIL_FROM is needed with SMTP_URL');
    expect(complaint({ SMTP_URL: 'mail.example.com', MAIL_FROM })).toContain('SMTP_URL must be an address');
    expect(complaint({ SMTP_URL, MAIL_FROM, RESEND_API_KEY: 're_1' })).toContain(
      'SMTP_URL cannot stand beside',
    );
    expect(complaint({ SMTP_URL, MAIL_FROM, DEMO: '1' })).toContain('DEMO cannot be 1 with SMTP_URL');
    expect(read({ SMTP_URL, MAIL_FROM })).toMatchObject({ sendsMail: true, isDemo: false });
    expect(read({}).sendsMail).toBe(false);
  });

  test('reports are heard only where mail is sent through their provider', () => {
    const RESEND_WEBHOOK_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(complaint({ RESEND_WEBHOOK_SECRET })).toContain('RESEND_WEBHOOK_SECRET is of no use without');
    const sending = { RESEND_API_KEY: 're_1', MAIL_FROM: 'a@example.com' };
    expect(complaint({ ...sending, RESEND_WEBHOOK_SECRET })).toBe('');
    expect(complaint({ ...sending, RESEND_WEBHOOK_SECRET: 'secret' })).toContain(
      'must be the signing secret',
    );
  });

  test('replies are received only where they are heard of and can be fetched', () => {
    const REPLIES_DOMAIN = 'replies.example.com';
    const RESEND_WEBHOOK_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const sending = { RESEND_API_KEY: 're_1', MAIL_FROM: 'a@example.com' };
    expect(complaint({ REPLIES_DOMAIN })).toContain('REPLIES_DOMAIN needs RESEND_API_KEY');
    expect(complaint({ ...sending, REPLIES_DOMAIN })).toContain('REPLIES_DOMAIN needs RESEND_API_KEY');
    expect(complaint({ ...sending, RESEND_WEBHOOK_SECRET, REPLIES_DOMAIN })).toBe('');
    for (const wrong of ['replies', 'a@replies.example.com', 'https://replies.example.com', '-a.example.com'])
      expect(complaint({ ...sending, RESEND_WEBHOOK_SECRET, REPLIES_DOMAIN: wrong })).toContain(
        'must be a domain',
      );
    const received = read({ ...sending, RESEND_WEBHOOK_SECRET, REPLIES_DOMAIN: 'Replies.Example.com' });
    expect(received.REPLIES_DOMAIN).toBe(REPLIES_DOMAIN);
  });

  test('mail to the world needs an address to come from', () => {
    expect(complaint({ RESEND_API_KEY: 're_1' })).toContain('MAIL_FROM is needed with RESEND_API_KEY');
  });

  test.each<Record<string, string>>([
    { DATABASE_URL, SESSION_SECRET: SECRET, LINK_KEY: SECRET },
    { RESEND_API_KEY: 're_1', MAIL_FROM: 'a@example.com' },
    { HOST: '0.0.0.0' },
    { PUBLIC_ORIGIN: 'https://welcome.example.com', TRUSTED_PROXY: '1' },
    { DEMO: '0' },
  ])('is no demo: %o', (source) => {
    expect(read(source).isDemo).toBe(false);
  });
});

test('an address with a path is refused, one with a slash at its end is understood', () => {
  expect(complaint({ PUBLIC_ORIGIN: 'https://example.com/welcome' })).toContain('must have no path');
  expect(read({ PUBLIC_ORIGIN: 'https://example.com/', TRUSTED_PROXY: '1' }).origin).toBe(
    'https://example.com',
  );
});

test('an empty value counts as none', () => {
  expect(read({ DATABASE_URL: '', PORT: '' })).toMatchObject({
    PORT: 3000,
    isDemo: true,
  });
});

test('metrics have a port of their own', () => {
  expect(read({}).METRICS_PORT).toBeUndefined();
  expect(read({ METRICS_PORT: '9464' }).METRICS_PORT).toBe(9464);
  expect(complaint({ METRICS_PORT: '3000' })).toContain('METRICS_PORT must be another port than PORT');
});
