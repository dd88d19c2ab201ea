// To the sales rep: the handoff is accepted, ownership has moved, and what comes next.

import { Button } from '../_parts/button';
import { hallowmere, ines, page } from '../_parts/cast';
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
import { capital, counted } from '../_parts/words';

export interface HandoffAcceptedProps extends Changeable {
  customer: string;
  host: Person;
  /** Who accepted it, where that wasn’t the host: somebody had the part before, or a lead stood in. */
  by: Person | null;
  /** As after "on": "Tuesday 4 May at 9:14". */
  acceptedAt: string;
  /** How many promises the CS rep judged "with changes" or "can't". */
  promisesChanged: number;
  /** "Thursday 6 May, 9:14"; null once the limit has passed. */
  introduceBy: string | null;
  url: string;
}

const BY = { by: 'first name of who accepted it', byName: 'the same, in full' };

const CHANGED = {
  promises: 'how many can’t be kept as they are: “Two promises”',
  them: '“it” or “them”',
};

export const wording = changeable({
  to: 'member',
  when: 'To the sales rep, when customer success accepts the handoff',
  placeholders: {
    customer: NAMES.customer,
    host: NAMES.host,
    hostName: NAMES.hostName,
    acceptedAt: 'when it was accepted: “Tuesday 4 May at 9:14”',
  },
  parts: {
    subject: subjectPart('{customer}: {host} has accepted your handoff'),
    subjectBy: {
      ...subjectPart('{customer}: {by} has accepted your handoff'),
      label: 'Subject, where another than the host accepted it',
      also: BY,
    },
    preview: previewPart(
      '{host} looks after {customer} from now on. Next comes the guide, then your introduction.',
    ),
    opening: paragraphPart(
      'First paragraph',
      '{hostName} accepted {customer} on {acceptedAt}, and looks after them from now on.',
    ),
    openingBy: {
      ...paragraphPart(
        'First paragraph, where another than the host accepted it',
        '{byName} accepted {customer} on {acceptedAt}. {hostName} looks after them from now on.',
      ),
      also: BY,
    },
    changed: {
      ...paragraphPart(
        'Where promises change',
        '{promises} can’t be kept quite as you noted {them}. Please read what {host} wrote before you next talk to the customer.',
      ),
      also: CHANGED,
    },
    changedBy: {
      ...paragraphPart(
        'Where promises change, and another than the host accepted it',
        '{promises} can’t be kept quite as you noted {them}. Please read what {by} wrote before you next talk to the customer.',
      ),
      also: { ...CHANGED, ...BY },
    },
    next: paragraphPart(
      'Before the button',
      '{host} writes the guide next. We’ll tell you when it’s ready, and then the introduction is yours.',
    ),
    buttonChanged: buttonPart('Read what changes', 'Button, where promises change'),
    button: buttonPart('See the handoff', 'Button, where none does'),
    fine: {
      ...finePart('The introduction is due by {introduceBy}.'),
      also: { introduceBy: 'when it is due: “Thursday 6 May, 9:14”' },
    },
  },
});

const say = (props: HandoffAcceptedProps) =>
  wording.say(props, {
    customer: props.customer,
    host: props.host.firstName,
    hostName: props.host.name,
    acceptedAt: props.acceptedAt,
    by: props.by?.firstName ?? '',
    byName: props.by?.name ?? '',
    promises: capital(counted(props.promisesChanged, 'promise')),
    them: props.promisesChanged === 1 ? 'it' : 'them',
    introduceBy: props.introduceBy ?? '',
  });

export const subject = (props: HandoffAcceptedProps) => say(props).line(props.by ? 'subjectBy' : 'subject');
export const preview = (props: HandoffAcceptedProps) => say(props).line('preview');

export default function HandoffAccepted(props: HandoffAcceptedProps) {
  const { by, acceptedAt, promisesChanged, introduceBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(by ? 'openingBy' : 'opening', { acceptedAt: <strong>{acceptedAt}</strong> })}
      {promisesChanged > 0 && said.paragraphs(by ? 'changedBy' : 'changed')}
      {said.paragraphs('next')}
      <Button to={url}>{said.line(promisesChanged > 0 ? 'buttonChanged' : 'button')}</Button>
      {introduceBy !== null && <FinePrint>{said.words('fine')}</FinePrint>}
    </Layout>
  );
}

export const PreviewProps: HandoffAcceptedProps = {
  customer: hallowmere,
  host: ines,
  by: null,
  acceptedAt: 'Tuesday 4 May at 9:14',
  promisesChanged: 1,
  introduceBy: 'Thursday 6 May, 9:14',
  url: page,
};
