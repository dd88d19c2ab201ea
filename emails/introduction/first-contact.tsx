// From the CS rep to one contact, after the sales rep has made the introduction by phone: the link they still need.

import { Button } from '../_parts/button';
import { ines, inesCard, sam } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  paragraphPart,
  previewPart,
  sentencePart,
  subjectPart,
} from '../_parts/changeable';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { minutesOf, TIME } from '../_parts/letter-of-introduction';
import { Paragraph, Signed } from '../_parts/paragraph';
import { Card, type PersonCard } from '../_parts/person-card';
import type { Person } from '../_parts/template';
import { WELCOME_LINK } from '../welcome-link';

export interface FirstContactProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  /** Who spoke of the host. */
  rep: Person;
  /** Who noted what is on the page. */
  seller: Person;
  /** Nobody introduced them: they spoke for themselves. */
  isOwn: boolean;
  vendor: string;
  /** The rep has spoken of this very host; false once somebody handed over since. */
  isOfHost: boolean;
  /** First name of the colleague the rep spoke to; null if it was this contact. */
  spokeTo: string | null;
  card: PersonCard;
  minutes: number;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To contacts with the link, once sales has introduced them by phone or at a meeting',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'your first name, as who looks after them',
    hostName: 'the same, in full',
    rep: 'first name of who introduced you: the sales rep, or whoever did it for them',
    seller: 'first name of the sales rep',
    spokeTo: '“you”, or the first name of whom sales spoke to',
    vendor: 'your company',
    minutes: 'how long the page takes: “four minutes”',
  },
  parts: {
    subject: subjectPart('{firstName}, it’s {host}: the page {rep} mentioned'),
    ownSubject: {
      ...subjectPart('{firstName}, it’s {host}: the page we spoke about'),
      label: 'Subject, where nobody of sales introduces',
    },
    ownPreview: {
      ...previewPart('What I have noted so far. Please tell me where I got it wrong.'),
      label: 'First line, where nobody of sales introduces',
    },
    ownOpening: paragraphPart(
      'Before your card, where nobody of sales introduces',
      'I’m {hostName}, and I look after you at {vendor}.',
    ),
    ownPage: paragraphPart(
      'After your card, where nobody of sales introduces',
      'What we know so far, and what happens next, is on a page for you. Please tell me where I got it wrong.',
    ),
    preview: previewPart('I’ve read what {seller} wrote down. Please tell me where we got it wrong.'),
    greeting: greetingPart,
    opening: paragraphPart(
      'Before your card',
      '{rep} has told {spokeTo} about me. I’m {hostName}, and from here I look after you at {vendor}.',
    ),
    openingSince: paragraphPart(
      'Before your card, where somebody took over since',
      '{rep} has told {spokeTo} about us. I’m {hostName}, and from here I look after you at {vendor}.',
    ),
    page: paragraphPart(
      'After your card',
      'I’ve read everything {seller} noted, so you won’t have to tell it twice. It’s all on a page for you. Please tell me where we got it wrong.',
    ),
    button: buttonPart('See what we noted'),
    time: TIME,
    closing: sentencePart('Last sentence', 'If anything is on your mind, just reply.'),
  },
});

const say = (props: FirstContactProps) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    hostName: props.host.name,
    rep: props.rep.firstName,
    seller: props.seller.firstName,
    spokeTo: props.spokeTo ?? 'you',
    vendor: props.vendor,
    minutes: minutesOf(props),
  });

export const subject = (props: FirstContactProps) => say(props).line(props.isOwn ? 'ownSubject' : 'subject');
export const preview = (props: FirstContactProps) => say(props).line(props.isOwn ? 'ownPreview' : 'preview');

export default function FirstContact(props: FirstContactProps) {
  const { host, card, link, isOwn } = props;
  const said = say(props);
  const opening = props.isOfHost ? 'opening' : 'openingSince';
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(isOwn ? 'ownOpening' : opening)}
      <Card {...card} />
      {said.paragraphs(isOwn ? 'ownPage' : 'page')}
      <Button to={link}>{said.line('button')}</Button>
      <Paragraph>
        {said.words('time')} {said.words('closing')}
      </Paragraph>
      <Signed by={host.firstName} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: FirstContactProps = {
  to: 'Tomasz',
  host: ines,
  rep: sam,
  seller: sam,
  isOwn: false,
  vendor: 'Brindlewick',
  isOfHost: true,
  spokeTo: 'Marit',
  card: inesCard,
  minutes: 4,
  link: WELCOME_LINK,
};
