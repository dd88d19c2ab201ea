// To the sales rep who made the promise: the customer remembers it differently. The CS rep answers; sales is told.

import { Button } from './_parts/button';
import { hallowmere, ines, page, priceChange } from './_parts/cast';
import { ChangeLines, Listed, type StaffChange } from './_parts/changes';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import type { Person } from './_parts/template';
import { briefly, counted } from './_parts/words';

export interface PromiseDisputedProps {
  customer: string;
  cs: Person;
  /** Promises only, at least one. The first twenty are shown. */
  changes: StaffChange[];
  /** "Thursday 6 May, 17:00". */
  answerBy: string;
  url: string;
}

export function subject({ customer, changes }: PromiseDisputedProps) {
  const who = authors(changes);
  const [first] = changes;
  const what = changes.length === 1 && first ? `“${first.title}”` : counted(changes.length, 'promise');
  return `${customer}: ${who} ${remember(changes)} ${what} differently`;
}

export function preview({ cs, answerBy }: PromiseDisputedProps) {
  return `${cs.firstName} answers by ${answerBy}. You know best what was said.`;
}

const authors = (changes: StaffChange[]) => briefly(changes.map((change) => change.by));
const remember = (changes: StaffChange[]) =>
  new Set(changes.map((change) => change.by)).size > 1 ? 'remember' : 'remembers';

export default function PromiseDisputed(props: PromiseDisputedProps) {
  const { customer, cs, changes, answerBy, url } = props;
  const who = authors(changes);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {who} at {customer} changed {changes.length === 1 ? 'a promise' : counted(changes.length, 'promise')}{' '}
        you noted:
      </Paragraph>
      <Listed items={changes} each={(change) => <ChangeLines change={change} who={change.by} />} />
      <Paragraph>
        {cs.name} answers {who} by <strong>{answerBy}</strong>. If you remember how it was said, tell{' '}
        {cs.firstName} before then.
      </Paragraph>
      <Button to={url}>{changes.length === 1 ? 'See the promise' : 'See the promises'}</Button>
      <FinePrint>
        Please leave the answer to {cs.firstName}, so that {who} {hear(changes)} one voice.
      </FinePrint>
    </Layout>
  );
}

const hear = (changes: StaffChange[]) => (remember(changes) === 'remember' ? 'hear' : 'hears');

export const PreviewProps: PromiseDisputedProps = {
  customer: hallowmere,
  cs: ines,
  changes: [priceChange],
  answerBy: 'Thursday 6 May, 17:00',
  url: page,
};
