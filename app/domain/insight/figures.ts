/*
 * Every figure of Insight, each said once: page, file and whatever else shows one read it here. An onboarding belongs to
 * the period in which its deal was signed, by the day of the workspace; what happened to it later counts where it began.
 * Times run from the signature on working days only, hours round the clock; only what was reached has one, and a figure
 * stands beside what it was taken from. In time is what was reached within its limit, of all that was reached and had one
 * and of all that is past it and isn't reached yet (`limit.ts`); where an onboarding is closed, no limit passes any more.
 *
 * Stretch        unit           what ends it                                         its limit
 * handed over    working hours  the first handoff_submitted that wasn't taken back   none
 * accepted       working hours  handoff_accepted                                     hours for accepting
 * introduced     working hours  introduction_sent, introduction_made_…               hours for introducing
 * first contact  working hours  first_contact_made, or the first call was held       end of the working day after the introduction
 * settled        working days   the first settled                                    none
 * first call     working days   meeting_held of the first call                       none
 * live           working days   the last step of the phase marked as live            the day that the phase ends
 * first value    working days   step_approved of a goal                              the day that the first phase with one ends
 */
import { VERDICTS, type Verdict } from '../guide/guide';
import { RETURN_REASONS, type ReturnReason } from '../handoff/handoff';
import { ARRIVED, LASTING, type LastingDelivery } from '../mail/delivery';
import { PROMISE_STATES, type PromiseState } from '../promise/promise';
import type { NeverTwice } from '../question/never-twice';
import { SAID_BY, type SaidBy, STATEMENT_KINDS, type StatementKind } from '../statement/statement';
import { rest, type Share, together } from './share';
import { type Spread, spreadOf } from './spread';
import { STRETCHES, type Stretch } from './stretches';
import type { Name, Tally } from './tally';

/** With fewer onboardings than this nothing is shown. */
export const FEWEST_ONBOARDINGS = 10;
/** And with fewer answered points than this, nothing of one person. */
export const FEWEST_POINTS = 20;

/**
 * `spread` is null for too few; `inTime` counts those alone that have a limit and were reached, or are past it;
 * `overdue` are those that are past it and aren't reached yet, and are late in it.
 */
export type Times = { of: number; spread: Spread | null; inTime: Share; overdue: number };

export type Figures = {
  onboardings: number;
  times: Record<Stretch, Times>;
  /** Handoffs that were accepted without ever being returned, of all that were accepted. */
  atOnce: Share;
  /** How often a handoff was returned, and for what; one return may have several reasons. */
  returns: number;
  reasons: Record<ReturnReason, number>;
  /** Points of ours that somebody of the customer changed, of those that somebody said yes to or changed. */
  corrected: Share;
  byKind: Record<StatementKind, Share>;
  /** The same by who said it: the customer, or sales assumed it; and of what nobody said that. */
  bySaid: Record<SaidBy | 'none', Share>;
  verdicts: Record<Verdict | 'none', number>;
  promises: Record<PromiseState, number>;
  /** Promises that were kept, of those that came to an end; how many of them late. */
  kept: Share & { late: number };
  questions: NeverTwice;
  /** Contacts who had to repeat something, of those who said whether they had. */
  repeated: Share;
  /** Contacts who opened their page by a link of their own, of those who were given one. */
  opened: Share;
  /** Contacts who asked for another link, as theirs led nowhere any more, of those who were given one. */
  askedAnew: Share;
  /** What the provider said of mail to contacts; it arrived where it was delivered, even where it was called spam then. */
  mail: Record<LastingDelivery, number>;
  arrived: Share;
};

export function figuresOf(tally: Tally): Figures {
  const count = (name: Name) => tally.get(name) ?? 0;
  const each = <K extends string, T>(keys: readonly K[], of: (key: K) => T) =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>;
  const took = valuesIn(tally);
  const byKind = each(STATEMENT_KINDS, (kind) => ({
    count: count(`corrected/${kind}`),
    of: count(`answered/${kind}`),
  }));
  const corrected = together(Object.values(byKind));
  const bySaid = each(SAID_BY, (by) => ({
    count: count(`corrected_said_by/${by}`),
    of: count(`answered_said_by/${by}`),
  }));
  const promises = each(PROMISE_STATES, (state) => count(`promises/${state}`));
  const mail = each(LASTING, (delivery) => count(`mail/${delivery}`));
  const given = count('pages/opened') + count('pages/unopened');
  return {
    onboardings: count('onboardings'),
    times: each(STRETCHES, (stretch) => ({
      of: [...took[stretch].values()].reduce((sum, times) => sum + times, 0),
      spread: spreadOf(took[stretch]),
      inTime: {
        count: count(`in_time/${stretch}`),
        of: count(`has_limit/${stretch}`) + count(`overdue/${stretch}`),
      },
      overdue: count(`overdue/${stretch}`),
    })),
    atOnce: { count: count('accepted_at_once'), of: count('accepted') },
    returns: count('returns'),
    reasons: each(RETURN_REASONS, (reason) => count(`returned_for/${reason}`)),
    corrected,
    byKind,
    bySaid: { ...bySaid, none: rest(corrected, together(Object.values(bySaid))) },
    verdicts: each([...VERDICTS, 'none'], (verdict) => count(`judged/${verdict}`)),
    promises,
    kept: {
      count: promises.kept,
      of: promises.kept + promises.changed + promises.broken,
      late: count('kept_late'),
    },
    questions: {
      known: count('questions/known'),
      asked: count('questions/asked'),
      again: count('questions/again'),
    },
    repeated: { count: count('had_to_repeat'), of: count('asked_of_repeats') },
    opened: { count: count('pages/opened'), of: given },
    askedAnew: { count: count('pages/asked_anew'), of: given },
    mail,
    arrived: {
      count: ARRIVED.reduce((sum, delivery) => sum + mail[delivery], 0),
      of: LASTING.reduce((sum, delivery) => sum + mail[delivery], 0),
    },
  };
}

const TOOK = 'took/';

/** How often each stretch took how long. */
function valuesIn(tally: Tally): Record<Stretch, Map<number, number>> {
  const took = Object.fromEntries(STRETCHES.map((stretch) => [stretch, new Map()])) as Record<
    Stretch,
    Map<number, number>
  >;
  // There are thousands of them in a year, and nothing is taken apart that needn't be.
  for (const [name, count] of tally) {
    if (!name.startsWith(TOOK)) continue;
    const ends = name.indexOf('/', TOOK.length);
    took[name.slice(TOOK.length, ends) as Stretch]?.set(Number(name.slice(ends + 1)), count);
  }
  return took;
}
