/*
 * The vocabulary of what happened: the timeline, the record of a workspace, webhooks and every number read this one
 * list. Kinds and the names of details are a contract: they are published, and what is stored is never changed. A kind
 * that needs other details reads those of before as `earlier`.
 */
import { z } from 'zod';
import { API_EVENTS } from '../api/api-events';
import { GATE_EVENTS } from '../api/gate-events';
import { CLOCK_EVENTS } from '../clock/clock-events';
import { CONTACT_EVENTS } from '../contact/contact-events';
import { CRM_EVENTS } from '../crm/crm-events';
import { CUSTOMER_EVENTS } from '../customer/customer-events';
import { FILE_EVENTS } from '../file/file-events';
import { GUIDE_EVENTS } from '../guide/guide-events';
import { HANDOFF_EVENTS } from '../handoff/handoff-events';
import { INTRODUCTION_EVENTS } from '../introduction/introduction-events';
import { MAIL_EVENTS, MAIL_EVENTS_OF_WORKSPACE } from '../mail/mail-events';
import { MEETING_EVENTS } from '../meeting/meeting-events';
import { MEMBER_EVENTS } from '../member/member-events';
import { PATH_EVENTS } from '../path/path-events';
import { PROMISE_EVENTS } from '../promise/promise-events';
import { QUESTION_EVENTS } from '../question/question-events';
import { RECEIPT_EVENTS } from '../receipt/receipt-events';
import { REVIEW_EVENTS } from '../review/review-events';
import {
  STARTING_POINT_EVENTS,
  STARTING_POINT_EVENTS_OF_WORKSPACE,
} from '../starting-point/starting-point-events';
import { STATEMENT_EVENTS } from '../statement/statement-events';
import { THREAD_EVENTS } from '../thread/thread-events';
import { WEBHOOK_EVENTS } from '../webhook/webhook-events';
import { WORKSPACE_SETTING_EVENTS } from '../workspace/workspace-events';
import type { Audience, EventRule } from './event-rule';
import { ONBOARDING_EVENTS } from './onboarding-events';

/** What happens to an onboarding. */
export const EVENTS = {
  ...ONBOARDING_EVENTS,
  ...CUSTOMER_EVENTS,
  ...HANDOFF_EVENTS,
  ...GATE_EVENTS,
  ...STATEMENT_EVENTS,
  ...RECEIPT_EVENTS,
  ...GUIDE_EVENTS,
  ...PATH_EVENTS,
  ...STARTING_POINT_EVENTS,
  ...FILE_EVENTS,
  ...QUESTION_EVENTS,
  ...MEETING_EVENTS,
  ...INTRODUCTION_EVENTS,
  ...CONTACT_EVENTS,
  ...REVIEW_EVENTS,
  ...PROMISE_EVENTS,
  ...THREAD_EVENTS,
  ...MAIL_EVENTS,
  ...CLOCK_EVENTS,
};

/** What happens to a workspace, and to no onboarding of it. */
export const WORKSPACE_EVENTS = {
  ...MEMBER_EVENTS,
  ...MAIL_EVENTS_OF_WORKSPACE,
  ...WORKSPACE_SETTING_EVENTS,
  ...API_EVENTS,
  ...WEBHOOK_EVENTS,
  ...CRM_EVENTS,
  ...STARTING_POINT_EVENTS_OF_WORKSPACE,
};

const ALL = { ...EVENTS, ...WORKSPACE_EVENTS };
type All = typeof ALL;

export type OnboardingEventKind = keyof typeof EVENTS;
export type WorkspaceEventKind = keyof typeof WORKSPACE_EVENTS;
export type EventKind = keyof All;

type Shape<Rule, Name extends string> =
  Rule extends Record<Name, infer S extends z.ZodType> ? z.output<S> : undefined;

type Details<K extends EventKind> = Shape<All[K], 'details'>;

type Noted<K extends EventKind> =
  Details<K> extends undefined ? { details?: undefined } : { details: Details<K> };

type About<K extends EventKind> = All[K] extends { about: infer A }
  ? A extends 'statement'
    ? { statementId: string }
    : { statementId?: string }
  : { statementId?: undefined };

type NewOf<K extends EventKind> = { [P in K]: { kind: P } & Noted<P> & About<P> }[K];

/** What may be recorded of an onboarding: each kind with what belongs to it. */
export type NewEvent = NewOf<OnboardingEventKind>;
/** What may be recorded of a workspace. */
export type NewWorkspaceEvent = NewOf<WorkspaceEventKind>;

type Read<K extends EventKind> =
  Shape<All[K], 'earlier'> extends undefined
    ? Details<K> extends undefined
      ? Record<string, never>
      : Details<K>
    : Shape<All[K], 'earlier'>;

/** What is read of each kind, rows that earlier versions stored included. */
export type EventDetails = { [K in EventKind]: Read<K> };
export type EventOf<K extends EventKind> = { [P in K]: { kind: P; details: EventDetails[P] } }[K];
/** An event of an onboarding, as it is read. */
export type OnboardingEvent = EventOf<OnboardingEventKind>;
/** An event of a workspace, as it is read. */
export type WorkspaceEvent = EventOf<WorkspaceEventKind>;

const rules: Record<string, EventRule | undefined> = ALL;

/** What is stored of an event's details; throws where they don't fit, for the record can't be put right later. */
export function detailsToStore({ kind, details }: NewEvent | NewWorkspaceEvent): Record<string, unknown> {
  return rules[kind]?.details?.parse(details) ?? {};
}

/**
 * An event as it was stored, by this version or one before. Null for a kind that isn't known here, and where the
 * details are none of that kind: what reads it says so and goes on.
 */
export function readEvent(kind: string, details: unknown): OnboardingEvent | null {
  return Object.hasOwn(EVENTS, kind) ? (readDetails(kind, details) as OnboardingEvent | null) : null;
}

/** The same of a workspace's. */
export function readWorkspaceEvent(kind: string, details: unknown): WorkspaceEvent | null {
  return Object.hasOwn(WORKSPACE_EVENTS, kind) ? (readDetails(kind, details) as WorkspaceEvent | null) : null;
}

function readDetails(kind: string, details: unknown): { kind: string; details: unknown } | null {
  const rule = rules[kind];
  const read = (rule?.earlier ?? rule?.details ?? NOTHING).safeParse(details);
  return read.success ? { kind, details: read.data } : null;
}

const NOTHING = z.object({});

/** Who may see it; a kind that isn't known here is for us alone. */
export const seenBy = (kind: string): Audience => rules[kind]?.seenBy ?? 'only_us';

export const comesInRuns = (kind: string): boolean => rules[kind]?.comesInRuns ?? false;

/** Whether a contact does it, by an act of their own. */
export const isActOfContact = (kind: string): boolean => rules[kind]?.byContact !== undefined;

const kindsWith = (holds: (rule: EventRule) => boolean): OnboardingEventKind[] =>
  (Object.keys(EVENTS) as OnboardingEventKind[]).filter((kind) => holds(EVENTS[kind]));

export const HANDOFF_SAVES = kindsWith((rule) => rule.savesHandoff === true);

/** What contacts do of a kind, by acts of their own. */
export const actsOfContacts = (which: EventRule['byContact']): OnboardingEventKind[] =>
  kindsWith((rule) => rule.byContact === which);
