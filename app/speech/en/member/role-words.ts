/* What members are to the workspace, as their colleagues read it. */
import type { Role } from '../../../domain/onboarding/access';

export const ROLE_WORDS: Record<Role, string> = {
  sales: 'Sales',
  cs: 'Customer success',
  lead: 'Lead',
  admin: 'Admin',
};
