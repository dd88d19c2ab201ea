// To customer success and the leads: the day until which points were left open is over, and nothing came of it.

import { Button } from '../_parts/button';
import { hallowmere, ines, page, someOpenPoints } from '../_parts/cast';
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
import type { Person } from '../_parts/template';
import { counted } from '../_parts/words';

export interface OpenPointLateProps extends Changeable {
  customer: string;
  host: Person;
  /** The reader is the one who owes it. */
  isYours: boolean;
  /** At least one. The first twenty are shown. */
  points: OpenPoint[];
  /** As after "was due": "yesterday at 17:00". */
  dueBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success and the leads, when the day is over until which points were left open after a call',
  placeholders: {
    customer: NAMES.customer,
    host: NAMES.host,
    points: 'how many: “two points”',
    are: '“is” or “are”, as the number asks',
    dueBy: 'when it was due: “yesterday at 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: {points} {are} still open, and late'),
    subjectToLead: {
      ...subjectPart('{customer}: {points} {are} still open, and late, with {host}'),
      label: 'Subject, to the leads',
    },
    preview: previewPart('It was due {dueBy}, and the page says that it is late.'),
    opening: paragraphPart(
      'Before the points',
      'On the page of {customer}, {points} {are} still open. It was due {dueBy}.',
    ),
    button: buttonPart('Note what came of it'),
    buttonToLead: buttonPart('Have a look', 'Button, to the leads'),
    fine: finePart('The page says “sorry” until something comes of it, or another day is named.'),
  },
});

const say = (props: OpenPointLateProps) =>
  wording.say(props, {
    customer: props.customer,
    host: props.host.firstName,
    points: counted(props.points.length, 'point'),
    are: props.points.length === 1 ? 'is' : 'are',
    dueBy: props.dueBy,
  });

export const subject = (props: OpenPointLateProps) =>
  say(props).line(props.isYours ? 'subject' : 'subjectToLead');
export const preview = (props: OpenPointLateProps) => say(props).line('preview');

export default function OpenPointLate(props: OpenPointLateProps) {
  const { isYours, points, dueBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening', { dueBy: <strong>{dueBy}</strong> })}
      <OpenPoints points={points} />
      <Button to={url}>{said.line(isYours ? 'button' : 'buttonToLead')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: OpenPointLateProps = {
  customer: hallowmere,
  host: ines,
  isYours: false,
  points: someOpenPoints,
  dueBy: 'yesterday at 17:00',
  url: page,
};
