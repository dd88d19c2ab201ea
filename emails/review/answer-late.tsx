// To customer success, to the leads, and to sales where sales was asked: the page promised an answer, and it hasn't come.

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
import { authors, ChangeLines, Listed, type StaffChange } from '../_parts/changes';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { Person } from '../_parts/template';
import { counted } from '../_parts/words';

export interface AnswerLateProps extends Changeable {
  customer: string;
  rep: Person;
  host: Person;
  /** The answer is the reader's own to give. */
  isYours: boolean;
  /** The reader is the rep who was asked about it. */
  isAsked: boolean;
  /** Customer success asked sales, and has no reply yet. */
  isWithRep: boolean;
  /** At least one. The first twenty are shown. */
  changes: StaffChange[];
  /** As after "was due": "yesterday at 17:00". */
  dueBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success and the leads, when the answer that a customer’s page promised is late; to sales as well where sales was asked',
  placeholders: {
    customer: NAMES.customer,
    rep: NAMES.rep,
    host: NAMES.host,
    who: 'first names of whoever waits for it',
    points: 'how many: “two points”',
    dueBy: 'when it was due: “yesterday at 17:00”',
  },
  parts: {
    subject: subjectPart('{customer}: {who} has no answer from you yet'),
    subjectToSales: {
      ...subjectPart('{customer}: {host} has no reply from you yet'),
      label: 'Subject, to the rep who was asked',
    },
    subjectToLead: {
      ...subjectPart('{customer}: the answer to {who} is late, with {host}'),
      label: 'Subject, to the leads',
    },
    preview: previewPart('It was due {dueBy}, and the page says that it is late.'),
    opening: paragraphPart(
      'Before the changes',
      'The page told {who} that you would answer {points}. It was due {dueBy}.',
    ),
    openingToOthers: paragraphPart(
      'Before the changes, to sales and the leads',
      'The page told {who} that {host} would answer {points}. It was due {dueBy}.',
    ),
    asked: paragraphPart('After the changes, where sales was asked', '{host} waits for a reply from {rep}.'),
    askedYou: paragraphPart(
      'After the changes, to the rep who was asked',
      '{host} asked you about it, and waits for your reply.',
    ),
    button: buttonPart('Answer {who}'),
    buttonToSales: buttonPart('Answer {host}', 'Button, to the rep who was asked'),
    buttonToLead: buttonPart('Have a look', 'Button, to the leads'),
    fine: finePart('The page says “late, sorry” until the answer is there.'),
  },
});

const say = ({ changed, customer, rep, host, changes, dueBy }: AnswerLateProps) =>
  wording.say(
    { changed },
    {
      customer,
      rep: rep.firstName,
      host: host.firstName,
      who: authors(changes),
      points: counted(changes.length, 'point'),
      dueBy,
    },
  );

type For = '' | 'ToSales' | 'ToLead';
const readerOf = ({ isYours, isAsked }: AnswerLateProps): For =>
  isYours ? '' : isAsked ? 'ToSales' : 'ToLead';

export const subject = (props: AnswerLateProps) => say(props).line(`subject${readerOf(props)}`);
export const preview = (props: AnswerLateProps) => say(props).line('preview');

export default function AnswerLate(props: AnswerLateProps) {
  const { isYours, isAsked, isWithRep, changes, dueBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(isYours ? 'opening' : 'openingToOthers', { dueBy: <strong>{dueBy}</strong> })}
      <Listed items={changes} each={(change) => <ChangeLines change={change} who={change.by} />} />
      {isWithRep && said.paragraphs(isAsked ? 'askedYou' : 'asked')}
      <Button to={url}>{said.line(`button${readerOf(props)}`)}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: AnswerLateProps = {
  customer: hallowmere,
  rep: sam,
  host: ines,
  isYours: true,
  isAsked: false,
  isWithRep: true,
  changes: [priceChange, { ...breadChange, by: 'Aoife' }],
  dueBy: 'yesterday at 17:00',
  url: page,
};
