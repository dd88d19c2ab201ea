/*
 * A notice is news we owe someone. It is recorded in the transaction that makes it true, and sent afterwards. What is
 * so of each kind stands in one table, and is asked nowhere else: a new kind says all of it, or there is none.
 * Some news is gathered: it waits until ten quiet minutes have passed, at most thirty after the first change.
 */

import { getsDigest, leadsOthers, type Role } from '../onboarding/access';

/** A colleague, someone of the customer, or somebody who was asked in and is no member yet. */
export type RecipientKind = 'member' | 'contact' | 'invitation';

/** An address that belongs to the reader of a mail alone, or a code: it is put in when the mail leaves. */
export type OwnLink = 'welcome' | 'reminders' | 'news' | 'password' | 'invitation' | 'code';

/** Whose name stands in From: the rep’s, the one of who looks after the customer, or Foyer’s between colleagues. */
export type Voice = 'rep' | 'host' | 'foyer';

type Traits = {
  /** One onboarding; or the workspace, or somebody's way in. */
  about: 'onboarding' | 'workspace';
  to: RecipientKind;
  voice: Voice;
  /** In somebody's own words, sent by their press: a letter. All other mail nobody typed. */
  isTyped: boolean;
  /** Mail whose whole letter it holds, in the words which that one is written in. */
  quotes: readonly string[];
  /** What becomes of it in its reader’s quiet hours: it goes all the same, waits, or is too old by morning. */
  quiet: 'goes' | 'waits' | 'lapses';
  /** Told at once, or gathered and composed when it is due. */
  isGathered: boolean;
  /** Who may do without it, by whom it concerns. All other news always comes: it can’t wait to be looked up. */
  mutedBy: 'sales' | 'cs' | 'owners' | 'leads' | 'digest' | null;
  /** If it doesn't arrive, a contact is locked out, so sales and customer success hear of it. */
  letsIn: boolean;
  carries: readonly OwnLink[];
  /** As it is, by a person’s press, if it didn’t arrive. An invitation gets another link where colleagues are asked in. */
  isSentAgain: boolean;
};

/** What a rep wrote themselves. */
const LETTER = {
  about: 'onboarding',
  voice: 'rep',
  isTyped: true,
  quiet: 'goes',
  isGathered: false,
  isSentAgain: true,
} as const;

/** To somebody of the customer, in the name of who looks after them: they can’t turn it off. */
const FROM_HOST = {
  about: 'onboarding',
  to: 'contact',
  voice: 'host',
  isTyped: false,
  quotes: [],
  mutedBy: null,
  isSentAgain: true,
} as const;

const WAY_IN = {
  ...FROM_HOST,
  quiet: 'goes',
  isGathered: false,
  letsIn: true,
  carries: ['welcome'],
} as const;

/** Its way out stands in it. */
const REMINDER = {
  ...FROM_HOST,
  quiet: 'waits',
  isGathered: false,
  letsIn: false,
  carries: ['welcome', 'reminders'],
} as const;

/** Between colleagues about a customer: what they do about it is done on its pages, which it leads to. */
const OF_CUSTOMER = {
  about: 'onboarding',
  to: 'member',
  voice: 'foyer',
  isTyped: false,
  quotes: [],
  letsIn: false,
  carries: [],
  isSentAgain: true,
} as const;

const OF_WORKSPACE = {
  about: 'workspace',
  voice: 'foyer',
  isTyped: false,
  quotes: [],
  letsIn: false,
} as const;

/** To one colleague about the workspace, at once. */
const TO_MEMBER = {
  ...OF_WORKSPACE,
  to: 'member',
  quiet: 'goes',
  isGathered: false,
  mutedBy: null,
  isSentAgain: true,
} as const;

