// From the CS rep to the contact: the answer to each correction. There is no "rejected": it is agreed, a suggestion
// with its reason, or a point for the call.

import { Button } from './_parts/button';
import { breadChange, ines, labelsChange } from './_parts/cast';
import { Listed, Pen } from './_parts/changes';
import { OwnLink } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Greeting, Lines, Paragraph, Signed } from './_parts/paragraph';
import { dim } from './_parts/style';
import type { Person } from './_parts/template';
import { counted } from './_parts/words';
import { WELCOME_LINK } from './welcome-link';

export interface Answer {
  /** Short name of the statement: "Allergen labels". */
  title: string;
  /** What the contact had said; null if they only asked to talk about it. */
  said: string | null;
  outcome: 'agreed' | 'suggested' | 'for_the_call';
  /** How the page reads now (agreed) or would read (suggested); null for the call. */
  wording: string | null;
  /** The CS rep's line: required with a suggestion, where it is the reason. */
  words: string | null;
}

export interface CorrectionsAnsweredProps {
  /** First name of the contact. */
  to: string;
  cs: Person;
  /** At least one. The first twenty are shown. */
  answers: Answer[];
  /** "Thursday 13 May at 10:00", or null where no first call has a date. */
  firstCall: string | null;
  link: typeof WELCOME_LINK;
}

const endings = { agreed: 'agreed', suggested: 'what I’d suggest', for_the_call: 'let’s talk about it' };

export function subject({ answers }: CorrectionsAnsweredProps) {
  const [only] = answers;
  if (answers.length === 1 && only) return `${only.title}: ${endings[only.outcome]}`;
  return `My answers to your ${counted(answers.length, 'change')}`;
}

export function preview({ answers }: CorrectionsAnsweredProps) {
  const open = answers.filter((answer) => answer.outcome === 'suggested').length;
  if (open === 0) return 'Nothing else for you to do.';
  return open === 1 ? 'One suggestion. Would that do?' : `${counted(open, 'suggestion')}. Would they do?`;
}

export default function CorrectionsAnswered(props: CorrectionsAnsweredProps) {
  const { to, cs, answers, firstCall, link } = props;
  const asks = answers.some((answer) => answer.outcome === 'suggested');
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Greeting to={to} />
      <Paragraph>
        {answers.length === 1
          ? 'Here is my answer to your change.'
          : 'Here are my answers to what you changed.'}
      </Paragraph>
      <Listed items={answers} each={(answer) => <AnswerLines answer={answer} firstCall={firstCall} />} />
      <Paragraph>
        {asks
          ? 'Would that do? Please say yes or not quite on your page.'
          : 'Your page shows where each one stands.'}
      </Paragraph>
      <Button to={link}>{asks ? `Answer ${cs.firstName}` : 'See your page'}</Button>
      <Signed by={cs.firstName} />
      <OwnLink link={link} />
    </Layout>
  );
}

function AnswerLines({ answer, firstCall }: { answer: Answer; firstCall: string | null }) {
  const { title, said, outcome, wording, words } = answer;
  const reads = outcome === 'agreed' && wording === said ? null : wording;
  return (
    <Paragraph>
      <strong>{title}</strong>
      {said !== null && <br />}
      {said !== null && (
        <span className="e-dim" style={{ color: dim }}>
          You said: <Lines text={said} />
        </span>
      )}
      <br />
      {outcome === 'agreed' && 'Agreed.'}
      {outcome === 'suggested' && 'I’d suggest:'}
      {outcome === 'for_the_call' && `Let’s talk about it on ${firstCall ?? 'our first call'}.`}
      {outcome === 'agreed' && reads !== null && ' It now reads:'}
      {reads !== null && ' '}
      {reads !== null && <Pen text={reads} />}
      {words && <br />}
      {words && <Lines text={words} />}
    </Paragraph>
  );
}

export const PreviewProps: CorrectionsAnsweredProps = {
  to: 'Marit',
  cs: ines,
  answers: [
    {
      title: labelsChange.title,
      said: labelsChange.said,
      outcome: 'suggested',
      wording: 'A working trial in two shops from 6 September',
      words:
        'I checked with the team, and I can’t promise the labels for 5 July. This is what I can promise.',
    },
    {
      title: breadChange.title,
      said: breadChange.said,
      outcome: 'agreed',
      wording: '6% by 30 September, measured together',
      words: null,
    },
    {
      title: 'Training days',
      said: null,
      outcome: 'for_the_call',
      wording: null,
      words: 'I’ll bring the calendar of our trainers.',
    },
  ],
  firstCall: 'Thursday 13 May at 10:00',
  link: WELCOME_LINK,
};
