// From whoever looks after the customer to a contact who asked: what was answered.

import { Button } from '../_parts/button';
import { ines, priceQuestion, trainingQuestion } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { Listed } from '../_parts/changes';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { InPlaceOf } from '../_parts/paragraph';
import { Lines, Paragraph, Signed } from '../_parts/paragraph';
import { dim } from '../_parts/style';
import type { Person } from '../_parts/template';
import { counted } from '../_parts/words';
import { WELCOME_LINK } from '../welcome-link';

export interface ThreadAnswer {
  /** Short name of the statement it is about; null for the page as a whole. */
  title: string | null;
  /** What the reader had asked there; null where this is said unasked. */
  said: string | null;
  /** First name of whoever of us wrote it; null where that is who the mail is from. */
  by: string | null;
  words: string;
}

export interface QuestionsAnsweredProps extends Changeable {
  /** First name of the contact. */
  to: string;
  /** Who wrote the answers. */
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** At least one. The first twenty are shown. */
  answers: ThreadAnswer[];
  /** What the reader answers to this mail becomes a message in the thread. */
  takesReplies: boolean;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact who asked on the page, with the answers',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    questions: 'how many: “two questions”',
  },
  parts: {
    subjectOfOne: {
      ...subjectPart('{title}: an answer for you'),
      label: 'Subject, where one is answered',
      also: { title: 'what it is about: “Price promise”' },
    },
    subject: { ...subjectPart('Answers to your {questions}'), label: 'Subject, where several are' },
    preview: previewPart('The answer stands on your page, too, where you can ask more.'),
    greeting: greetingPart,
    openingOfOne: paragraphPart('Before one answer', 'You asked, and here is the answer.'),
    opening: paragraphPart('Before several answers', 'You asked, and here are the answers.'),
    closing: paragraphPart(
      'After the answers',
      'Would you like to know more? Ask on your page, next to the answer. Your colleagues with a page read it there, too.',
    ),
    closingByMail: paragraphPart(
      'After the answers, where a reply comes into the thread',
      'Would you like to know more? Answer this mail, or ask on your page, next to the answer. Your colleagues with a page read it there either way.',
    ),
    button: buttonPart('See your page'),
  },
});

function say(props: QuestionsAnsweredProps) {
  const { to, host, answers } = props;
  const [only] = answers;
  return wording.say(props, {
    firstName: to,
    host: host.firstName,
    questions: counted(answers.length, 'question'),
    title: only?.title ?? 'Your question',
  });
}

export const subject = (props: QuestionsAnsweredProps) =>
  say(props).line(props.answers.length === 1 ? 'subjectOfOne' : 'subject');
export const preview = (props: QuestionsAnsweredProps) => say(props).line('preview');

export default function QuestionsAnswered(props: QuestionsAnsweredProps) {
  const { host, answers, takesReplies, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(answers.length === 1 ? 'openingOfOne' : 'opening')}
      <Listed items={answers} each={(answer) => <AnswerLines answer={answer} />} />
      {said.paragraphs(takesReplies ? 'closingByMail' : 'closing')}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

function AnswerLines({ answer: { title, said, by, words } }: { answer: ThreadAnswer }) {
  return (
    <Paragraph>
      <strong>{title ?? 'Your page as a whole'}</strong>
      {said !== null && <br />}
      {said !== null && (
        <span className="e-dim" style={{ color: dim }}>
          You asked: <Lines text={said} />
        </span>
      )}
      <br />
      {by && `${by} says: `}
      <Lines text={words} />
    </Paragraph>
  );
}

export const PreviewProps: QuestionsAnsweredProps = {
  to: 'Devraj',
  host: ines,
  answers: [
    {
      title: priceQuestion.title,
      said: priceQuestion.said,
      by: null,
      words: 'It does, up to 30 shops. It’s in clause 4 of the order.',
    },
    {
      title: trainingQuestion.title,
      said: null,
      by: 'Sam',
      words: 'Yes, gladly. Let’s do the night shift on Tuesday at 14:00, before they go home.',
    },
  ],
  takesReplies: false,
  link: WELCOME_LINK,
};
