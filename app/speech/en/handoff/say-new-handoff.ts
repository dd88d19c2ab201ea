/* The form of a new handoff in English: on whose clock it was signed, and who could look after the customer. */
import type { NewHandoffFacts } from '../../../queries/handoff/new-handoff.server';
import type { NewHandoff } from '../../handoff/said-new-handoff';
import { ROLE_WORDS } from '../member/role-words';
import { sayZone } from '../say-time';

export function sayNewHandoff({ now: _, timeZone, owners, ...same }: NewHandoffFacts): NewHandoff {
  return {
    ...same,
    zone: sayZone(timeZone),
    owners: owners.map(({ id, name, title, role }) => ({
      value: id,
      label: `${name}, ${title || ROLE_WORDS[role]}`,
    })),
  };
}
