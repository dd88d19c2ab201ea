// From whoever looks after the customer to whoever handed in files: which come back, and why.

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
import { Listed } from '../_parts/changes';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { InPlaceOf } from '../_parts/paragraph';
import { Lines, Paragraph, Signed } from '../_parts/paragraph';
import type { Person } from '../_parts/template';
import { counted } from '../_parts/words';
import { WELCOME_LINK } from '../welcome-link';

export interface FileBack {
  name: string;
  /** What the step is called. */
  step: string;
  reason: string;
}

export interface FilesSentBackProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** At least one. */
  files: FileBack[];
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact who handed in files, when some of them come back, with the reasons',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    files: 'how many: “two files”',
    step: 'what the step of the first one is called: “Your product list”',
  },
  parts: {
    subject: subjectPart('{step}: something is still missing'),
    preview: previewPart('{host} says what, and it is quickly done.'),
    greeting: greetingPart,
    opening: paragraphPart(
      'Before the reasons',
      'Thank you for what you sent. I’ve looked at it, and {files} need one more thing from you.',
    ),
    openingOfOne: paragraphPart(
      'Before one reason',
      'Thank you for what you sent. I’ve looked at it, and it needs one more thing from you.',
    ),
    closing: paragraphPart('After the reasons', 'Send it again on your page, where you sent the first one.'),
    button: buttonPart('Send it again'),
  },
});

function say(props: FilesSentBackProps) {
  const { to, host, files } = props;
  return wording.say(props, {
    firstName: to,
    host: host.firstName,
    files: counted(files.length, 'file'),
    step: files[0]?.step ?? '',
  });
}

export const subject = (props: FilesSentBackProps) => say(props).line('subject');
export const preview = (props: FilesSentBackProps) => say(props).line('preview');

export default function FilesSentBack(props: FilesSentBackProps) {
  const { host, files, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(files.length === 1 ? 'openingOfOne' : 'opening')}
      <Listed items={files} each={(file) => <FileLines file={file} />} />
      {said.paragraphs('closing')}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

function FileLines({ file: { name, step, reason } }: { file: FileBack }) {
  return (
    <Paragraph>
      <strong>{name}</strong>, for “{step}”
      <br />
      <Lines text={reason} />
    </Paragraph>
  );
}

export const PreviewProps: FilesSentBackProps = {
  to: 'Tomasz',
  host: ines,
  files: [
    {
      name: 'Brötchen und Saisonware.csv',
      step: 'Your product list',
      reason: 'The two seasonal loaves are missing. Add their rows, and I have everything I need.',
    },
  ],
  link: WELCOME_LINK,
};
