// To the CS rep: what the customer changed, and the answer-by the customer was told.

import { Button } from '../_parts/button';
import { breadChange, hallowmere, labelsChange, page, priceChange } from '../_parts/cast';
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
import { areSeveral, authors, ChangeLines, didTo, Listed, type StaffChange } from '../_parts/changes';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { counted } from '../_parts/words';

export interface CorrectionsWaitingProps extends Changeable {
  customer: string;
  /** At least one. The first twenty are shown. */
  changes: StaffChange[];
  /** "Thursday 6 May, 17:00". */
  answerBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, within half an hour of a customer’s last change',
  placeholders: {
    customer: NAMES.customer,
    who: 'first names of whoever changed something',
    did: '“changed”, “answered” where you had asked, “added” where it is new',
    what: 'what was changed: “Price promise”, or how many: “five points”',
    points: 'how many: “five points”',
    expect: '“expects” or “expect”, as the number asks',
    answerBy: 'when they expect an answer: “Thursday 6 May, 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: {who} {did} {what}'),
    preview: previewPart('{who} {expect} your answer by {answerBy}.'),
    opening: paragraphPart('Before the changes', '{who} {did} {points} on the page.'),
    button: buttonPart('Answer {who}'),
    fine: finePart('The page tells {who} that you’ll answer by {answerBy}.'),
  },
});

function say(props: CorrectionsWaitingProps) {
  const { customer, changes, answerBy } = props;
  const [only] = changes;
  const points = counted(changes.length, 'point');
  return wording.say(props, {
    customer,
    who: authors(changes),
    did: didTo(changes),
    what: changes.length === 1 && only ? `“${only.title}”` : points,
    points,
    expect: areSeveral(changes) ? 'expect' : 'expects',
    answerBy,
  });
}

export const subject = (props: CorrectionsWaitingProps) => say(props).line('subject');
export const preview = (props: CorrectionsWaitingProps) => say(props).line('preview');

export default function CorrectionsWaiting(props: CorrectionsWaitingProps) {
  const { changes, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Listed items={changes} each={(change) => <ChangeLines change={change} who={change.by} />} />
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: CorrectionsWaitingProps = {
  customer: hallowmere,
  changes: [
    priceChange,
    { ...labelsChange, by: 'Marit' },
    { ...breadChange, by: 'Aoife' },
    {
      title: 'Tills in the bus station',
      had: null,
      said: 'Two more tills, from October',
      note: null,
      by: 'Aoife',
    },
    { title: 'Training days', had: 'Two days in your kitchen', said: null, note: null, by: 'Marit' },
  ],
  answerBy: 'Thursday 6 May, 17:00',
  url: page,
};
