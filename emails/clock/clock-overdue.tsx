// To both owners, when the introduction is late.

import { Button } from '../_parts/button';
import { hallowmere, ines, page, sam } from '../_parts/cast';
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
import { type NextStep, sayNextStep } from '../_parts/next-step';

export interface ClockOverdueProps extends NextStep, Changeable {
  /** As after "was due": "yesterday at 9:14". */
  dueBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To both owners, when the introduction is late',
  placeholders: {
    ...NAMES,
    dueBy: 'when it was due: “yesterday at 9:14”, “on Thu 6 May at 9:14”',
    waiting: 'what it waits for, in a sentence',
    step: 'what to do next: “Read and accept”',
  },
  parts: {
    subject: subjectPart('{customer}: the introduction is late'),
    preview: previewPart('{waiting}'),
    opening: paragraphPart('Before the button', 'The introduction to {customer} was due {dueBy}. {waiting}'),
    button: buttonPart('{step}'),
  },
});

const say = (props: ClockOverdueProps) => wording.say(props, { ...sayNextStep(props), dueBy: props.dueBy });

export const subject = (props: ClockOverdueProps) => say(props).line('subject');
export const preview = (props: ClockOverdueProps) => say(props).line('preview');

export default function ClockOverdue(props: ClockOverdueProps) {
  const { dueBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening', { dueBy: <strong>{dueBy}</strong> })}
      <Button to={url}>{said.line('button')}</Button>
    </Layout>
  );
}

export const PreviewProps: ClockOverdueProps = {
  customer: hallowmere,
  rep: sam,
  host: ines,
  step: 'write',
  isYours: false,
  dueBy: 'yesterday at 9:14',
  url: page,
};
