/*
 * From a notice that is due to the frozen message: every kind has its letter, checked by the type.
 */
import type { Handle } from '#db/client.server';
import type { FrozenMessage } from '#db/mail/mail-tables';
import { loadChangedTexts } from '#db/mail/mail-wordings.server';
import { loadStandIn } from '#db/member/stand-ins.server';
import type { LetterPerson } from '#db/workspace/letterheads.server';
import { loadSender } from '#db/workspace/settings.server';
import { compose, headerText, type Message, type NoticeProps, nameText } from '#emails/index';
import { carries, NOTICES, type OnboardingKind, type Voice } from '../domain/mail/notice';
import { env } from '../env.server';
import { dealWonEarly } from './api/won-early.server';
import {
  clockOverdue,
  clockOverdueLead,
  clockWarning,
  firstContactDue,
  firstContactLateLead,
} from './clock/clocks.server';
import { colleagueReminder, senderOf } from './clock/colleague-reminders.server';
import { REMINDER_HEADERS, reminder } from './clock/reminders.server';
import { NEWS_HEADERS, weeklyNews } from './clock/weekly-news.server';
import { colleagueBroughtIn, colleagueInvitation, inviterOf } from './contact/colleagues.server';
import { contactIntroduction } from './contact/contact-introductions.server';
import { linkCode } from './contact/link-codes.server';
import { pageNotTheirs } from './contact/not-theirs.server';
import { filesHandedIn, filesSentBack } from './file/files.server';
import { guidePublished, handoffAccepted, handoffReceived, handoffReturned } from './handoff/handoffs.server';
import { inIntroducersName } from './introduction/introducer.server';
import {
  firstContact,
  freshLink,
  introduction,
  introductionCopy,
  introductionTest,
} from './introduction/introductions.server';
import { introductionStopped } from './introduction/scheduled.server';
import { type DueNotice, type OnboardingNotice, openScene, type Scene } from './letter.server';
import { mailBounced } from './mail/bounces.server';
import { handoffInvitationIn, handoffMeeting } from './meeting/handoff-meetings.server';
import {
  invitationsIn,
  meetingCalledOff,
  meetingDeclined,
  meetingForUs,
  meetingOffered,
  meetingProposed,
  meetingSet,
} from './meeting/meetings.server';
import { meetingOutcomes } from './meeting/outcomes.server';
import { writeToColleague } from './member/colleagues.server';
import { inWritersName } from './member/stand-in.server';
import { hostChanged, onboardingHandedOver } from './onboarding/hand-overs.server';
import { promiseBroken } from './promise/broken.server';
import { answersGiven } from './question/answers.server';
import { agreement, agreementSigned, attachmentsOf } from './review/agreements.server';
import {
  askSales,
  correctionsAnswered,
  correctionsReceived,
  correctionsWaiting,
  promiseDisputed,
  salesAnswered,
} from './review/corrections.server';
import { openPointDue, openPointLate } from './review/open-points.server';
import { pointsChanged } from './review/points-changed.server';
import { answerDue, answerLate } from './review/promised-answers.server';
import { signatureWithdrawn } from './review/signatures.server';
import { stepGiven } from './step/given.server';
import { stepsMoved } from './step/moved.server';
import { stepsOpened } from './step/opened.server';
import { stepDayAnswered, stepDayAsked } from './step/other-days.server';
import { stepReminder } from './step/reminders.server';
import { stepApproved, stepStuck } from './step/steps.server';
import { noteAuthorOf, noteMention } from './thread/notes.server';
import {
  answersRepliedTo,
  questionLate,
  questionsAnswered,
  questionsWaiting,
} from './thread/questions.server';
import { replyNotTaken } from './thread/replies.server';
import { faceOf } from './workspace/face.server';

type Writer<K extends OnboardingKind> = (scene: Scene) => Promise<NoticeProps[K] | null>;

