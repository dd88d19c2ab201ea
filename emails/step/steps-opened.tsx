// From whoever looks after the customer to a contact whose steps are open now, because what they waited for is behind.

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
import { Paragraph, Signed } from '../_parts/paragraph';
import type { Person } from '../_parts/template';
import { counted } from '../_parts/words';
import { WELCOME_LINK } from '../welcome-link';

export interface OpenedStep {
  title: string;
  /** "by Fri 18 Dec", "by tomorrow"; null without a day. */
  due: string | null;
  /** What the last of what it waited for is called. */
  after: string;
}

export interface StepsOpenedProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** At least one. */
  steps: OpenedStep[];
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact, when what their step waited for is done',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    step: 'what the first one is called: “Your product list”',
    steps: 'how many: “three steps”',
  },
  parts: {
    subject: subjectPart('You can go on: {step}'),
    subjectOfSeveral: { ...subjectPart('You can go on with {steps}'), label: 'Subject, of several' },
    preview: previewPart('What you waited for is done.'),
    greeting: greetingPart,
    opening: paragraphPart('Before the steps', 'What you waited for is done, so you can go on:'),
    button: buttonPart('See your page'),
  },
});

function say(props: StepsOpenedProps) {
  const { to, host, steps } = props;
  return wording.say(props, {
    firstName: to,
    host: host.firstName,
    step: steps[0]?.title ?? '',
    steps: counted(steps.length, 'step'),
  });
}

export const subject = (props: StepsOpenedProps) =>
  say(props).line(props.steps.length === 1 ? 'subject' : 'subjectOfSeveral');
export const preview = (props: StepsOpenedProps) => say(props).line('preview');

export default function StepsOpened(props: StepsOpenedProps) {
  const { host, steps, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs('opening')}
      <Listed
        items={steps}
        each={({ title, due, after }) => (
          <Paragraph>
            <strong>{title}</strong>
            {due ? `, ${due}` : ''}
            <br />
            after “{after}”
          </Paragraph>
        )}
      />
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: StepsOpenedProps = {
  to: 'Marit',
  host: ines,
  steps: [{ title: 'Pick the three shops', due: 'by Mon 14 Dec', after: 'A first bake plan' }],
  link: WELCOME_LINK,
};
