// To the sales rep: what the CS rep needs before they can accept. Reasons first, then their words.

import { Button } from '../_parts/button';
import { hallowmere, ines, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  finePart,
  NAMES,
  sentencePart,
  subjectPart,
} from '../_parts/changeable';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Paragraph } from '../_parts/paragraph';
import { Quote } from '../_parts/quote';
import type { Person } from '../_parts/template';
import { capital, counted } from '../_parts/words';

export interface HandoffReturnedProps extends Changeable {
  customer: string;
  host: Person;
  /** Who sent it back, where that wasn’t the host: somebody had the part before, or a lead stood in. */
  by: Person | null;
  /** As they should read in a list: "Who decides about the tills". */
  reasons: string[];
  /** What the CS rep wrote with it; may be empty. */
  words: string;
  /** "Thursday 6 May, 9:14"; null once the limit has passed. */
  introduceBy: string | null;
  url: string;
}

const BY = { by: 'first name of who sent it back', byName: 'the same, in full' };

export const wording = changeable({
  to: 'member',
  when: 'To the sales rep, when customer success sends a handoff back',
  placeholders: { customer: NAMES.customer, host: NAMES.host, hostName: NAMES.hostName },
  parts: {
    subject: subjectPart('{customer}: {host} needs a little more before accepting'),
    subjectBy: {
      ...subjectPart('{customer}: {by} sent your handoff back'),
      label: 'Subject, where another than the host sent it back',
      also: BY,
    },
    opening: sentencePart(
      'First sentence',
      '{hostName} read the handoff for {customer} and sent it back to you.',
    ),
    openingBy: {
      ...sentencePart(
        'First sentence, where another than the host sent it back',
        '{byName} read the handoff for {customer} and sent it back to you. {hostName} looks after them now.',
      ),
      also: BY,
    },
    needed: sentencePart('Before the reasons', 'Still needed:'),
    wrote: sentencePart('Before the words that came with it', '{host} wrote:'),
    wroteBy: {
      ...sentencePart('Before the words of another than the host', '{by} wrote:'),
      also: BY,
    },
    button: buttonPart('Finish the handoff'),
    fine: finePart('If you don’t know something, say so there and we’ll ask the customer.'),
    clock: {
      ...finePart('The clock runs on: the introduction is due by {introduceBy}.'),
      label: 'Added to it, until the introduction is late',
      also: { introduceBy: 'when it is due: “Thursday 6 May, 9:14”' },
    },
  },
});

const say = (props: HandoffReturnedProps) =>
  wording.say(props, {
    customer: props.customer,
    host: props.host.firstName,
    hostName: props.host.name,
    by: props.by?.firstName ?? '',
    byName: props.by?.name ?? '',
    introduceBy: props.introduceBy ?? '',
  });

export const subject = (props: HandoffReturnedProps) => say(props).line(props.by ? 'subjectBy' : 'subject');

/** What is needed says itself. */
export function preview({ reasons, words }: HandoffReturnedProps) {
  const [first] = reasons;
  return first === undefined ? words : `${capital(counted(reasons.length, 'point'))}: ${reasons.join('; ')}`;
}

export default function HandoffReturned(props: HandoffReturnedProps) {
  const { by, reasons, words, introduceBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {said.words(by ? 'openingBy' : 'opening')}
        {reasons.length > 0 && ' '}
        {reasons.length > 0 && said.words('needed')}
      </Paragraph>
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      {words !== '' && said.paragraphs(by ? 'wroteBy' : 'wrote')}
      {words !== '' && <Quote text={words} />}
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>
        {said.words('fine')}
        {introduceBy !== null && ' '}
        {introduceBy !== null && said.words('clock')}
      </FinePrint>
    </Layout>
  );
}

function Reasons({ reasons }: { reasons: string[] }) {
  return (
    <ul style={{ margin: '0 0 16px', paddingLeft: 24, fontSize: 16, lineHeight: '26px' }}>
      {reasons.slice(0, 20).map((reason, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <li key={position}>{reason}</li>
      ))}
    </ul>
  );
}

export const PreviewProps: HandoffReturnedProps = {
  customer: hallowmere,
  host: ines,
  by: null,
  reasons: ['Who decides about the tills', 'A date for the allergen labels'],
  words:
    'The rest is clear, thank you. I’d rather not promise the labels before I know whether they mean the tills or the counter.\n\nCould you ask Aoife?',
  introduceBy: 'Thursday 6 May, 9:14',
  url: page,
};
