/* What is known of an onboarding: all that its figures follow from. */
import type { Verdict } from '../guide/guide';
import type { ReturnReason } from '../handoff/handoff';
import type { LastingDelivery } from '../mail/delivery';
import type { OfPath } from '../onboarding/stages-to-value';
import type { PromiseState } from '../promise/promise';
import type { NeverTwice } from '../question/never-twice';
import type { SaidBy, StatementKind } from '../statement/statement';

export type OnboardingFacts = OfPath & {
  /** Of the steps of its path that come from its starting point: the key that each has there, by its id. */
  stepKeys: ReadonlyMap<string, string>;
  signedAt: Date;
  /** Nobody sold to them, so that no clock runs from a signature. */
  isWithoutHandoff: boolean;
  limits: { acceptanceHours: number; introductionHours: number };
  /** When all that a handoff needs was there, and sales handed it over, for the first time. */
  handedOverAt: Date | null;
  acceptedAt: Date | null;
  introducedAt: Date | null;
  firstContactAt: Date | null;
  /** When everything was signed or set for the call, for the first time. */
  settledAt: Date | null;
  /** No limit runs from there on. */
  closedAt: Date | null;
  /** The reasons of each return. */
  returns: readonly (readonly ReturnReason[])[];
  /** Points of ours that somebody of the customer said yes to, or said otherwise. */
  points: readonly AnsweredPoint[];
  promises: readonly StandingPromise[];
  questions: NeverTwice;
  /** What each contact said last of having to repeat anything. */
  repeats: readonly boolean[];
  /** Contacts who were given a way in. */
  waysIn: readonly WayIn[];
  /** What the provider said of each mail to a contact, where it said anything that lasts. */
  mail: readonly LastingDelivery[];
};

/** Whether they opened their page by a link of their own, and whether they ever asked for another link. */
export type WayIn = { hasOpened: boolean; hasAskedAnew: boolean };

/** `saidBy` is null where nobody said who said it, as of what customer success added. */
export type AnsweredPoint = { kind: StatementKind; saidBy: SaidBy | null; isCorrected: boolean };

export type StandingPromise = {
  verdict: Verdict | null;
  state: PromiseState;
  dueOn: string | null;
  since: Date | null;
};
