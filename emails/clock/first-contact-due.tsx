// To the CS rep, on the day they owe the customer a first word of their own, and once more when it is late.

import { Button } from '../_parts/button';
import { hallowmere, page, sam } from '../_parts/cast';
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
import type { Person } from '../_parts/template';
import { briefly } from '../_parts/words';

export interface FirstContactDueProps extends Changeable {
  customer: string;
  rep: Person;
  /** First names of those who were introduced; at least one. */
  contacts: string[];
  /** As after "on": "Monday 3 May". */
  introducedOn: string;
  /** As after "due by": "today, 17:00"; once it is late, as after "was due": "today at 17:00". */
  dueBy: string;
  isLate: boolean;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, on the day their first call or mail is due, and once when it is late',
  placeholders: {
    customer: NAMES.customer,
    rep: NAMES.rep,
    contacts: 'first names of those who were introduced',
    introducedOn: 'when: “Monday 3 May”',
    dueBy: 'when it is due: “today, 17:00”; once it is late, when it was: “today at 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: your first call or mail is due by {dueBy}'),
    subjectLate: {
      ...subjectPart('{customer}: your first call or mail is late'),
      label: 'Subject, once it is late',
    },
    preview: previewPart('{contacts} heard about you from {rep}, and not yet from you.'),
    opening: paragraphPart(
      'Before the button',
      '{rep} introduced you to {contacts} of {customer} on {introducedOn}. A call or a mail of your own is due by {dueBy}.',
    ),
    openingLate: paragraphPart(
      'Before the button, once it is late',
      '{rep} introduced you to {contacts} of {customer} on {introducedOn}. A call or a mail of your own was due {dueBy}.',
    ),
    button: buttonPart('Say you’ve been in touch'),
    fine: finePart('Done already? Note it on the page, and the clock stops.'),
  },
});

const say = (props: FirstContactDueProps) =>
  wording.say(props, {
    customer: props.customer,
    rep: props.rep.firstName,
    contacts: briefly(props.contacts),
    introducedOn: props.introducedOn,
    dueBy: props.dueBy,
  });

export const subject = (props: FirstContactDueProps) =>
  say(props).line(props.isLate ? 'subjectLate' : 'subject');
export const preview = (props: FirstContactDueProps) => say(props).line('preview');

export default function FirstContactDue(props: FirstContactDueProps) {
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

export const PreviewProps: FirstContactDueProps = {
  customer: hallowmere,
  rep: sam,
  contacts: ['Marit', 'Tomasz', 'Aoife'],
  introducedOn: 'Monday 3 May',
  dueBy: 'today, 17:00',
  isLate: false,
  url: page,
};
