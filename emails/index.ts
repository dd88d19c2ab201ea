// Every kind of notice and the letter it becomes. Importing this costs nothing: react-email takes most of a second
// to load, so the templates come in with the first message that is composed.

import type { DraftedIntroduction, IntroductionSources } from '../app/domain/introduction-draft';
import type { ChangedTexts } from '../app/domain/mail-wording';
import type { NoticeKind } from '../app/domain/notice';
import type { Template } from './_parts/template';
import { changedTexts, typed } from './_parts/typed-text';
import type { AnswerLateProps } from './answer-late';
import type { AskSalesProps } from './ask-sales';
import type { ClockOverdueProps } from './clock-overdue';
import type { ClockOverdueLeadProps } from './clock-overdue-lead';
import type { ClockWarningProps } from './clock-warning';
import type { ColleagueReminderProps } from './colleague-reminder';
import type { CorrectionsAnsweredProps } from './corrections-answered';
import type { CorrectionsReceivedProps } from './corrections-received';
import type { CorrectionsWaitingProps } from './corrections-waiting';
import type { FirstContactProps } from './first-contact';
import type { FirstContactDueProps } from './first-contact-due';
import type { FirstContactLateLeadProps } from './first-contact-late-lead';
import type { FreshLinkProps } from './fresh-link';
import type { GuidePublishedProps } from './guide-published';
import type { HandoffAcceptedProps } from './handoff-accepted';
import type { HandoffReceivedProps } from './handoff-received';
import type { HandoffReturnedProps } from './handoff-returned';
import type { IntroductionProps } from './introduction';
import type { IntroductionCopyProps } from './introduction-copy';
import type { IntroductionStoppedProps } from './introduction-stopped';
import type { IntroductionTestProps } from './introduction-test';
import type { MailBouncedProps } from './mail-bounced';
import type { MailUnsureProps } from './mail-unsure';
import type { MemberInvitationProps } from './member-invitation';
import type { PasswordChangedProps } from './password-changed';
import type { PasswordResetProps } from './password-reset';
import type { PointsChangedProps } from './points-changed';
import type { PromiseDisputedProps } from './promise-disputed';
import type { ReminderProps } from './reminder';
import type { SalesAnsweredProps } from './sales-answered';
import type { SignatureWithdrawnProps } from './signature-withdrawn';
import type { WeeklyDigestProps } from './weekly-digest';
import type { Message } from './welcome-link';

export type { NoticeKind } from '../app/domain/notice';
export { SAMPLE_ORIGIN } from './_parts/cast';
export type { Audience, Wording } from './_parts/changeable';
export type { Change, StaffChange } from './_parts/changes';
export { headerText, subjectLine } from './_parts/header-text';
export type { PersonCard } from './_parts/person-card';
export type { Person } from './_parts/template';
export { nameText } from './_parts/typed-text';
export type { Answer } from './corrections-answered';
export { OWN_LINKS, type OwnUrls, withOwnLinks } from './own-links';
export { type Message, WELCOME_LINK, withWelcomeLink } from './welcome-link';

/** What a notice of each kind says; every kind of the domain has its props and its template. */
export interface NoticeProps {
  introduction: IntroductionProps;
  introduction_copy: IntroductionCopyProps;
  introduction_test: IntroductionTestProps;
  introduction_stopped: IntroductionStoppedProps;
  first_contact: FirstContactProps;
  fresh_link: FreshLinkProps;
  handoff_received: HandoffReceivedProps;
  handoff_returned: HandoffReturnedProps;
  handoff_accepted: HandoffAcceptedProps;
  guide_published: GuidePublishedProps;
  corrections_waiting: CorrectionsWaitingProps;
  promise_disputed: PromiseDisputedProps;
  corrections_received: CorrectionsReceivedProps;
  corrections_answered: CorrectionsAnsweredProps;
  points_changed: PointsChangedProps;
  signature_withdrawn: SignatureWithdrawnProps;
  ask_sales: AskSalesProps;
  sales_answered: SalesAnsweredProps;
  mail_bounced: MailBouncedProps;
  reminder: ReminderProps;
  clock_warning: ClockWarningProps;
  clock_overdue: ClockOverdueProps;
  clock_overdue_lead: ClockOverdueLeadProps;
  first_contact_due: FirstContactDueProps;
  first_contact_late_lead: FirstContactLateLeadProps;
  answer_late: AnswerLateProps;
  colleague_reminder: ColleagueReminderProps;
  password_reset: PasswordResetProps;
  password_changed: PasswordChangedProps;
  member_invitation: MemberInvitationProps;
  weekly_digest: WeeklyDigestProps;
  mail_unsure: MailUnsureProps;
}

