/* The worklist and the list of customers in English: when something was, and when it is or was due. */
import type { CustomerListFacts } from '../../../queries/worklist/customers.server';
import type { Due, NextFacts, RemindFacts, RowFacts } from '../../../queries/worklist/row';
import type { WorklistFacts } from '../../../queries/worklist/worklist.server';
import type { CustomerList, NextSaid, RemindSaid, Worklist, WorklistRow } from '../../worklist/said-worklist';
import { sayDaysOff } from '../clock/say-days-off';
import { sayClock } from '../onboarding/say-clock';
import {
  type Reader,
  sayDeadline,
  sayDue,
  sayFullDay,
  sayInstant,
  sayLimit,
  sayTaken,
  sayWhen,
  sayZone,
} from '../say-time';

export function sayWorklist({ rows, nextDeadline, standsInFor, reader, ...same }: WorklistFacts): Worklist {
  return {
    ...same,
    standsIn: standsInFor.map(
      ({ name, until }) => `You stand in for ${name} until ${sayFullDay(until, reader)}.`,
    ),
    rows: rows.map((row) => sayRow(row, reader)),
    nextDeadline: nextDeadline && {
      by: sayLimit(nextDeadline.at, reader),
      customer: nextDeadline.customer,
      who: nextDeadline.who,
    },
  };
}

function sayRow(row: RowFacts, reader: Reader): WorklistRow {
  const { signedAt, introducedInHours, introducedBy, clock, due, remind, wait: _, off, ...next } = row;
  return {
    ...sayNext(next, reader),
    deal: row.deal,
    wonEarly: row.wonEarly && sayWhen(row.wonEarly, reader),
    rep: row.rep,
    host: row.host,
    isLate: row.isLate,
    signed: sayWhen(signedAt, reader),
    introducedIn: introducedInHours === null ? null : sayTaken(introducedInHours),
    introducedBy: introducedBy && (introducedBy.isReader ? 'you' : introducedBy.name),
    clock: clock && sayClock(clock),
    dueBy: due && sayBy(due, reader),
    remind: remind && sayRemind(remind, reader),
    daysOff: sayDaysOff(off, reader),
  };
}

export function sayNext(facts: NextFacts, reader: Reader): NextSaid {
  const { handedOverAt, waiting, set, contact, openPoint, ...same } = facts;
  return {
    ...same,
    handedOver: handedOverAt && sayWhen(handedOverAt, reader),
    waiting: waiting && { ...waiting, answerBy: sayDeadline(waiting.answerBy, reader) },
    set: set && { when: sayGoing(set, reader), isStopped: set.isStopped },
    contact: contact && { by: sayBy(contact, reader), isLate: contact.isLate },
    openPoint: openPoint && { by: sayBy(openPoint, reader), isLate: openPoint.isLate },
  };
}

export const sayRemind = ({ first, remindedAt }: RemindFacts, reader: Reader): RemindSaid => ({
  first,
  reminded: remindedAt && sayWhen(remindedAt, reader),
});

/** To follow "is due by"; once it is late, to follow "was due". */
const sayBy = ({ at, isLate }: Due, reader: Reader): string => (isLate ? sayDue : sayLimit)(at, reader);

/** On the wall of whoever gets it; the place is named where that isn't the reader's own. */
function sayGoing({ goesAt, timeZone }: NonNullable<NextFacts['set']>, reader: Reader): string {
  const when = sayInstant(goesAt, { ...reader, timeZone });
  return timeZone === reader.timeZone ? when : `${when}, ${sayZone(timeZone)}`;
}

export function sayCustomers({ rows, reader, ...same }: CustomerListFacts): CustomerList {
  return {
    ...same,
    rows: rows.map(({ signedAt, late, ...row }) => ({
      ...row,
      signed: sayWhen(signedAt, reader),
      late: late && { since: sayDue(late.since, reader), who: late.who },
    })),
  };
}
