// To customer success and the leads: the page promised an answer to a question, and it hasn't come.

import { Button } from '../_parts/button';
import { hallowmere, ines, page, priceQuestion, trainingQuestion } from '../_parts/cast';
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
import type { Person } from '../_parts/template';
import { counted } from '../_parts/words';
import { askers, type Question, QuestionLines } from './question-lines';

export interface QuestionLateProps extends Changeable {
  customer: string;
  host: Person;
  /** The answer is the reader's own to give. */
  isYours: boolean;
  /** At least one. The first twenty are shown. */
  questions: Question[];
  /** As after "was due": "yesterday at 17:00". */
  dueBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success and the leads, when the answer to a question that a customer’s page promised is late',
  placeholders: {
    customer: NAMES.customer,
    host: NAMES.host,
    who: 'first names of whoever waits for it',
    questions: 'how many: “two questions”',
    dueBy: 'when it was due: “yesterday at 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: {who} asked, and has no answer from you yet'),
    subjectToLead: {
      ...subjectPart('{customer}: the answer to {who} is late, with {host}'),
      label: 'Subject, to the leads',
    },
    preview: previewPart('It was due {dueBy}, and the page says that it is late.'),
    opening: paragraphPart(
      'Before the questions',
      'The page told {who} that you would answer {questions}. It was due {dueBy}.',
    ),
    openingToLead: paragraphPart(
      'Before the questions, to the leads',
      'The page told {who} that {host} would answer {questions}. It was due {dueBy}.',
    ),
    button: buttonPart('Answer {who}'),
    buttonToLead: buttonPart('Have a look', 'Button, to the leads'),
    fine: finePart('The page says “late, sorry” until the answer is there.'),
  },
});

const say = ({ changed, customer, host, questions, dueBy }: QuestionLateProps) =>
  wording.say(
    { changed },
    {
      customer,
      host: host.firstName,
      who: askers(questions),
      questions: counted(questions.length, 'question'),
      dueBy,
    },
  );

const readerOf = ({ isYours }: QuestionLateProps): '' | 'ToLead' => (isYours ? '' : 'ToLead');

export const subject = (props: QuestionLateProps) => say(props).line(`subject${readerOf(props)}`);
export const preview = (props: QuestionLateProps) => say(props).line('preview');

export default function QuestionLate(props: QuestionLateProps) {
  const { questions, dueBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(`opening${readerOf(props)}`, { dueBy: <strong>{dueBy}</strong> })}
      <Listed items={questions} each={(question) => <QuestionLines question={question} />} />
      <Button to={url}>{said.line(`button${readerOf(props)}`)}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: QuestionLateProps = {
  customer: hallowmere,
  host: ines,
  isYours: true,
  questions: [priceQuestion, trainingQuestion],
  dueBy: 'yesterday at 17:00',
  url: page,
};
