// To a colleague who was asked in and has no password yet.

import { Button } from '../_parts/button';
import {
  buttonPart,
  type Changeable,
  changeable,
  finePart,
  greetingPart,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { Person } from '../_parts/template';
import { OWN_LINKS } from '../own-links';

export interface MemberInvitationProps extends Changeable {
  /** First name of whoever is asked in. */
  to: string;
  vendor: string;
  inviter: Person;
  /** As after "as": "Customer success". */
  part: string;
  /** "Sunday 29 November". */
  until: string;
  link: typeof OWN_LINKS.invitation;
}

export const wording = changeable({
  to: 'member',
  when: 'To a colleague who is asked to join Foyer',
  placeholders: {
    firstName: 'first name of whoever is asked in',
    vendor: 'your company',
    inviter: 'first name of whoever asks',
    inviterName: 'the same, in full',
    part: 'the part they’ll have: “Customer success”',
    until: 'the last day the link works: “Sunday 29 November”',
  },
  parts: {
    subject: subjectPart('{inviter} invites you to Foyer at {vendor}'),
    preview: previewPart('Choose a password and you’re in. The link works until {until}.'),
    greeting: greetingPart,
    opening: paragraphPart(
      'Before the button',
      '{inviterName} would like you to join {vendor} in Foyer, as {part}. It’s where sales and customer success keep what a customer told them, so that nobody has to say it twice.',
    ),
    button: buttonPart('Choose a password'),
    fine: finePart(
      'The link is your own and works once, until {until}. Not expecting this? Ask {inviter}, or leave it: nothing happens.',
      ['until'],
    ),
  },
});

const say = (props: MemberInvitationProps) =>
  wording.say(props, {
    firstName: props.to,
    vendor: props.vendor,
    inviter: props.inviter.firstName,
    inviterName: props.inviter.name,
    part: props.part,
    until: props.until,
  });

export const subject = (props: MemberInvitationProps) => say(props).line('subject');
export const preview = (props: MemberInvitationProps) => say(props).line('preview');

export default function MemberInvitation(props: MemberInvitationProps) {
  const { part, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs('opening', { part: <strong>{part}</strong> })}
      <Button to={link}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: MemberInvitationProps = {
  to: 'Noor',
  vendor: 'Brindlewick',
  inviter: { name: 'Kofi Asante', firstName: 'Kofi' },
  part: 'Customer success',
  until: 'Sunday 29 November',
  link: OWN_LINKS.invitation,
};
