// Every kind of notice and the letter it becomes. Importing this costs nothing: react-email takes most of a second
// to load, so the templates come in with the first message that is composed.

import type { ChangedTexts } from '../app/domain/mail/mail-wording';
import type { NoticeKind } from '../app/domain/mail/notice';
import type { DraftedIntroduction, IntroductionSources } from '../app/speech/en/introduction-draft';
import type { Face } from './_parts/style';
import type { Template } from './_parts/template';
import { changedTexts, typed } from './_parts/typed-text';
import type { Message } from './welcome-link';

export type { NoticeKind } from '../app/domain/mail/notice';
export { SAMPLE_ORIGIN } from './_parts/cast';
export type { Audience, Wording } from './_parts/changeable';
export type { Change, StaffChange } from './_parts/changes';
export { fitWhole } from './_parts/clip';
export { headerText, subjectLine } from './_parts/header-text';
export type { PersonCard } from './_parts/person-card';
export type { Face } from './_parts/style';
export type { Person } from './_parts/template';
export { nameText } from './_parts/typed-text';
export { OWN_LINKS, type OwnUrls, withOwnLinks } from './own-links';
export type { Answer } from './review/corrections-answered';
export { type Message, WELCOME_LINK, withWelcomeLink } from './welcome-link';

const TEMPLATES = {
  introduction: () => import('./introduction/introduction'),
  introduction_copy: () => import('./introduction/introduction-copy'),
  introduction_test: () => import('./introduction/introduction-test'),
  introduction_stopped: () => import('./introduction/introduction-stopped'),
  first_contact: () => import('./introduction/first-contact'),
  contact_introduction: () => import('./contact/contact-introduction'),
  colleague_invitation: () => import('./contact/colleague-invitation'),
  colleague_brought_in: () => import('./contact/colleague-brought-in'),
  page_not_theirs: () => import('./contact/page-not-theirs'),
  fresh_link: () => import('./contact/fresh-link'),
  link_code: () => import('./contact/link-code'),
  onboarding_handed_over: () => import('./onboarding/onboarding-handed-over'),
  handoff_received: () => import('./handoff/handoff-received'),
  handoff_returned: () => import('./handoff/handoff-returned'),
  handoff_accepted: () => import('./handoff/handoff-accepted'),
  deal_won_early: () => import('./handoff/deal-won-early'),
  guide_published: () => import('./guide/guide-published'),
  corrections_waiting: () => import('./review/corrections-waiting'),
  promise_disputed: () => import('./review/promise-disputed'),
  corrections_received: () => import('./review/corrections-received'),
  corrections_answered: () => import('./review/corrections-answered'),
  host_changed: () => import('./onboarding/host-changed'),
  points_changed: () => import('./review/points-changed'),
  agreement: () => import('./review/agreement'),
  agreement_signed: () => import('./review/agreement-signed'),
  signature_withdrawn: () => import('./review/signature-withdrawn'),
  questions_waiting: () => import('./thread/questions-waiting'),
  questions_answered: () => import('./thread/questions-answered'),
  reply_not_taken: () => import('./thread/reply-not-taken'),
  answers_given: () => import('./question/answers-given'),
  step_approved: () => import('./step/step-approved'),
  promise_broken: () => import('./promise/promise-broken'),
  step_stuck: () => import('./step/step-stuck'),
  files_handed_in: () => import('./file/files-handed-in'),
  files_sent_back: () => import('./file/files-sent-back'),
  step_given: () => import('./step/step-given'),
  steps_opened: () => import('./step/steps-opened'),
  steps_moved: () => import('./step/steps-moved'),
  step_day_asked: () => import('./step/step-day-asked'),
  step_day_answered: () => import('./step/step-day-answered'),
  meeting_offered: () => import('./meeting/meeting-offered'),
  meeting_set: () => import('./meeting/meeting-set'),
  meeting_called_off: () => import('./meeting/meeting-called-off'),
  meeting_outcomes: () => import('./meeting/meeting-outcomes'),
  meeting_proposed: () => import('./meeting/meeting-proposed'),
  meeting_declined: () => import('./meeting/meeting-declined'),
  meeting_for_us: () => import('./meeting/meeting-for-us'),
  handoff_meeting: () => import('./meeting/handoff-meeting'),
  note_mention: () => import('./thread/note-mention'),
  ask_sales: () => import('./review/ask-sales'),
  sales_answered: () => import('./review/sales-answered'),
  mail_bounced: () => import('./mail/mail-bounced'),
  reminder: () => import('./clock/reminder'),
  step_reminder: () => import('./step/step-reminder'),
  weekly_news: () => import('./clock/weekly-news'),
  clock_warning: () => import('./clock/clock-warning'),
  clock_overdue: () => import('./clock/clock-overdue'),
  clock_overdue_lead: () => import('./clock/clock-overdue-lead'),
  first_contact_due: () => import('./clock/first-contact-due'),
  first_contact_late_lead: () => import('./clock/first-contact-late-lead'),
  answer_due: () => import('./review/answer-due'),
  answer_late: () => import('./review/answer-late'),
  open_point_due: () => import('./review/open-point-due'),
  open_point_late: () => import('./review/open-point-late'),
  question_late: () => import('./thread/question-late'),
  colleague_reminder: () => import('./clock/colleague-reminder'),
  password_reset: () => import('./member/password-reset'),
  password_changed: () => import('./member/password-changed'),
  member_invitation: () => import('./member/member-invitation'),
  weekly_digest: () => import('./clock/weekly-digest'),
  mail_unsure: () => import('./mail/mail-unsure'),
  webhook_failing: () => import('./webhook/webhook-failing'),
};

/** What a notice of each kind says: every kind of the domain has its template, and that its props. */
export type NoticeProps = {
  [Kind in NoticeKind]: Awaited<ReturnType<(typeof TEMPLATES)[Kind]>>['PreviewProps'];
};

export const templates: { [Kind in NoticeKind]: () => Promise<Template<NoticeProps[Kind]>> } = TEMPLATES;

/** What a rep begins an introduction with, in the workspace's own words where there are some. */
export async function draftIntroduction(
  changed: ChangedTexts,
  sources: IntroductionSources,
): Promise<DraftedIntroduction> {
  const { draft } = await import('./introduction/introduction');
  return draft(changed, sources);
}

/** A mail of this kind as somebody made up would get it. */
export async function composeSample(
  kind: NoticeKind,
  changed: ChangedTexts = {},
  face?: Face,
): Promise<Message> {
  const { PreviewProps, sample } = await templates[kind]();
  return compose(kind, (sample?.(changed) ?? PreviewProps) as never, changed, face);
}

/**
 * Writes the whole message: subject, HTML and its text twin. The same props give the same bytes.
 * `changed` are the workspace's own texts, `face` its colour and logo. A contact's link is not in it; `withWelcomeLink` puts it in when the message is sent.
 * Throws if `url` is no http(s) address or a link is not one of OWN_LINKS.
 */
export async function compose<Kind extends NoticeKind>(
  kind: Kind,
  props: NoticeProps[Kind],
  changed: ChangedTexts = {},
  face?: Face,
): Promise<Message> {
  const [template, { renderMessage }] = await Promise.all([
    templates[kind](),
    import('./_parts/render-message'),
  ]);
  const texts = changedTexts(changed);
  return renderMessage(template, { ...typed(props, texts), changed: texts }, face);
}
