// To whoever of us holds a call: that it is set, moved or called off, for their own calendar.

import { Button, TextLink } from '../_parts/button';
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

export interface MeetingForUsProps extends Changeable {
  customer: string;
  /** What became of it; both false where it is set. */
  isMoved: boolean;
  isCalledOff: boolean;
  /** Another of us has it since: the reader, or not the reader any more. */
  handedOver: 'to_you' | 'from_you' | null;
  /** First name of whoever holds it now. */
  now: string;
  /** "Thursday 26 November, 10:00 to 10:45". */
  time: string;
  /** "9:00 to 9:45, Dublin time" of who is first among those it is for; '' where that is the same. */
  beside: string;
  place: string;
  placeUrl: string | null;
  /** First name of whoever took the time; null where one of us said when. */
  by: string | null;
  url: string;
}

const NOW = 'first name of whoever holds it now: “Kofi”';

export const wording = changeable({
  to: 'member',
  when: 'To customer success, when the call is set, moved or called off, for the calendar',
  placeholders: {
    customer: NAMES.customer,
    time: 'when, on the reader’s clock: “Thursday 26 November, 10:00 to 10:45”',
  },
  parts: {
    subject: { ...subjectPart('Call with {customer}: {time}'), label: 'Subject, where it is set' },
    subjectOfMove: {
      ...subjectPart('Call with {customer} moved to {time}'),
      label: 'Subject, where it is moved',
    },
    subjectOfEnd: {
      ...subjectPart('Call with {customer} called off'),
      label: 'Subject, where it is called off',
    },
    subjectOfTaking: {
      ...subjectPart('Call with {customer}, yours now: {time}'),
      label: 'Subject, to whoever takes it over',
    },
    subjectOfLeaving: {
      ...subjectPart('Call with {customer} goes over to {now}'),
      label: 'Subject, to whoever had it',
      also: { now: NOW },
    },
    preview: previewPart('With a file for your calendar.'),
    taken: {
      ...paragraphPart('Where somebody there took a time', '{by} took a time for the call:'),
      also: { by: 'first name of who took it: “Marit”' },
    },
    set: paragraphPart('Where one of us set it', 'The call is set:'),
    moved: paragraphPart('Where it is moved', 'The call has another time:'),
    ended: paragraphPart('Where it is called off', 'The call is called off. It was to be:'),
    takenOver: paragraphPart('Where the reader takes it over', 'You have {customer} now, and this call:'),
    left: {
      ...paragraphPart(
        'Where somebody else has it now',
        '{now} has {customer} now, and this call. Your calendar takes it out:',
      ),
      also: { now: NOW },
    },
    button: buttonPart('See the meeting'),
    fine: finePart('The file with this mail puts it into your calendar, or takes it out.'),
  },
});

const say = (props: MeetingForUsProps) => {
  const { customer, time, by, now } = props;
  return wording.say(props, { customer, time, by: by ?? '', now });
};

function subjectOf({ isMoved, isCalledOff, handedOver }: MeetingForUsProps) {
  if (handedOver) return handedOver === 'to_you' ? 'subjectOfTaking' : 'subjectOfLeaving';
  if (isCalledOff) return 'subjectOfEnd';
  return isMoved ? 'subjectOfMove' : 'subject';
}

export const subject = (props: MeetingForUsProps) => say(props).line(subjectOf(props));
export const preview = (props: MeetingForUsProps) => say(props).line('preview');

function openingOf({ isMoved, isCalledOff, by, handedOver }: MeetingForUsProps) {
  if (handedOver) return handedOver === 'to_you' ? 'takenOver' : 'left';
  if (isCalledOff) return 'ended';
  if (isMoved) return 'moved';
  return by === null ? 'set' : 'taken';
}

export default function MeetingForUs(props: MeetingForUsProps) {
  const { time, beside, place, placeUrl, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(openingOf(props))}
      <Paragraph>
        <strong>{time}</strong>
        {beside !== '' && <br />}
        {beside}
        {place !== '' && <br />}
        <Lines text={place} />
        {placeUrl !== null && <br />}
        {placeUrl !== null && <TextLink to={placeUrl}>{placeUrl}</TextLink>}
      </Paragraph>
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: MeetingForUsProps = {
  customer: hallowmere,
  isMoved: false,
  isCalledOff: false,
  handedOver: null,
  now: 'Ines',
  time: 'Thursday 26 November, 10:00 to 10:45',
  beside: '9:00 to 9:45, Dublin time',
  place: '',
  placeUrl: 'https://meet.brindlewick.example/ines',
  by: 'Marit',
  url: page,
};
