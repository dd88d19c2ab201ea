/* The handoff as sales wrote it, in English: every statement told the way we speak of it among ourselves. */
import { keptIn, valueIn } from '../../../domain/handoff/own-value';
import type { SaidFacts, WrittenFacts } from '../../../queries/handoff/handoff-as-written.server';
import type { OwnFacts, ShownOwn } from '../../../queries/handoff/own-fields.server';
import type { HandoffAsWritten, Said, SaidOwn, SaidOwnField } from '../../handoff/said-handoff';
import { sayAboutThem, sayStance } from '../contact/say-about-them';
import type { Reader } from '../say-time';
import { showWords } from '../shown-words';
import { AREA_WORDS, PART_WORDS, tell } from '../tell-statement';
import { OWN_VOICE, sayOwnValue } from './own-words';

/** `customer` is the company's name. */
export type Telling = { reader: Reader; customer: string };

export function sayWritten(written: WrittenFacts, telling: Telling): HandoffAsWritten {
  const said = (one: SaidFacts) => saySaid(one, telling);
  const { goals, promises, purchases, dates, people, systems, own, ...same } = written;
  return {
    ...same,
    own: sayOwn(own, telling.reader),
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

/** Fields of the starting point’s own, with what is written there. */
export function sayOwn({ fields, left }: OwnFacts, reader: Reader): SaidOwn {
  return {
    fields: fields.map((one): SaidOwnField => {
      const { field } = one;
      if (!one.isShown)
        return {
          field,
          value: keptIn(field, one.ours),
          words: sayOwnValue(one.ours, one.ours.value, reader),
        };
      const value = one.said ? valueIn(field, one.said.words, OWN_VOICE) : '';
      return { field, value, words: one.said ? sayShownOwn(one.said, reader) : '' };
    }),
    left: left.map(({ key, label, kind, value }) => ({
      key,
      label,
      words: sayOwnValue({ kind }, value, reader),
    })),
  };
}

/** What stands beside the label. */
function sayShownOwn({ words }: ShownOwn, reader: Reader): string {
  const { day, more } = showWords(words, reader);
  return [day, more].filter(Boolean).join(' · ');
}

export const saySaid = <S extends SaidFacts>(
  { words, ...same }: S,
  { reader, customer }: Telling,
): Omit<S, 'words'> & Pick<Said, 'told'> => ({ ...same, told: tell(words, reader, customer) });
