// From whoever looks after the customer to a contact who asked for another day for a step: what became of it.

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
import type { InPlaceOf } from '../_parts/paragraph';
import { Signed } from '../_parts/paragraph';
import { Quote } from '../_parts/quote';
import type { Person } from '../_parts/template';
import { WELCOME_LINK } from '../welcome-link';

export interface StepDayAnsweredProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** What the step is called. */
  step: string;
  /** The day they asked for: "Fri 18 Dec". */
  day: string;
  isAgreed: boolean;
  /** What is said beside it; empty where nothing is. */
  words: string;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact who asked for another day for a step, with the answer',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    step: 'what the step is called: “Sales files of all shops”',
    day: 'the day they asked for: “Fri 18 Dec”',
  },
  parts: {
    subjectAgreed: { ...subjectPart('{step}: {day} it is'), label: 'Subject, where it is agreed' },
    subjectKept: { ...subjectPart('{step} keeps its day'), label: 'Subject, where it isn’t' },
    preview: previewPart('You asked for another day.'),
    greeting: greetingPart,
    agreed: paragraphPart('Where it is agreed', 'You asked for {day} for {step}, and that is its day now.'),
    kept: paragraphPart('Where it isn’t', 'You asked for {day} for {step}. It has to keep its day.'),
    button: buttonPart('See your page'),
  },
});

const say = (props: StepDayAnsweredProps) => {
  const { to, host, step, day } = props;
  return wording.say(props, { firstName: to, host: host.firstName, step: `“${step}”`, day });
};

export const subject = (props: StepDayAnsweredProps) =>
  say(props).line(props.isAgreed ? 'subjectAgreed' : 'subjectKept');
export const preview = (props: StepDayAnsweredProps) => say(props).line('preview');

export default function StepDayAnswered(props: StepDayAnsweredProps) {
  const { host, words, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(props.isAgreed ? 'agreed' : 'kept')}
      {words ? <Quote text={words} /> : null}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: StepDayAnsweredProps = {
  to: 'Tomasz',
  host: ines,
  step: 'Sales files of all shops',
  day: 'Fri 18 Dec',
  isAgreed: true,
  words: 'That still leaves us two days to check them.',
  link: WELCOME_LINK,
};
