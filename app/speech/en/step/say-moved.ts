/* That a step has another day, and why, in English: what it moved with, and what was said as it did. */
import type { DayAsk } from '../../../domain/step/another-day';
import type { MovedStep } from '../../../domain/step/moved-steps';
import { type Reader, sayShortDay } from '../say-time';

export type SaidMoved = {
  title: string;
  /** "Mon 7 Dec". */
  from: string;
  /** "Fri 11 Dec". */
  to: string;
  /** "because “All 23 shops are live” moved from Mon 5 Jul to Fri 9 Jul"; empty where nobody said why. */
  why: string;
  /** What was said of it, with by whom; null where nothing was. */
  words: { by: string; text: string } | null;
};

/** What is known of why: reasons by the agreed date, other days that were asked for by the step. */
export type WhyMoved = {
  reader: Reader;
  readerId: string;
  reasons: ReadonlyMap<string, { words: string; byId: string }>;
  asks: ReadonlyMap<string, DayAsk>;
  people: ReadonlyMap<string, { first: string }>;
  /** The first change. */
  since: Date;
};

export function sayMoved({ step, from, to, with: along }: MovedStep, why: WhyMoved): SaidMoved {
  const day = (iso: string) => sayShortDay(iso, why.reader);
  const said = { title: step.title, from: day(from), to: day(to) };
  if (along.is === 'phase') {
    const { agreed, title, statementId } = along;
    const reason = statementId ? why.reasons.get(statementId) : undefined;
    return {
      ...said,
      why: agreed
        ? `because “${agreed}” moved from ${day(along.from)} to ${day(along.to)}`
        : `because “${title}” ends on ${day(along.to)} now, and not on ${day(along.from)}`,
      words: reason?.words ? { by: nameOf(reason.byId, why), text: reason.words } : null,
    };
  }
  const ask = why.asks.get(step.id);
  if (!ask?.answer?.isAgreed || ask.on !== to || ask.answer.at < why.since)
    return { ...said, why: '', words: null };
  const by = nameOf(ask.contactId, why);
  return { ...said, why: `because ${by} asked for it`, words: { by, text: ask.words } };
}

const nameOf = (id: string, { readerId, people }: WhyMoved): string =>
  id === readerId ? 'You' : (people.get(id)?.first ?? 'A colleague');
