// To admins: a program that is told what happens takes nothing any more.

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

export interface WebhookFailingProps extends Changeable {
  /** First name of the admin. */
  to: string;
  /** Where the program is: "hooks.example.com". */
  host: string;
  /** It answered that it is gone, and was turned off. */
  isGone: boolean;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To admins, when a program can’t be told what happens',
  placeholders: {
    firstName: 'first name of the admin',
    host: 'where the program is, like hooks.example.com',
  },
  parts: {
    subject: subjectPart('We can’t tell {host} what happens'),
    preview: previewPart('Nothing is lost: all of it can be sent again.'),
    greeting: greetingPart,
    opening: paragraphPart(
      'Where it takes nothing',
      'For more than three days, {host} didn’t take what we tried to tell it. We have given that up, and go on telling it what is new.',
    ),
    openingOfGone: paragraphPart(
      'Where it is gone',
      '{host} answered that it is gone for good, so we have turned it off and tell it nothing any more.',
    ),
    closing: paragraphPart(
      'What to do',
      'What was answered stands in its log. Once it is right there, turn it on if it is off, and send again what it missed.',
    ),
    button: buttonPart('Open its log'),
  },
});

const say = (props: WebhookFailingProps) => wording.say(props, { firstName: props.to, host: props.host });

export const subject = (props: WebhookFailingProps) => say(props).line('subject');

export const preview = (props: WebhookFailingProps) => say(props).line('preview');

export default function WebhookFailing(props: WebhookFailingProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(props.isGone ? 'openingOfGone' : 'opening')}
      {said.paragraphs('closing')}
      <Button to={props.url}>{said.line('button')}</Button>
    </Layout>
  );
}

export const PreviewProps: WebhookFailingProps = {
  to: 'Kofi',
  host: 'hooks.example.com',
  isGone: false,
  url: 'https://welcome.northlight.example/settings/connections/webhooks/019',
};
