/*
 * Who may do what. Everyone of a workspace may read its onboardings; sales records and introduces its own deals,
 * customer success judges, publishes and answers its own onboardings. Leads and admins may stand in for either.
 */

export const ROLES = ['sales', 'cs', 'lead', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export type MemberActor = { kind: 'member'; id: string; workspaceId: string; role: Role; name: string };
export type ContactActor = {
  kind: 'contact';
  id: string;
  workspaceId: string;
  onboardingId: string;
  name: string;
  /** The session that the act came in with: whether it still lives is asked again where the act is done. */
  sessionId?: string;
};
export type Actor = MemberActor | ContactActor;

export const MEMBER_ACTIONS = {
  record_handoff: 'sales',
  submit_handoff: 'sales',
  judge_promises: 'cs',
  confirm_receipt: 'cs',
  return_handoff: 'cs',
  write_guide: 'cs',
  publish_guide: 'cs',
  introduce: 'sales',
  resolve_correction: 'cs',
  ask_sales: 'cs',
  answer_cs: 'sales',
  record_first_contact: 'cs',
  renew_link: 'either',
  revoke_link: 'either',
  decide_on_mail: 'either',
  correct_address: 'either',
  remind_colleague: 'either',
} as const;

export type MemberAction = keyof typeof MEMBER_ACTIONS;

export type Owners = { salesMemberId: string; csMemberId: string };

/** Leads and admins follow everybody's onboardings, and may stand in for whoever has one. */
export const leadsOthers = (role: Role): boolean => role === 'lead' || role === 'admin';

/** Who hears on Monday what waits for whom. */
export const getsDigest = (role: Role): boolean => role === 'cs' || role === 'lead';

/** Whether a member may do this to an onboarding with these owners. */
export function mayDo(actor: MemberActor, action: MemberAction, owners: Owners): boolean {
  if (leadsOthers(actor.role)) return true;
  const side = MEMBER_ACTIONS[action];
  const isSales = actor.id === owners.salesMemberId;
  const isCs = actor.id === owners.csMemberId;
  if (side === 'either') return isSales || isCs;
  return side === 'sales' ? isSales : isCs;
}

/** Whether a member may record a new handoff: everyone but customer success alone starts one. */
export const mayStartHandoff = (role: Role): boolean => role !== 'cs';

/** The local mailbox shows everybody's mail: in the demo to all, otherwise to admins. */
export const mayReadMailbox = (role: Role, isDemo: boolean): boolean => isDemo || role === 'admin';

/** Leads see who works here; admins decide it. */
export const maySeeMembers = (role: Role): boolean => role === 'lead' || role === 'admin';
export const mayManageMembers = (role: Role): boolean => role === 'admin';

/** Our mail can be put in the workspace's own words by those who answer for all of it. */
export const mayWordMail = (role: Role): boolean => role === 'lead' || role === 'admin';

export const ROLE_WORDS: Record<Role, string> = {
  sales: 'Sales',
  cs: 'Customer success',
  lead: 'Lead',
  admin: 'Admin',
};

/** All mail of the workspace, without anybody's links. */
export const mayReadMailLog = (role: Role): boolean => role === 'lead' || role === 'admin';
