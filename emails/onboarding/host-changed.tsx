// From whoever looks after the customer from here, to each contact who was introduced: another name, and nothing else
// to get used to.

import { Button } from '../_parts/button';
import { ines, inesCard } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  previewPart,
  sentencePart,
  subjectPart,
} from '../_parts/changeable';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { FreeText, Paragraph, Signed } from '../_parts/paragraph';
import { Card, type PersonCard } from '../_parts/person-card';
import type { Person } from '../_parts/template';
import { WELCOME_LINK } from '../welcome-link';

export interface HostChangedProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  /** Who looked after them before. */
  before: Person;
  vendor: string;
  /** What the new host says to them, in paragraphs. */
  words: string;
  card: PersonCard;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To each contact, by day, when a colleague takes over who looks after them; the words between are written with the hand-over',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them from now on',
    hostName: 'the same, in full',
    before: 'first name of who did before',
    vendor: 'your company',
  },
  parts: {
    subject: subjectPart('{firstName}, from now on {host} looks after you'),
    preview: previewPart('{hostName} takes over from {before}. Your page stays where it is.'),
    greeting: greetingPart,
    button: buttonPart('See your page'),
    closing: sentencePart('Last sentence', 'If anything is on your mind, just reply.'),
  },
});

const say = (props: HostChangedProps) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    hostName: props.host.name,
    before: props.before.firstName,
    vendor: props.vendor,
  });

export const subject = (props: HostChangedProps) => say(props).line('subject');
export const preview = (props: HostChangedProps) => say(props).line('preview');

export default function HostChanged(props: HostChangedProps) {
  const { host, words, card, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      <FreeText text={words} />
      <Card {...card} />
      <Button to={link}>{said.line('button')}</Button>
      <Paragraph>{said.words('closing')}</Paragraph>
      <Signed by={host.firstName} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: HostChangedProps = {
  to: 'Marit',
  host: ines,
  before: { name: 'Marek Nowak', firstName: 'Marek' },
  vendor: 'Brindlewick',
  words:
    'From today I look after you at Brindlewick. Marek did until now, and has told me everything: what you want to reach, what we promised, and what is still open.\n\nYou won’t have to explain anything again.',
  card: inesCard,
  link: WELCOME_LINK,
};
