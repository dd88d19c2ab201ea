/* The local mailbox: when each mail came, and when what waits will go. */
import type { LetterFacts, MailboxFacts } from '../../../queries/mail/mailbox.server';
import type { Mailbox } from '../../mail/said-mail';
import { type Reader, sayDeadline, sayWhen } from '../say-time';

export const sayMailbox = ({ letters, waiting, next, reader }: MailboxFacts): Mailbox => ({
  letters: letters.map((one) => sayLetter(one, reader)),
  waiting: waiting.map(({ dueAt, ...same }) => ({ ...same, due: sayDeadline(dueAt, reader) })),
  next,
});

/** One mail, in the list or whole. */
export const sayLetter = <L extends LetterFacts>(letter: L, reader: Reader) => ({
  ...letter,
  when: sayWhen(letter.at, reader),
  at: letter.at.toISOString(),
});
