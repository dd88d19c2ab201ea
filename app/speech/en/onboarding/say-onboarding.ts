/* The page of one onboarding in English: from its facts to every moment and every wait said. */
import { sayAmount } from '../../../domain/handoff/amount';
import type { OnboardingFacts } from '../../../queries/onboarding/onboarding-page.server';
import type { OnboardingPage } from '../../onboarding/said-onboarding';
import { sayPerson } from '../contact/say-person';
import { sayDelivery } from '../mail/say-delivery';
import { sayCourse } from '../path/say-course';
import { sayForecast } from '../path/say-forecast';
import { sayNeverTwice } from '../question/say-never-twice';
import { type Reader, sayFullDay, sayInstant, sayWhen } from '../say-time';
import { sayOffer } from '../starting-point/say-differences';
import { sayNext, sayRemind } from '../worklist/say-worklist';
import { sayPageClock } from './say-clock';
import { sayStagesToValue } from './say-stages-to-value';
import { saySteps } from './say-steps';
import { sayTimeline } from './say-timeline';

export function sayOnboarding(facts: OnboardingFacts): OnboardingPage {
  const { reader, deal, away, ownsSince, signedAt, firstContactAt, recent, path, offer, ...same } = facts;
  const { steps, clock, otherName, row, remind, people, mail } = facts;
  return {
    ...same,
    offer: offer && sayOffer(offer),
    deal: sayDeal(deal),
    away: away && sayAway(away, facts.row.isHost && !away.isReader ? null : facts.host.first, reader),
    since: sayInstant(ownsSince, reader),
    signed: sayInstant(signedAt, reader),
    steps: saySteps(steps, reader),
    clock: sayPageClock(clock, { host: row.isHost ? null : row.hostFirst }, reader),
    otherName: otherName && sayOtherName(otherName, reader),
    row: sayNext(row, reader),
    remind: remind && sayRemind(remind, reader),
    firstContact: firstContactAt && sayWhen(firstContactAt, reader),
    people: people.map(({ wayIn, ...person }) => ({
      ...sayPerson(person, reader),
      wayIn: wayIn && sayDelivery(wayIn, reader),
    })),
    askedFor: facts.askedFor.map(({ at, ...one }) => ({ ...one, asked: sayWhen(at, reader) })),
    mail: mail.map((one) => sayDelivery(one, reader)),
    path: path && {
      course: sayCourse(path.view, path.people),
      forecast: sayForecast(
        path.forecast,
        {
          isOnCourse: path.view.course.is === 'on_course',
          hasValue: path.reached.some(({ stage }) => stage === 'first_value'),
        },
        reader,
      ),
      behind: path.view.behind,
      of: path.view.of,
      stages: sayStagesToValue(path.reached, reader),
      neverTwice: sayNeverTwice(path.neverTwice),
    },
    recent: sayTimeline(recent, reader),
  };
}

/** "Ordering for 23 shops · €58,000 · 0061x in the CRM". */
const sayDeal = ({ name, value, currency, crmId }: OnboardingFacts['deal']): string =>
  [name, value && sayAmount(value, currency), crmId && `${crmId} in the CRM`].filter(Boolean).join(' · ');

/** `host` is their first name, or null where they read it themselves. */
const sayAway = (
  { name, isReader, until }: NonNullable<OnboardingFacts['away']>,
  host: string | null,
  reader: Reader,
): string =>
  `${host === null ? 'You are' : `${host} is`} away until ${sayFullDay(until, reader)}. ${isReader ? 'You stand in.' : `${name} stands in.`}`;

const sayOtherName = ({ at, ...same }: NonNullable<OnboardingFacts['otherName']>, reader: Reader) => ({
  ...same,
  when: sayWhen(at, reader),
});
