// The sales rep's answer comes back to the CS rep, who can now answer the customer.

import { Button } from '../_parts/button';
import { hallowmere, page, sam } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  finePart,
  NAMES,
  sentencePart,
  subjectPart,
} from '../_parts/changeable';
import { ChangeLines, type StaffChange } from '../_parts/changes';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Quote } from '../_parts/quote';
import type { Person } from '../_parts/template';
import { PreviewProps as asked } from './ask-sales';

export interface SalesAnsweredProps extends Changeable {
  customer: string;
  rep: Person;
  change: StaffChange;
  question: string;
  answer: string;
  /** When the customer expects the CS rep's answer: "Thursday 6 May, 17:00". */
  answerBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, when sales answers their question about a correction',
  placeholders: {
    customer: NAMES.customer,
    rep: NAMES.rep,
    repName: NAMES.repName,
    by: 'first name of the contact',
    title: 'what was changed: “Price promise”',
    answerBy: 'when the contact expects an answer: “Thursday 6 May, 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: {rep}’s answer about “{title}”'),
    asked: sentencePart('Before the question', 'You asked:'),
    answered: sentencePart('Before the answer', '{repName} answered:'),
    about: sentencePart('Before the correction', 'It is about this point:'),
    button: buttonPart('Answer {by}'),
    fine: finePart('Only we see this, the customer doesn’t. {by} expects your answer by {answerBy}.'),
  },
});

const say = (props: SalesAnsweredProps) =>
  wording.say(props, {
    customer: props.customer,
    rep: props.rep.firstName,
    repName: props.rep.name,
    by: props.change.by,
    title: props.change.title,
    answerBy: props.answerBy,
  });

export const subject = (props: SalesAnsweredProps) => say(props).line('subject');
export const preview = ({ answer }: SalesAnsweredProps) => answer;

export default function SalesAnswered(props: SalesAnsweredProps) {
  const { change, question, answer, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('asked')}
      <Quote text={question} />
      {said.paragraphs('answered')}
      <Quote text={answer} />
      {said.paragraphs('about')}
      <ChangeLines change={change} who={change.by} />
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: SalesAnsweredProps = {
  customer: hallowmere,
  rep: sam,
  change: asked.change,
  question: asked.question,
  answer:
    'Yes, I said 36 on the phone, and the order form was already out. My mistake. Devraj has it in a mail from me.',
  answerBy: asked.answerBy,
  url: page,
};
