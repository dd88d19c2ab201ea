/*
 * What another system lets us in by is sealed with a key that follows from the key of the installation, for the row that
 * it stands in: a copy of the database opens nothing, and what is moved to another row doesn't open.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { type CrmSecret, crmSecret } from '../../domain/crm/crm-secret';
import { secrets } from '../secrets.server';

const VERSION = 'v1';

const keyFor = (row: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secrets().linkKey, row, 'foyer sealed secrets', 32));

export function sealSecret(row: string, secret: CrmSecret): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(row), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(secret), 'utf8'), cipher.final()]);
  return [VERSION, nonce, sealed, cipher.getAuthTag()]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.');
}

/** Null for what was sealed with another key, for another row, or was changed. */
export function openSecret(row: string, sealed: string): CrmSecret | null {
  const [version, nonce = '', words = '', tag = ''] = sealed.split('.');
  if (version !== VERSION) return null;
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyFor(row), Buffer.from(nonce, 'base64url'));
    cipher.setAuthTag(Buffer.from(tag, 'base64url'));
    const opened = Buffer.concat([cipher.update(Buffer.from(words, 'base64url')), cipher.final()]);
    return crmSecret.parse(JSON.parse(opened.toString('utf8')));
  } catch {
    return null;
  }
}
