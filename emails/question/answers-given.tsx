// To whoever looks after the customer: what was answered to the questions of the path, gathered.

import { sayByCopy } from '~/speech/en/say-by-copy';
import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
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
import { Lines, Paragraph } from '../_parts/paragraph';
import { briefly, counted } from '../_parts/words';

export interface AnswerLine {
  /** First name of who answered. */
  by: string;
  /** First name of the colleague whose copied link opened the page. */
  copiedBy?: string | null;
  /** What the step is called. */
  step: string;
  question: string;
  /** Null where the answer was emptied. */
  answer: string | null;
}

export interface AnswersGivenProps extends Changeable {
  customer: string;
  /** At least one. The first twenty are shown. */
  answers: AnswerLine[];
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, within half an hour of a customer’s last answer to questions of the path',
  placeholders: {
    customer: NAMES.customer,
    who: 'first names of whoever answered',
    what: 'how many answers there are: “three questions”',
    steps: 'what the steps are called: “Pick the three shops”',
  },
  parts: {
    subject: subjectPart('{customer}: {who} answered {what}'),
    preview: previewPart('{steps}'),
    opening: paragraphPart('Before the answers', '{who} answered what the path asks.'),
    button: buttonPart('See the path'),
    fine: finePart('Answers may still change: the path shows the latest of each, and whose it is.'),
  },
});

function say(props: AnswersGivenProps) {
  const { customer, answers } = props;
  return wording.say(props, {
    customer,
    who: briefly(answers.map(({ by }) => by)),
    what: counted(answers.length, 'question'),
    steps: briefly(answers.map(({ step }) => `“${step}”`)),
  });
}

export const subject = (props: AnswersGivenProps) => say(props).line('subject');
export const preview = (props: AnswersGivenProps) => say(props).line('preview');

export default function AnswersGiven(props: AnswersGivenProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Listed items={props.answers} each={(one) => <Answer {...one} />} />
      <Button to={props.url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

const Answer = ({ by, copiedBy, step, question, answer }: AnswerLine) => (
  <Paragraph>
    <strong>{question}</strong> ({step})
    <br />
    {answer === null ? (
      `${by} emptied the answer${sayByCopy(copiedBy)}.`
    ) : (
      <>
        {by}
        {sayByCopy(copiedBy)}: <Lines text={answer} />
      </>
    )}
  </Paragraph>
);

export const PreviewProps: AnswersGivenProps = {
  customer: hallowmere,
  answers: [
    {
      by: 'Marit',
      step: 'Pick the three shops',
      question: 'Which three start?',
      answer: 'Dunmarket, Quayside, Northgate',
    },
    {
      by: 'Marit',
      step: 'Pick the three shops',
      question: 'How many kinds of bread do you bake on a normal day?',
      answer: '42 kinds',
    },
  ],
  url: page,
};
