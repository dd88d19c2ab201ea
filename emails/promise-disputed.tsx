// To the sales rep who made the promise: the customer remembers it differently. The CS rep answers; sales is told.

import { Button } from './_parts/button';
import { hallowmere, ines, page, priceChange } from './_parts/cast';
import { ChangeLines, type StaffChange } from './_parts/changes';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import type { Person } from './_parts/template';

export interface PromiseDisputedProps {
  customer: string;
  cs: Person;
  change: StaffChange;
  /** "Thursday 6 May, 17:00". */
  answerBy: string;
  url: string;
}

export function subject({ customer, change }: PromiseDisputedProps) {
  return `${customer}: ${change.by} remembers “${change.title}” differently`;
}

export function preview({ cs, answerBy }: PromiseDisputedProps) {
  return `${cs.firstName} answers by ${answerBy}. You know best what was said.`;
}

export default function PromiseDisputed(props: PromiseDisputedProps) {
  const { customer, cs, change, answerBy, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {change.by} at {customer} changed a promise you noted:
      </Paragraph>
      <ChangeLines change={change} who={change.by} />
      <Paragraph>
        {cs.name} answers {change.by} by <strong>{answerBy}</strong>. If you remember how it was said, tell{' '}
        {cs.firstName} before then.
      </Paragraph>
      <Button to={url}>See the promise</Button>
      <FinePrint>
        Please leave the answer to {cs.firstName}, so that {change.by} hears one voice.
      </FinePrint>
    </Layout>
  );
}

export const PreviewProps: PromiseDisputedProps = {
  customer: hallowmere,
  cs: ines,
  change: priceChange,
  answerBy: 'Thursday 6 May, 17:00',
  url: page,
};
