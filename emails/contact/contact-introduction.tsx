// From whoever looks after the customer to somebody of theirs who came after the introduction: their own way in.

import { Button } from '../_parts/button';
import { hallowmere, ines, inesCard } from '../_parts/cast';
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
import { minutesOf, TIME } from '../_parts/letter-of-introduction';
import { FreeText, Paragraph, Signed } from '../_parts/paragraph';
import { Card, type PersonCard } from '../_parts/person-card';
import type { Person } from '../_parts/template';
import { WELCOME_LINK } from '../welcome-link';

export interface ContactIntroductionProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  customer: string;
  vendor: string;
  /** What was written for them, in paragraphs. */
  words: string;
  card: PersonCard;
  minutes: number;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To somebody of the customer who is added after the introduction; the words between are written for them',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    hostName: 'the same, in full',
    customer: 'name of the customer',
    vendor: 'your company',
  },
  parts: {
    subject: subjectPart('{firstName}, it’s {host} at {vendor}: a page for you'),
    preview: previewPart('{hostName} looks after {customer} at {vendor}. Your own way in is here.'),
    greeting: greetingPart,
    button: buttonPart('See what we noted'),
    time: TIME,
    closing: sentencePart('Last sentence', 'If anything is on your mind, just reply.'),
  },
});

const say = (props: ContactIntroductionProps) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    hostName: props.host.name,
    customer: props.customer,
    vendor: props.vendor,
    minutes: minutesOf(props),
  });

export const subject = (props: ContactIntroductionProps) => say(props).line('subject');
export const preview = (props: ContactIntroductionProps) => say(props).line('preview');

export default function ContactIntroduction(props: ContactIntroductionProps) {
  const { host, words, card, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      <FreeText text={words} />
      <Card {...card} />
      <Button to={link}>{said.line('button')}</Button>
      <Paragraph>
        {said.words('time')} {said.words('closing')}
      </Paragraph>
      <Signed by={host.firstName} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: ContactIntroductionProps = {
  to: 'Piet',
  host: ines,
  customer: hallowmere,
  vendor: 'Brindlewick',
  words:
    'I’m Ines Carvalho, and I look after Hallowmere Bakeries here at Brindlewick. Your colleagues have a page with what they told us, and this is your own way in to it.\n\nPlease tell me where we got it wrong.',
  card: inesCard,
  minutes: 4,
  link: WELCOME_LINK,
};
