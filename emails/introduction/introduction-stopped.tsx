// To whoever set an introduction for later, and to whoever can clear the way: its time came, and it couldn’t go.

import { Button } from '../_parts/button';
import { hallowmere, ines, page, sam } from '../_parts/cast';
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
import type { Person } from '../_parts/template';
import { capital, counted, listed } from '../_parts/words';

export interface IntroductionStoppedProps extends Changeable {
  customer: string;
  rep: Person;
  host: Person;
  /** When it was set to leave: "Tue 24 Nov, 9:00, Brussels time". */
  when: string;
  /**
   * What stands in the way: people who can't be written to, a guide that isn't published, nobody left to write to, or
   * that whoever set it may not send it any more.
   */
  outcome: 'people' | 'guide' | 'nobody' | 'sender';
  /** For `people`: who, and why not, in words that follow the name: "has no address". */
  people: { name: string; reason: string }[];
  /** For `people`: how many are on the record no longer. */
  gone: number;
  /** It is for the reader to clear; the other one of us reads along. */
  isYours: boolean;
  /** "Thursday 6 May, 9:14"; null once the limit has passed. */
  introduceBy: string | null;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To sales and customer success, when an introduction that was set for later couldn’t go',
  placeholders: {
    ...NAMES,
    when: 'when it was to go: “Tue 4 May, 9:00, Oslo time”',
    inTheWay: 'what stands in the way, in a sentence',
    cure: 'what helps, in a sentence',
    step: 'what to do next: “Publish the guide”',
  },
  parts: {
    subject: subjectPart('{customer}: the introduction couldn’t go'),
    preview: previewPart('{inTheWay} Nobody was written to.'),
    opening: paragraphPart(
      'First paragraph',
      'The introduction to {customer} was set for {when}. It couldn’t go, and nobody was written to.',
    ),
    cause: paragraphPart('Second paragraph', '{inTheWay} {cure}'),
    button: buttonPart('{step}'),
    fine: finePart('The words are kept as they were.'),
    clock: {
      ...finePart('The clock runs on: the introduction is due by {introduceBy}.'),
      label: 'Added to it, until the introduction is late',
      also: { introduceBy: 'when it is due: “Thursday 6 May, 9:14”' },
    },
  },
});

const say = (props: IntroductionStoppedProps) =>
  wording.say(props, {
    customer: props.customer,
    rep: props.rep.firstName,
    repName: props.rep.name,
    host: props.host.firstName,
    hostName: props.host.name,
    when: props.when,
    inTheWay: inTheWay(props),
    cure: cure(props),
    step: stepOf(props),
    introduceBy: props.introduceBy ?? '',
  });

export const subject = (props: IntroductionStoppedProps) => say(props).line('subject');
export const preview = (props: IntroductionStoppedProps) => say(props).line('preview');

export default function IntroductionStopped(props: IntroductionStoppedProps) {
  const { when, introduceBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening', { when: <strong>{when}</strong> })}
      {said.paragraphs('cause')}
      <Button to={url}>{said.line('button')}</Button>
      <FinePrint>
        {said.words('fine')}
        {introduceBy !== null && ' '}
        {introduceBy !== null && said.words('clock')}
      </FinePrint>
    </Layout>
  );
}

function inTheWay({ outcome, people, gone, host }: IntroductionStoppedProps): string {
  switch (outcome) {
    case 'people': {
      const known = people.slice(0, 5).map(({ name, reason }) => `${name} ${reason}`);
      const others = people.length - known.length;
      if (others > 0) known.push(`${counted(others, 'other person', 'other people')} can’t be written to`);
      if (gone > 0)
        known.push(
          `${counted(gone, 'person', 'people')} it was for ${gone === 1 ? 'is' : 'are'} no longer on record`,
        );
      return known.length > 0 ? `${capital(listed(known))}.` : 'Somebody couldn’t be written to.';
    }
    case 'guide':
      return `${host.firstName}’s guide isn’t published.`;
    case 'nobody':
      return 'There was nobody left to write to.';
    case 'sender':
      return 'Whoever set it can’t send it any more.';
  }
}

function cure({ outcome, isYours, rep }: IntroductionStoppedProps): string {
  if (outcome === 'guide')
    return isYours
      ? `Once you publish it, ${rep.firstName} can send the introduction.`
      : 'You can send it once it is.';
  if (!isYours) return `${rep.firstName} can put that right and send it.`;
  return outcome === 'sender'
    ? 'Read it once more, then send it or set it anew.'
    : 'Correct the address or choose who gets it, then send it or set it anew.';
}

function stepOf({ outcome, isYours, host }: IntroductionStoppedProps): string {
  if (!isYours) return 'Have a look';
  return outcome === 'guide' ? 'Publish the guide' : `Introduce ${host.firstName}`;
}

export const PreviewProps: IntroductionStoppedProps = {
  customer: hallowmere,
  rep: sam,
  host: ines,
  when: 'Tue 4 May, 9:00, Oslo time',
  outcome: 'people',
  people: [{ name: 'Marit Solheim', reason: 'has no address' }],
  gone: 0,
  isYours: true,
  introduceBy: 'Thursday 6 May, 9:14',
  url: page,
};