export const NOTICES = {
  introduction: {
    ...LETTER,
    to: 'contact',
    quotes: [],
    mutedBy: null,
    letsIn: true,
    carries: ['welcome'],
  },
  introduction_copy: {
    ...LETTER,
    to: 'member',
    quotes: ['introduction'],
    mutedBy: 'cs',
    letsIn: false,
    carries: [],
  },
  introduction_test: {
    ...LETTER,
    to: 'member',
    quotes: ['introduction'],
    mutedBy: null,
    letsIn: false,
    carries: [],
  },
  introduction_stopped: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  first_contact: WAY_IN,
  contact_introduction: { ...WAY_IN, isTyped: true },
  colleague_invitation: WAY_IN,
  colleague_brought_in: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  page_not_theirs: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  fresh_link: WAY_IN,
  link_code: {
    ...FROM_HOST,
    quiet: 'goes',
    isGathered: false,
    letsIn: true,
    carries: ['welcome', 'code'],
    isSentAgain: false,
  },
  onboarding_handed_over: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  handoff_received: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  handoff_returned: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: 'sales' },
  handoff_accepted: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: 'sales' },
  deal_won_early: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  guide_published: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: 'sales' },
  corrections_waiting: { ...OF_CUSTOMER, quiet: 'goes', isGathered: true, mutedBy: 'cs' },
  promise_disputed: { ...OF_CUSTOMER, quiet: 'goes', isGathered: true, mutedBy: 'sales' },
  corrections_received: {
    ...FROM_HOST,
    quiet: 'goes',
    isGathered: true,
    letsIn: false,
    carries: ['welcome'],
  },
  corrections_answered: {
    ...FROM_HOST,
    quiet: 'goes',
    isGathered: true,
    letsIn: false,
    carries: ['welcome'],
  },
  host_changed: { ...FROM_HOST, quiet: 'waits', isGathered: true, letsIn: false, carries: ['welcome'] },
  points_changed: { ...FROM_HOST, quiet: 'waits', isGathered: true, letsIn: false, carries: ['welcome'] },
  agreement: { ...FROM_HOST, quiet: 'goes', isGathered: true, letsIn: false, carries: ['welcome'] },
  agreement_signed: { ...OF_CUSTOMER, quiet: 'goes', isGathered: true, mutedBy: 'owners' },
  signature_withdrawn: { ...OF_CUSTOMER, quiet: 'goes', isGathered: true, mutedBy: 'cs' },
  questions_waiting: { ...OF_CUSTOMER, quiet: 'goes', isGathered: true, mutedBy: 'cs' },
  questions_answered: { ...FROM_HOST, quiet: 'goes', isGathered: true, letsIn: false, carries: ['welcome'] },
  reply_not_taken: { ...FROM_HOST, quiet: 'goes', isGathered: false, letsIn: false, carries: ['welcome'] },
  step_approved: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  promise_broken: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  step_stuck: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  files_handed_in: { ...OF_CUSTOMER, quiet: 'goes', isGathered: true, mutedBy: 'cs' },
  files_sent_back: { ...FROM_HOST, quiet: 'goes', isGathered: true, letsIn: false, carries: ['welcome'] },
  step_given: { ...FROM_HOST, quiet: 'goes', isGathered: true, letsIn: false, carries: ['welcome'] },
  steps_opened: { ...FROM_HOST, quiet: 'waits', isGathered: true, letsIn: false, carries: ['welcome'] },
  steps_moved: { ...FROM_HOST, quiet: 'waits', isGathered: true, letsIn: false, carries: ['welcome'] },
  step_day_asked: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  step_day_answered: { ...FROM_HOST, quiet: 'goes', isGathered: false, letsIn: false, carries: ['welcome'] },
  answers_given: { ...OF_CUSTOMER, quiet: 'goes', isGathered: true, mutedBy: 'cs' },
  meeting_offered: { ...FROM_HOST, quiet: 'goes', isGathered: false, letsIn: false, carries: ['welcome'] },
  meeting_set: { ...FROM_HOST, quiet: 'goes', isGathered: false, letsIn: false, carries: ['welcome'] },
  meeting_called_off: { ...FROM_HOST, quiet: 'goes', isGathered: false, letsIn: false, carries: ['welcome'] },
  meeting_outcomes: { ...FROM_HOST, quiet: 'waits', isGathered: true, letsIn: false, carries: ['welcome'] },
  meeting_proposed: { ...OF_CUSTOMER, quiet: 'goes', isGathered: true, mutedBy: null },
  meeting_declined: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  meeting_for_us: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  handoff_meeting: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  note_mention: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  ask_sales: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: 'sales' },
  sales_answered: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: 'cs' },
  mail_bounced: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  reminder: REMINDER,
  step_reminder: REMINDER,
  weekly_news: { ...REMINDER, carries: ['welcome', 'news'] },
  clock_warning: { ...OF_CUSTOMER, quiet: 'waits', isGathered: false, mutedBy: 'owners' },
  clock_overdue: { ...OF_CUSTOMER, quiet: 'waits', isGathered: false, mutedBy: 'owners' },
  clock_overdue_lead: { ...OF_CUSTOMER, quiet: 'waits', isGathered: false, mutedBy: 'leads' },
  first_contact_due: { ...OF_CUSTOMER, quiet: 'waits', isGathered: false, mutedBy: 'cs' },
  first_contact_late_lead: { ...OF_CUSTOMER, quiet: 'waits', isGathered: false, mutedBy: 'leads' },
  answer_due: { ...OF_CUSTOMER, quiet: 'waits', isGathered: false, mutedBy: 'owners' },
  answer_late: { ...OF_CUSTOMER, quiet: 'waits', isGathered: false, mutedBy: 'owners' },
  open_point_due: { ...OF_CUSTOMER, quiet: 'waits', isGathered: false, mutedBy: 'cs' },
  open_point_late: { ...OF_CUSTOMER, quiet: 'waits', isGathered: false, mutedBy: 'owners' },
  question_late: { ...OF_CUSTOMER, quiet: 'waits', isGathered: false, mutedBy: 'owners' },
  colleague_reminder: { ...OF_CUSTOMER, quiet: 'goes', isGathered: false, mutedBy: null },
  password_reset: { ...TO_MEMBER, carries: ['password'] },
  password_changed: { ...TO_MEMBER, carries: [] },
  member_invitation: {
    ...OF_WORKSPACE,
    to: 'invitation',
    quiet: 'goes',
    isGathered: false,
    mutedBy: null,
    carries: ['invitation'],
    isSentAgain: false,
  },
  weekly_digest: {
    ...OF_WORKSPACE,
    to: 'member',
    quiet: 'lapses',
    isGathered: false,
    mutedBy: 'digest',
    carries: [],
    isSentAgain: false,
  },
  mail_unsure: {
    ...OF_WORKSPACE,
    to: 'member',
    quiet: 'goes',
    isGathered: true,
    mutedBy: 'sales',
    carries: [],
    isSentAgain: true,
  },
  webhook_failing: { ...TO_MEMBER, carries: [] },
} as const satisfies Record<string, Traits>;

