// To the sales rep and the CS rep: a contact's way in did not get through. What happened, and what helps.

import { Button } from './_parts/button';
import { hallowmere, page } from './_parts/cast';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import { Quote } from './_parts/quote';
import type { Person } from './_parts/template';

export interface MailBouncedProps {
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

export function subject({ customer, contact, outcome }: MailBouncedProps) {
  return `${customer}: ${contact.firstName}’s ${HEADLINES[outcome]}`;
}

export function preview({ contact, address, outcome }: MailBouncedProps) {
  return outcome === 'complained'
    ? `Our mail service won’t write to ${address} again. Call ${contact.firstName}.`
    : `${contact.firstName} can’t get in yet. Correct ${address}, or call.`;
}

export default function MailBounced(props: MailBouncedProps) {
  const { contact, isIntroduction, address, outcome, reason, url } = props;
  const first = contact.firstName;
  const what = isIntroduction ? 'The introduction' : 'The mail with the link';
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {what} to {contact.name} at {address} {HAPPENED[outcome]}.
        {reason === '' ? '' : ' This is what we were told:'}
      </Paragraph>
      {reason === '' ? null : <Quote text={reason} />}
      {outcome === 'complained' ? (
        <Paragraph>
          Our mail service won’t write to this address again. A call is best: ask {first} whether mail from us
          is welcome, and at which address.
        </Paragraph>
      ) : (
        <Paragraph>
          So {first} can’t get in yet. If the address is mistyped, correct it and send a fresh link. Otherwise
          call {first}: a minute on the phone settles it.
        </Paragraph>
      )}
      <Button to={url}>See {first}’s address</Button>
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
