// From the CS rep to a contact who said yes to points, or signed them, and now they read differently. Gathered, so that
// changing several points makes one mail.

import { Button } from '../_parts/button';
import { breadChange, ines, labelsChange } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { Listed, Pen } from '../_parts/changes';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Lines, Paragraph, Signed } from '../_parts/paragraph';
import { dim } from '../_parts/style';
import type { Person } from '../_parts/template';
import { capital, counted } from '../_parts/words';
import { WELCOME_LINK } from '../welcome-link';

export interface ChangedPoint {
  /** Short name of the point: "Allergen labels". */
  title: string;
  /** What the contact said yes to; null for a point that is new on the page. */
  had: string | null;
  /** They signed it, not only said yes. */
  isSigned: boolean;
  /** How it reads now; null once it is off the page. */
  now: string | null;
}

export interface PointsChangedProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  /** At least one. The first twenty are shown. */
  points: ChangedPoint[];
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact, by day, in one mail for all points that they said yes to or signed and that changed since',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    points: 'how many: “two points”',
    have: '“has” or “have”, as the number asks',
    signed: '“you signed”, or “your yes” where they haven’t',
  },
  parts: {
    subjectOfOne: {
      ...subjectPart('{title}: changed since {signed}'),
      label: 'Subject, where one has changed',
      also: { title: 'what has changed: “Allergen labels”' },
    },
    subject: {
      ...subjectPart('{points} {have} changed since {signed}'),
      label: 'Subject, where several have',
      also: { points: 'how many, as a sentence begins: “Two points”' },
    },
    previewAsking: {
      ...previewPart('Your yes was for the earlier words. Would you have a look?'),
      label: 'First line in lists of mail, where something is to be answered',
    },
    preview: { ...previewPart('Nothing for you to do.'), label: 'First line, where nothing is' },
    greeting: greetingPart,
    opening: paragraphPart('Before the points', 'On your page {points} {have} changed since {signed}:'),
    asking: paragraphPart(
      'After the points, where something is to be answered',
      'Please say yes or not quite on your page. Everything else stays as you left it.',
    ),
    closing: paragraphPart('After the points, where nothing is', 'Everything else stays as you left it.'),
    buttonAsking: buttonPart('Look at it', 'Button, where something is to be answered'),
    button: buttonPart('See your page', 'Button, where nothing is'),
  },
});

const asks = ({ points }: PointsChangedProps): boolean => points.some((point) => point.now !== null);

function say(props: PointsChangedProps) {
  const { to, host, points } = props;
  const [only] = points;
  const count = counted(points.length, 'point');
  // Whoever is told of a point they never said yes to has signed the page.
  const hasSigned = points.some((point) => point.isSigned || point.had === null);
  return wording.say(props, {
    firstName: to,
    host: host.firstName,
    points: count,
    have: points.length === 1 ? 'has' : 'have',
    signed: hasSigned ? 'you signed' : 'your yes',
    title: only?.title ?? '',
  });
}

export const subject = (props: PointsChangedProps) =>
  props.points.length === 1 ? say(props).line('subjectOfOne') : capital(say(props).line('subject'));
export const preview = (props: PointsChangedProps) =>
  say(props).line(asks(props) ? 'previewAsking' : 'preview');

export default function PointsChanged(props: PointsChangedProps) {
  const { host, points, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs('opening')}
      <Listed items={points} each={(point) => <PointLines point={point} />} />
      {said.paragraphs(asks(props) ? 'asking' : 'closing')}
      <Button to={link}>{said.line(asks(props) ? 'buttonAsking' : 'button')}</Button>
      <Signed by={host.firstName} />
      <OwnLink link={link} />
    </Layout>
  );
}

function PointLines({ point: { title, had, isSigned, now } }: { point: ChangedPoint }) {
  return (
    <Paragraph>
      <strong>{title}</strong>
      {had !== null && <br />}
      {had !== null && (
        <span className="e-dim" style={{ color: dim }}>
          {isSigned ? 'You signed: ' : 'You said yes to: '}
          <Lines text={had} />
        </span>
      )}
      <br />
      {now === null && 'It is no longer on your page.'}
      {now !== null && (had === null ? 'New on your page: ' : 'It now reads: ')}
      {now !== null && <Pen text={now} />}
    </Paragraph>
  );
}

export const PreviewProps: PointsChangedProps = {
  to: 'Marit',
  host: ines,
  points: [
    { title: labelsChange.title, had: labelsChange.had, isSigned: true, now: labelsChange.said },
    { title: breadChange.title, had: breadChange.had, isSigned: true, now: breadChange.said },
    { title: 'Training days', had: null, isSigned: false, now: 'Two days in your kitchen' },
    { title: 'Tills in the bus station', had: 'Two tills', isSigned: true, now: null },
  ],
  link: WELCOME_LINK,
};