const WRITERS: { [K in OnboardingKind]: Writer<K> } = {
  introduction,
  introduction_copy: introductionCopy,
  introduction_test: introductionTest,
  introduction_stopped: introductionStopped,
  first_contact: firstContact,
  contact_introduction: contactIntroduction,
  colleague_invitation: colleagueInvitation,
  colleague_brought_in: colleagueBroughtIn,
  page_not_theirs: pageNotTheirs,
  fresh_link: freshLink,
  link_code: linkCode,
  onboarding_handed_over: onboardingHandedOver,
  handoff_received: handoffReceived,
  handoff_returned: handoffReturned,
  handoff_accepted: handoffAccepted,
  deal_won_early: dealWonEarly,
  guide_published: guidePublished,
  corrections_waiting: correctionsWaiting,
  promise_disputed: promiseDisputed,
  corrections_received: correctionsReceived,
  corrections_answered: correctionsAnswered,
  host_changed: hostChanged,
  points_changed: pointsChanged,
  agreement,
  agreement_signed: agreementSigned,
  signature_withdrawn: signatureWithdrawn,
  questions_waiting: questionsWaiting,
  questions_answered: questionsAnswered,
  reply_not_taken: replyNotTaken,
  step_approved: stepApproved,
  promise_broken: promiseBroken,
  step_stuck: stepStuck,
  files_handed_in: filesHandedIn,
  files_sent_back: filesSentBack,
  step_given: stepGiven,
  steps_opened: stepsOpened,
  steps_moved: stepsMoved,
  step_day_asked: stepDayAsked,
  step_day_answered: stepDayAnswered,
  answers_given: answersGiven,
  meeting_offered: meetingOffered,
  meeting_set: meetingSet,
  meeting_called_off: meetingCalledOff,
  meeting_outcomes: meetingOutcomes,
  meeting_proposed: meetingProposed,
  meeting_declined: meetingDeclined,
  meeting_for_us: meetingForUs,
  handoff_meeting: handoffMeeting,
  note_mention: noteMention,
  ask_sales: askSales,
  sales_answered: salesAnswered,
  mail_bounced: mailBounced,
  reminder,
  step_reminder: stepReminder,
  weekly_news: weeklyNews,
  clock_warning: clockWarning,
  clock_overdue: clockOverdue,
  clock_overdue_lead: clockOverdueLead,
  first_contact_due: firstContactDue,
  first_contact_late_lead: firstContactLateLead,
  answer_due: answerDue,
  answer_late: answerLate,
  open_point_due: openPointDue,
  open_point_late: openPointLate,
  question_late: questionLate,
  colleague_reminder: colleagueReminder,
};

/** Whose name stands in From: the person who speaks, or Foyer itself between colleagues. */
const SPEAKERS: Record<Voice, (head: Scene['head']) => LetterPerson | null> = {
  rep: ({ rep }) => rep,
  host: ({ host }) => host,
  foyer: () => null,
};

/** Which colleague asked for the mail: they are who it is answered to. */
const SENDERS: { [K in OnboardingKind]?: (scene: Scene) => Promise<Addressee | null> } = {
  colleague_reminder: senderOf,
  note_mention: noteAuthorOf,
};

/** Mail that robots needn't answer, and whose absence notes nobody wants (RFC 3834). */
const NOBODY_TYPED = { 'Auto-Submitted': 'auto-generated' };

/** Of two colleagues who own an onboarding, the one who isn’t the reader; customer success where neither is. */
const otherThanReader = ({ notice, head: { rep, host } }: Scene) =>
  notice.recipientId === host.id ? rep : host;

/** Composes the message, or null when there is nothing (left) to say or nobody to say it to. */
export async function composeNotice(handle: Handle, notice: DueNotice): Promise<FrozenMessage | null> {
  return isOfOnboarding(notice) ? composeOfOnboarding(handle, notice) : composeOfWorkspace(handle, notice);
}

const isOfOnboarding = (notice: DueNotice): notice is OnboardingNotice => notice.onboardingId !== null;

