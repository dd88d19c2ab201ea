/*
 * Which words an event was about. The record names the wording that was answered; where an event doesn't, it is told
 * by the answer given at that very moment, and failing that by the latest wording published before it. It is never
 * told by words that nobody had seen, or that were changed since.
 */
import type { StatementKind, Words } from '../statement/statement';
import type { OnboardingEvent, OnboardingEventKind } from './event';

/** A wording of a statement, with the moments at which customers were first and again shown it. */
export type ToldWording = {
  id: string;
  statementId: string;
  number: number;
  purpose: 'recorded' | 'guide' | 'proposed' | 'resolved';
  at: Date;
  published: Date[];
  words: Words & { kind: StatementKind };
};

export type Told = {
  named: (ToldWording & { isAnswered: boolean }) | undefined;
  before?: ToldWording;
  after?: ToldWording;
};

type Event = {
  kind: string;
  at: Date;
  /** What it says; null where what is stored can't be read. */
  event: OnboardingEvent | null;
  /** The wording of the answer given at that moment, where one is on record. */
  answered: string | null;
};

/** What contacts do with words that are shown to them. */
const OF_SHOWN_WORDS = new Set<string>([
  'statement_confirmed',
  'statement_set_for_call',
  'answer_withdrawn',
  'sales_asked',
  'call_outcome_noted',
  'point_left_open',
] satisfies OnboardingEventKind[]);

/** What is asked and answered about words that are shown; the words themselves are not what was said. */
const ABOUT_SHOWN_WORDS = new Set<string>([
  'question_asked',
  'question_taken_back',
  'question_answered',
  'question_read',
  'note_written',
] satisfies OnboardingEventKind[]);

/** What sales does with the words of the handoff. */
const OF_HANDOFF = new Set<string>([
  'statement_recorded',
  'statement_changed',
  'statement_removed',
  'statement_restored',
] satisfies OnboardingEventKind[]);

/** `own` are the wordings of the event's statement, by number. */
export function wordingsOfEvent(event: Event, own: ToldWording[]): Told {
  const { before, after } = changedIn(event, own);
  const change = { before: before?.id === after?.id ? undefined : before, after };
  const named = before ?? after;
  if (named) return { ...change, named: { ...named, isAnswered: false } };
  const isOfShown = OF_SHOWN_WORDS.has(event.kind) || ABOUT_SHOWN_WORDS.has(event.kind);
  const found = isOfShown ? shownAt(event, own) : standingAt(event, own);
  return { named: found && { ...found, isAnswered: OF_SHOWN_WORDS.has(event.kind) } };
}

function changedIn(event: Event, own: ToldWording[]): Pick<Told, 'before' | 'after'> {
  const { event: said, at } = event;
  const byId = (id: string | null | undefined) => own.find((one) => one.id === id);
  const byNumber = (number: number | undefined) => own.find((one) => one.number === number);
  const lastOf = (purposes: ToldWording['purpose'][], after: ToldWording | undefined) =>
    own.filter((one) => one.at < at && one !== after && purposes.includes(one.purpose)).at(-1);
  switch (said?.kind) {
    case 'statement_corrected':
    case 'correction_resolved':
    case 'call_outcome_noted':
      return { before: byId(said.details.from), after: byId(said.details.to) };
    case 'statement_reworded': {
      const after = byNumber(said.details.number);
      return { before: lastOf(['recorded'], after), after };
    }
    case 'guide_reworded': {
      const { from, to, number } = said.details;
      const after = byId(to) ?? byNumber(number);
      return { before: byId(from) ?? lastOf(['recorded', 'guide', 'resolved'], after), after };
    }
    case 'statement_added':
      return { after: own[0] };
    default:
      return {};
  }
}

/** The wording that the event itself names. */
function namedIn({ event: said }: Event, own: ToldWording[]): ToldWording | undefined {
  const named = said && 'wording' in said.details ? said.details.wording : undefined;
  return own.find((one) => one.id === named);
}

/** What a contact had before their eyes. */
function shownAt(event: Event, own: ToldWording[]): ToldWording | undefined {
  const answered = own.find((one) => one.id === event.answered);
  return namedIn(event, own) ?? answered ?? latestPublished(own, event.at) ?? own[0];
}

function latestPublished(own: ToldWording[], at: Date): ToldWording | undefined {
  const before = own.flatMap((wording) =>
    wording.published.filter((moment) => moment < at).map((moment) => ({ wording, moment })),
  );
  before.sort((one, other) => one.moment.getTime() - other.moment.getTime());
  return before.at(-1)?.wording;
}

/** What we had written by then: in the handoff first, later in the guide. */
function standingAt(event: Event, own: ToldWording[]): ToldWording | undefined {
  const { kind, at } = event;
  const named = namedIn(event, own);
  if (named) return named;
  const isOfHandoff = OF_HANDOFF.has(kind);
  const written = own.filter(
    (one) => one.at <= at && one.purpose !== 'proposed' && (!isOfHandoff || one.purpose === 'recorded'),
  );
  return written.at(-1) ?? own[0];
}
