// To the colleague who takes a part of an onboarding over, and to the one who has the other part.

import { Button } from '../_parts/button';
import { hallowmere, ines, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  finePart,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Quote } from '../_parts/quote';
import type { Person } from '../_parts/template';

export interface OnboardingHandedOverProps extends Changeable {
  customer: string;
  /** Who has the part from now on, and who had it. */
  now: Person;
  before: Person;
  /** The reader takes it over. */
  isYours: boolean;
  /** It is looking after the customer, not the sales part. */
  isHost: boolean;
  /** What is said to colleagues with it; null where nothing is. */
  note: string | null;
  /** An introduction is set to leave by itself; it names the new colleague by now. */
  isIntroductionSet: boolean;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To whoever takes a customer over from a colleague, and to whoever works with them on it',
  placeholders: {
    customer: 'name of the customer',
    now: 'first name of who takes over',
    nowName: 'the same, in full',
    before: 'first name of who had it before',
  },
  parts: {
    subjectYours: {
      ...subjectPart('{customer} is yours now'),
      label: 'Subject, to who takes over',
    },
    subject: { ...subjectPart('{customer}: {now} takes over from {before}'), label: 'Subject, to others' },
    preview: previewPart('{before} had it until now. What waits goes along.'),
    hostYours: paragraphPart(
      'Where the reader looks after the customer now',
      'You look after {customer} from now on; {before} did until now. What waits for an answer, and by when, stands on their page.',
    ),
    repYours: paragraphPart(
      'Where the reader has the sales part now',
      'You have the sales part of {customer} from now on; {before} had it until now. What waits, and by when, stands on their page.',
    ),
    host: paragraphPart(
      'Where a colleague looks after the customer now',
      '{nowName} looks after {customer} from now on; {before} did until now.',
    ),
    rep: paragraphPart(
      'Where a colleague has the sales part now',
      '{nowName} has the sales part of {customer} from now on; {before} had it until now.',
    ),
    introduction: paragraphPart(
      'Where an introduction is set',
      'The introduction is set to leave by itself, and names {now} in the place of {before}. Please read it once more.',
    ),
    button: buttonPart('See the customer'),
    fine: finePart('Mail to the customer comes from whoever has the part now, and so do its answers.'),
  },
});

const say = (props: OnboardingHandedOverProps) =>
  wording.say(props, {
    customer: props.customer,
    now: props.now.firstName,
    nowName: props.now.name,
    before: props.before.firstName,
  });

export const subject = (props: OnboardingHandedOverProps) =>
  say(props).line(props.isYours ? 'subjectYours' : 'subject');
export const preview = (props: OnboardingHandedOverProps) => say(props).line('preview');

const partOf = (isHost: boolean, isYours: boolean) =>
  isHost ? (isYours ? 'hostYours' : 'host') : isYours ? 'repYours' : 'rep';

export default function OnboardingHandedOver(props: OnboardingHandedOverProps) {
  const { isHost, isYours, note, isIntroductionSet, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(partOf(isHost, isYours))}
      {note !== null && <Quote text={note} />}
      {isIntroductionSet && said.paragraphs('introduction')}
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: OnboardingHandedOverProps = {
  customer: hallowmere,
  now: ines,
  before: { name: 'Marek Nowak', firstName: 'Marek' },
  isYours: true,
  isHost: true,
  note: 'Devraj wants numbers early. Call Marit before ten.',
  isIntroductionSet: false,
  url: page,
};
