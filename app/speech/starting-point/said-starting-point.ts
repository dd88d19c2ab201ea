/* Starting points, ready to be drawn. */
import type { Currency } from '../../domain/handoff/currencies';
import type { StartingPoint } from '../../domain/starting-point/starting-point';

export type SaidPoint = {
  id: string;
  name: string;
  forWhom: string;
  isDefault: boolean;
  isPutAside: boolean;
  /** "13 questions needed, …", "four phases, 19 steps". */
  holds: string[];
  underWay: number;
  /** "Version 4, by Hanne, Mon 16 November". */
  version: string;
};

export type SaidStartingPoints = {
  newId: string;
  points: SaidPoint[];
  putAside: SaidPoint[];
  tried: {
    deal: string;
    value: string;
    currency: Currency;
    /** A sum could be read from the value, or there is none. */
    isValueRead: boolean;
    name: string | null;
    why: string;
  } | null;
};

export type SaidVersion = { number: number; made: string; underWay: number };

export type SaidStartingPoint = SaidPoint & {
  number: number;
  /** As it is written, or as it is in the latest version. */
  document: StartingPoint;
  revision: number;
  isDraft: boolean;
  versions: SaidVersion[];
  rules: string;
  recipients: string;
};

/** "New", "step: Who closes each shop". */
export type SaidDifference = { how: string; words: string };

export type SaidOffer = {
  id: string;
  name: string;
  number: number;
  own: number;
  by: string;
  when: string;
  words: string;
  matters: SaidDifference[];
  mayAnswer: boolean;
};
