// To the CS rep, on the morning of the day until which points were left open after a call.

import { Button } from '../_parts/button';
import { hallowmere, page, someOpenPoints } from '../_parts/cast';
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
import { type OpenPoint, OpenPoints } from '../_parts/changes';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { counted } from '../_parts/words';

export interface OpenPointDueProps extends Changeable {
  customer: string;
  /** At least one. The first twenty are shown. */
  points: OpenPoint[];
  /** As after "until": "today, 17:00". */
  dueBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, on the morning of the day until which points were left open after a call',
  placeholders: {
    customer: NAMES.customer,
    points: 'how many: “two points”',
    are: '“is” or “are”, as the number asks',
    dueBy: 'until when: “today, 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: {points} {are} open until {dueBy}'),
    preview: previewPart('The page of {customer} says so, too.'),
    opening: paragraphPart(
      'Before the points',
      'On the page of {customer}, {points} {are} open until {dueBy}:',
    ),
    button: buttonPart('Note what came of it'),
    fine: finePart('Not decided yet? Choose another day, and say why.'),
  },
});

const say = (props: OpenPointDueProps) =>
  wording.say(props, {
    customer: props.customer,
    points: counted(props.points.length, 'point'),
    are: props.points.length === 1 ? 'is' : 'are',
    dueBy: props.dueBy,
  });

export const subject = (props: OpenPointDueProps) => say(props).line('subject');
export const preview = (props: OpenPointDueProps) => say(props).line('preview');

export default function OpenPointDue(props: OpenPointDueProps) {
  const { points, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <OpenPoints points={points} />
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: OpenPointDueProps = {
  customer: hallowmere,
  points: someOpenPoints,
  dueBy: 'today, 17:00',
  url: page,
};
