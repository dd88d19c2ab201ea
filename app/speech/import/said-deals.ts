/* Deals of a table as they are about to be brought in, ready to be drawn. */
import type { DealColumn } from '../../domain/import/columns';
import type { DayOrder } from '../../domain/import/days';
import type { Encoding } from '../../domain/import/encoding';
import type { Mark } from '../../domain/import/sums';
import type { KnownCustomer } from '../customer/said-customer';

type Option = { value: string; label: string };

export type SaidWrong = {
  /** The cell’s name in the form. */
  name: string;
  label: string;
  message: string;
  typed: string;
  /** Colleagues, where one of them is wanted. */
  options: Option[] | null;
  /** It has a field; what has none is put right once others are. */
  isOpen: boolean;
};

export type SaidDeal = {
  line: number;
  customer: string;
  deal: string;
  about: string;
  stands: { tone: 'ok' | 'wait' | 'stop' | null; words: string };
  wrongs: SaidWrong[];
  /** Whose name it may be; empty where that is asked at another line, or not at all. */
  known: KnownCustomer[];
  which: { name: string; answer: string };
  /** The onboarding that is there. */
  href: string | null;
};

export type SaidTable = {
  fileName: string;
  kept: string;
  title: string;
  source: string;
  encoding: Encoding;
  accents: string[];
  separator: string;
  order: DayOrder;
  /** What a day of the table is read as, where it could be another. */
  dayRead: string | null;
  isOrderSure: boolean;
  mark: Mark | null;
  sumRead: string | null;
  columns: { heading: string; examples: string; taken: DealColumn | null }[];
  /** The columns with something in them that nothing is read from, and whether there are addresses among it. */
  leftOut: { headings: string[]; hasAddresses: boolean };
  /** What is wrong with the columns; no deal is read then. */
  wrongColumns: string[];
  otherwise: { currency: string; hostId: string; signedOn: string; toCome: 'asked' | 'today' };
  hosts: Option[];
  deals: SaidDeal[];
  /** How many would begin or follow as it stands, and how many are asked about, wrong, or stay as they are. */
  counts: { ready: number; asked: number; wrong: number; same: number };
  /** Of how many nobody says who looks after them. */
  withoutHost: number;
  /** What was put right before. */
  cells: { name: string; value: string }[];
};
