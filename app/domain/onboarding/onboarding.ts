/*
 * An onboarding is one customer's journey for one deal. Its stage is not set by anyone: it follows from what
 * has happened (a submission, a receipt, a publication, an introduction, answers, a sign-off).
 * It is also stored, so that lists can be sorted by it; a test derives it again for every seeded onboarding.
 */

export const STAGES = [
  'recording',
  'submitted',
  'returned',
  'accepted',
  'published',
  'introduced',
  'checking',
  'settled',
] as const;
export type Stage = (typeof STAGES)[number];

/** Whose turn it is. */
export const TURNS = ['sales', 'cs', 'customer', 'nobody'] as const;
export type Turn = (typeof TURNS)[number];

export type Facts = {
  /** Nothing more is to come, however far it was. */
  isClosed: boolean;
  /** Nobody hands it over: it begins where others are accepted. */
  isWithoutHandoff: boolean;
  submittedAt: Date | null;
  /** The receipt on the latest submission, if there is one. */
  receipt: { outcome: 'accepted' | 'returned'; at: Date } | null;
  publishedAt: Date | null;
  introducedAt: Date | null;
  hasAnswers: boolean;
  isSettled: boolean;
  /** Everything is for the call, and nothing can be signed before customer success has noted what came of it. */
  isAllForCall: boolean;
  /** Corrections without a resolution; those waiting for sales are counted apart. */
  openCorrections: number;
  withSales: number;
  /** Places where a contact asked and nobody has answered. */
  openQuestions: number;
  /** The earliest promised answer time of the open corrections and questions. */
  answerDueAt: Date | null;
  introductionDueAt: Date;
  acceptanceDueAt: Date;
  /** Until when customer success owes its first own contact, and the morning of that day; null once it was made. */
  firstContactDueAt: Date | null;
  firstContactFrom: Date | null;
  /** From when and until when the first of the points that stay open is to be settled; null where none has a day. */
  openPoint: { from: Date; dueAt: Date } | null;
};

/** The stage that follows from the facts. */
export function stageOf(facts: Facts): Stage {
  if (!facts.isWithoutHandoff && facts.receipt?.outcome !== 'accepted') {
    if (facts.receipt?.outcome === 'returned') return 'returned';
    return facts.submittedAt ? 'submitted' : 'recording';
  }
  if (!facts.publishedAt) return 'accepted';
  if (!facts.introducedAt) return 'published';
  if (facts.isSettled) return 'settled';
  return facts.hasAnswers ? 'checking' : 'introduced';
}

/** Whose turn it is at a moment, and by when. */
export function turnOf(facts: Facts, now: Date): { turn: Turn; dueAt: Date | null } {
  if (facts.isClosed) return { turn: 'nobody', dueAt: null };
  const stage = stageOf(facts);
  switch (stage) {
    case 'recording':
    case 'returned':
      return { turn: 'sales', dueAt: facts.introductionDueAt };
    case 'published':
      return { turn: facts.isWithoutHandoff ? 'cs' : 'sales', dueAt: facts.introductionDueAt };
    case 'submitted':
      return { turn: 'cs', dueAt: facts.acceptanceDueAt };
    case 'accepted':
      return { turn: 'cs', dueAt: facts.introductionDueAt };
    case 'introduced':
    case 'checking':
      if (facts.openCorrections > facts.withSales || facts.openQuestions > 0)
        return { turn: 'cs', dueAt: facts.answerDueAt };
      if (facts.withSales > 0) return { turn: 'sales', dueAt: facts.answerDueAt };
      if (isOpenPointDue(facts, now))
        return { turn: 'cs', dueAt: earlierOf(facts.firstContactDueAt, facts.openPoint?.dueAt ?? null) };
      return {
        turn: facts.isAllForCall || isContactDue(facts, now) ? 'cs' : 'customer',
        dueAt: facts.firstContactDueAt,
      };
    case 'settled':
      if (facts.openCorrections + facts.openQuestions > 0) return { turn: 'cs', dueAt: facts.answerDueAt };
      if (isOpenPointDue(facts, now))
        return { turn: 'cs', dueAt: earlierOf(facts.firstContactDueAt, facts.openPoint?.dueAt ?? null) };
      // Their page names the day of the first call or mail, and nobody else is left to do anything.
      return { turn: facts.firstContactDueAt ? 'cs' : 'nobody', dueAt: facts.firstContactDueAt };
  }
}

/** Whose turn it is although nobody looked since: a first contact that has passed is owed by customer success. */
export const turnSince = (stored: { turn: Turn; dueAt: Date | null }, now: Date): Turn =>
  stored.turn === 'customer' && stored.dueAt !== null && stored.dueAt < now ? 'cs' : stored.turn;

/** On the day that the first own contact is due, it is customer success who is up, whatever the customer does. */
const isContactDue = ({ firstContactFrom }: Facts, now: Date): boolean =>
  firstContactFrom !== null && firstContactFrom <= now;

/** A point that was left open until a day comes back to customer success on that day. */
const isOpenPointDue = ({ openPoint }: Facts, now: Date): boolean =>
  openPoint !== null && openPoint.from <= now;

const earlierOf = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);

/** Sales may change the handoff until it is handed over, and again when it came back. */
export const isOpenForRecording = (stage: Stage): boolean => stage === 'recording' || stage === 'returned';

/** Customer success owns the onboarding from the moment of acceptance. */
export const isAccepted = (stage: Stage): boolean => !['recording', 'submitted', 'returned'].includes(stage);

export const isPublished = (stage: Stage): boolean => isAccepted(stage) && stage !== 'accepted';

export const isIntroduced = (stage: Stage): boolean => isPublished(stage) && stage !== 'published';
