/*
 * What a key may be for. A key does nothing its member could not do; its scopes narrow that to what the program that
 * holds it is for.
 */
import type { Role } from '../onboarding/access';

export const SCOPES = [
  'read',
  'gate:read',
  'deals:write',
  'handoffs:suggest',
  'handoffs:write',
  'receipt:write',
  'path:write',
  'guide:publish',
  'introductions:send',
  'corrections:resolve',
  'meetings:write',
  'files:read',
  'files:judge',
  'webhooks:write',
] as const;
export type Scope = (typeof SCOPES)[number];

/** What nobody of a role may do, whichever onboarding it is of: a key of theirs can't be for it. */
const NEVER_OF: Record<Role, readonly Scope[]> = {
  sales: ['receipt:write', 'guide:publish', 'corrections:resolve', 'webhooks:write'],
  cs: ['deals:write', 'handoffs:write', 'introductions:send', 'webhooks:write'],
  lead: ['webhooks:write'],
  admin: [],
};

export const isScopeOf = (role: Role, scope: Scope): boolean => !NEVER_OF[role].includes(scope);

/** For how many days a key may be made on the page; at the console, any day within two years. */
export const KEY_LASTS = ['30', '90', '365'] as const;
export const MOST_KEY_DAYS = 731;

/** Keys of one workspace that work at the same time. */
export const MOST_KEYS = 100;

/** Of its name: what it is for, in a line. */
export const KEY_NAME = 80;
