// What an onboarding waits for before the introduction, said to whoever's turn it is or to somebody else.
import type { Person } from './template';

export interface NextStep {
  customer: string;
  step:
    | 'record'
    | 'complete'
    | 'accept'
    | 'write'
    | 'introduce'
    | 'answer'
    | 'question'
    | 'reply'
    | 'contact';
  /** It is the reader's own turn. */
  isYours: boolean;
  rep: Person;
  host: Person;
}

/** One person stands in both parts: nobody handed it over, and nobody else introduces them. */
export const isOfOne = ({ rep, host }: Pick<NextStep, 'rep' | 'host'>): boolean => rep.name === host.name;

function waitsFor(next: NextStep): string {
  const { step, isYours, rep, host } = next;
  const [sam, ines] = [rep.firstName, host.firstName];
  if (isOfOne(next) && step === 'write')
    return isYours ? 'The guide isn’t published yet.' : `The guide is ${ines}’s to publish.`;
  if (isOfOne(next) && step === 'introduce')
    return isYours
      ? 'The guide is ready: your mail brings them to their page.'
      : `The guide is ready; ${ines} hasn’t written to them yet.`;
  const yours = {
    record: 'The handoff isn’t handed over yet, and that is yours.',
    complete: `${ines} asked you for a little more before accepting the handoff.`,
    accept: `${sam}’s handoff waits for you to accept it.`,
    write: 'You have accepted the handoff; the guide isn’t published yet.',
    introduce: 'The guide is ready: one line from you, and the introduction can go.',
    answer: 'Something the customer corrected waits for your answer.',
    question: 'Something the customer asked waits for your answer.',
    reply: `${ines} asked you about something the customer corrected.`,
    contact: `${sam} has introduced you, and a first call or mail of your own is what comes next.`,
  };
  const theirs = {
    record: `${sam} hasn’t handed it over yet.`,
    complete: `${ines} asked ${sam} for a little more before accepting the handoff.`,
    accept: `${sam} has handed it over; ${ines} hasn’t accepted it yet.`,
    write: `${ines} has accepted the handoff; the guide isn’t published yet.`,
    introduce: `The guide is ready; the introduction is ${sam}’s to send.`,
    answer: `Something the customer corrected waits for ${ines}’s answer.`,
    question: `Something the customer asked waits for ${ines}’s answer.`,
    reply: `${ines} asked ${sam} about something the customer corrected.`,
    contact: `${sam} has introduced ${ines}, whose first call or mail comes next.`,
  };
  return (isYours ? yours : theirs)[step];
}

function stepButton(next: NextStep): string {
  const { step, isYours, host } = next;
  if (isYours && isOfOne(next) && step === 'introduce') return 'Write to them';
  if (!isYours) return 'Have a look';
  return {
    record: 'Finish the handoff',
    complete: 'See what’s missing',
    accept: 'Read and accept',
    write: 'Write the guide',
    introduce: `Introduce ${host.firstName}`,
    answer: 'Answer the correction',
    question: 'Answer the question',
    reply: `Answer ${host.firstName}`,
    contact: 'Say you’ve been in touch',
  }[step];
}

/** The placeholders of a mail about the next step. */
export const sayNextStep = (next: NextStep) => ({
  customer: next.customer,
  rep: next.rep.firstName,
  repName: next.rep.name,
  host: next.host.firstName,
  hostName: next.host.name,
  waiting: waitsFor(next),
  step: stepButton(next),
});
