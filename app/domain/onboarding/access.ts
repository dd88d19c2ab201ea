/*
 * Who may do what, to an onboarding and to the workspace. Everyone may read the onboardings of their workspace; sales
 * records and introduces its own deals, customer success judges, publishes and answers its own. Leads and admins may
 * stand in for either, and answer for the workspace as a whole.
 */

export const ROLES = ['sales', 'cs', 'lead', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export type MemberActor = {
  kind: 'member';
  id: string;
  workspaceId: string;
  role: Role;
  name: string;
  /** The key by which a program acts for them. */
  key?: string;
};
export type ContactActor = {
  kind: 'contact';
  id: string;
  workspaceId: string;
  onboardingId: string;
  name: string;
  /** The session that the act came in with: whether it still lives is asked again where the act is done. */
  sessionId?: string;
  /** The member who copied the link that the session began by: the act may be anybody's who was given it. */
  copiedBy?: string;
};
/** What is noted with what a contact does: whose copied link opened the page, where one did. */
export const copierOf = (actor: Actor): { member?: string } =>
  actor.kind === 'contact' && actor.copiedBy ? { member: actor.copiedBy } : {};

export type Actor = MemberActor | ContactActor;

const LEADERS = ['lead', 'admin'] as const satisfies readonly Role[];

type Rule = {
  /** Who owns the onboarding that it is done to, on this side; null for what is done to the workspace. */
  owner: 'rep' | 'host' | 'either' | null;
  /** Who may, whatever they own. */
  roles: readonly Role[];
  /** Who may in the demo, where anybody may be anybody. */
  inDemo?: readonly Role[];
  /** It is done in the local mailbox, which is there as long as no provider sends our mail. */
  isLocal?: boolean;
  /** It may be done to an onboarding that is closed: it opens it, or ends something that goes on all the same. */
  isForClosed?: true;
  /** It lasts beyond the absence of a host, or takes their customers along, so whoever stands in may not. */
  isForGood?: true;
  /** It belongs to a handoff, or to whoever sold: without one there is nothing to do it to. */
  isOfHandoff?: true;
};

/** Every act of a member that not everybody may do everywhere. */
export const ACTIONS = {
  record_handoff: { owner: 'rep', roles: LEADERS, isOfHandoff: true },
  submit_handoff: { owner: 'rep', roles: LEADERS, isOfHandoff: true },
  judge_promises: { owner: 'host', roles: LEADERS },
  confirm_receipt: { owner: 'host', roles: LEADERS, isOfHandoff: true },
  return_handoff: { owner: 'host', roles: LEADERS, isOfHandoff: true },
  write_guide: { owner: 'host', roles: LEADERS },
  publish_guide: { owner: 'host', roles: LEADERS },
  write_path: { owner: 'host', roles: LEADERS },
  mark_step: { owner: 'host', roles: LEADERS },
  /** A step may be anybody's who works here; whose it is, the command asks. */
  mark_own_step: { owner: 'either', roles: ROLES },
  arrange_meeting: { owner: 'host', roles: LEADERS },
  /** Of sales and customer success, with nobody else. */
  arrange_handoff_meeting: { owner: 'either', roles: LEADERS, isOfHandoff: true },
  introduce: { owner: 'rep', roles: LEADERS },
  resolve_correction: { owner: 'host', roles: LEADERS },
  /** What was promised may come due long after all else is done. */
  note_promise: { owner: 'host', roles: LEADERS, isForClosed: true },
  ask_sales: { owner: 'host', roles: LEADERS, isOfHandoff: true },
  answer_host: { owner: 'rep', roles: LEADERS },
  answer_question: { owner: 'either', roles: LEADERS },
  /** Whoever reads an onboarding may be asked about it, and answers where they were. */
  write_note: { owner: 'either', roles: ROLES },
  record_first_contact: { owner: 'host', roles: LEADERS },
  renew_link: { owner: 'either', roles: LEADERS },
  copy_link: { owner: 'either', roles: LEADERS },
  revoke_link: { owner: 'either', roles: LEADERS, isForClosed: true },
  decide_on_mail: { owner: 'either', roles: LEADERS },
  correct_address: { owner: 'either', roles: LEADERS },
  add_contact: { owner: 'either', roles: LEADERS },
  describe_contact: { owner: 'either', roles: LEADERS },
  introduce_contact: { owner: 'either', roles: LEADERS },
  let_colleague_in: { owner: 'host', roles: LEADERS },
  remind_colleague: { owner: 'either', roles: LEADERS },
  hand_over_rep: { owner: 'rep', roles: LEADERS, isForClosed: true, isOfHandoff: true },
  hand_over_host: { owner: 'host', roles: LEADERS, isForClosed: true, isForGood: true },
  describe_company: { owner: 'either', roles: LEADERS },
  change_deal: { owner: 'either', roles: LEADERS },
  close_onboarding: { owner: 'host', roles: LEADERS, isForClosed: true, isForGood: true },
  reopen_onboarding: { owner: 'host', roles: LEADERS, isForClosed: true, isForGood: true },
  archive_onboarding: { owner: 'host', roles: LEADERS, isForClosed: true, isForGood: true },
  export_customer: { owner: 'host', roles: LEADERS, isForClosed: true, isForGood: true },

  start_handoff: { owner: null, roles: ['sales', 'lead', 'admin'] },
  start_without_handoff: { owner: null, roles: ['cs', 'lead', 'admin'] },
  save_account: { owner: null, roles: ROLES },
  see_members: { owner: null, roles: LEADERS },
  manage_members: { owner: null, roles: ['admin'] },
  hand_over_for_member: { owner: null, roles: LEADERS },
  merge_customers: { owner: null, roles: LEADERS },
  erase_person: { owner: null, roles: ['admin'] },
  delete_onboarding: { owner: null, roles: ['admin'] },
  set_workspace: { owner: null, roles: LEADERS },
  write_starting_points: { owner: null, roles: LEADERS },
  export_workspace: { owner: null, roles: ['admin'] },
  set_keeping: { owner: null, roles: ['admin'] },
  manage_keys: { owner: null, roles: LEADERS },
  manage_webhooks: { owner: null, roles: ['admin'] },
  manage_crm: { owner: null, roles: ['admin'] },
  word_mail: { owner: null, roles: LEADERS },
  read_mail_log: { owner: null, roles: LEADERS },
  decide_on_logged_mail: { owner: null, roles: LEADERS },
  read_mailbox: { owner: null, roles: ['admin'], inDemo: ROLES, isLocal: true },
  hurry_mail: { owner: null, roles: ['admin'], inDemo: ROLES, isLocal: true },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof ACTIONS;
/** What is done to the workspace as a whole, or to what is in it and of no onboarding. */
export type WorkspaceAction = {
  [One in Action]: (typeof ACTIONS)[One]['owner'] extends null ? One : never;
}[Action];
export type OnboardingAction = Exclude<Action, WorkspaceAction>;

export type Owners = { repId: string; hostId: string };
/** With the colleague who stands in for the host just now. */
export type Keepers = Owners & { standInId?: string | null; isWithoutHandoff?: boolean };

/** Leads and admins follow everybody's onboardings, and may stand in for whoever has one. */
export const leadsOthers = (role: Role): boolean => LEADERS.some((one) => one === role);

/** Whether a member may do this to an onboarding with these owners. Who stands in for the host may what ends with it. */
export function mayDo(actor: MemberActor, action: OnboardingAction, owners: Keepers): boolean {
  const { owner, roles, isForGood, isOfHandoff }: Rule = ACTIONS[action];
  if (isOfHandoff && owners.isWithoutHandoff) return false;
  if (roles.includes(actor.role)) return true;
  const isRep = actor.id === owners.repId;
  const isHost = actor.id === owners.hostId || (!isForGood && actor.id === owners.standInId);
  if (owner === 'either') return isRep || isHost;
  return owner === 'rep' ? isRep : isHost;
}

/** Whether it may be done to an onboarding that is closed; by whom, `mayDo` says. */
export function isForClosed(action: OnboardingAction): boolean {
  const rule: Rule = ACTIONS[action];
  return rule.isForClosed ?? false;
}

/** How Foyer runs here. */
export type Installation = { isDemo: boolean; sendsMail: boolean };

/** Whether a member of this role may do this to the workspace. */
export function mayInWorkspace(
  role: Role,
  action: WorkspaceAction,
  { isDemo, sendsMail }: Installation,
): boolean {
  const { roles, inDemo = roles, isLocal = false }: Rule = ACTIONS[action];
  return !(isLocal && sendsMail) && (isDemo ? inDemo : roles).includes(role);
}

/** Who hears on Monday what waits for whom. */
export const getsDigest = (role: Role): boolean => role === 'cs' || role === 'lead';
