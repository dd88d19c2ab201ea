// From whoever looks after the customer to a contact: what they answered by mail isn't in the thread, and why.

import { Button } from '../_parts/button';
import { ines } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Signed } from '../_parts/paragraph';
import type { Person } from '../_parts/template';
import { WELCOME_LINK } from '../welcome-link';

export interface ReplyNotTakenProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  outcome: 'no_words' | 'too_long' | 'too_many' | 'place_gone';
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact who answered an answer by mail, when their words couldn’t be taken into the thread',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
  },
  parts: {
    subject: subjectPart('Your reply isn’t on your page yet'),
    preview: previewPart('{host} hasn’t read it. You can write it on your page.'),
    greeting: greetingPart,
    no_words: paragraphPart(
      'Where there were no new words in it',
      'Your reply arrived, and we found no words of yours in it beside those it answers. Files that come with a mail aren’t kept.',
    ),
    too_long: paragraphPart(
      'Where it was too long',
      'Your reply arrived, and it is longer than the 3,000 characters that fit into one message, or has more formatting than we can read.',
    ),
    too_many: paragraphPart(
      'Where they had written very often that day',
      'Your reply arrived, and you have written so much within a day that it couldn’t be taken.',
    ),
    place_gone: paragraphPart(
      'Where what it is about was taken back',
      'Your reply arrived, and what it is about isn’t on your page any more.',
    ),
    closing: paragraphPart(
      'After the reason',
      'So nobody has read it. Please write it on your page, in parts if it is long.',
    ),
    button: buttonPart('Open my page'),
  },
});

const say = (props: ReplyNotTakenProps) =>
  wording.say(props, { firstName: props.to, host: props.host.firstName });

export const subject = (props: ReplyNotTakenProps) => say(props).line('subject');
export const preview = (props: ReplyNotTakenProps) => say(props).line('preview');

export default function ReplyNotTaken(props: ReplyNotTakenProps) {
  const { host, outcome, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(outcome)}
      {said.paragraphs('closing')}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: ReplyNotTakenProps = {
  to: 'Devraj',
  host: ines,
  outcome: 'too_long',
  link: WELCOME_LINK,
};
