/* The receipt of a handoff in English: when it was signed, handed over, judged and decided, and every promise told. */
import type { JudgedFacts, ReceiptFacts } from '../../../queries/receipt/receipt.server';
import type { JudgedPromise, Receipt } from '../../receipt/said-receipt';
import { sayDaysOff } from '../clock/say-days-off';
import { saySaid, sayWritten, type Telling } from '../handoff/say-written';
import { sayClock } from '../onboarding/say-clock';
import { type Reader, sayDeadline, sayDue, sayInstant, sayLimit, sayWhen } from '../say-time';
import { sayWhole, tell } from '../tell-statement';
import { saySinceReturn } from './say-since-return';

export function sayReceipt({
  reader,
  signedAt,
  handedOverAt,
  judgedAt,
  hostSince,
  talkAt,
  ...facts
}: ReceiptFacts): Receipt {
  const telling = { reader, customer: facts.customer };
  const { clock, off, introduceBy, promises, decision, since } = facts;
  return {
    ...facts,
    ...sayWritten(facts, telling),
    clock: sayClock(clock),
    daysOff: sayDaysOff(off, reader),
    signed: sayInstant(signedAt, reader),
    handedOver: handedOverAt ? sayWhen(handedOverAt, reader) : '',
    introduceBy:
      introduceBy < reader.now
        ? `, which was due ${sayDue(introduceBy, reader)}`
        : ` by ${sayLimit(introduceBy, reader)}`,
    promises: promises.map((promise) => sayJudged(promise, telling)),
    judgedWhen: judgedAt ? sayWhen(judgedAt, reader) : '',
    hostSince: hostSince ? sayDeadline(hostSince, reader) : '',
    talk: talkAt ? sayInstant(talkAt, reader) : '',
    decision: decision && sayDecision(decision, reader),
    since: since && saySinceReturn(since, telling),
  };
}

function sayJudged({ earlier, ...promise }: JudgedFacts, telling: Telling): JudgedPromise {
  const { reader, customer } = telling;
  const said = saySaid(promise, telling);
  const before = earlier && sayWhole(tell(earlier.before, reader, customer));
  return { ...said, earlier: earlier && { ...earlier, before: before ?? '', after: sayWhole(said.told) } };
}

const sayDecision = ({ at, ...same }: NonNullable<ReceiptFacts['decision']>, reader: Reader) => ({
  ...same,
  when: sayDeadline(at, reader),
});
