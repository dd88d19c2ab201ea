// From whoever looks after the customer to everybody a call is for: when it is, with the invitation for their calendar.

import { Button, TextLink } from '../_parts/button';
import { ines } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  NAMES,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { InPlaceOf } from '../_parts/paragraph';
import { Lines, Paragraph, Signed } from '../_parts/paragraph';
import { Quote } from '../_parts/quote';
import type { Person } from '../_parts/template';
import { WELCOME_LINK } from '../welcome-link';

export interface MeetingSetProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** "Thursday 26 November, 9:00 to 9:45, Dublin time". */
  time: string;
  /** "10:00 to 10:45, Brussels time"; '' where that is the same. */
  beside: string;
  /** Where, as it was written; '' where that isn’t said, or is said by its address alone. */
  place: string;
  /** The address in it. */
  placeUrl: string | null;
  /** When it was to be before; null where it wasn’t moved. */
  before: string | null;
  /** Somebody else of ours has it since; the time stays. */
  isHandedOver: boolean;
  /** First name of the colleague who took the time; null where the reader did, or one of us set it. */
  by: string | null;
  words: string;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To everybody our call is for, when its time is set or moved, with an invitation for the calendar',
  placeholders: {
    firstName: 'first name of the contact',
    host: NAMES.host,
    time: 'when, on the reader’s clock: “Thursday 26 November, 9:00 to 9:45, Dublin time”',
  },
  parts: {
    subject: { ...subjectPart('Our call: {time}'), label: 'Subject, where it is set' },
    subjectOfMove: {
      ...subjectPart('Our call has a new time: {time}'),
      label: 'Subject, where it is moved',
    },
    subjectOfHandOver: {
      ...subjectPart('Our call is with {host} now: {time}'),
      label: 'Subject, where another of us has it',
    },
    preview: previewPart('The invitation for your calendar is with this mail.'),
    greeting: greetingPart,
    opening: paragraphPart('Before the time, where it is set', 'Our call is set:'),
    openingOfColleague: {
      ...paragraphPart('Before the time, where a colleague took it', '{by} chose a time for our call:'),
      also: { by: 'first name of the colleague who took it: “Tomasz”' },
    },
    openingOfMove: {
      ...paragraphPart(
        'Before the time, where it is moved',
        'Our call has another time. It was to be on {before}, and is now:',
      ),
      also: { before: 'when it was to be before: “Thursday 26 November, 9:00 to 9:45”' },
    },
    openingOfHandOver: paragraphPart(
      'Before the time, where another of us has it',
      'I look after you now, so our call is with me. The time stays:',
    ),
    closing: paragraphPart(
      'After the time',
      'The invitation for your calendar is with this mail. Does it not suit you? Say on your page when you’d be free; until I answer, this time stands.',
    ),
    button: buttonPart('Open your page'),
  },
});

const say = (props: MeetingSetProps) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    time: props.time,
    before: props.before ?? '',
    by: props.by ?? '',
  });

function subjectOf({ isHandedOver, before }: MeetingSetProps) {
  if (isHandedOver) return 'subjectOfHandOver';
  return before === null ? 'subject' : 'subjectOfMove';
}

function openingOf({ isHandedOver, before, by }: MeetingSetProps) {
  if (isHandedOver) return 'openingOfHandOver';
  if (before !== null) return 'openingOfMove';
  return by === null ? 'opening' : 'openingOfColleague';
}

export const subject = (props: MeetingSetProps) => say(props).line(subjectOf(props));
export const preview = (props: MeetingSetProps) => say(props).line('preview');

export default function MeetingSet(props: MeetingSetProps) {
  const { host, time, beside, place, placeUrl, words, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(openingOf(props))}
      <Paragraph>
        <strong>
          <Lines text={time} />
        </strong>
        {beside !== '' && <br />}
        {beside}
        {place !== '' && <br />}
        <Lines text={place} />
        {placeUrl !== null && <br />}
        {placeUrl !== null && <TextLink to={placeUrl}>{placeUrl}</TextLink>}
      </Paragraph>
      {words !== '' && <Quote text={words} />}
      {said.paragraphs('closing')}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: MeetingSetProps = {
  to: 'Marit',
  host: ines,
  time: 'Thursday 26 November, 9:00 to 9:45, Dublin time',
  beside: '10:00 to 10:45, Brussels time',
  place: '',
  placeUrl: 'https://meet.brindlewick.example/ines',
  before: null,
  isHandedOver: false,
  by: null,
  words: '',
  link: WELCOME_LINK,
};
