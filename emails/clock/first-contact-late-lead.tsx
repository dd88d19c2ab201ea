// To the leads, when customer success hasn't been in touch a working day after it was due.

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
import type { Person } from '../_parts/template';
import { briefly } from '../_parts/words';

export interface FirstContactLateLeadProps extends Changeable {
  customer: string;
  rep: Person;
  host: Person;
  /** First names of those who were introduced; at least one. */
  contacts: string[];
  /** As after "on": "Monday 3 May". */
  introducedOn: string;
  /** As after "was due": "yesterday at 17:00". */
  dueBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To the leads, when the first call or mail of customer success is late by a working day',
  placeholders: {
    customer: NAMES.customer,
    rep: NAMES.rep,
    host: NAMES.host,
    hostName: NAMES.hostName,
    contacts: 'first names of those who were introduced',
    introducedOn: 'when: “Monday 3 May”',
    dueBy: 'when it was due: “yesterday at 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: the first call or mail is a day late, with {host}'),
    preview: previewPart('{contacts} heard from {rep}, and not yet from {host}.'),
    opening: paragraphPart(
      'Before the button',
      '{rep} introduced {hostName} to {contacts} of {customer} on {introducedOn}. The first call or mail was due {dueBy}.',
    ),
    button: buttonPart('Have a look'),
    fine: finePart('{host} knows. You hear of it because nobody has noted a call or a mail since.'),
  },
});

const say = (props: FirstContactLateLeadProps) =>
  wording.say(props, {
    customer: props.customer,
    rep: props.rep.firstName,
    host: props.host.firstName,
    hostName: props.host.name,
    contacts: briefly(props.contacts),
    introducedOn: props.introducedOn,
    dueBy: props.dueBy,
  });

export const subject = (props: FirstContactLateLeadProps) => say(props).line('subject');
export const preview = (props: FirstContactLateLeadProps) => say(props).line('preview');

export default function FirstContactLateLead(props: FirstContactLateLeadProps) {
  const { dueBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening', { dueBy: <strong>{dueBy}</strong> })}
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: FirstContactLateLeadProps = {
  customer: hallowmere,
  rep: sam,
  host: ines,
  contacts: ['Marit', 'Tomasz', 'Aoife'],
  introducedOn: 'Monday 3 May',
  dueBy: 'yesterday at 17:00',
  url: page,
};
