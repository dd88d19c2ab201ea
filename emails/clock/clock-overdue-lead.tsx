// To the leads, when an introduction is late by a whole working day.

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

export interface ClockOverdueLeadProps extends NextStep, Changeable {
  /** "Thursday 6 May, 9:14". */
  dueBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To the leads, when an introduction is late by a working day',
  placeholders: {
    ...NAMES,
    onTurn: 'first name of whoever it waits for',
    dueBy: 'when it was due: “Thursday 6 May, 9:14”',
    waiting: 'what it waits for, in a sentence',
  },
  parts: {
    subject: subjectPart('{customer}: the introduction is a day late, with {onTurn}'),
    preview: previewPart('{waiting}'),
    opening: paragraphPart(
      'Before the button',
      '{repName} was to introduce {hostName} to {customer} by {dueBy}, a working day ago. {waiting}',
    ),
    ownOpening: paragraphPart(
      'Before the button, where nobody of sales introduces',
      '{hostName} was to write to {customer} by {dueBy}, a working day ago. {waiting}',
    ),
    button: buttonPart('Have a look'),
    ownFine: {
      ...finePart('{host} knows. You hear of it because nothing has moved since.'),
      label: 'Small print, where nobody of sales introduces',
    },
    fine: finePart('Both of them know. You hear of it because nothing has moved since.'),
  },
});

const say = (props: ClockOverdueLeadProps) =>
  wording.say(props, {
    ...sayNextStep(props),
    onTurn: (props.step === 'accept' || props.step === 'write' ? props.host : props.rep).firstName,
    dueBy: props.dueBy,
  });

export const subject = (props: ClockOverdueLeadProps) => say(props).line('subject');
export const preview = (props: ClockOverdueLeadProps) => say(props).line('preview');

export default function ClockOverdueLead(props: ClockOverdueLeadProps) {
  const { dueBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(isOfOne(props) ? 'ownOpening' : 'opening', { dueBy: <strong>{dueBy}</strong> })}
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words(isOfOne(props) ? 'ownFine' : 'fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: ClockOverdueLeadProps = {
  customer: hallowmere,
  rep: sam,
  host: ines,
  step: 'introduce',
  isYours: false,
  dueBy: 'Thursday 6 May, 9:14',
  url: page,
};
