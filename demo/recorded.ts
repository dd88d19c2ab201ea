/* Short ways to write down a handoff of the demo. */
import type { StatementInput } from '../app/commands/statement/record-statement.server';
import { type AboutThem, NOTHING_KNOWN, type Stance } from '../app/domain/contact/about-them';
import type { FieldsOf } from '../app/domain/statement/kinds';
import type {
  Commitment,
  Part,
  PromiseKind,
  SaidBy,
  Side,
  SystemArea,
} from '../app/domain/statement/statement';
import { blankWords } from '../app/domain/statement/words';

type Source = { heardWhere?: string; note?: string; saidBy?: SaidBy };

const source = ({ heardWhere = '', note = '', saidBy = 'customer' }: Source) => ({
  heardWhere,
  note,
  saidBy,
});

export function goal(
  text: string,
  figures: { today: string; target: string; by: string; measure: string; measureFirst?: boolean },
  from: Source = {},
): StatementInput {
  const blank = blankWords('goal').fields;
  return { words: { kind: 'goal', fields: { ...blank, text, ...figures } }, ...source(from) };
}

export function promise(
  text: string,
  terms: { promiseKind?: PromiseKind; side?: Side; due?: string; detail?: string; commitment?: Commitment },
  from: Source = {},
): StatementInput {
  const { commitment = 'promised', ...more } = terms;
  return {
    words: { kind: 'promise', fields: { ...blankWords('promise').fields, text, ...more } },
    commitment,
    ...source(from),
  };
}

export function purchase(
  text: string,
  terms: Partial<FieldsOf['purchase']>,
  from: Source = {},
): StatementInput {
  return {
    words: { kind: 'purchase', fields: { ...blankWords('purchase').fields, text, ...terms } },
    ...source(from),
  };
}

export function agreedDate(
  text: string,
  on: string,
  side: Side,
  detail: string,
  from: Source = {},
): StatementInput {
  return { words: { kind: 'date', fields: { text, on, side, detail } }, ...source(from) };
}

export function person(
  name: string,
  title: string,
  does: string,
  email: string,
  plays: {
    parts: Part[];
    language?: string;
    noMailReason?: string;
    timeZone?: string;
    about?: Partial<AboutThem>;
    stance?: Stance;
  },
): StatementInput {
  const { parts, language = 'en', noMailReason = null, timeZone = 'Europe/Brussels', stance } = plays;
  const about = plays.about && { ...NOTHING_KNOWN, ...plays.about };
  return {
    words: { kind: 'person', fields: { name, title, does, email } },
    person: { parts, language, timeZone, noMailReason, about, stance },
    ...source({}),
  };
}

export function system(area: SystemArea, label: string, text: string, from: Source = {}): StatementInput {
  return { words: { kind: 'system', fields: { label, text } }, area, ...source(from) };
}
