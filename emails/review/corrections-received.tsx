// From the CS rep to the contact, within half an hour of their last change: it has arrived, and when the answer comes.

import { TextLink } from '../_parts/button';
import { breadChange, ines, labelsChange } from '../_parts/cast';
import { type Changeable, changeable, paragraphPart, previewPart, subjectPart } from '../_parts/changeable';
import { type Change, ChangeLines, Listed, whatCame } from '../_parts/changes';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Signed } from '../_parts/paragraph';
import type { Person } from '../_parts/template';
import { allOf, counted } from '../_parts/words';
import { WELCOME_LINK } from '../welcome-link';

export interface CorrectionsReceivedProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  /** At least one. The first twenty are shown. */
  changes: Change[];
  /** "Wednesday, 17:00", with the place where it could be unclear. */
  answerBy: string;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact, within half an hour of their last change',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    changes: '“change”, or how many: “two changes”; “answer” where you had asked, “addition” where it is new',
    things: '“one thing”, or how many: “two things”',
    all: '“it”, “both” or “all three”',
    each: '“it” or “each one”',
    answerBy: 'when the answer comes: “Wednesday, 17:00”',
    page: '“Your page”, which opens it',
  },
  parts: {
    subject: subjectPart('Got it: your {changes}'),
    preview: previewPart('I’ll answer {all} by {answerBy}. Nothing else for you to do.'),
    opening: paragraphPart('Before the changes', 'Thank you, {firstName}. You told me {things}:'),
    answer: paragraphPart(
      'After the changes',
      'I’ll answer {all} by {answerBy}. {page} shows where {each} stands.',
      ['answerBy', 'page'],
    ),
  },
});

function say(props: CorrectionsReceivedProps) {
  const count = props.changes.length;
  return wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    changes: whatCame(props.changes),
    things: counted(count, 'thing'),
    all: allOf(count),
    each: count === 1 ? 'it' : 'each one',
    answerBy: props.answerBy,
    page: 'Your page',
  });
}

export const subject = (props: CorrectionsReceivedProps) => say(props).line('subject');
export const preview = (props: CorrectionsReceivedProps) => say(props).line('preview');

export default function CorrectionsReceived(props: CorrectionsReceivedProps) {
  const { host, changes, answerBy, link } = props;
  const said = say(props);
  const shown = { answerBy: <strong>{answerBy}</strong>, page: <TextLink to={link}>Your page</TextLink> };
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Listed items={changes} each={(change) => <ChangeLines change={change} who="You" />} />
      {said.paragraphs('answer', shown)}
      <Signed by={host.firstName} />
      <FinePrint>The link is your own, so please don’t forward it.</FinePrint>
    </Layout>
  );
}

export const PreviewProps: CorrectionsReceivedProps = {
  to: 'Marit',
  host: ines,
  changes: [breadChange, labelsChange],
  answerBy: 'Wednesday, 17:00',
  link: WELCOME_LINK,
};