type Kinds = typeof NOTICES;
export type NoticeKind = keyof Kinds;
type KindWith<Wanted extends Partial<Traits>> = {
  [Kind in NoticeKind]: Kinds[Kind] extends Wanted ? Kind : never;
}[NoticeKind];

export type WorkspaceKind = KindWith<{ about: 'workspace' }>;
export type OnboardingKind = KindWith<{ about: 'onboarding' }>;
/** News that a member may do without. */
export type MutableKind = Exclude<NoticeKind, KindWith<{ mutedBy: null }>>;

export const NOTICE_KINDS = Object.keys(NOTICES) as NoticeKind[];

export const isOfWorkspace = (kind: NoticeKind): kind is WorkspaceKind => NOTICES[kind].about === 'workspace';

export function carries(kind: NoticeKind, link: OwnLink): boolean {
  const links: readonly OwnLink[] = NOTICES[kind].carries;
  return links.includes(link);
}

export const isMutable = (kind: NoticeKind): kind is MutableKind => NOTICES[kind].mutedBy !== null;

/** What a member of this role may turn off. Leads and admins may stand in for either side. */
export const mutableFor = (role: Role): MutableKind[] =>
  NOTICE_KINDS.filter(isMutable).filter((kind) => {
    const whose = NOTICES[kind].mutedBy;
    if (whose === 'leads') return role === 'lead';
    if (whose === 'digest') return getsDigest(role);
    return whose === 'owners' || whose === role || leadsOthers(role);
  });

export type NoticeState = 'queued' | 'sending' | 'accepted' | 'failed' | 'unsure' | 'cancelled';

/** Quiet time after the last change, and the longest wait after the first, in minutes. */
const QUIET_MINUTES = 10;
export const LONGEST_WAIT_MINUTES = 30;

/** When gathered news is due, given its first and its latest change. */
export function dueAfterChange(firstAt: Date, latestAt: Date): Date {
  const quiet = latestAt.getTime() + QUIET_MINUTES * 60_000;
  const longest = firstAt.getTime() + LONGEST_WAIT_MINUTES * 60_000;
  return new Date(Math.min(quiet, longest));
}

/** News owed to one person about one thing. */
export type Notice = {
  kind: NoticeKind;
  /** The id of what it is about: a submission, a receipt, an introduction, an onboarding. */
  subjectId: string;
  recipient: { kind: RecipientKind; id: string };
  linkId?: string;
  /** Tells repeated news about the same thing apart: the second reminder. 1 where left out. */
  generation?: number;
};
