// To whoever looks after the customer: what was asked on the page, and by when the page promises an answer.

import { Button } from '../_parts/button';
import { hallowmere, page, priceQuestion, trainingQuestion } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  finePart,
  NAMES,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { Listed } from '../_parts/changes';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { counted } from '../_parts/words';
import { areSeveralAskers, askers, type Question, QuestionLines } from './question-lines';

export interface QuestionsWaitingProps extends Changeable {
  customer: string;
  /** At least one. The first twenty are shown. */
  questions: Question[];
  /** "Thursday 6 May, 17:00". */
  answerBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, within half an hour of a customer’s last question',
  placeholders: {
    customer: NAMES.customer,
    who: 'first names of whoever asked',
    what: 'what it is about: “about “Price promise””, or how many: “two questions”',
    expect: '“expects” or “expect”, as the number asks',
    answerBy: 'when they expect an answer: “Thursday 6 May, 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: {who} asked {what}'),
    preview: previewPart('{who} {expect} your answer by {answerBy}.'),
    opening: paragraphPart('Before the questions', '{who} asked on the page.'),
    button: buttonPart('Answer {who}'),
    fine: finePart('The page tells {who} that you’ll answer by {answerBy}.'),
  },
});

function whatOf(questions: Question[]): string {
  const [only] = questions;
  if (questions.length > 1 || !only) return `${counted(questions.length, 'question')}`;
  return only.title ? `about “${only.title}”` : 'about the page as a whole';
}

function say(props: QuestionsWaitingProps) {
  const { customer, questions, answerBy } = props;
  return wording.say(props, {
    customer,
    who: askers(questions),
    what: whatOf(questions),
    expect: areSeveralAskers(questions) ? 'expect' : 'expects',
    answerBy,
  });
}

export const subject = (props: QuestionsWaitingProps) => say(props).line('subject');
export const preview = (props: QuestionsWaitingProps) => say(props).line('preview');

export default function QuestionsWaiting(props: QuestionsWaitingProps) {
  const { questions, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Listed items={questions} each={(question) => <QuestionLines question={question} />} />
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: QuestionsWaitingProps = {
  customer: hallowmere,
  questions: [priceQuestion, trainingQuestion],
  answerBy: 'Thursday 6 May, 17:00',
  url: page,
};
