// To a colleague who was asked in and has no password yet.

import { Button } from './_parts/button';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Greeting, Paragraph } from './_parts/paragraph';
import type { Person } from './_parts/template';
import { OWN_LINKS } from './own-links';

export interface MemberInvitationProps {
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

export function subject({ vendor, inviter }: MemberInvitationProps) {
  return `${inviter.firstName} invites you to Foyer at ${vendor}`;
}

export function preview({ until }: MemberInvitationProps) {
  return `Choose a password and you’re in. The link works until ${until}.`;
}

export default function MemberInvitation(props: MemberInvitationProps) {
  const { to, vendor, inviter, part, until, link } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Greeting to={to} />
      <Paragraph>
        {inviter.name} would like you to join {vendor} in Foyer, as <strong>{part}</strong>. It’s where sales
        and customer success keep what a customer told them, so that nobody has to say it twice.
      </Paragraph>
      <Button to={link}>Choose a password</Button>
      <FinePrint>
        The link is your own and works once, until {until}. Not expecting this? Ask {inviter.firstName}, or
        leave it: nothing happens.
      </FinePrint>
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
