// To whoever's turn it is, a working day before the promised introduction is due, or when half of a short limit is left.

import { Button } from '../_parts/button';
import { hallowmere, ines, page, sam } from '../_parts/cast';
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
import { isOfOne, type NextStep, sayNextStep } from '../_parts/next-step';

export interface ClockWarningProps extends NextStep, Changeable {
  /** The reader is the one to be introduced. */
  isHost: boolean;
  /** "24 hours", "40 minutes". */
  left: string;
  /** "Thursday 6 May, 9:14". */
  introduceBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To whoever is up, a working day before the introduction is due, or when half of a short limit is left',
  placeholders: {
    ...NAMES,
    left: 'how long is left: “24 hours”',
    introduceBy: 'when it is due: “Thursday 6 May, 9:14”',
    waiting: 'what it waits for, in a sentence',
    step: 'what to do next: “Read and accept”',
  },
  parts: {
    subject: {
      ...subjectPart('{customer}: {left} left to introduce {host}'),
      label: 'Subject, to the sales rep',
    },
    subjectToHost: {
      ...subjectPart('{customer}: {left} left to be introduced'),
      label: 'Subject, to customer success',
    },
    subjectOfOne: {
      ...subjectPart('{customer}: {left} left to write to them'),
      label: 'Subject, where nobody of sales introduces',
    },
    preview: previewPart('{waiting}'),
    opening: paragraphPart(
      'Before the button, to the sales rep',
      '{customer} should hear from {host} by {introduceBy}. {waiting}',
    ),
    openingToHost: paragraphPart(
      'Before the button, to customer success',
      '{customer} should hear from you by {introduceBy}. {waiting}',
    ),
    button: buttonPart('{step}'),
    fine: finePart('Hours on weekends and holidays don’t count.'),
  },
});

const say = (props: ClockWarningProps) =>
  wording.say(props, { ...sayNextStep(props), left: props.left, introduceBy: props.introduceBy });

export const subject = (props: ClockWarningProps) =>
  say(props).line(isOfOne(props) ? 'subjectOfOne' : props.isHost ? 'subjectToHost' : 'subject');
export const preview = (props: ClockWarningProps) => say(props).line('preview');

export default function ClockWarning(props: ClockWarningProps) {
  const { introduceBy, isHost, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(isHost ? 'openingToHost' : 'opening', { introduceBy: <strong>{introduceBy}</strong> })}
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: ClockWarningProps = {
  customer: hallowmere,
  rep: sam,
  host: ines,
  step: 'introduce',
  isYours: true,
  isHost: false,
  left: '24 hours',
  introduceBy: 'Thursday 6 May, 9:14',
  url: page,
};
