// To the sales rep who made the promise: the customer remembers it differently. The CS rep answers; sales is told.

import { Button } from '../_parts/button';
import { hallowmere, ines, page, priceChange } from '../_parts/cast';
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
import { areSeveral, authors, ChangeLines, Listed, type StaffChange } from '../_parts/changes';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { Person } from '../_parts/template';
import { counted } from '../_parts/words';

export interface PromiseDisputedProps extends Changeable {
  customer: string;
  host: Person;
  /** Promises only, at least one. The first twenty are shown. */
  changes: StaffChange[];
  /** "Thursday 6 May, 17:00". */
  answerBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To the sales rep, when a customer remembers a promise differently',
  placeholders: {
    customer: NAMES.customer,
    host: NAMES.host,
    hostName: NAMES.hostName,
    who: 'first names of whoever changed something',
    what: 'what was changed: “Price promise”, or how many: “two promises”',
    promises: '“a promise”, or how many: “two promises”',
    remember: '“remembers” or “remember”, as the number asks',
    hear: '“hears” or “hear”',
    answerBy: 'when they expect an answer: “Thursday 6 May, 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: {who} {remember} {what} differently'),
    preview: previewPart('{host} answers by {answerBy}. You know best what was said.'),
    opening: paragraphPart('Before the promises', '{who} at {customer} changed {promises} you noted:'),
    answer: paragraphPart(
      'After the promises',
      '{hostName} answers {who} by {answerBy}. If you remember how it was said, tell {host} before then.',
    ),
    buttonOfOne: buttonPart('See the promise', 'Button, where it is one'),
    button: buttonPart('See the promises', 'Button, where there are several'),
    fine: finePart('Please leave the answer to {host}, so that {who} {hear} one voice.'),
  },
});

function say(props: PromiseDisputedProps) {
  const { customer, host, changes, answerBy } = props;
  const [only] = changes;
  const isOne = changes.length === 1;
  const many = counted(changes.length, 'promise');
  return wording.say(props, {
    customer,
    host: host.firstName,
    hostName: host.name,
    who: authors(changes),
    what: isOne && only ? `“${only.title}”` : many,
    promises: isOne ? 'a promise' : many,
    remember: areSeveral(changes) ? 'remember' : 'remembers',
    hear: areSeveral(changes) ? 'hear' : 'hears',
    answerBy,
  });
}

export const subject = (props: PromiseDisputedProps) => say(props).line('subject');
export const preview = (props: PromiseDisputedProps) => say(props).line('preview');

export default function PromiseDisputed(props: PromiseDisputedProps) {
  const { changes, answerBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Listed items={changes} each={(change) => <ChangeLines change={change} who={change.by} />} />
      {said.paragraphs('answer', { answerBy: <strong>{answerBy}</strong> })}
      <Button to={url}>{said.line(changes.length === 1 ? 'buttonOfOne' : 'button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: PromiseDisputedProps = {
  customer: hallowmere,
  host: ines,
  changes: [priceChange],
  answerBy: 'Thursday 6 May, 17:00',
  url: page,
};
