// To a member who asked for a new password, or for whom somebody did.

import { Button } from '../_parts/button';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { Layout } from '../_parts/layout';
import { OWN_LINKS } from '../own-links';

export interface PasswordResetProps extends Changeable {
  /** First name of the member. */
  to: string;
  vendor: string;
  link: typeof OWN_LINKS.password;
}

export const wording = changeable({
  to: 'member',
  when: 'To a member who needs a new password',
  placeholders: { firstName: 'first name of the member', vendor: 'your company' },
  parts: {
    subject: subjectPart('A new password for Foyer at {vendor}'),
    preview: previewPart('The link works once, for an hour. Your password stays as it is until then.'),
    greeting: greetingPart,
    opening: paragraphPart(
      'Before the button',
      'Here is the way to a new password. It works once, for an hour.',
    ),
    button: buttonPart('Choose a new password'),
    closing: paragraphPart(
      'After the button',
      'If you didn’t ask for it, there’s nothing to do: your password stays as it is, and nobody else got this mail.',
    ),
  },
});

const say = (props: PasswordResetProps) => wording.say(props, { firstName: props.to, vendor: props.vendor });

export const subject = (props: PasswordResetProps) => say(props).line('subject');
export const preview = (props: PasswordResetProps) => say(props).line('preview');

export default function PasswordReset(props: PasswordResetProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs('opening')}
      <Button to={props.link}>{said.line('button')}</Button>
      {said.paragraphs('closing')}
    </Layout>
  );
}

export const PreviewProps: PasswordResetProps = {
  to: 'Ines',
  vendor: 'Brindlewick',
  link: OWN_LINKS.password,
};
