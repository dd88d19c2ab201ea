/* What a row of the worklist tells of one onboarding: whose turn it is, what waits, since when and until when. */
import type { HandoffPart } from '../../domain/handoff/parts';
import type { Stage, Turn } from '../../domain/onboarding/onboarding';
import type { SignerGap } from '../../domain/review/signers';
import type { OffFacts, Wait } from '../clock/days-off.server';
import type { ClockFacts } from '../onboarding/clock';

/** What comes next is told from these; the page of the onboarding tells it in the same words. */
export type NextFacts = {
  id: string;
  customer: string;
  stage: Stage;
  turn: Turn;
  /** It is this member's own turn. */
  needsMe: boolean;
  /** The reader is the one who sells, or the one who looks after the customer. */
  isRep: boolean;
  isHost: boolean;
  /** One person stands in both parts, so that nobody introduces anybody. */
  isOfOne: boolean;
  repFirst: string;
  hostFirst: string;
  firstContact: string;
  handedOverAt: Date | null;
  partsMissing: HandoffPart[];
  redFlags: number;
  points: { checked: number; signed: number; all: number };
  /** Everything is for the call, so that nobody can sign yet. */
  isAllForCall: boolean;
  /**
   * The corrections and questions that wait for an answer: of whom, how many, and when the oldest is due. `count` are
   * corrections, `added` the new points among them, `questions` the places where somebody asked.
   */
  waiting: { contacts: string[]; count: number; added: number; questions: number; answerBy: Date } | null;
  /** When the introduction leaves by itself, and on whose wall clock, or that it couldn’t. */
  set: { goesAt: Date; timeZone: string; isStopped: boolean } | null;
  /** When customer success owes the first call or mail, once that is what comes next. */
  contact: Due | null;
  /** When a point that was left open until today, or a day before, is to be settled. */
  openPoint: Due | null;
  /** Why nobody can sign; null where somebody can. */
  signerGap: SignerGap | null;
};

export type Due = { at: Date; isLate: boolean };

/** The colleague whose turn it is, and when they were reminded, while that is fresh. */
export type RemindFacts = { first: string; remindedAt: Date | null };

export type RowFacts = NextFacts & {
  rep: string;
  host: string;
  signedAt: Date;
  /** How many working hours the introduction took, once it is made. */
  introducedInHours: number | null;
  /** Who introduced, where that wasn't the rep; a lead may stand in. */
  introducedBy: { isReader: boolean; name: string } | null;
  clock: ClockFacts | null;
  isLate: boolean;
  /** Of a customer with several that are open, which it is. */
  deal: string | null;
  /** Since when its deal is won in the CRM, though its handoff isn’t accepted and has to be; null for every other. */
  wonEarly: Date | null;
  due: Due | null;
  remind: RemindFacts | null;
  /** What its due time is reckoned from, and which days in between don't count; null where no due time is said. */
  wait: Wait | null;
  off: OffFacts | null;
};
