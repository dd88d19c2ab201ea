// From whoever looks after the customer to everybody a call was for: that it isn't held.

import { Button } from '../_parts/button';
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
import { Signed } from '../_parts/paragraph';
import { Quote } from '../_parts/quote';
import type { Person } from '../_parts/template';
import { WELCOME_LINK } from '../welcome-link';

export interface MeetingCalledOffProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** When it was to be; null where times were offered and none taken. */
  time: string | null;
  /** One of those that come again; the one after it stands. */
  isLeftOut: boolean;
  /** When that is: "Thursday 3 December, 9:00 to 9:45, Dublin time"; null where it isn’t set any more. */
  next: string | null;
  words: string;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To everybody our call was for, when it is called off',
  placeholders: { firstName: 'first name of the contact', host: NAMES.host },
  parts: {
    subject: subjectPart('Our call is called off'),
    subjectOfLeftOut: {
      ...subjectPart('We leave out one call'),
      label: 'Subject, where one of those that come again is left out',
    },
    preview: previewPart('{host} says why, and what comes next.'),
    greeting: greetingPart,
    openingOfSet: {
      ...paragraphPart(
        'Where a time was set',
        'I have to call off our call on {time}. Your calendar learns of it with this mail.',
      ),
      also: { time: 'when it was to be: “Thursday 26 November, 9:00 to 9:45, Dublin time”' },
    },
    openingOfLeftOut: {
      ...paragraphPart(
        'Where one of those that come again is left out',
        'We leave out our call on {time}. Your calendar learns of it with this mail.',
      ),
      also: { time: 'when it was to be: “Thursday 26 November, 9:00 to 9:45, Dublin time”' },
    },
    openingOfOffer: paragraphPart(
      'Where times were offered',
      'The times that I offered for our call are free no longer.',
    ),
    closing: paragraphPart(
      'After that',
      'I’ll offer you others. What is on the list for the call stays there.',
    ),
    closingOfLeftOut: {
      ...paragraphPart(
        'After that, where one is left out',
        'The next one is on {next}; its invitation comes by itself. What is on the list goes along to it.',
      ),
      also: { next: 'when the next one is: “Thursday 3 December, 9:00 to 9:45, Dublin time”' },
    },
    button: buttonPart('Open your page'),
  },
});

const say = (props: MeetingCalledOffProps) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    time: props.time ?? '',
    next: props.next ?? '',
  });

export const subject = (props: MeetingCalledOffProps) =>
  say(props).line(props.isLeftOut ? 'subjectOfLeftOut' : 'subject');
export const preview = (props: MeetingCalledOffProps) => say(props).line('preview');

function openingOf({ isLeftOut, time }: MeetingCalledOffProps) {
  if (isLeftOut) return 'openingOfLeftOut';
  return time === null ? 'openingOfOffer' : 'openingOfSet';
}

export default function MeetingCalledOff(props: MeetingCalledOffProps) {
  const { host, next, words, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(openingOf(props))}
      {words !== '' && <Quote text={words} />}
      {said.paragraphs(next === null ? 'closing' : 'closingOfLeftOut')}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: MeetingCalledOffProps = {
  to: 'Marit',
  host: ines,
  time: 'Thursday 26 November, 9:00 to 9:45, Dublin time',
  isLeftOut: false,
  next: null,
  words: 'Another bakery goes live that day, and they need me there. I’m sorry.',
  link: WELCOME_LINK,
};
