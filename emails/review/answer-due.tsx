// To customer success, and to sales where sales was asked, on the morning of the day on which a page promises an answer.

import { Button } from '../_parts/button';
import { breadChange, hallowmere, ines, page, priceChange, sam } from '../_parts/cast';
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

export interface AnswerDueProps extends Changeable {
  customer: string;
  rep: Person;
  host: Person;
  /** The reader is the rep who was asked about it; otherwise the answer is the reader's own to give. */
  isAsked: boolean;
  /** Customer success asked sales, and has no reply yet. */
  isWithRep: boolean;
  /** At least one. The first twenty are shown. */
  changes: StaffChange[];
  /** As after "by": "today, 17:00". */
  dueBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, on the morning of the day on which a customer’s page promises an answer; to sales as well where sales was asked',
  placeholders: {
    customer: NAMES.customer,
    rep: NAMES.rep,
    host: NAMES.host,
    who: 'first names of whoever changed something',
    points: 'how many: “two points”',
    expect: '“expects” or “expect”, as the number asks',
    dueBy: 'by when: “today, 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: {who} {expect} your answer by {dueBy}'),
    subjectToSales: {
      ...subjectPart('{customer}: {host} needs your reply by {dueBy}'),
      label: 'Subject, to the rep who was asked',
    },
    preview: previewPart('The page promises it for then.'),
    opening: paragraphPart('Before the changes', 'The page tells {who} that you answer {points} by {dueBy}.'),
    openingToSales: paragraphPart(
      'Before the changes, to the rep who was asked',
      'The page tells {who} that {host} answers {points} by {dueBy}. {host} asked you about it.',
    ),
    asked: paragraphPart('After the changes, where sales was asked', 'You wait for a reply from {rep}.'),
    button: buttonPart('Answer {who}'),
    buttonToSales: buttonPart('Answer {host}', 'Button, to the rep who was asked'),
    fine: finePart('Answered already? Then there is nothing left to do.'),
  },
});

const say = ({ changed, customer, rep, host, changes, dueBy }: AnswerDueProps) =>
  wording.say(
    { changed },
    {
      customer,
      rep: rep.firstName,
      host: host.firstName,
      who: authors(changes),
      points: counted(changes.length, 'point'),
      expect: areSeveral(changes) ? 'expect' : 'expects',
      dueBy,
    },
  );

export const subject = (props: AnswerDueProps) =>
  say(props).line(props.isAsked ? 'subjectToSales' : 'subject');
export const preview = (props: AnswerDueProps) => say(props).line('preview');

export default function AnswerDue(props: AnswerDueProps) {
  const { isAsked, isWithRep, changes, dueBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(isAsked ? 'openingToSales' : 'opening', { dueBy: <strong>{dueBy}</strong> })}
      <Listed items={changes} each={(change) => <ChangeLines change={change} who={change.by} />} />
      {isWithRep && !isAsked && said.paragraphs('asked')}
      <Button to={url}>{said.line(isAsked ? 'buttonToSales' : 'button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: AnswerDueProps = {
  customer: hallowmere,
  rep: sam,
  host: ines,
  isAsked: false,
  isWithRep: true,
  changes: [priceChange, { ...breadChange, by: 'Aoife' }],
  dueBy: 'today, 17:00',
  url: page,
};
