/*
 * What the stand-in for Resend can be told: the limits of the account, the faults it commits, and how its webhooks
 * arrive. Every share is a number from 0 to 1, every wait is in milliseconds.
 */
import type { FaultPlan as Planned } from '../planned';

export const FAULTS = [
  /** 429 before anything is looked at. */
  'rate-limit',
  /** 500, and nothing was accepted. */
  'server-error',
  /** 500, although the mail was accepted. */
  'server-error-accepted',
  /** The bytes are read and never answered; nothing was accepted. */
  'silent',
  /** Accepted and never answered. */
  'silent-accepted',
  /** Accepted and answered after `slowMs`; until then its key is in flight. */
  'slow',
  /** Accepted; the answer breaks off in the middle. */
  'half',
  /** Accepted; the answer is no JSON. */
  'garbage',
  /** The connection is cut before anything is accepted. */
  'reset',
  /** The connection is cut after the mail was accepted. */
  'reset-accepted',
] as const;

export type Fault = (typeof FAULTS)[number];

export type FaultPlan =
  | Planned<Fault>
  /** Drawn for each send; what is left to 1 is no fault. */
  | { chances: Partial<Record<Fault, number>>; seed: number };

export type WebhookPlan = {
  url: string;
  /** `whsec_` and the base64 of the key. */
  secret: string;
  /** Share of events that arrive more than once, under one id. */
  duplicates?: number;
  /** Share of events accompanied by a forged twin, signed with another key, that says the opposite. */
  forged?: number;
  /** Holds events back and lets them go in another order, all that came within this time together. */
  shuffleWithinMs?: number;
  delayMs?: number;
  /** Waits between the attempts of an event that isn't answered with 2xx. */
  retryAfterMs?: number[];
  seed?: number;
};

export type StandInOptions = {
  port?: number;
  apiKey?: string;
  /** A key that may only send. */
  sendingKey?: string;
  /** Domains mail may be sent from; without it, every domain. */
  verifiedDomains?: string[];
  /** Requests per second; 0 is no limit. */
  perSecond?: number;
  dailyQuota?: number;
  monthlyQuota?: number;
  /** Where the virtual clock starts. */
  startAt?: Date;
  ignoreKeys?: boolean;
  faults?: FaultPlan;
  slowMs?: number;
  webhooks?: WebhookPlan;
  /** The append-only log; without it, a file in the system's temporary folder. */
  logFile?: string;
  /** How many mails keep their text for GET /emails/:id. */
  bodiesKept?: number;
};
