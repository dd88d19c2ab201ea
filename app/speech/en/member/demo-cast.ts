/* One of the demo's cast on the sign-in page: what they are, and where to begin. */
import { atStart } from '../../../domain/form/at-start';
import { leadsOthers, type Role } from '../../../domain/onboarding/access';
import { countOf } from '../say-count';
import { ROLE_WORDS } from './role-words';

/** "Sales. Three onboardings wait". */
export const sayCastMember = ({ role, waiting }: { role: Role; waiting: number }): string =>
  `${ROLE_WORDS[role]}. ${hintOf(role, waiting)}`;

function hintOf(role: Role, waiting: number): string {
  if (leadsOthers(role)) return 'Sees everything, late first';
  return waiting === 0
    ? 'Nothing waits'
    : `${atStart(countOf(waiting, 'onboarding'))} ${waiting === 1 ? 'waits' : 'wait'}`;
}
