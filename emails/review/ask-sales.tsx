// The CS rep asks the sales rep about one correction. Between the two of them; the customer never sees it.

import { Button } from '../_parts/button';
import { hallowmere, ines, page, priceChange } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  finePart,
  NAMES,
  paragraphPart,
  subjectPart,
} from '../_parts/changeable';
import { ChangeLines, type StaffChange } from '../_parts/changes';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Quote } from '../_parts/quote';
import type { Person } from '../_parts/template';

export interface AskSalesProps extends Changeable {
  customer: string;
  host: Person;
  change: StaffChange;
  question: string;
  /** When the customer expects the CS rep's answer: "Thursday 6 May, 17:00". */
  answerBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To the sales rep, when customer success asks what they remember of a correction',
  placeholders: {
    customer: NAMES.customer,
    host: 'first name of who asks',
    hostName: NAMES.hostName,
    by: 'first name of the contact',
    title: 'what was changed: “Price promise”',
    answerBy: 'when the contact expects an answer: “Thursday 6 May, 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: {host} asks you about “{title}”'),
    opening: paragraphPart(
      'Before the question',
      '{by} at {customer} changed a point, and {hostName} would like to know what you remember:',
    ),
    button: buttonPart('Answer {host}'),
    fine: finePart(
      'Only we see this, the customer doesn’t. {by} expects an answer from {host} by {answerBy}.',
    ),
  },
});

const say = (props: AskSalesProps) =>
  wording.say(props, {
    customer: props.customer,
    host: props.host.firstName,
    hostName: props.host.name,
    by: props.change.by,
    title: props.change.title,
    answerBy: props.answerBy,
  });

export const subject = (props: AskSalesProps) => say(props).line('subject');
export const preview = ({ question }: AskSalesProps) => question;

export default function AskSales(props: AskSalesProps) {
  const { change, question, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Quote text={question} />
      <ChangeLines change={change} who={change.by} />
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: AskSalesProps = {
  customer: hallowmere,
  host: ines,
  change: priceChange,
  question: 'Did you agree 36 months with Devraj on 29 April? The order form says 24.',
  answerBy: 'Thursday 6 May, 17:00',
  url: page,
};