async function composeOfOnboarding(handle: Handle, notice: OnboardingNotice): Promise<FrozenMessage | null> {
  const opened = await openScene(handle, notice);
  if (!opened) return null;
  const { voice } = NOTICES[notice.kind];
  const standIn = voice === 'host' ? await loadStandIn(handle, notice) : null;
  const scene = voice === 'rep' ? await inIntroducersName(opened) : await inWritersName(opened, standIn);
  const message = await write(notice.kind, scene);
  if (!message) return null;
  const { head, to } = scene;
  const speaker = SPEAKERS[voice](head);
  const sender = (await SENDERS[notice.kind]?.(scene)) ?? speaker;
  const inviter = notice.kind === 'colleague_invitation' ? await inviterOf(scene) : null;
  const named = (us: string) => (speaker ? `${speaker.name}, ${us}` : `${us} handoffs`);
  const attachments = [
    ...(await attachmentsOf(scene)),
    ...(await invitationsIn(scene)),
    ...(await handoffInvitationIn(scene)),
  ];
  const thread = await answersRepliedTo(scene);
  return inEnvelope(handle, { ...message, ...(attachments.length > 0 && { attachments }) }, notice, {
    // Whoever reads it knows their colleague, and not us yet.
    from: (us) => (inviter ? `${inviter.name} via ${us}` : named(us)),
    to,
    replies: thread
      ? [{ name: named(head.vendor), email: thread }]
      : voice === 'rep'
        ? [...new Set([head.rep, head.host])]
        : [...(standIn ? [standIn] : []), sender ?? otherThanReader(scene)],
  });
}

async function composeOfWorkspace(handle: Handle, notice: DueNotice): Promise<FrozenMessage | null> {
  const letter = await writeToColleague(handle, notice);
  if (!letter) return null;
  const { to, message, replies } = letter;
  return inEnvelope(handle, message, notice, { from: (us) => `${us} handoffs`, to, replies });
}

type Addressee = { name: string; email: string };

/** `from` is told what the company calls itself in mail. */
type Envelope = { from: (us: string) => string; to: Addressee; replies: Addressee[] };

async function inEnvelope(
  handle: Handle,
  message: Message & Pick<FrozenMessage, 'attachments'>,
  notice: DueNotice,
  { from, to, replies }: Envelope,
): Promise<FrozenMessage> {
  const { name, senderName, mailFrom, replyTo } = await loadSender(handle, notice.workspaceId);
  const us = senderName ?? name;
  const shared = replyTo && notice.recipientKind === 'contact' ? [{ name: us, email: replyTo }] : [];
  // Whoever answers doesn’t write to themselves.
  const others = [...replies, ...shared].filter(
    (person, place, all) =>
      !isSameAddress(person, to) && all.findIndex((other) => isSameAddress(other, person)) === place,
  );
  const sender = address(from(us), mailFrom ?? env().MAIL_FROM ?? 'foyer@localhost');
  return {
    ...message,
    from: sender,
    to: address(to.name, to.email),
    replyTo: others.length > 0 ? others.map((person) => address(person.name, person.email)) : [sender],
    headers: {
      'X-Entity-Ref-ID': notice.id,
      ...(NOTICES[notice.kind].isTyped ? {} : NOBODY_TYPED),
      ...(carries(notice.kind, 'reminders') ? REMINDER_HEADERS : {}),
      ...(carries(notice.kind, 'news') ? NEWS_HEADERS : {}),
    },
  };
}

const isSameAddress = (one: Addressee, other: Addressee): boolean =>
  one.email.toLowerCase() === other.email.toLowerCase();

async function write<K extends OnboardingKind>(kind: K, scene: Scene) {
  const props = await WRITERS[kind](scene);
  if (!props) return null;
  const { handle, notice } = scene;
  const { workspaceId } = notice;
  const texts = await loadChangedTexts(handle, workspaceId, kind);
  return compose(kind, props, texts, await faceOf(handle, workspaceId));
}

/** A header's `"Name" <address>`, with nothing in the name that could end the header or the quotes. */
function address(name: string, email: string): string {
  const quoted = nameText(name)
    .replace(/["\\<>]/g, '')
    .trim();
  return quoted ? `"${quoted}" <${headerText(email)}>` : headerText(email);
}
