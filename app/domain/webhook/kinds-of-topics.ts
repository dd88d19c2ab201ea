/*
 * What programs are told of, by topic: every kind that programs follow belongs to one, by the noun that its events stand
 * with. A kind that is added there is told to whoever chose its topic.
 */
import { GATE_EVENTS } from '../api/gate-events';
import { TOLD } from '../api/told';
import { CLOCK_EVENTS } from '../clock/clock-events';
import { CONTACT_EVENTS } from '../contact/contact-events';
import { CUSTOMER_EVENTS } from '../customer/customer-events';
import { FILE_EVENTS } from '../file/file-events';
import { GUIDE_EVENTS } from '../guide/guide-events';
import { HANDOFF_EVENTS } from '../handoff/handoff-events';
import { INTRODUCTION_EVENTS } from '../introduction/introduction-events';
import { MAIL_EVENTS } from '../mail/mail-events';
import { MEETING_EVENTS } from '../meeting/meeting-events';
import type { OnboardingEventKind } from '../onboarding/event';
import { ONBOARDING_EVENTS } from '../onboarding/onboarding-events';
import { PATH_EVENTS } from '../path/path-events';
import { QUESTION_EVENTS } from '../question/question-events';
import { RECEIPT_EVENTS } from '../receipt/receipt-events';
import { REVIEW_EVENTS } from '../review/review-events';
import { STARTING_POINT_EVENTS } from '../starting-point/starting-point-events';
import { STATEMENT_EVENTS } from '../statement/statement-events';
import { THREAD_EVENTS } from '../thread/thread-events';
import { WEBHOOK_TOPICS, type WebhookTopic } from './topics';

const VOCABULARIES: Record<WebhookTopic, readonly object[]> = {
  gate: [GATE_EVENTS],
  onboardings: [ONBOARDING_EVENTS, CUSTOMER_EVENTS, STARTING_POINT_EVENTS, CLOCK_EVENTS],
  handoffs: [HANDOFF_EVENTS, STATEMENT_EVENTS],
  receipts: [RECEIPT_EVENTS],
  guides: [GUIDE_EVENTS],
  paths: [PATH_EVENTS, FILE_EVENTS, QUESTION_EVENTS],
  meetings: [MEETING_EVENTS],
  introductions: [INTRODUCTION_EVENTS],
  answers: [REVIEW_EVENTS],
  questions: [THREAD_EVENTS],
  people: [CONTACT_EVENTS],
  mail: [MAIL_EVENTS],
};

const TOPIC_OF = new Map<string, WebhookTopic>(
  WEBHOOK_TOPICS.flatMap((topic) =>
    VOCABULARIES[topic].flatMap((kinds) => Object.keys(kinds).map((kind) => [kind, topic] as const)),
  ).filter(([kind]) => TOLD.includes(kind as OnboardingEventKind)),
);

/** The topic that a kind is told with; null for one that no program is told of. */
export const topicOf = (kind: string): WebhookTopic | null => TOPIC_OF.get(kind) ?? null;

/** What is told with a topic, in the order of the vocabulary. */
export const kindsOf = (topic: WebhookTopic): OnboardingEventKind[] =>
  TOLD.filter((kind) => topicOf(kind) === topic);
