// To whoever set an introduction for later, and to whoever can clear the way: its time came, and it couldn’t go.

import { Button } from './_parts/button';
import { hallowmere, ines, page, sam } from './_parts/cast';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import type { Person } from './_parts/template';
import { capital, counted, listed } from './_parts/words';

export interface IntroductionStoppedProps {
  customer: string;
  rep: Person;
  cs: Person;
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

export function subject({ customer }: IntroductionStoppedProps) {
  return `${customer}: the introduction couldn’t go`;
}

export function preview(props: IntroductionStoppedProps) {
  return `${inTheWay(props)} Nobody was written to.`;
}

export default function IntroductionStopped(props: IntroductionStoppedProps) {
  const { customer, when, introduceBy, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        The introduction to {customer} was set for <strong>{when}</strong>. It couldn’t go, and nobody was
        written to.
      </Paragraph>
      <Paragraph>
        {inTheWay(props)} {cure(props)}
      </Paragraph>
      <Button to={url}>{buttonWords(props)}</Button>
      <FinePrint>
        The words are kept as they were.
        {introduceBy === null ? '' : ` The clock runs on: the introduction is due by ${introduceBy}.`}
      </FinePrint>
    </Layout>
  );
}

function inTheWay({ outcome, people, gone, cs }: IntroductionStoppedProps): string {
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
      return `${cs.firstName}’s guide isn’t published.`;
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

function buttonWords({ outcome, isYours, cs }: IntroductionStoppedProps): string {
  if (!isYours) return 'Have a look';
  return outcome === 'guide' ? 'Publish the guide' : `Introduce ${cs.firstName}`;
}

export const PreviewProps: IntroductionStoppedProps = {
  customer: hallowmere,
  rep: sam,
  cs: ines,
  when: 'Tue 4 May, 9:00, Oslo time',
  outcome: 'people',
  people: [{ name: 'Marit Solheim', reason: 'has no address' }],
  gone: 0,
  isYours: true,
  introduceBy: 'Thursday 6 May, 9:14',
  url: page,
};
