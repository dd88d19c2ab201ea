// To a member whose password was changed: whoever did it, the owner hears of it.

import { Button } from '../_parts/button';
import { SAMPLE_ORIGIN } from '../_parts/cast';
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

export interface PasswordChangedProps extends Changeable {
  /** First name of the member. */
  to: string;
  vendor: string;
  /** Where a new password is asked for. */
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To a member whose password was changed',
  placeholders: { firstName: 'first name of the member', vendor: 'your company' },
  parts: {
    subject: subjectPart('Your password for Foyer at {vendor} was changed'),
    preview: previewPart('If it was you, there’s nothing to do.'),
    greeting: greetingPart,
    opening: paragraphPart(
      'Before the button',
      'Your password was changed just now, and you’re signed out wherever you were signed in with the old one. If it was you, there’s nothing to do. If it wasn’t, choose another one at once:',
    ),
    button: buttonPart('Choose a new password'),
    closing: paragraphPart('After the button', 'And tell whoever administers Foyer at {vendor}.'),
  },
});

const say = (props: PasswordChangedProps) =>
  wording.say(props, { firstName: props.to, vendor: props.vendor });

export const subject = (props: PasswordChangedProps) => say(props).line('subject');
export const preview = (props: PasswordChangedProps) => say(props).line('preview');

export default function PasswordChanged(props: PasswordChangedProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs('opening')}
      <Button to={props.url}>{said.line('button')}</Button>
      {said.paragraphs('closing')}
    </Layout>
  );
}

export const PreviewProps: PasswordChangedProps = {
  to: 'Ines',
  vendor: 'Brindlewick',
  url: `${SAMPLE_ORIGIN}/password/forgotten`,
};
