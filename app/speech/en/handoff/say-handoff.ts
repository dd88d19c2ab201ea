/* The page on which a handoff is written, in English: when it was signed, saved, handed over and returned. */
import { dayOf } from '../../../domain/clock/clock';
import type { Completeness } from '../../../domain/handoff/handoff';
import type { HandoffFacts } from '../../../queries/handoff/handoff.server';
import type { HandoffPage } from '../../handoff/said-handoff';
import { briefly } from '../briefly';
import { sayClock } from '../onboarding/say-clock';
import { type Reader, sayClockTime, sayDeadline, sayInstant, sayShortDay, sayWhen } from '../say-time';
import { sayWritten } from './say-written';

export function sayHandoff({ reader, signedAt, savedAt, ...facts }: HandoffFacts): HandoffPage {
  const { clock, since, returned, completeness, begins } = facts;
  return {
    ...facts,
    ...sayWritten(facts, { reader, customer: facts.customer }),
    completeness: withShortTitles(completeness),
    clock: sayClock(clock),
    signed: sayInstant(signedAt, reader),
    saved: savedAt && sayWhen(savedAt, reader),
    since: since && saySince(since, reader),
    returned: returned && sayReturned(returned, reader),
    begins: sayBegins(begins, reader),
  };
}

const sayBegins = (begins: HandoffFacts['begins'], reader: Reader): HandoffPage['begins'] => ({
  ...begins,
  promises: begins.promises.map((one) => ({ ...one, day: '' })),
  dates: begins.dates.map(({ on, ...one }) => ({ ...one, day: sayShortDay(on, reader) })),
});

const sayReturned = ({ at, ...same }: NonNullable<HandoffFacts['returned']>, reader: Reader) => ({
  ...same,
  when: sayWhen(at, reader),
});

/** Gaps stand in narrow places, where a goal of 600 characters has no room. */
function withShortTitles(completeness: Completeness): Completeness {
  const short = <G extends { about?: string }>(gap: G): G =>
    gap.about === undefined ? gap : { ...gap, about: briefly(gap.about) };
  return {
    ...completeness,
    gaps: completeness.gaps.map(short),
    parts: completeness.parts.map((part) => ({ ...part, gaps: part.gaps.map(short) })),
  };
}

/** "8:52" of today, "yesterday, 8:52", "Tue 4 May, 8:52". */
function saySince(at: Date, reader: Reader): string {
  const isToday = dayOf(at, reader.timeZone) === dayOf(reader.now, reader.timeZone);
  return isToday ? sayClockTime(at, reader.timeZone) : sayDeadline(at, reader);
}
