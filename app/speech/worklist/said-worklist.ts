/* The worklist and the list of customers, ready to be drawn: every moment said in the reader's calendar. */
import type { CustomerFacts, CustomerListFacts } from '../../queries/worklist/customers.server';
import type { NextFacts, RowFacts } from '../../queries/worklist/row';
import type { WorklistFacts } from '../../queries/worklist/worklist.server';
import type { SaidClock } from '../onboarding/said-clock';

export type NextSaid = Omit<NextFacts, 'handedOverAt' | 'waiting' | 'set' | 'contact' | 'openPoint'> & {
  handedOver: string | null;
  waiting: (Omit<NonNullable<NextFacts['waiting']>, 'answerBy'> & { answerBy: string }) | null;
  set: { when: string; isStopped: boolean } | null;
  /** By when it is due; once it is late, when it was. */
  contact: { by: string; isLate: boolean } | null;
  openPoint: { by: string; isLate: boolean } | null;
};

export type RemindSaid = { first: string; reminded: string | null };

type Unsaid =
  | keyof NextFacts
  | 'signedAt'
  | 'introducedInHours'
  | 'introducedBy'
  | 'clock'
  | 'wait'
  | 'off'
  | 'due'
  | 'wonEarly'
  | 'remind';

export type WorklistRow = NextSaid &
  Omit<RowFacts, Unsaid> & {
    signed: string;
    /** Since when its CRM has it as won, past the gate. */
    wonEarly: string | null;
    /** How long the introduction took, once it is made. */
    introducedIn: string | null;
    /** Who introduced, where that wasn't the rep. */
    introducedBy: string | null;
    clock: SaidClock | null;
    /** By when it is due; once it is late, when it was. */
    dueBy: string | null;
    /** Which days did not count until then. */
    daysOff: string[];
    remind: RemindSaid | null;
  };

export type Worklist = Omit<WorklistFacts, 'rows' | 'nextDeadline' | 'standsInFor' | 'reader'> & {
  /** "You stand in for Ines until Friday 4 December.", one for each. */
  standsIn: string[];
  rows: WorklistRow[];
  nextDeadline: { by: string; customer: string; who: string } | null;
};

export type CustomerRow = Omit<CustomerFacts, 'signedAt' | 'late'> & {
  signed: string;
  late: { since: string; who: string } | null;
};

export type CustomerList = Omit<CustomerListFacts, 'rows' | 'reader'> & { rows: CustomerRow[] };
