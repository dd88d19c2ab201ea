// From the CS rep to a contact whose link was lost, has run out, or was renewed. Says nothing about the customer.

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

export interface FreshLinkProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  vendor: string;
  /** Whether somebody asked for it on the envelope, or staff renewed it. */
  askedFor: boolean;
  /** "Monday 2 August": the last day it opens the page. */
  until: string;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact whose link was lost, has run out, or was renewed',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    vendor: 'your company',
    until: 'the last day the link works: “Monday 2 August”',
  },
  parts: {
    subject: subjectPart('A fresh link to your page at {vendor}'),
    preview: previewPart('It works until {until}. Everything you answered is still there.'),
    greeting: greetingPart,
    asked: paragraphPart(
      'First paragraph, where they asked for it',
      'Here is the link you asked for. Please use it from now on.',
    ),
    given: paragraphPart(
      'First paragraph, where one of you renewed it',
      'Here is a fresh link to your page at {vendor}. The one you had no longer works.',
    ),
    button: buttonPart('Open my page'),
    until: paragraphPart(
      'After the button',
      'It works until {until}. Everything you answered is still there.',
      ['until'],
    ),
    unasked: paragraphPart(
      'Last paragraph, where it was asked for on the page',
      'If you didn’t ask for it, there’s nothing to do. It came to you and to nobody else.',
    ),
  },
});

const say = (props: FreshLinkProps) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    vendor: props.vendor,
    until: props.until,
  });

export const subject = (props: FreshLinkProps) => say(props).line('subject');
export const preview = (props: FreshLinkProps) => say(props).line('preview');

export default function FreshLink(props: FreshLinkProps) {
  const { host, askedFor, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(askedFor ? 'asked' : 'given')}
      <Button to={link}>{said.line('button')}</Button>
      {said.paragraphs('until')}
      {askedFor && said.paragraphs('unasked')}
      <Signed by={host.firstName} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: FreshLinkProps = {
  to: 'Marit',
  host: ines,
  vendor: 'Brindlewick',
  askedFor: true,
  until: 'Monday 2 August',
  link: WELCOME_LINK,
};
