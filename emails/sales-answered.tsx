// The sales rep's answer comes back to the CS rep, who can now answer the customer.

import { Button } from './_parts/button';
import { hallowmere, page, sam } from './_parts/cast';
import { ChangeLines, type StaffChange } from './_parts/changes';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import { Quote } from './_parts/quote';
import type { Person } from './_parts/template';
import { PreviewProps as asked } from './ask-sales';

export interface SalesAnsweredProps {
  customer: string;
  rep: Person;
  change: StaffChange;
  question: string;
  answer: string;
  /** When the customer expects the CS rep's answer: "Thursday 6 May, 17:00". */
  answerBy: string;
  url: string;
}

export function subject({ customer, rep, change }: SalesAnsweredProps) {
  return `${customer}: ${rep.firstName}’s answer about “${change.title}”`;
}

export function preview({ answer }: SalesAnsweredProps) {
  return answer;
}

export default function SalesAnswered(props: SalesAnsweredProps) {
  const { rep, change, question, answer, answerBy, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>You asked:</Paragraph>
      <Quote text={question} />
      <Paragraph>{rep.name} answered:</Paragraph>
      <Quote text={answer} />
      <Paragraph>It is about this point:</Paragraph>
      <ChangeLines change={change} who={change.by} />
      <Button to={url}>{`Answer ${change.by}`}</Button>
      <FinePrint>
        Only we see this, the customer doesn’t. {change.by} expects your answer by {answerBy}.
      </FinePrint>
    </Layout>
  );
}

export const PreviewProps: SalesAnsweredProps = {
  customer: hallowmere,
  rep: sam,
  change: asked.change,
  question: asked.question,
  answer:
    'Yes, I said 36 on the phone, and the order form was already out. My mistake. Devraj has it in a mail from me.',
  answerBy: asked.answerBy,
  url: page,
};
