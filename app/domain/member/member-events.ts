/* Who works in the workspace, and as what. Names and addresses stand with the invitation and the member. */
import { z } from 'zod';
import { ROLES } from '../onboarding/access';
import { type EventRules, id, words } from '../onboarding/event-rule';

const role = z.enum(ROLES);
const invitation = z.object({ invitation: id });
const member = z.object({ member: id });

/** What customers read about a member. */
export const PROFILE_FIELDS = ['name', 'called', 'title', 'about', 'phone', 'bookingLink'] as const;
/** And what they see of them. */
const SEEN = [...PROFILE_FIELDS, 'photo'] as const;

export const MEMBER_EVENTS = {
  member_invited: { details: invitation.extend({ role }), seenBy: 'us' },
  invitation_resent: { details: invitation, seenBy: 'us' },
  invitation_revoked: { details: invitation, seenBy: 'us' },
  invitation_accepted: { details: invitation.extend({ member: id, role }), seenBy: 'us' },
  member_disabled: { details: member, seenBy: 'us' },
  member_enabled: { details: member, seenBy: 'us' },
  member_role_changed: { details: member.extend({ from: role, to: role }), seenBy: 'us' },
  /** By themselves: the days of the workspace, both included, and who stands in. */
  member_away: {
    details: member.extend({ standIn: id, from: words, until: words }),
    seenBy: 'us',
  },
  member_back: { details: member, seenBy: 'us' },
  /** By themselves. */
  member_profile_changed: {
    details: member.extend({ fields: z.array(z.enum(SEEN)) }),
    seenBy: 'us',
  },
} as const satisfies EventRules;
