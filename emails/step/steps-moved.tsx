// From whoever looks after the customer to a contact whose steps have other days than before.

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
import { Listed, MovedLines, type MovedRow } from '../_parts/changes';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { InPlaceOf } from '../_parts/paragraph';
import { Signed } from '../_parts/paragraph';
import type { Person } from '../_parts/template';
import { capital, counted } from '../_parts/words';
import { WELCOME_LINK } from '../welcome-link';

export interface StepsMovedProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** At least one. */
  steps: MovedRow[];
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact, when steps of theirs have another day',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    step: 'what the first one is called: “Your product list”',
    day: 'its new day: “Fri 11 Dec”',
    steps: 'how many: “Three of your steps”',
  },
  parts: {
    subject: subjectPart('By {day} now: {step}'),
    subjectOfSeveral: { ...subjectPart('{steps} have other days'), label: 'Subject, of several' },
    preview: previewPart('From which day to which, and why.'),
    greeting: greetingPart,
    opening: paragraphPart('Before one step', 'One of your steps has another day:'),
    openingOfSeveral: paragraphPart('Before several', '{steps} have other days:'),
    closing: paragraphPart('After them', 'If a day doesn’t work, say so on its page, and which day does.'),
    button: buttonPart('See your page'),
  },
});

function say(props: StepsMovedProps) {
  const { to, host, steps } = props;
  return wording.say(props, {
    firstName: to,
    host: host.firstName,
    step: steps[0]?.title ?? '',
    day: steps[0]?.to ?? '',
    steps: capital(`${counted(steps.length, 'of your steps', 'of your steps')}`),
  });
}

export const subject = (props: StepsMovedProps) =>
  say(props).line(props.steps.length === 1 ? 'subject' : 'subjectOfSeveral');
export const preview = (props: StepsMovedProps) => say(props).line('preview');

export default function StepsMoved(props: StepsMovedProps) {
  const { host, steps, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(steps.length === 1 ? 'opening' : 'openingOfSeveral')}
      <Listed items={steps} each={(step) => <MovedLines step={step} />} />
      {said.paragraphs('closing')}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: StepsMovedProps = {
  to: 'Marit',
  host: ines,
  steps: [
    {
      title: 'Your product list',
      from: 'Mon 7 Dec',
      to: 'Fri 11 Dec',
      why: 'because “Three shops start” moved from Tue 5 Jan to Mon 11 Jan',
      words: { by: 'Ines', text: 'The till changes that week.' },
    },
  ],
  link: WELCOME_LINK,
};
