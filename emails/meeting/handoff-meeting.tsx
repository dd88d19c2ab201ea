// To the two colleagues who talk before a handoff is accepted: when it is, that it is moved or called off.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
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
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Lines, Paragraph } from '../_parts/paragraph';

export interface HandoffMeetingProps extends Changeable {
  customer: string;
  /** First name of the colleague it is with. */
  other: string;
  /** What became of it; both false where it is set. */
  isMoved: boolean;
  isCalledOff: boolean;
  /** One of the two is another since: the reader, not the reader any more, or the other one. */
  handedOver: 'to_you' | 'from_you' | 'to_other' | null;
  /** First name of whoever is in it since; '' where nobody is. */
  now: string;
  /** "Thursday 26 November, 10:00 to 10:20". */
  time: string;
  place: string;
  /** What whoever arranged it wrote; '' for nothing. */
  words: string;
  url: string;
}

const NOW = 'first name of whoever took over: “Jonas”';

export const wording = changeable({
  to: 'member',
  when: 'To sales and customer success, when their meeting before acceptance is set, moved or called off',
  placeholders: {
    customer: NAMES.customer,
    other: 'first name of the colleague it is with: “Sam”',
    time: 'when, on the reader’s clock: “Thursday 26 November, 10:00 to 10:20”',
  },
  parts: {
    subject: { ...subjectPart('{customer}, with {other}: {time}'), label: 'Subject, where it is set' },
    subjectOfMove: {
      ...subjectPart('{customer}, with {other}: moved to {time}'),
      label: 'Subject, where it is moved',
    },
    subjectOfEnd: {
      ...subjectPart('{customer}, with {other}: called off'),
      label: 'Subject, where it is called off',
    },
    subjectOfLeaving: {
      ...subjectPart('{customer}, with {other}: {now} goes'),
      label: 'Subject, to whoever handed over',
      also: { now: NOW },
    },
    preview: previewPart('About the handoff; with a file for your calendar.'),
    set: paragraphPart(
      'Where it is set',
      'You and {other} talk before the handoff of {customer} is accepted:',
    ),
    moved: paragraphPart('Where it is moved', 'Your talk with {other} about {customer} has another time:'),
    ended: paragraphPart(
      'Where it is called off',
      'Your talk with {other} about {customer} is called off. It was to be:',
    ),
    takenOver: paragraphPart(
      'Where the reader took over',
      'You have taken over {customer}, and the talk with {other} about the handoff:',
    ),
    withOther: paragraphPart(
      'Where the other one is another now',
      'Your talk about {customer} is with {other} now. The time stays:',
    ),
    left: {
      ...paragraphPart(
        'Where somebody else goes now',
        '{now} talks with {other} about {customer} in your place. Your calendar takes it out:',
      ),
      also: { now: NOW },
    },
    button: buttonPart('See what there is to decide'),
    fine: finePart('Only the two of you are asked. Nobody of the customer sees any of it.'),
  },
});

const say = (props: HandoffMeetingProps) => {
  const { customer, other, time, now } = props;
  return wording.say(props, { customer, other, time, now });
};

function subjectOf({ isMoved, isCalledOff, handedOver }: HandoffMeetingProps) {
  if (isCalledOff) return 'subjectOfEnd';
  if (handedOver === 'from_you') return 'subjectOfLeaving';
  return isMoved ? 'subjectOfMove' : 'subject';
}

export const subject = (props: HandoffMeetingProps) => say(props).line(subjectOf(props));
export const preview = (props: HandoffMeetingProps) => say(props).line('preview');

const OPENINGS = { to_you: 'takenOver', from_you: 'left', to_other: 'withOther' } as const;

function openingOf({ isMoved, isCalledOff, handedOver }: HandoffMeetingProps) {
  if (isCalledOff) return 'ended';
  if (handedOver) return OPENINGS[handedOver];
  return isMoved ? 'moved' : 'set';
}

export default function HandoffMeeting(props: HandoffMeetingProps) {
  const { time, place, words, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(openingOf(props))}
      <Paragraph>
        <strong>{time}</strong>
        {place !== '' && <br />}
        <Lines text={place} />
      </Paragraph>
      {words !== '' && (
        <Paragraph>
          <Lines text={words} />
        </Paragraph>
      )}
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: HandoffMeetingProps = {
  customer: hallowmere,
  other: 'Sam',
  isMoved: false,
  isCalledOff: false,
  handedOver: null,
  now: '',
  time: 'Thursday 26 November, 10:00 to 10:20',
  place: 'https://meet.brindlewick.example/ines',
  words: 'The second training day first.',
  url: page,
};
