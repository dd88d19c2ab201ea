/* What changed around a statement's words, as it was and as it is. Our own note is told of, and never repeated. */
import { atStart } from '../../domain/form/at-start';
import { AROUND, type AroundChanges, type AroundWords } from '../../domain/statement/around';
import { sayFrom } from './heard';
import { COMMITMENT_WORDS, PART_WORDS } from './tell-statement';

/** What was changed, as it was and as it is, each on one line. */
export function sayAround(changes: AroundChanges): { before: string; after: string } {
  const side = (which: 'from' | 'to') =>
    AROUND.flatMap((name) => {
      const change = changes[name];
      return change ? atStart(SAYS[name](change[which] as never)) : [];
    }).join(' · ');
  return { before: side('from'), after: side('to') };
}

const SAYS: { [Name in (typeof AROUND)[number]]: (value: AroundWords[Name]) => string } = {
  commitment: (value) => (value ? COMMITMENT_WORDS[value] : ''),
  parts: (value) => value.map((part) => PART_WORDS[part]).join(', ') || 'no part yet',
  heardWhere: (value) => (value ? sayFrom(value) : 'no source'),
  saidBy: (value) => (value === 'assumed' ? 'a guess' : 'not a guess'),
  noMailReason: (value) => (value ? `no mail: ${value}` : 'may be written to'),
};
