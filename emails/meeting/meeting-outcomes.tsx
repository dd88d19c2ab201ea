// From whoever looks after the customer to everybody there with a page: what came of a call, once it was held.

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
  sentencePart,
  subjectPart,
} from '../_parts/changeable';
import { Listed } from '../_parts/changes';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { InPlaceOf } from '../_parts/paragraph';
import { Lines, Paragraph, Signed } from '../_parts/paragraph';
import { dim } from '../_parts/style';
import type { Person } from '../_parts/template';
import { capital, counted } from '../_parts/words';
import { WELCOME_LINK } from '../welcome-link';

export interface CameOfPoint {
  /** What was talked about: “Allergen labels”. */
  title: string;
  /** “Agreed, in new words”, “A new step”, “Left as it is”. */
  came: string;
  /** The words that hold from then on, or what the step is called; '' where nothing is new. */
  now: string;
  /** What was said of it; '' for nothing. */
  line: string;
}

export interface MeetingOutcomesProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** “Thursday 26 November”. */
  day: string;
  /** First names of those who were asked to it, where the reader wasn’t: “Marit and Tomasz”; '' where they were. */
  guests: string;
  /** At least one. */
  points: CameOfPoint[];
  /** How many of them wait for a yes. */
  open: number;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To everybody of the customer with a page, once a call was held and something came of it',
  placeholders: {
    firstName: 'first name of the contact',
    host: NAMES.host,
    day: 'when it was: “Thursday 26 November”',
  },
  parts: {
    subject: subjectPart('What came of our call on {day}'),
    preview: previewPart('What we agreed, what is to be done, and what stays as it is.'),
    greeting: greetingPart,
    opening: paragraphPart('Before what came of it', 'This came of our call on {day}:'),
    openingForOthers: {
      ...paragraphPart(
        'Before what came of it, for those who weren’t asked to the call',
        'This came of our call with {guests} on {day}:',
      ),
      also: { guests: 'first names of those who were asked to it: “Marit and Tomasz”' },
    },
    open: {
      ...sentencePart(
        'Added where some of it waits for a yes',
        '{points} of it {wait} on your page for a yes, or for what we got wrong.',
      ),
      also: { points: 'how many points wait: “Two points”', wait: '“waits” or “wait”, as the number asks' },
    },
    closing: paragraphPart('After it', 'Did we get something wrong? Say so on your page.'),
    button: buttonPart('Open your page'),
  },
});

const say = (props: MeetingOutcomesProps) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    day: props.day,
    guests: props.guests,
    points: capital(counted(props.open, 'point')),
    wait: props.open === 1 ? 'waits' : 'wait',
  });

export const subject = (props: MeetingOutcomesProps) => say(props).line('subject');
export const preview = (props: MeetingOutcomesProps) => say(props).line('preview');

export default function MeetingOutcomes(props: MeetingOutcomesProps) {
  const { host, guests, points, open, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(guests === '' ? 'opening' : 'openingForOthers')}
      <Listed items={points} each={(point) => <CameOf point={point} />} />
      {open > 0 ? <Paragraph>{said.words('open')}</Paragraph> : said.paragraphs('closing')}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
    </Layout>
  );
}

function CameOf({ point: { title, came, now, line } }: { point: CameOfPoint }) {
  return (
    <Paragraph>
      <strong>
        <Lines text={title} />
      </strong>
      <br />
      {came}
      {now !== '' && ': '}
      <Lines text={now} />
      {line !== '' && <br />}
      {line !== '' && (
        <span className="e-dim" style={{ color: dim }}>
          “<Lines text={line} />”
        </span>
      )}
    </Paragraph>
  );
}

export const PreviewProps: MeetingOutcomesProps = {
  to: 'Marit',
  host: ines,
  day: 'Thursday 26 November',
  guests: '',
  points: [
    {
      title: 'Allergen labels',
      came: 'Agreed, in new words',
      now: 'A working trial in two shops this autumn',
      line: 'We look at it together in December.',
    },
    { title: 'The kiosk at the station', came: 'A new step', now: 'Send us its opening hours', line: '' },
    { title: 'Your price', came: 'Left as it is', now: '', line: 'The order form says 24 months.' },
  ],
  open: 1,
  link: WELCOME_LINK,
};
