// To whoever looks after the customer: somebody there asks for another day for a step.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  finePart,
  NAMES,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Quote } from '../_parts/quote';

export interface StepDayAskedProps extends Changeable {
  customer: string;
  /** First name of who asks. */
  by: string;
  /** What the step is called. */
  step: string;
  /** "Fri 18 Dec". */
  day: string;
  reason: string;
  /** First name of the colleague whose copied link opened the page; empty where none did. */
  copiedBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, at once, when somebody of a customer asks for another day for a step',
  placeholders: {
    customer: NAMES.customer,
    by: 'first name of who asks',
    step: 'what the step is called: “Sales files of all shops”',
    day: 'the day they ask for: “Fri 18 Dec”',
  },
  parts: {
    subject: subjectPart('{customer}: {by} asks to move {step}'),
    preview: previewPart('{day} instead. It moves only when you agree.'),
    opening: paragraphPart('Before the reason', '{by} asks for {day} for {step}.'),
    copied: {
      ...paragraphPart(
        'Where a copied link opened the page',
        'Said by the link that {copiedBy} copied, so it may have been anybody who had that.',
      ),
      also: { copiedBy: 'first name of the colleague who copied it' },
    },
    button: buttonPart('Answer on the path'),
    fine: finePart('Until you answer, the step keeps its day. {by} reads that, too.'),
  },
});

const say = (props: StepDayAskedProps) => {
  const { customer, by, step, day } = props;
  return wording.say(props, { customer, by, step: `“${step}”`, day, copiedBy: props.copiedBy });
};

export const subject = (props: StepDayAskedProps) => say(props).line('subject');
export const preview = (props: StepDayAskedProps) => say(props).line('preview');

export default function StepDayAsked(props: StepDayAskedProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Quote text={props.reason} />
      {props.copiedBy ? said.paragraphs('copied') : null}
      <Button to={props.url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: StepDayAskedProps = {
  customer: hallowmere,
  by: 'Tomasz',
  step: 'Sales files of all shops',
  day: 'Fri 18 Dec',
  reason: 'Two of the shops write on paper, and the scanner comes next week.',
  copiedBy: '',
  url: page,
};
