/*
 * What the stand-in for HubSpot can be told: the limits of the account, its rules for closing a deal, the faults it
 * commits, and how its webhooks arrive. Every share is a number from 0 to 1, every wait is in milliseconds.
 */
import type { FaultPlan } from '../planned';

export const FAULTS = [
  /** 429 before anything is looked at. */
  'rate-limit',
  /** 502 of a gateway, as HTML, and nothing was done. */
  'server-error',
  /** 500, although it was done. */
  'server-error-done',
  /** The bytes are read and never answered; nothing was done. */
  'silent',
  /** Done and never answered. */
  'silent-done',
  /** Done; the answer breaks off in the middle. */
  'half',
  /** Done; the answer is no JSON. */
  'garbage',
  /** Done; the answer is JSON of another shape. */
  'strange',
  /** The connection is cut before anything is done. */
  'reset',
  /** Done; whatever is a page is followed by its beginning. */
  'round',
  /** Done; the answer is blanks, some 100 MB of them. */
  'endless',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What can be wrong with one deal, wherever it is answered, while everything else is right. */
export const ODDITIES = {
  /** Nobody says when it was changed. */
  undated: { hs_lastmodifieddate: '' },
  /** It is changed in a year that is to come. */
  'to come': { hs_lastmodifieddate: '2999-01-01T00:00:00.000Z' },
  /** Its id is none. */
  'no id': {},
} as const;
export type Oddity = keyof typeof ODDITIES;

export type WebhookPlan = {
  url: string;
  /** How often each event is sent; once unless told. */
  times?: number;
  /** Share of events accompanied by a forged twin, signed with another secret. */
  forged?: number;
  /** Holds events back until `settle`, and lets them go in another order. */
  isShuffled?: boolean;
  /** Events in one request; at most a hundred. */
  atOnce?: number;
  /** Waits before the attempts of what isn't answered with 2xx. */
  retryAfterMs?: number[];
  seed?: number;
};

export type StandInOptions = {
  port?: number;
  token?: string;
  clientSecret?: string;
  portalId?: number;
  /** Requests within ten seconds; 0 is no limit. */
  perTenSeconds?: number;
  /** Searches within a second; 0 is no limit. */
  searchesPerSecond?: number;
  daily?: number;
  /** Scopes that the private app has; all of them unless told. */
  scopes?: string[];
  /** Properties that have to be filled before a deal is moved into a stage by hand, by stage. */
  requiredIn?: Record<string, string[]>;
  /** Stages that only an approver may move a deal into. */
  approvedStages?: string[];
  faults?: FaultPlan<Fault>;
  webhooks?: WebhookPlan;
  /** Where the clock of the account starts. */
  startAt?: Date;
};
