// The CS rep asks the sales rep about one correction. Between the two of them; the customer never sees it.

import { Button } from './_parts/button';
import { hallowmere, ines, page, priceChange } from './_parts/cast';
import { ChangeLines, type StaffChange } from './_parts/changes';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import { Quote } from './_parts/quote';
import type { Person } from './_parts/template';

export interface AskSalesProps {
  customer: string;
  cs: Person;
  change: StaffChange;
  question: string;
  /** When the customer expects the CS rep's answer: "Thursday 6 May, 17:00". */
  answerBy: string;
  url: string;
}

export function subject({ customer, cs, change }: AskSalesProps) {
  return `${customer}: ${cs.firstName} asks you about “${change.title}”`;
}

export function preview({ question }: AskSalesProps) {
  return question;
}

export default function AskSales(props: AskSalesProps) {
  const { customer, cs, change, question, answerBy, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {change.by} at {customer} changed a point, and {cs.name} would like to know what you remember:
      </Paragraph>
      <Quote text={question} />
      <ChangeLines change={change} who={change.by} />
      <Button to={url}>{`Answer ${cs.firstName}`}</Button>
      <FinePrint>
        Only we see this, the customer doesn’t. {change.by} expects an answer from {cs.firstName} by{' '}
        {answerBy}.
      </FinePrint>
    </Layout>
  );
}

export const PreviewProps: AskSalesProps = {
  customer: hallowmere,
  cs: ines,
  change: priceChange,
  question: 'Did you agree 36 months with Devraj on 29 April? The order form says 24.',
  answerBy: 'Thursday 6 May, 17:00',
  url: page,
};
