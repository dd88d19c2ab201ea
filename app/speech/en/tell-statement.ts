// How we speak of a statement among ourselves: its title, its figures, and the few facts around it. Days are said as
// people say them; what nobody said is left out rather than shown as empty.
import { atStart } from '../../domain/form/at-start';
import type { PromiseKind, Side, Words } from '../../domain/statement/kinds';
import type { Commitment, Part, SystemArea } from '../../domain/statement/statement';
import { purchaseFacts } from './purchase-facts';
import { type Reader, sayDay, sayShortDay } from './say-time';

export const PART_WORDS: Record<Part, string> = {
  champion: 'first contact',
  decision_maker: 'signs off',
  day_to_day: 'daily work',
  technical: 'systems',
  billing: 'billing',
};

/** As the customer reads them: they know better than we do who pays the bills. */
export const PLAYS: Record<Part, string> = {
  champion: 'first contact',
  decision_maker: 'signs off',
  day_to_day: 'daily work',
  technical: 'systems',
  billing: 'pays the bills',
};

/** "Signs off, pays the bills"; empty for none. */
export const sayParts = (parts: readonly Part[]): string =>
  atStart(parts.map((part) => PLAYS[part]).join(', '));

export const AREA_WORDS: Record<SystemArea, string> = {
  today: 'What they use today',
  connects: 'Connects to us',
  data: 'Data to bring over',
  security: 'Security',
};

/** What the customer is asked where sales didn't know. */
export const AREA_QUESTIONS: Record<SystemArea, string> = {
  today: 'What do you use today?',
  connects: 'What has to connect to us?',
  data: 'What data should we bring over?',
  security: 'What does your security ask of us?',
};

export const COMMITMENT_WORDS: Record<Commitment, string> = {
  promised: 'Promised',
  talked_about: 'Talked about, not promised',
  not_included: 'Not included',
};

export const PROMISE_KIND_WORDS: Record<PromiseKind, string> = {
  feature: 'Feature',
  timeline: 'Timing',
  service: 'Service',
  commercial: 'Price and terms',
};

/** Whose turn a promise or a date is. `customer` is the company's name. */
export function sideWords(side: Side, customer: string): string {
  if (side === 'together') return 'Together';
  return side === 'ours' ? 'Ours' : `${customer}’s`;
}

/** What a goal goes from and to; empty where nobody said. */
export type Figures = { today: string; target: string; by: string; isMeasuredFirst: boolean };

export type Told = {
  title: string;
  figures: Figures | null;
  /** The day of a date, "Fri 21 May"; empty for the others. */
  day: string;
  /** Short facts, to be read one after the other. */
  facts: string[];
  /** Words of more than a line. */
  detail: string;
};

type ToldByKind = Omit<Told, 'figures' | 'day' | 'detail'> & Partial<Told>;

/** A statement's words, ready to be shown to a member. */
export function tell(words: Words, reader: Reader, customer: string): Told {
  const { facts, ...told } = toldByKind(words, reader, customer);
  return { figures: null, day: '', detail: '', ...told, facts: facts.filter((fact) => fact !== '') };
}

function toldByKind(words: Words, reader: Reader, customer: string): ToldByKind {
  switch (words.kind) {
    case 'goal': {
      const { text, today, target, by, measure, measureFirst } = words.fields;
      const figures = { today, target, by: by && sayDay(by, reader), isMeasuredFirst: measureFirst };
      return { title: text, figures, facts: [measure && `Measured by: ${measure}`] };
    }
    case 'promise': {
      const { text, promiseKind, side, due, detail } = words.fields;
      const by = due && `By ${sayDay(due, reader)}`;
      const whose = side === 'ours' ? '' : sideWords(side, customer);
      return { title: text, facts: [by, PROMISE_KIND_WORDS[promiseKind], whose], detail };
    }
    case 'purchase':
      return { title: words.fields.text, facts: purchaseFacts(words.fields, reader) };
    case 'date': {
      const { text, on, side, detail } = words.fields;
      const day = on ? sayShortDay(on, reader) : 'No day yet';
      return { title: text, day, facts: [sideWords(side, customer)], detail };
    }
    case 'person': {
      const { name, title, does, email } = words.fields;
      return { title: name, facts: [title, does, email] };
    }
    case 'system':
      return { title: words.fields.label, facts: [], detail: words.fields.text };
  }
}

/** The figures as one sentence: "11% to 5% by 31 August"; empty when there are none. */
export function sayFigures({ today, target, by, isMeasuredFirst }: Figures): string {
  const figures = isMeasuredFirst
    ? 'we’ll measure it together first'
    : [today, target].filter(Boolean).join(' to ');
  return [figures, by && `by ${by}`].filter(Boolean).join(' ');
}

/** Everything a statement says, on one line, so that two wordings can be laid beside each other. */
export function sayWhole(told: Told): string {
  const figures = told.figures ? atStart(sayFigures(told.figures)) : '';
  return [told.title, told.day, figures, ...told.facts, told.detail]
    .filter((part) => part !== '')
    .join(' · ');
}
