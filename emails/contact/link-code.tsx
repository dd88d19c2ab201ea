// From the CS rep to a contact whose link is opened where it wasn't opened before: six digits that only their mailbox has.

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
import { OWN_LINKS } from '../own-links';

export interface LinkCodeProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  vendor: string;
  link: typeof OWN_LINKS.welcome;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact whose link is opened in a browser for the first time, where your settings ask for a code',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    vendor: 'your company',
    code: 'the six digits',
  },
  parts: {
    subject: subjectPart('Your code for the page at {vendor}'),
    preview: previewPart('Six digits that open your page. They work for ten minutes.'),
    greeting: greetingPart,
    code: paragraphPart(
      'The code',
      'Somebody opened the link to your page at {vendor}. If it was you, this is your code: {code}',
      ['code'],
    ),
    until: paragraphPart(
      'After the code',
      'It works for ten minutes, where you were asked for it. Nobody of ours will ever ask you for it.',
    ),
    unasked: paragraphPart(
      'Where it wasn’t them',
      'If it wasn’t you, somebody else has your link, and without the code it opens nothing for them. Just reply, and you get another link.',
    ),
    button: buttonPart('Back to my page'),
  },
});

const say = (props: LinkCodeProps) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    vendor: props.vendor,
    code: OWN_LINKS.code,
  });

export const subject = (props: LinkCodeProps) => say(props).line('subject');
export const preview = (props: LinkCodeProps) => say(props).line('preview');

export default function LinkCode(props: LinkCodeProps) {
  const { host, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs('code', { code: <strong>{OWN_LINKS.code}</strong> })}
      {said.paragraphs('until')}
      <Button to={link}>{said.line('button')}</Button>
      {said.paragraphs('unasked')}
      <Signed by={host.firstName} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: LinkCodeProps = {
  to: 'Marit',
  host: ines,
  vendor: 'Brindlewick',
  link: OWN_LINKS.welcome,
};
