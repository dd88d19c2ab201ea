/*
 * A notice is news we owe someone. It is recorded in the transaction that makes it true, and sent afterwards.
 * Some news is gathered: it waits until ten quiet minutes have passed, at most thirty after the first change.
 */

import { getsDigest } from '../clock/digest';
import type { Role } from '../onboarding/access';

/** News about a whole workspace or somebody's way in, and about no onboarding. */
const OF_WORKSPACE = [
  'password_reset',
  'password_changed',
  'member_invitation',
  'weekly_digest',
  'mail_unsure',
] as const;

export const NOTICE_KINDS = [
  'introduction',
  'introduction_copy',
  'introduction_test',
  'introduction_stopped',
  'first_contact',
  'fresh_link',
  'handoff_received',
  'handoff_returned',
  'handoff_accepted',
  'guide_published',
  'corrections_waiting',
  'promise_disputed',
  'corrections_received',
  'corrections_answered',
  'points_changed',
  'signature_withdrawn',
  'ask_sales',
  'sales_answered',
  'mail_bounced',
  'reminder',
  'clock_warning',
  'clock_overdue',
  'clock_overdue_lead',
  'first_contact_due',
  'first_contact_late_lead',
  'answer_late',
  'colleague_reminder',
  ...OF_WORKSPACE,
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

export type WorkspaceKind = (typeof OF_WORKSPACE)[number];
export type OnboardingKind = Exclude<NoticeKind, WorkspaceKind>;

/** Told at once, or gathered and composed when it is due. */
const GATHERED = new Set<NoticeKind>([
  'corrections_waiting',
  'promise_disputed',
  'corrections_received',
  'corrections_answered',
  'points_changed',
  'signature_withdrawn',
  'mail_unsure',
]);

export const isGathered = (kind: NoticeKind): boolean => GATHERED.has(kind);

/** News that a member may do without, by whom it concerns. All other news always comes: it can't wait to be looked up. */
const MUTABLE = {
  handoff_returned: 'sales',
  handoff_accepted: 'sales',
  guide_published: 'sales',
  promise_disputed: 'sales',
  ask_sales: 'sales',
  introduction_copy: 'cs',
  corrections_waiting: 'cs',
  signature_withdrawn: 'cs',
  sales_answered: 'cs',
  first_contact_due: 'cs',
  clock_warning: 'owners',
  clock_overdue: 'owners',
  clock_overdue_lead: 'leads',
  first_contact_late_lead: 'leads',
  answer_late: 'owners',
  mail_unsure: 'sales',
  weekly_digest: 'digest',
} as const satisfies Partial<Record<NoticeKind, 'sales' | 'cs' | 'owners' | 'leads' | 'digest'>>;

export type MutableKind = keyof typeof MUTABLE;

export const isMutable = (kind: NoticeKind): kind is MutableKind => kind in MUTABLE;

/** What a member of this role may turn off. Leads and admins may stand in for either side. */
export function mutableFor(role: Role): MutableKind[] {
  const kinds = Object.keys(MUTABLE) as MutableKind[];
  return kinds.filter((kind) => {
    const whose = MUTABLE[kind];
    if (whose === 'leads') return role === 'lead';
    if (whose === 'digest') return getsDigest(role);
    return whose === 'owners' || whose === role || role === 'lead' || role === 'admin';
  });
}

/** An invitation is sent again with a link of its own, where colleagues are asked in; the news of a week grows old. */
export const isSentAgainAsItIs = (kind: NoticeKind): boolean =>
  kind !== 'member_invitation' && kind !== 'weekly_digest';

export type NoticeState = 'queued' | 'sending' | 'accepted' | 'failed' | 'unsure' | 'cancelled';

/**
 * What the provider says became of a mail it accepted, in rising rank: a later report never lowers it, so the end is
 * the same in whatever order reports arrive.
 */
export const DELIVERIES = ['delayed', 'delivered', 'failed', 'suppressed', 'bounced', 'complained'] as const;

export type Delivery = (typeof DELIVERIES)[number];

const rankOf = (delivery: Delivery | null): number => (delivery ? DELIVERIES.indexOf(delivery) : -1);

/** Whether a mail needs a person: it came back, was held back, or was called spam. */
export const isTrouble = (delivery: Delivery | null): boolean => rankOf(delivery) > rankOf('delivered');

/** One thing the provider reported of a mail. */
export type Report = { delivery: Delivery; at: Date; reason: string };

/** The report that counts: the highest rank, and of equal ones the latest. */
export function highestReport(reports: readonly Report[]): Report | null {
  const counts = (one: Report, other: Report) =>
    rankOf(one.delivery) - rankOf(other.delivery) ||
    one.at.getTime() - other.at.getTime() ||
    (one.reason < other.reason ? -1 : 1);
  return reports.reduce<Report | null>(
    (best, report) => (best && counts(best, report) >= 0 ? best : report),
    null,
  );
}

/** Mail in somebody's own words, sent by their press: a letter. All other mail nobody typed. */
const TYPED = new Set<NoticeKind>(['introduction', 'introduction_copy', 'introduction_test']);

export const isTyped = (kind: NoticeKind): boolean => TYPED.has(kind);

/** Mail that lets a contact in. If it doesn't arrive, they are locked out, so sales and customer success hear of it. */
const LETS_IN = new Set<NoticeKind>(['introduction', 'first_contact', 'fresh_link']);

export const letsIn = (kind: NoticeKind): boolean => LETS_IN.has(kind);

/** Quiet time after the last change, and the longest wait after the first, in minutes. */
export const QUIET_MINUTES = 10;
export const LONGEST_WAIT_MINUTES = 30;

/** When gathered news is due, given its first and its latest change. */
export function dueAfterChange(firstAt: Date, latestAt: Date): Date {
  const quiet = latestAt.getTime() + QUIET_MINUTES * 60_000;
  const longest = firstAt.getTime() + LONGEST_WAIT_MINUTES * 60_000;
  return new Date(Math.min(quiet, longest));
}

/** A colleague, someone of the customer, or somebody who was asked in and is no member yet. */
export type RecipientKind = 'member' | 'contact' | 'invitation';

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
