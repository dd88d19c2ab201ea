// To the CS rep: a handoff is waiting for them, and until when.

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
import { capital, counted } from '../_parts/words';

export interface HandoffReceivedProps extends Changeable {
  customer: string;
  rep: Person;
  /** Who handed it over, where that wasn’t whoever sells now. */
  by: Person | null;
  goals: number;
  promises: number;
  redFlags: number;
  /** "Wednesday 5 May, 9:14". */
  answerBy: string;
  url: string;
}

const BY = { by: 'first name of who handed it over', byName: 'the same, in full' };

export const wording = changeable({
  to: 'member',
  when: 'To customer success, when a handoff is there for them',
  placeholders: {
    customer: NAMES.customer,
    rep: NAMES.rep,
    repName: NAMES.repName,
    goals: 'how many: “three goals”',
    promises: 'how many: “five promises”',
    redFlags: 'how many: “two red flags”',
    answerBy: 'by when it should be accepted: “Wednesday 5 May, 9:14”',
  },
  parts: {
    subject: subjectPart('{customer}: {rep}’s handoff is ready for you'),
    subjectBy: {
      ...subjectPart('{customer}: {by}’s handoff is ready for you'),
      label: 'Subject, where another than the sales rep handed it over',
      also: BY,
    },
    preview: {
      ...previewPart('{Promises} to judge. Accept it or send it back by {answerBy}.'),
      also: { Promises: 'how many, to begin with: “Five promises”' },
    },
    opening: paragraphPart(
      'First paragraph',
      '{repName} has handed {customer} over to you: {goals}, {promises} and {redFlags}.',
    ),
    openingBy: {
      ...paragraphPart(
        'First paragraph, where another than the sales rep handed it over',
        '{byName} has handed {customer} over to you: {goals}, {promises} and {redFlags}. {repName} has the sales part now.',
      ),
      also: BY,
    },
    task: paragraphPart(
      'Second paragraph',
      'Please say of each promise whether we can keep it. Then accept the handoff, or send it back with what you need, by {answerBy}.',
    ),
    button: buttonPart('Read the handoff'),
    fine: finePart('Once you accept, {customer} is yours, and {rep} sees when.'),
  },
});

function say(props: HandoffReceivedProps) {
  const promises = counted(props.promises, 'promise');
  return wording.say(props, {
    customer: props.customer,
    rep: props.rep.firstName,
    repName: props.rep.name,
    by: props.by?.firstName ?? '',
    byName: props.by?.name ?? '',
    goals: counted(props.goals, 'goal'),
    promises,
    Promises: capital(promises),
    redFlags: counted(props.redFlags, 'red flag'),
    answerBy: props.answerBy,
  });
}

export const subject = (props: HandoffReceivedProps) => say(props).line(props.by ? 'subjectBy' : 'subject');
export const preview = (props: HandoffReceivedProps) => say(props).line('preview');

export default function HandoffReceived(props: HandoffReceivedProps) {
  const { by, answerBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(by ? 'openingBy' : 'opening')}
      {said.paragraphs('task', { answerBy: <strong>{answerBy}</strong> })}
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: HandoffReceivedProps = {
  customer: hallowmere,
  rep: sam,
  by: null,
  goals: 3,
  promises: 5,
  redFlags: 2,
  answerBy: 'Wednesday 5 May, 9:14',
  url: page,
};
