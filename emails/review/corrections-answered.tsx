// From the CS rep to the contact: the answer to each correction. There is no "rejected": it is agreed, a suggestion
// with its reason, or a point for the call.

import { Button } from '../_parts/button';
import { breadChange, ines, labelsChange } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { Listed, Pen } from '../_parts/changes';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { InPlaceOf } from '../_parts/paragraph';
import { Lines, Paragraph, Signed } from '../_parts/paragraph';
import { dim } from '../_parts/style';
import type { Person } from '../_parts/template';
import { capital, counted } from '../_parts/words';
import { WELCOME_LINK } from '../welcome-link';

export interface Answer {
  /** Short name of the statement: "Allergen labels". */
  title: string;
  /** What the contact had said; null if they only asked to talk about it. */
  said: string | null;
  /** What they said answers what we asked. */
  isAnswer?: boolean;
  outcome: 'agreed' | 'suggested' | 'for_the_call';
  /** How the page reads now (agreed) or would read (suggested); null for the call. */
  wording: string | null;
  /** The CS rep's line: required with a suggestion, where it is the reason. */
  words: string | null;
  /** It waits for a yes, or not quite: nothing was said to what is suggested yet. */
  isAsked: boolean;
}

export interface CorrectionsAnsweredProps extends Changeable {
  /** First name of the contact. */
  to: string;
  /** Who wrote the answers. */
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** At least one. The first twenty are shown. */
  answers: Answer[];
  link: typeof WELCOME_LINK;
}

const endings = { agreed: 'agreed', suggested: 'what I’d suggest', for_the_call: 'let’s talk about it' };

export const wording = changeable({
  to: 'contact',
  when: 'To a contact, with the answer to everything they changed',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    changes: 'how many: “two changes”, or “two points” where you had asked',
    told: '“your change”, “what you changed”, or “what you told me” where you had asked',
  },
  parts: {
    subjectOfOne: {
      ...subjectPart('{title}: {outcome}'),
      label: 'Subject, where one is answered',
      also: { title: 'what was changed: “Allergen labels”', outcome: '“agreed” or what else became of it' },
    },
    subject: { ...subjectPart('My answers to your {changes}'), label: 'Subject, where several are' },
    previewAsking: {
      ...previewPart('{suggestions}. Would {they} do?'),
      label: 'First line in lists of mail, where you suggest something',
      also: { suggestions: 'how many: “Two suggestions”', they: '“that” or “they”' },
    },
    preview: { ...previewPart('Nothing else for you to do.'), label: 'First line, where you don’t' },
    greeting: greetingPart,
    openingOfOne: paragraphPart('Before one answer', 'Here is my answer to {told}.'),
    opening: paragraphPart('Before several answers', 'Here are my answers to {told}.'),
    asking: paragraphPart(
      'After the answers, where you suggest something',
      'Would that do? Please say yes or not quite on your page.',
    ),
    closing: paragraphPart('After the answers, where you don’t', 'Your page shows where each one stands.'),
    buttonAsking: buttonPart('Answer {host}', 'Button, where you suggest something'),
    button: buttonPart('See your page', 'Button, where you don’t'),
  },
});

const suggestionsIn = (answers: Answer[]) => answers.filter((answer) => answer.isAsked).length;

function say(props: CorrectionsAnsweredProps) {
  const { to, host, answers } = props;
  const [only] = answers;
  const open = suggestionsIn(answers);
  const hasAnswers = answers.some((answer) => answer.isAnswer);
  return wording.say(props, {
    firstName: to,
    host: host.firstName,
    changes: counted(answers.length, hasAnswers ? 'point' : 'change'),
    told: hasAnswers ? 'what you told me' : answers.length === 1 ? 'your change' : 'what you changed',
    title: only?.title ?? '',
    outcome: only ? endings[only.outcome] : '',
    suggestions: capital(counted(open, 'suggestion')),
    they: open === 1 ? 'that' : 'they',
  });
}

export const subject = (props: CorrectionsAnsweredProps) =>
  say(props).line(props.answers.length === 1 ? 'subjectOfOne' : 'subject');
export const preview = (props: CorrectionsAnsweredProps) =>
  say(props).line(suggestionsIn(props.answers) > 0 ? 'previewAsking' : 'preview');

export default function CorrectionsAnswered(props: CorrectionsAnsweredProps) {
  const { host, answers, link } = props;
  const asks = suggestionsIn(answers) > 0;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(answers.length === 1 ? 'openingOfOne' : 'opening')}
      <Listed items={answers} each={(answer) => <AnswerLines answer={answer} />} />
      {said.paragraphs(asks ? 'asking' : 'closing')}
      <Button to={link}>{said.line(asks ? 'buttonAsking' : 'button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

function AnswerLines({ answer }: { answer: Answer }) {
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
      {outcome === 'suggested' &&
        (answer.isAsked ? 'I’d suggest:' : 'I suggested, and you have answered since:')}
      {outcome === 'for_the_call' && 'Let’s talk about it on our next call.'}
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
  host: ines,
  answers: [
    {
      title: labelsChange.title,
      said: labelsChange.said,
      outcome: 'suggested',
      wording: 'A working trial in two shops from 6 September',
      words:
        'I checked with the team, and I can’t promise the labels for 5 July. This is what I can promise.',
      isAsked: true,
    },
    {
      title: breadChange.title,
      said: breadChange.said,
      outcome: 'agreed',
      wording: '6% by 30 September, measured together',
      words: null,
      isAsked: false,
    },
    {
      title: 'Training days',
      said: null,
      outcome: 'for_the_call',
      wording: null,
      words: 'I’ll bring the calendar of our trainers.',
      isAsked: false,
    },
  ],
  link: WELCOME_LINK,
};
