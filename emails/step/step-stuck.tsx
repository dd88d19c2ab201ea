// To whoever looks after the customer: somebody there can't go on with a step, says not yet to one, or takes a yes back,
// and why.

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
  /** First name of who says so. */
  by: string;
  /** What the step is called. */
  step: string;
  reason: string;
  /** It is to be approved by name: they say not yet, or take back the yes that they had given. */
  isApproval: boolean;
  tookBack: boolean;
  /** First name of the colleague whose copied link opened the page; empty where none did. */
  copiedBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, at once, when somebody of a customer is stuck with a step, says not yet to it, or takes a yes back',
  placeholders: {
    customer: NAMES.customer,
    by: 'first name of who says so',
    step: 'what the step is called: “Sales files of all shops”',
  },
  parts: {
    subject: subjectPart('{customer}: {by} is stuck with {step}'),
    subjectOfNotYet: {
      ...subjectPart('{customer}: {by} says not yet to {step}'),
      label: 'Subject, where it is to be approved',
    },
    subjectOfTakenBack: {
      ...subjectPart('{customer}: {by} takes back the yes to {step}'),
      label: 'Subject, where it was approved',
    },
    preview: previewPart('{by} says why, and waits for you.'),
    opening: paragraphPart('Before the reason', '{by} can’t go on with {step}.'),
    notYet: paragraphPart(
      'Before the reason, where it is to be approved',
      '{by} doesn’t say yes to {step} yet.',
    ),
    takenBack: paragraphPart(
      'Before the reason, where it was approved',
      '{by} had said yes to {step}, and takes it back.',
    ),
    copied: {
      ...paragraphPart(
        'Where a copied link opened the page',
        'Said by the link that {copiedBy} copied, so it may have been anybody who had that.',
      ),
      also: { copiedBy: 'first name of the colleague who copied it' },
    },
    button: buttonPart('See the path'),
    fine: finePart('No date moves by this. {by} can also say that it goes on.'),
    fineOfApproval: {
      ...finePart('No date moves by this. {by} can say yes at any time.'),
      label: 'Small print, where it is to be approved',
    },
  },
});

const say = (props: StepStuckProps) => {
  const { customer, by, step } = props;
  return wording.say(props, { customer, by, step: `“${step}”`, copiedBy: props.copiedBy });
};

const oneOf = <Part extends string>(
  { isApproval, tookBack }: StepStuckProps,
  [stuck, notYet, takenBack]: readonly [Part, Part, Part],
): Part => (tookBack ? takenBack : isApproval ? notYet : stuck);

export const subject = (props: StepStuckProps) =>
  say(props).line(oneOf(props, ['subject', 'subjectOfNotYet', 'subjectOfTakenBack']));
export const preview = (props: StepStuckProps) => say(props).line('preview');

export default function StepStuck(props: StepStuckProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(oneOf(props, ['opening', 'notYet', 'takenBack']))}
      <Quote text={props.reason} />
      {props.copiedBy ? said.paragraphs('copied') : null}
      <Button to={props.url}>{said.line('button')}</Button>
      <FinePrint>{said.words(props.isApproval ? 'fineOfApproval' : 'fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: StepStuckProps = {
  customer: hallowmere,
  by: 'Tomasz',
  step: 'Sales files of all shops',
  reason: 'Two of the shops write on paper, and nobody there has time to scan it before Friday.',
  isApproval: false,
  tookBack: false,
  copiedBy: '',
  url: page,
};
