/* What became of our mail, ready to be drawn: every time said as its reader says it. */
import type { Delivery as Reported } from '../../domain/mail/delivery';
import type { LoggedMailFacts, MailLogFacts, OpenMailFacts } from '../../queries/mail/mail-log.server';
import type { DeliveryFacts } from '../../queries/mail/mail-of-onboarding.server';
import type { MailTurnedAwayFacts } from '../../queries/mail/mail-turned-away.server';
import type { MailWordingFacts } from '../../queries/mail/mail-wording.server';
import type { LetterFacts, MailboxFacts, OpenLetterFacts } from '../../queries/mail/mailbox.server';

type Timed = 'at' | 'goesAt' | 'report';

/** What became of one mail. */
export type SaidDelivery = {
  when: string;
  /** What the provider said of it since; null while it said nothing. */
  report: { delivery: Reported; when: string; reason: string } | null;
};

export type Delivery = Omit<DeliveryFacts, Timed> & SaidDelivery;

export type LoggedMail = Omit<LoggedMailFacts, 'delivery'> & {
  delivery: Omit<LoggedMailFacts['delivery'], Timed> & SaidDelivery;
};
export type MailLog = Pick<MailLogFacts, 'next'> & { mails: LoggedMail[] };

export type OpenMail = LoggedMail &
  Pick<OpenMailFacts, 'text' | 'html' | 'mayArrive' | 'mayBeSentAgain' | 'isSentAgain'> & {
    facts: { name: string; value: string }[];
  };

/** `at` as a program reads it. */
type SaidTime = { when: string; at: string };
export type Letter = Omit<LetterFacts, 'at'> & SaidTime;
export type OpenLetter = Omit<OpenLetterFacts, 'at'> & SaidTime;
export type Mailbox = Pick<MailboxFacts, 'next'> & {
  letters: Letter[];
  waiting: (Omit<MailboxFacts['waiting'][number], 'dueAt'> & { due: string })[];
};

export type MailWording = Omit<MailWordingFacts, 'reader' | 'triedAt' | 'changed'> & {
  triedAt: string | null;
  changed: { by: string; when: string } | null;
};

export type MailTurnedAway = Omit<MailTurnedAwayFacts, 'reader' | 'since'> & { since: string };
