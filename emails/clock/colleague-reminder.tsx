// To the colleague whose turn it is, when somebody presses "Remind".

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
import { type NextStep, sayNextStep } from '../_parts/next-step';
import type { Person } from '../_parts/template';

export interface ColleagueReminderProps extends NextStep, Changeable {
  /** Who pressed it. */
  by: Person;
  /** As after "due by": "tomorrow, 17:00"; once it is late as after "was due": "yesterday at 17:00". */
  dueBy: string;
  isLate: boolean;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To whoever’s turn it is, when a colleague presses “Remind”',
  placeholders: {
    ...NAMES,
    by: 'first name of whoever reminds',
    byName: 'the same, in full',
    dueBy: 'when it is due: “tomorrow, 17:00”; once it is late, when it was: “yesterday at 17:00”',
    waiting: 'what it waits for, in a sentence',
    step: 'what to do next: “Read and accept”',
  },
  parts: {
    subject: subjectPart('{customer}: {by} reminds you'),
    preview: previewPart('{waiting}'),
    opening: paragraphPart('Before the button', '{waiting} It is due by {dueBy}.'),
    openingLate: paragraphPart('Before the button, once it is late', '{waiting} It was due {dueBy}.'),
    button: buttonPart('{step}'),
    fine: finePart('{byName} pressed “Remind”. An answer to this mail goes to {by}.'),
  },
});

const say = (props: ColleagueReminderProps) =>
  wording.say(props, {
    ...sayNextStep(props),
    by: props.by.firstName,
    byName: props.by.name,
    dueBy: props.dueBy,
  });

export const subject = (props: ColleagueReminderProps) => say(props).line('subject');
export const preview = (props: ColleagueReminderProps) => say(props).line('preview');

export default function ColleagueReminder(props: ColleagueReminderProps) {
  const { dueBy, isLate, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(isLate ? 'openingLate' : 'opening', { dueBy: <strong>{dueBy}</strong> })}
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: ColleagueReminderProps = {
  customer: hallowmere,
  rep: sam,
  host: ines,
  step: 'introduce',
  isYours: true,
  by: { name: 'Hanne Dufour', firstName: 'Hanne' },
  dueBy: 'yesterday at 9:14',
  isLate: true,
  url: page,
};
