// From the CS rep to one contact, after the sales rep has made the introduction by phone: the link they still need.

import { Button } from './_parts/button';
import { ines, inesCard, sam } from './_parts/cast';
import { OwnLink } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Minutes } from './_parts/letter-of-introduction';
import { Greeting, Paragraph, Signed } from './_parts/paragraph';
import { Card, type PersonCard } from './_parts/person-card';
import type { Person } from './_parts/template';
import { WELCOME_LINK } from './welcome-link';

export interface FirstContactProps {
  /** First name of the contact. */
  to: string;
  cs: Person;
  rep: Person;
  vendor: string;
  /** First name of the colleague the rep spoke to; null if it was this contact. */
  spokeTo: string | null;
  card: PersonCard;
  minutes: number;
  /** "Thursday 13 May at 10:00", or null where no first call has a date. */
  firstCall: string | null;
  link: typeof WELCOME_LINK;
}

export function subject({ to, cs, rep }: FirstContactProps) {
  return `${to}, it’s ${cs.firstName}: the page ${rep.firstName} mentioned`;
}

export function preview({ rep }: FirstContactProps) {
  return `I’ve read what ${rep.firstName} wrote down. Please tell me where we got it wrong.`;
}

export default function FirstContact(props: FirstContactProps) {
  const { to, cs, rep, vendor, spokeTo, card, firstCall, link } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Greeting to={to} />
      <Paragraph>
        {rep.firstName} told {spokeTo ?? 'you'} about me on the phone. I’m {cs.name}, and from here I look
        after you at {vendor}.
      </Paragraph>
      <Card {...card} />
      <Paragraph>
        I’ve read everything {rep.firstName} noted, so you won’t have to tell it twice. It’s all on a page for
        you. Please tell me where we got it wrong.
      </Paragraph>
      <Button to={link}>See what we noted</Button>
      <Paragraph>
        <Minutes {...props} />
        {firstCall !== null && ' Our first call is on '}
        {firstCall !== null && <strong>{firstCall}</strong>}
        {firstCall === null ? ' If' : '. If'} anything is on your mind, just reply.
      </Paragraph>
      <Signed by={cs.firstName} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: FirstContactProps = {
  to: 'Tomasz',
  cs: ines,
  rep: sam,
  vendor: 'Brindlewick',
  spokeTo: 'Marit',
  card: inesCard,
  minutes: 4,
  firstCall: 'Thursday 13 May at 10:00',
  link: WELCOME_LINK,
};
