// From the CS rep to every contact with a page: what was agreed, word for word, once the name below it has stood for ten minutes.

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
import { FinePrint, OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Lines, Paragraph, Signed } from '../_parts/paragraph';
import type { Person } from '../_parts/template';
import { counted } from '../_parts/words';
import { WELCOME_LINK } from '../welcome-link';

export interface AgreedPoint {
  /** Of the part that begins here: "1 What you want to achieve". */
  heading: string | null;
  /** "1.2 Know by 4 pm what to bake tomorrow", and below it what belongs to it. */
  agreed: string;
}

export interface AgreementProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  /** Who typed a name, in full; null for the one who reads. */
  signer: string | null;
  /** Who agreed, and when. */
  lead: string;
  /** All of them; none where they don't fit one mail as they are. */
  points: AgreedPoint[];
  /** How many are agreed. */
  count: number;
  /** Shown and not agreed yet: points for the call, and questions of ours that nobody has answered. */
  forTheCall: number;
  questions: number;
  /** The document goes along as a file. */
  hasFile: boolean;
  /** "Marit Halvorsen. For Hallowmere Bakeries. Name typed on …". */
  signatures: string[];
  fingerprint: string;
  link: typeof WELCOME_LINK;
}

export const wording = changeable({
  to: 'contact',
  when: 'To every contact with a page, ten minutes after somebody typed their name below what was agreed',
  placeholders: {
    firstName: 'first name of the contact',
    host: NAMES.host,
    signer: 'who signed: “you”, or the name in full',
    count: 'how many points are agreed: “21 points”',
  },
  parts: {
    subject: subjectPart('What we agreed, to keep'),
    preview: previewPart('As {signer} signed it: {count}.'),
    greeting: greetingPart,
    thanks: paragraphPart(
      'Before the points, to whoever signed',
      'Thank you for signing. This is what we both go by from here, for you to keep:',
    ),
    told: paragraphPart(
      'Before the points, to colleagues',
      '{signer} has signed what we agreed. This is what we both go by from here, for you to keep:',
    ),
    long: paragraphPart(
      'Where it is too long for a mail',
      'It is {count}, too long for a mail. The whole of it is on your page.',
    ),
    file: sentencePart('Where it goes along as a file', 'The file with this mail holds every word of it.'),
    waits: {
      ...paragraphPart('Where something is not agreed yet', 'Not agreed yet, and on your page: {waits}.'),
      also: { waits: 'what: “one point for our call and two questions”' },
    },
    closing: paragraphPart(
      'After the points',
      'If something changes, your page asks you about it, and this version is kept beside the new one.',
    ),
    button: buttonPart('Open your page'),
  },
});

const say = (props: AgreementProps) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    signer: props.signer ?? 'you',
    count: counted(props.count, 'point'),
    waits: waitsOf(props),
  });

const waitsOf = ({ forTheCall, questions }: AgreementProps) =>
  [
    forTheCall > 0 && `${counted(forTheCall, 'point')} for our call`,
    questions > 0 && counted(questions, 'question'),
  ]
    .filter(Boolean)
    .join(' and ');

export const subject = (props: AgreementProps) => say(props).line('subject');
export const preview = (props: AgreementProps) => say(props).line('preview');

export default function AgreementMail(props: AgreementProps) {
  const { host, signer, lead, points, signatures, hasFile, fingerprint, link } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(signer === null ? 'thanks' : 'told')}
      <Paragraph>
        <Lines text={lead} />
      </Paragraph>
      {points.map((point, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <PointLines key={position} point={point} />
      ))}
      {points.length === 0 && said.paragraphs('long')}
      {hasFile && <Paragraph>{said.words('file')}</Paragraph>}
      {signatures.map((signature) => (
        <Paragraph key={signature}>
          <Lines text={signature} />
        </Paragraph>
      ))}
      {waitsOf(props) !== '' && said.paragraphs('waits')}
      {said.paragraphs('closing')}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} />
      <FinePrint>Fingerprint of its text: {fingerprint}</FinePrint>
      <OwnLink link={link} />
    </Layout>
  );
}

function PointLines({ point: { heading, agreed } }: { point: AgreedPoint }) {
  return (
    <>
      {heading !== null && (
        <Paragraph>
          <strong>{heading}</strong>
        </Paragraph>
      )}
      <Paragraph>
        <Lines text={agreed} />
      </Paragraph>
    </>
  );
}

export const PreviewProps: AgreementProps = {
  to: 'Marit',
  host: ines,
  signer: null,
  lead: 'Hallowmere Bakeries and Brindlewick, 3 December 2026. Noted by Sam Adeyemi, put before you by Ines Carvalho.',
  points: [
    {
      heading: '1 What you want to achieve',
      agreed:
        '1.1 Throw away less bread at closing time\n11% → 6% by 14 Apr 2027\nShare of baked goods unsold at closing, all shops.',
    },
    { heading: '2 What we promised you', agreed: '2.1 Two training days\nby 1 Jan 2027' },
  ],
  count: 2,
  forTheCall: 1,
  questions: 2,
  hasFile: true,
  signatures: [
    'Marit Halvorsen. For Hallowmere Bakeries. Name typed on 3 December 2026, 14:12, Dublin time.',
  ],
  fingerprint: '3f2a91c477e05d'.padEnd(64, '0'),
  link: WELCOME_LINK,
};
