// From whoever looks after the customer to a contact who was given steps: by a colleague of theirs, or by us.

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
import { briefly, capital, counted } from '../_parts/words';
import { WELCOME_LINK } from '../welcome-link';

export interface GivenStep {
  title: string;
  /** "Fri 18 Dec"; null without a day. */
  day: string | null;
  /** First name of who gave it. */
  by: string;
}

export interface StepGivenProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** At least one. */
  steps: GivenStep[];
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact, when a step is theirs from now on: handed to them by a colleague, or by us',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    by: 'who gave it: “Marit”, “Marit and Ines”',
    step: 'what the first one is called: “Your product list”',
    steps: 'how many: “Three steps”',
  },
  parts: {
    subject: subjectPart('{step} is with you now'),
    subjectOfSeveral: { ...subjectPart('{steps} are with you now'), label: 'Subject, of several' },
    preview: previewPart('{by} gave it to you. What it takes stands on your page.'),
    greeting: greetingPart,
    opening: paragraphPart('Before one step', '{by} gave you a step on our way:'),
    openingOfSeveral: paragraphPart('Before several', '{by} gave you {steps} on our way:'),
    closing: paragraphPart(
      'After them',
      'What is to be done stands on your page. If it isn’t yours to do, hand it to a colleague there, or tell me.',
    ),
    button: buttonPart('See your page'),
  },
});

function say(props: StepGivenProps, isInSentence = false) {
  const { to, host, steps } = props;
  const count = counted(steps.length, 'step');
  return wording.say(props, {
    firstName: to,
    host: host.firstName,
    by: briefly(steps.map(({ by }) => by)),
    step: `“${steps[0]?.title ?? ''}”`,
    steps: isInSentence ? count : capital(count),
  });
}

export const subject = (props: StepGivenProps) =>
  say(props).line(props.steps.length === 1 ? 'subject' : 'subjectOfSeveral');
export const preview = (props: StepGivenProps) => say(props).line('preview');

export default function StepGiven(props: StepGivenProps) {
  const { host, steps, link } = props;
  const said = say(props, true);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(steps.length === 1 ? 'opening' : 'openingOfSeveral')}
      <Listed
        items={steps}
        each={({ title, day }) => (
          <Paragraph>
            <strong>{title}</strong>
            {day ? `, by ${day}` : ''}
          </Paragraph>
        )}
      />
      {said.paragraphs('closing')}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: StepGivenProps = {
  to: 'Tomasz',
  host: ines,
  steps: [{ title: 'Sales files of all shops', day: 'Fri 18 Dec', by: 'Marit' }],
  link: WELCOME_LINK,
};
