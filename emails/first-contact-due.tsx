// To the CS rep, on the day they owe the customer a first word of their own, and once more when it is late.

import { Button } from './_parts/button';
import { hallowmere, page, sam } from './_parts/cast';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import type { Person } from './_parts/template';
import { briefly } from './_parts/words';

export interface FirstContactDueProps {
  customer: string;
  rep: Person;
  /** First names of those who were introduced; at least one. */
  contacts: string[];
  /** As after "on": "Monday 3 May". */
  introducedOn: string;
  /** "today, 17:00". */
  dueBy: string;
  isLate: boolean;
  url: string;
}

export function subject({ customer, dueBy, isLate }: FirstContactDueProps) {
  return isLate
    ? `${customer}: your first call or mail is late`
    : `${customer}: your first call or mail is due by ${dueBy}`;
}

export function preview({ contacts, rep }: FirstContactDueProps) {
  return `${briefly(contacts)} heard about you from ${rep.firstName}, and not yet from you.`;
}

export default function FirstContactDue(props: FirstContactDueProps) {
  const { customer, rep, contacts, introducedOn, dueBy, isLate, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {rep.firstName} introduced you to {briefly(contacts)} of {customer} on {introducedOn}. A call or a
        mail of your own {isLate ? 'was' : 'is'} due by <strong>{dueBy}</strong>.
      </Paragraph>
      <Button to={url}>Say you’ve been in touch</Button>
      <FinePrint>Done already? Note it on the page, and the clock stops.</FinePrint>
    </Layout>
  );
}

export const PreviewProps: FirstContactDueProps = {
  customer: hallowmere,
  rep: sam,
  contacts: ['Marit', 'Tomasz', 'Aoife'],
  introducedOn: 'Monday 3 May',
  dueBy: 'today, 17:00',
  isLate: false,
  url: page,
};
