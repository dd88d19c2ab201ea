// To the colleagues it touches: who takes a part of an onboarding over, who had it, who has the other part. Before
// acceptance nobody looks after the customer yet: the handoff is theirs to accept.

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
import { Quote } from '../_parts/quote';
import type { Person } from '../_parts/template';

export interface OnboardingHandedOverProps extends Changeable {
  customer: string;
  /** Who has the part from now on, and who had it. */
  now: Person;
  before: Person;
  /** First name of who decided it. */
  by: string;
  /** The reader takes it over, had it, or has the other part. */
  reader: 'now' | 'before' | 'other';
  /** What goes over: looking after the customer, a handoff to accept or one that is to come, or the sales part. */
  part: 'host' | 'to_accept' | 'to_come' | 'rep';
  /** By when the handoff has to be accepted; null where that has passed. */
  acceptBy: string | null;
  /** What whoever decided says to colleagues with it; null where nothing is. */
  note: string | null;
  /** Who reads an introduction once more that was set to leave by itself, and stopped with this; null where none was. */
  stopped: Person | null;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To whoever takes a customer over from a colleague, to the colleague, and to whoever works with them on it',
  placeholders: {
    customer: 'name of the customer',
    now: 'first name of who takes over',
    nowName: 'the same, in full',
    before: 'first name of who had it before',
    by: 'first name of who decided it',
  },
  parts: {
    subjectYours: {
      ...subjectPart('{customer} is yours now'),
      label: 'Subject, to who takes over',
    },
    subjectToAccept: {
      ...subjectPart('{customer}: the handoff is yours to accept'),
      label: 'Subject, to who is to accept the handoff',
    },
    subjectToCome: {
      ...subjectPart('{customer} is to be yours'),
      label: 'Subject, while the handoff is still being written',
    },
    subjectBefore: {
      ...subjectPart('{customer}: {now} takes over from you'),
      label: 'Subject, to who had it',
    },
    subject: { ...subjectPart('{customer}: {now} takes over from {before}'), label: 'Subject, to others' },
    preview: previewPart('{by} handed it over. What waits goes along.'),
    hostYours: paragraphPart(
      'Where the reader looks after the customer now',
      'You look after {customer} from now on; {before} did until now. What waits for an answer, and by when, stands on their page.',
    ),
    toAcceptYours: {
      ...paragraphPart(
        'Where the handoff is the reader’s to accept',
        'The handoff of {customer} is yours to accept{byWhen}; it was proposed to {before}.',
      ),
      also: { byWhen: 'by when, with a comma before it; nothing where that has passed' },
    },
    toComeYours: paragraphPart(
      'Where the reader is to look after the customer later',
      'You are to look after {customer} in the place of {before}. The handoff is still with sales; once it is there, it is yours to accept.',
    ),
    repYours: paragraphPart(
      'Where the reader has the sales part now',
      'You have the sales part of {customer} from now on; {before} had it until now. What waits, and by when, stands on their page.',
    ),
    hostBefore: paragraphPart(
      'Where the reader looked after the customer',
      '{nowName} looks after {customer} from now on; until now it was you.',
    ),
    toAcceptBefore: paragraphPart(
      'Where the handoff was the reader’s to accept',
      'The handoff of {customer} is {nowName}’s to accept; it was proposed to you.',
    ),
    toComeBefore: paragraphPart(
      'Where the reader was to look after the customer',
      '{nowName} is to look after {customer} in your place.',
    ),
    repBefore: paragraphPart(
      'Where the reader had the sales part',
      '{nowName} has the sales part of {customer} from now on; until now it was yours.',
    ),
    host: paragraphPart(
      'Where a colleague looks after the customer now',
      '{nowName} looks after {customer} from now on; {before} did until now.',
    ),
    toAccept: paragraphPart(
      'Where the handoff is a colleague’s to accept',
      'The handoff of {customer} is {nowName}’s to accept; it was proposed to {before}.',
    ),
    toCome: paragraphPart(
      'Where a colleague is to look after the customer later',
      '{nowName} is to look after {customer} in the place of {before}.',
    ),
    rep: paragraphPart(
      'Where a colleague has the sales part now',
      '{nowName} has the sales part of {customer} from now on; {before} had it until now.',
    ),
    decided: paragraphPart('Who decided it', '{by} handed it over.'),
    note: paragraphPart('Over the line for colleagues', '{by} handed it over, and says:'),
    introduction: {
      ...paragraphPart(
        'Where an introduction was set',
        'An introduction was set to leave by itself. It has stopped, because it was written before: its words wait for {rep} to read them once more and send them.',
      ),
      also: { rep: NAMES.rep },
    },
    button: buttonPart('See the customer'),
    buttonToAccept: buttonPart('Read the handoff', 'Button, where a handoff is to be accepted'),
    fine: finePart('Mail to the customer comes from whoever has the part now, and so do its answers.'),
  },
});

const say = (props: OnboardingHandedOverProps) =>
  wording.say(props, {
    customer: props.customer,
    now: props.now.firstName,
    nowName: props.now.name,
    before: props.before.firstName,
    by: props.by,
    byWhen: props.acceptBy === null ? '' : `, by ${props.acceptBy}`,
    rep: props.stopped?.firstName ?? '',
  });

const SUBJECTS = {
  host: 'subjectYours',
  rep: 'subjectYours',
  to_accept: 'subjectToAccept',
  to_come: 'subjectToCome',
} as const;
const OPENINGS = {
  host: { now: 'hostYours', before: 'hostBefore', other: 'host' },
  to_accept: { now: 'toAcceptYours', before: 'toAcceptBefore', other: 'toAccept' },
  to_come: { now: 'toComeYours', before: 'toComeBefore', other: 'toCome' },
  rep: { now: 'repYours', before: 'repBefore', other: 'rep' },
} as const;

export function subject(props: OnboardingHandedOverProps): string {
  if (props.reader === 'now') return say(props).line(SUBJECTS[props.part]);
  return say(props).line(props.reader === 'before' ? 'subjectBefore' : 'subject');
}
export const preview = (props: OnboardingHandedOverProps) => say(props).line('preview');

export default function OnboardingHandedOver(props: OnboardingHandedOverProps) {
  const { part, reader, note, stopped, url } = props;
  const said = say(props);
  const isToAccept = part === 'to_accept' && reader === 'now';
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(OPENINGS[part][reader])}
      {said.paragraphs(note === null ? 'decided' : 'note')}
      {note !== null && <Quote text={note} />}
      {stopped !== null && said.paragraphs('introduction')}
      <Button to={url}>{said.line(isToAccept ? 'buttonToAccept' : 'button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: OnboardingHandedOverProps = {
  customer: hallowmere,
  now: ines,
  before: { name: 'Marek Nowak', firstName: 'Marek' },
  by: 'Hanne',
  reader: 'now',
  part: 'host',
  acceptBy: null,
  note: 'Devraj wants numbers early. Call Marit before ten.',
  stopped: null,
  url: page,
};
