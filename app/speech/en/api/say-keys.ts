/* Keys of programs, in English: what each is for, who it acts for, and until when. */
import type { Scope } from '../../../domain/api/scopes';
import type { Role } from '../../../domain/onboarding/access';
import type { KeyFacts, KeysFacts } from '../../../queries/api/keys.server';
import type { SaidKey, SaidKeys } from '../../api/said-keys';
import { type Reader, sayInstant } from '../say-time';

export const SCOPE_WORDS: Record<Scope, { label: string; hint: string }> = {
  read: {
    label: 'Read',
    hint: 'Customers, handoffs, guides, paths, corrections, promises and what happened',
  },
  'gate:read': { label: 'Ask the gate', hint: 'Whether a deal may be closed as won, and why not' },
  'deals:write': {
    label: 'Tell of deals',
    hint: 'Create and update customers, deals and people from the CRM',
  },
  'handoffs:suggest': {
    label: 'Suggest statements',
    hint: 'Nothing is recorded until somebody who works here confirms it',
  },
  'handoffs:write': { label: 'Write handoffs', hint: 'Start them, record what was agreed, hand them over' },
  'receipt:write': {
    label: 'Judge and accept',
    hint: 'Verdicts, accepting and returning; never what its member handed over',
  },
  'path:write': { label: 'Write paths', hint: 'Draft phases and steps, and say what is done' },
  'guide:publish': { label: 'Publish guides', hint: 'Customers read what is published' },
  'introductions:send': {
    label: 'Introduce',
    hint: 'Mail leaves to the customer, signed by whoever it acts for',
  },
  'meetings:write': {
    label: 'Arrange calls',
    hint: 'Mail leaves to the customer; what came of a call is on their page',
  },
  'files:read': { label: 'Download files', hint: 'What was handed in, and what lies on steps' },
  'files:judge': { label: 'Judge files', hint: 'Accept what was handed in, or send it back' },
  'webhooks:write': { label: 'Remove webhooks', hint: 'Of an admin: one that is told what happens' },
  'corrections:resolve': { label: 'Answer corrections', hint: 'The customer reads the answer' },
};

/** Who did it by a program: "Kofi Asante, by the key “HubSpot”". */
export const sayByKey = (name: string, key: string): string => `${name}, by the key “${key}”,`;

const ROLES: Record<Role, string> = {
  sales: 'sales',
  cs: 'customer success',
  lead: 'lead',
  admin: 'admin',
};

export function sayKeys({ keys, bearers, reader, newId }: KeysFacts): SaidKeys {
  const said = keys.map((key) => sayKey(key, reader));
  return {
    keys: said.filter(({ isWorking }) => isWorking),
    ended: said.filter(({ isWorking }) => !isWorking),
    bearers: bearers.map(({ id, name, role }, at) => ({
      value: id,
      label: at === 0 ? `You, ${ROLES[role]}` : `${name}, ${ROLES[role]}`,
    })),
    newId,
  };
}

/** "Read, Ask the gate". */
export const sayScopes = (scopes: readonly Scope[]): string =>
  scopes.map((scope) => SCOPE_WORDS[scope].label).join(', ');

function sayKey(key: KeyFacts, reader: Reader): SaidKey {
  const { id, name, ending, scopes, member, state } = key;
  return {
    id,
    name,
    ending: `foyer_…${ending}`,
    scopes: sayScopes(scopes),
    member: member.name,
    isWorking: state === 'works',
    until: untilOf(key, reader),
    used: key.usedAt ? `last used within an hour of ${sayInstant(key.usedAt, reader)}` : 'not used yet',
  };
}

function untilOf({ state, expiresAt, member }: KeyFacts, reader: Reader): string {
  if (state === 'revoked') return 'revoked';
  if (state === 'expired') return `ended ${sayInstant(expiresAt, reader)}`;
  return member.isDisabled
    ? `works again when ${member.name} has access`
    : `works until ${sayInstant(expiresAt, reader)}`;
}
