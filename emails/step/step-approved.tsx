// To whoever looks after the customer: somebody who signs off there says by name that it is as agreed.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  NAMES,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { Layout } from '../_parts/layout';
import { Quote } from '../_parts/quote';

export interface StepApprovedProps extends Changeable {
  customer: string;
  /** First name of who approved. */
  by: string;
  /** The name as it was typed. */
  typedName: string;
  /** What the step is called. */
  step: string;
  /** The goal that is reached; empty where none is named. */
  goal: string;
  /** What was reached, as they read it; empty where it was put in no words. */
  reached: string;
  /** First name of the colleague whose copied link it was typed by; empty where the link was mailed. */
  copiedBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, at once, when somebody of a customer says by name that it is as agreed',
  placeholders: {
    customer: NAMES.customer,
    by: 'first name of who said so',
    typedName: 'the name as it was typed',
    step: 'what the step is called: “The first goal is reached”',
  },
  parts: {
    subject: subjectPart('{customer}: {by} says yes to {step}'),
    preview: previewPart('“{typedName}” stands below it.'),
    opening: paragraphPart(
      'First paragraph',
      '{by} typed the name “{typedName}” below {step}: it is as agreed.',
    ),
    goal: {
      ...paragraphPart('Where it is about a goal', 'The goal was: {goal}.'),
      also: { goal: 'the goal as they read it' },
    },
    copied: {
      ...paragraphPart(
        'Where it was typed by a copied link',
        'Typed by the link that {copiedBy} copied, not by one that we mailed.',
      ),
      also: { copiedBy: 'first name of the colleague who copied it' },
    },
    button: buttonPart('See the path'),
  },
});

const say = (props: StepApprovedProps) => {
  const { customer, by, typedName, step, goal, copiedBy } = props;
  return wording.say(props, {
    customer,
    by,
    typedName,
    step: `“${step}”`,
    goal: goal.replace(/\.$/, ''),
    copiedBy,
  });
};

export const subject = (props: StepApprovedProps) => say(props).line('subject');
export const preview = (props: StepApprovedProps) => say(props).line('preview');

export default function StepApproved(props: StepApprovedProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      {props.goal ? said.paragraphs('goal') : null}
      {props.reached ? <Quote text={props.reached} /> : null}
      {props.copiedBy ? said.paragraphs('copied') : null}
      <Button to={props.url}>{said.line('button')}</Button>
    </Layout>
  );
}

export const PreviewProps: StepApprovedProps = {
  customer: hallowmere,
  by: 'Marit',
  typedName: 'Marit Halvorsen',
  step: 'Less bread is left over',
  goal: 'Throw away a third less bread',
  reached: '8 of 100 loaves are left over instead of 13.',
  copiedBy: '',
  url: page,
};
