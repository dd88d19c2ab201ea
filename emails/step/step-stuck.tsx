// To whoever looks after the customer: somebody there can't go on with a step, and why.

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

export interface StepStuckProps extends Changeable {
  customer: string;
  /** First name of who is stuck. */
  by: string;
  /** What the step is called. */
  step: string;
  reason: string;
  /** First name of the colleague whose copied link opened the page; empty where none did. */
  copiedBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, at once, when somebody of a customer is stuck with a step',
  placeholders: {
    customer: NAMES.customer,
    by: 'first name of who is stuck',
    step: 'what the step is called: “Sales files of all shops”',
  },
  parts: {
    subject: subjectPart('{customer}: {by} is stuck with {step}'),
    preview: previewPart('{by} says why, and waits for you.'),
    opening: paragraphPart('Before the reason', '{by} can’t go on with {step}.'),
    copied: {
      ...paragraphPart(
        'Where a copied link opened the page',
        'Said by the link that {copiedBy} copied, so it may have been anybody who had that.',
      ),
      also: { copiedBy: 'first name of the colleague who copied it' },
    },
    button: buttonPart('See the path'),
    fine: finePart('No date moves by this. {by} can also say that it goes on.'),
  },
});

const say = (props: StepStuckProps) => {
  const { customer, by, step } = props;
  return wording.say(props, { customer, by, step: `“${step}”`, copiedBy: props.copiedBy });
};

export const subject = (props: StepStuckProps) => say(props).line('subject');
export const preview = (props: StepStuckProps) => say(props).line('preview');

export default function StepStuck(props: StepStuckProps) {
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

export const PreviewProps: StepStuckProps = {
  customer: hallowmere,
  by: 'Tomasz',
  step: 'Sales files of all shops',
  reason: 'Two of the shops write on paper, and nobody there has time to scan it before Friday.',
  copiedBy: '',
  url: page,
};