export const templates: { [Kind in NoticeKind]: () => Promise<Template<NoticeProps[Kind]>> } = {
  introduction: () => import('./introduction'),
  introduction_copy: () => import('./introduction-copy'),
  introduction_test: () => import('./introduction-test'),
  introduction_stopped: () => import('./introduction-stopped'),
  first_contact: () => import('./first-contact'),
  fresh_link: () => import('./fresh-link'),
  handoff_received: () => import('./handoff-received'),
  handoff_returned: () => import('./handoff-returned'),
  handoff_accepted: () => import('./handoff-accepted'),
  guide_published: () => import('./guide-published'),
  corrections_waiting: () => import('./corrections-waiting'),
  promise_disputed: () => import('./promise-disputed'),
  corrections_received: () => import('./corrections-received'),
  corrections_answered: () => import('./corrections-answered'),
  points_changed: () => import('./points-changed'),
  signature_withdrawn: () => import('./signature-withdrawn'),
  ask_sales: () => import('./ask-sales'),
  sales_answered: () => import('./sales-answered'),
  mail_bounced: () => import('./mail-bounced'),
  reminder: () => import('./reminder'),
  clock_warning: () => import('./clock-warning'),
  clock_overdue: () => import('./clock-overdue'),
  clock_overdue_lead: () => import('./clock-overdue-lead'),
  first_contact_due: () => import('./first-contact-due'),
  first_contact_late_lead: () => import('./first-contact-late-lead'),
  answer_late: () => import('./answer-late'),
  colleague_reminder: () => import('./colleague-reminder'),
  password_reset: () => import('./password-reset'),
  password_changed: () => import('./password-changed'),
  member_invitation: () => import('./member-invitation'),
  weekly_digest: () => import('./weekly-digest'),
  mail_unsure: () => import('./mail-unsure'),
};

/** What a rep begins an introduction with, in the workspace's own words where there are some. */
export async function draftIntroduction(
  changed: ChangedTexts,
  sources: IntroductionSources,
): Promise<DraftedIntroduction> {
  const { draft } = await import('./introduction');
  return draft(changed, sources);
}

/** A mail of this kind as somebody made up would get it. */
export async function composeSample(kind: NoticeKind, changed: ChangedTexts = {}): Promise<Message> {
  const { PreviewProps, sample } = await templates[kind]();
  return compose(kind, (sample?.(changed) ?? PreviewProps) as never, changed);
}

export const noticeKinds = Object.keys(templates) as NoticeKind[];

/**
 * Writes the whole message: subject, HTML and its text twin. The same props give the same bytes.
 * `changed` are the workspace's own texts. A contact's link is not in it; `withWelcomeLink` puts it in when the message is sent.
 * Throws if `url` is no http(s) address or a link is not one of OWN_LINKS.
 */
export async function compose<Kind extends NoticeKind>(
  kind: Kind,
  props: NoticeProps[Kind],
  changed: ChangedTexts = {},
): Promise<Message> {
  const [template, { renderMessage }] = await Promise.all([
    templates[kind](),
    import('./_parts/render-message'),
  ]);
  const texts = changedTexts(changed);
  return renderMessage(template, { ...typed(props, texts), changed: texts });
}
