// From whoever looks after the customer to everybody a call is for: when we could talk.

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

export interface MeetingOfferedProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** "45 minutes". */
  length: string;
  /** Each on the reader’s wall; none where a link is offered to book by. */
  times: string[];
  /** The address to book by; null where times are offered. */
  bookingUrl: string | null;
  /** "Dublin time". */
  zone: string;
  /** What was written with it; '' for nothing. */
  words: string;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To everybody our call is for, when times are offered',
  placeholders: {
    firstName: 'first name of the contact',
    host: NAMES.host,
    length: 'how long: “45 minutes”',
    zone: 'whose clock the times are told by: “Dublin time”',
  },
  parts: {
    subject: subjectPart('When shall we talk?'),
    preview: previewPart('{host} keeps some time free for our call.'),
    greeting: greetingPart,
    opening: paragraphPart(
      'Before the times',
      'For our call, {length}, I keep these times free for you. Take the one that suits you; whoever of you is first takes it for all.',
    ),
    openingOfLink: paragraphPart(
      'Where a link is offered to book by',
      'For our call, {length}, please choose a time in my calendar:',
    ),
    zone: paragraphPart(
      'After the times',
      'All in {zone}. None of these? Say on your page when you’d be free.',
    ),
    button: buttonPart('Choose a time'),
  },
});

const say = (props: MeetingOfferedProps) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    length: props.length,
    zone: props.zone,
  });

export const subject = (props: MeetingOfferedProps) => say(props).line('subject');
export const preview = (props: MeetingOfferedProps) => say(props).line('preview');

export default function MeetingOffered(props: MeetingOfferedProps) {
  const { host, times, bookingUrl, words, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(times.length > 0 ? 'opening' : 'openingOfLink')}
      {times.length > 0 && (
        <Paragraph>
          <Lines text={times.join('\n')} />
        </Paragraph>
      )}
      {bookingUrl !== null && (
        <Paragraph>
          <TextLink to={bookingUrl}>{bookingUrl}</TextLink>
        </Paragraph>
      )}
      {words !== '' && <Quote text={words} />}
      {times.length > 0 && said.paragraphs('zone')}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: MeetingOfferedProps = {
  to: 'Marit',
  host: ines,
  length: '45 minutes',
  times: ['Tuesday 24 November, 9:00 to 9:45', 'Thursday 26 November, 16:15 to 17:00'],
  bookingUrl: null,
  zone: 'Dublin time',
  words: 'I’d like to hear about the mornings from you.',
  link: WELCOME_LINK,
};
