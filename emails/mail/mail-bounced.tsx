// To the sales rep and the CS rep: a contact's way in did not get through. What happened, and what helps.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  NAMES,
  paragraphPart,
  previewPart,
  sentencePart,
  subjectPart,
} from '../_parts/changeable';
import { Layout } from '../_parts/layout';
import { Paragraph } from '../_parts/paragraph';
import { Quote } from '../_parts/quote';
import type { Person } from '../_parts/template';

export interface MailBouncedProps extends Changeable {
  customer: string;
  contact: Person;
  /** The introduction itself, or a later mail with the link. */
  isIntroduction: boolean;
  /** Where it was sent. */
  address: string;
  outcome: 'failed' | 'suppressed' | 'bounced' | 'complained';
  /** What their mail server or our mail service said; may be empty. */
  reason: string;
  url: string;
}

const HEADLINES = {
  failed: 'mail couldn’t be delivered',
  suppressed: 'mail was held back',
  bounced: 'mail came back',
  complained: 'mail was marked as spam',
} as const;

const HAPPENED = {
  failed: 'couldn’t be delivered',
  suppressed: 'was held back, because an earlier mail to this address came back or was marked as spam',
  bounced: 'came back',
  complained: 'arrived and was marked as spam',
} as const;

export const wording = changeable({
  to: 'member',
  when: 'To sales and customer success, when a contact’s mail with the link doesn’t get through',
  placeholders: {
    customer: NAMES.customer,
    contact: 'first name of the contact',
    contactName: 'the same, in full',
    address: 'where it was sent',
    news: '“mail came back”, or what else became of it',
    mail: '“The introduction” or “The mail with the link”',
    happened: '“came back”, or what else became of it, with the cause where we know it',
  },
  parts: {
    subject: subjectPart('{customer}: {contact}’s {news}'),
    preview: previewPart('{contact} can’t get in yet. Correct {address}, or call.'),
    previewSpam: {
      ...previewPart('Our mail service won’t write to {address} again. Call {contact}.'),
      label: 'First line, where it was marked as spam',
    },
    opening: sentencePart('First sentence', '{mail} to {contactName} at {address} {happened}.'),
    told: sentencePart('Before what a mail server said', 'This is what we were told:'),
    cure: paragraphPart(
      'Before the button',
      'So {contact} can’t get in yet. If the address is mistyped, correct it and send a fresh link. Otherwise call {contact}: a minute on the phone settles it.',
    ),
    cureSpam: paragraphPart(
      'Before the button, where it was marked as spam',
      'Our mail service won’t write to this address again. A call is best: ask {contact} whether mail from us is welcome, and at which address.',
    ),
    button: buttonPart('See {contact}’s address'),
  },
});

const say = (props: MailBouncedProps) =>
  wording.say(props, {
    customer: props.customer,
    contact: props.contact.firstName,
    contactName: props.contact.name,
    address: props.address,
    news: HEADLINES[props.outcome],
    mail: props.isIntroduction ? 'The introduction' : 'The mail with the link',
    happened: HAPPENED[props.outcome],
  });

const isSpam = ({ outcome }: MailBouncedProps) => outcome === 'complained';

export const subject = (props: MailBouncedProps) => say(props).line('subject');
export const preview = (props: MailBouncedProps) =>
  say(props).line(isSpam(props) ? 'previewSpam' : 'preview');

export default function MailBounced(props: MailBouncedProps) {
  const { reason, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {said.words('opening')}
        {reason !== '' && ' '}
        {reason !== '' && said.words('told')}
      </Paragraph>
      {reason !== '' && <Quote text={reason} />}
      {said.paragraphs(isSpam(props) ? 'cureSpam' : 'cure')}
      <Button to={url}>{said.line('button')}</Button>
    </Layout>
  );
}

export const PreviewProps: MailBouncedProps = {
  customer: hallowmere,
  contact: { name: 'Marit Solheim', firstName: 'Marit' },
  isIntroduction: true,
  address: 'marit@hallowmere-bakeries.example',
  outcome: 'bounced',
  reason: '550 5.1.1 The mailbox does not exist.',
  url: page,
};
