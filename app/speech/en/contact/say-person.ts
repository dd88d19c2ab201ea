/* The people of a customer in English: the parts they play, their ways in, and when they came. */
import { dayOf } from '../../../domain/clock/clock';
import type { PersonFacts } from '../../../queries/contact/people-and-links.server';
import type { Person } from '../../contact/said-person';
import { sayNothing } from '../introduction/say-introduction';
import { type Reader, sayDay, sayWhen } from '../say-time';
import { PART_WORDS } from '../tell-statement';
import { sayAboutThem } from './say-about-them';

export function sayPerson(facts: PersonFacts, reader: Reader): Person {
  const { parts, known, link, nothing, copiedUntil, openedAt, cameBackAt, ...same } = facts;
  return {
    ...same,
    parts: parts.map((part) => PART_WORDS[part]),
    known: sayAboutThem(known),
    link: link && {
      state: link.state,
      day: sayDay(dayOf(link.at, reader.timeZone), reader),
      isFresh: link.isFresh,
    },
    copiedUntil: copiedUntil && sayDay(dayOf(copiedUntil, reader.timeZone), reader),
    nothing: nothing && sayNothing(nothing),
    opened: openedAt && sayWhen(openedAt, reader),
    cameBack: cameBackAt && sayWhen(cameBackAt, reader),
  };
}
