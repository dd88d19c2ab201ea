/* The handoff as sales wrote it, in English: every statement told the way we speak of it among ourselves. */
import type { SaidFacts, WrittenFacts } from '../../../queries/handoff/handoff-as-written.server';
import type { HandoffAsWritten, Said } from '../../handoff/said-handoff';
import { sayAboutThem, sayStance } from '../contact/say-about-them';
import type { Reader } from '../say-time';
import { AREA_WORDS, PART_WORDS, tell } from '../tell-statement';

/** `customer` is the company's name. */
export type Telling = { reader: Reader; customer: string };

export function sayWritten(written: WrittenFacts, telling: Telling): HandoffAsWritten {
  const said = (one: SaidFacts) => saySaid(one, telling);
  const { goals, promises, purchases, dates, people, systems, ...same } = written;
  return {
    ...same,
    goals: goals.map(said),
    promises: promises.map(said),
    purchases: purchases.map(said),
    dates: dates.map(said),
    people: people.map(({ parts, known, stance, ...person }) => ({
      ...saySaid(person, telling),
      plays: parts.map((part) => PART_WORDS[part]),
      known: sayAboutThem(known),
      stance: sayStance(stance),
    })),
    systems: systems.map(({ items, ...area }) => ({
      ...area,
      title: AREA_WORDS[area.area],
      items: items.map(said),
    })),
  };
}

export const saySaid = <S extends SaidFacts>(
  { words, ...same }: S,
  { reader, customer }: Telling,
): Omit<S, 'words'> & Pick<Said, 'told'> => ({ ...same, told: tell(words, reader, customer) });
