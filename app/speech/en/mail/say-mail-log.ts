/* The mail log: what became of each mail, and what there is to know of one. */

import { withRepliesAt } from '../../../domain/thread/reply-by-mail';
import type { LoggedMailFacts, MailLogFacts, OpenMailFacts } from '../../../queries/mail/mail-log.server';
import type { LoggedMail, MailLog, OpenMail } from '../../mail/said-mail';
import { type Reader, sayInstant } from '../say-time';
import { sayTimes } from './say-delivery';

/** Stands in a logged mail where its reader found a link of their own. */
export const IN_PLACE_OF_LINKS = '(their own link)';

export const sayMailLog = ({ mails, next, reader }: MailLogFacts): MailLog => ({
  mails: mails.map((one) => sayLogged(one, reader)),
  next,
});

function sayLogged({ delivery, ...same }: LoggedMailFacts, reader: Reader): LoggedMail {
  const { at, goesAt, report, ...rest } = delivery;
  return { ...same, delivery: { ...rest, ...sayTimes({ at, goesAt, report }, reader) } };
}

export function sayOpenMail({ facts, reader, ...mail }: OpenMailFacts): OpenMail {
  const { from, repliesTo, owedAt, acceptedAt, lastReport, failure, attempts } = facts;
  const said = (at: Date | null) => at && sayInstant(at, reader);
  const named = [
    ['From', from],
    ['Replies to', repliesTo.map((one) => withRepliesAt(one, () => 'their thread')).join(', ')],
    ['Due', said(owedAt)],
    ['Taken by the mail service', said(acceptedAt)],
    ['Last report', lastReport && [said(lastReport.at), lastReport.reason].filter(Boolean).join(': ')],
    ['What went wrong', failure],
    ['Attempts', attempts > 0 ? String(attempts) : null],
  ] as const;
  const { text, html, mayArrive, mayBeSentAgain, isSentAgain, ...logged } = mail;
  return {
    ...sayLogged(logged, reader),
    ...{ text, html, mayArrive, mayBeSentAgain, isSentAgain },
    facts: named.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  };
}
