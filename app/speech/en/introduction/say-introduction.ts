/* The introduction in English: when it was or will be made, who has it, and why somebody doesn't get it. */
import type { Nothing } from '../../../domain/introduction/reachable';
import type {
  IntroductionFacts,
  IntroductionSetFacts,
  OfTwo,
} from '../../../queries/introduction/introduction.server';
import type { MadeFacts, RecipientNowFacts } from '../../../queries/introduction/introduction-made.server';
import type {
  IntroductionMade,
  IntroductionPage,
  IntroductionSet,
  RecipientNow,
} from '../../introduction/said-introduction';
import { sayDelivery } from '../mail/say-delivery';
import { sayClock } from '../onboarding/say-clock';
import { saySteps } from '../onboarding/say-steps';
import { type Reader, sayInstant, sayTaken, sayWhen, sayZone } from '../say-time';
import { PART_WORDS } from '../tell-statement';

export function sayIntroduction({ reader, ...facts }: IntroductionFacts): IntroductionPage {
  const { clock, steps, accepted, published, recipients, set, later } = facts;
  return {
    ...facts,
    clock: sayClock(clock),
    steps: saySteps(steps, reader),
    accepted: accepted && sayWhen(accepted, reader),
    published: published && sayWhen(published, reader),
    recipients: recipients.map(({ parts, nothing, ...same }) => ({
      ...same,
      parts: parts.map((part) => PART_WORDS[part]),
      nothing: nothing && sayNothing(nothing),
    })),
    set: set && saySet(set, reader.now),
    later: { ...later, place: sayZone(later.zone) },
  };
}

/** Why somebody gets nothing: in the words it was asked for with, where it was. */
export const sayNothing = ({ asked }: Nothing): string => asked || 'no address on record';

/** Of an hour that comes twice in autumn, which one it is. */
const OF_TWO: Record<OfTwo, string> = {
  first: 'before the clocks go back',
  second: 'after the clocks went back',
};

function saySet({ at, timeZone, ofTwo, ...same }: IntroductionSetFacts, now: Date): IntroductionSet {
  const when = [sayInstant(at, { now, timeZone }), sayZone(timeZone), ...(ofTwo ? [OF_TWO[ofTwo]] : [])];
  return { ...same, when: when.join(', '), at: at.toISOString() };
}

export function sayMade({ reader, ...facts }: MadeFacts): IntroductionMade {
  const { by, isReaders, at, tookHours, recipients, copy, hostSince, ...same } = facts;
  return {
    ...same,
    by: isReaders ? 'You' : by,
    when: sayWhen(at, reader),
    took: sayTaken(tookHours),
    recipients: recipients.map((one) => sayRecipient(one, reader)),
    copy: copy && sayDelivery(copy, reader),
    hostSince: hostSince && sayInstant(hostSince, reader),
  };
}

function sayRecipient(recipient: RecipientNowFacts, reader: Reader): RecipientNow {
  const { delivery, later, notWritten, opened, firstAnswer } = recipient;
  return {
    ...recipient,
    delivery: delivery && sayDelivery(delivery, reader),
    later: later && sayDelivery(later, reader),
    notWritten: notWritten && (notWritten === 'not_chosen' ? 'not chosen' : sayNothing(notWritten)),
    opened: opened && sayWhen(opened, reader),
    firstAnswer: firstAnswer && sayWhen(firstAnswer, reader),
  };
}
