// To somebody whom a contact brought in: in the name of whoever asked, with a link of their own. Replies reach the host.

import { Button } from '../_parts/button';
import { hallowmere, ines, inesCard } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  finePart,
  greetingPart,
  NAMES,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { FinePrint, OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { minutesOf, TIME } from '../_parts/letter-of-introduction';
import { Paragraph } from '../_parts/paragraph';
import { Card, type PersonCard } from '../_parts/person-card';
import type { Person } from '../_parts/template';
import { WELCOME_LINK } from '../welcome-link';

export interface ColleagueInvitationProps extends Changeable {
  /** First name of whoever was brought in. */
  to: string;
  /** Who brought them in. */
  by: Person;
  host: Person;
  customer: string;
  vendor: string;
  card: PersonCard;
  minutes: number;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To somebody whom a contact brings in from their page',
  placeholders: {
    firstName: 'first name of whoever is brought in',
    by: 'first name of the colleague who asked',
    byName: 'the same, in full',
    host: NAMES.host,
    hostName: NAMES.hostName,
    customer: NAMES.customer,
    vendor: 'your company',
  },
  parts: {
    subject: subjectPart('{by} would like you to read along: your page at {vendor}'),
    preview: previewPart('{byName} asked for a page for you. It says what {vendor} noted for {customer}.'),
    greeting: greetingPart,
    opening: paragraphPart(
      'Before the card',
      '{byName} asked us to bring you in. {vendor} has a page with what was agreed for {customer}, and this is your own way in to it. {hostName} looks after you there:',
    ),
    button: buttonPart('See what we noted'),
    time: TIME,
    fine: finePart(
      'You get this because {by} typed your address. Not for you? Then there’s nothing to do. A reply reaches {host}.',
    ),
  },
});

const say = (props: ColleagueInvitationProps) =>
  wording.say(props, {
    firstName: props.to,
    by: props.by.firstName,
    byName: props.by.name,
    host: props.host.firstName,
    hostName: props.host.name,
    customer: props.customer,
    vendor: props.vendor,
    minutes: minutesOf(props),
  });

export const subject = (props: ColleagueInvitationProps) => say(props).line('subject');
export const preview = (props: ColleagueInvitationProps) => say(props).line('preview');

export default function InvitationOfColleague(props: ColleagueInvitationProps) {
  const { card, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs('opening')}
      <Card {...card} />
      <Button to={link}>{said.line('button')}</Button>
      <Paragraph>{said.words('time')}</Paragraph>
      <FinePrint>{said.words('fine')}</FinePrint>
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: ColleagueInvitationProps = {
  to: 'Pia',
  by: { name: 'Marit Lindqvist', firstName: 'Marit' },
  host: ines,
  customer: hallowmere,
  vendor: 'Brindlewick',
  card: inesCard,
  minutes: 4,
  link: WELCOME_LINK,
};
