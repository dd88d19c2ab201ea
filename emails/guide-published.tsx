// To the sales rep: the guide is ready, the introduction can go.

import { Button } from './_parts/button';
import { hallowmere, ines, page } from './_parts/cast';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import type { Person } from './_parts/template';
import { listed } from './_parts/words';

export interface GuidePublishedProps {
  customer: string;
  cs: Person;
  /** First names of the contacts who can be introduced. */
  contacts: string[];
  /** "Thursday 6 May, 9:14"; null once the limit has passed. */
  introduceBy: string | null;
  url: string;
}

export function subject({ customer, cs }: GuidePublishedProps) {
  return `${customer}: you can introduce ${cs.firstName} now`;
}

export function preview({ introduceBy }: GuidePublishedProps) {
  return `One line from you, and it can go.${introduceBy === null ? '' : ` Due by ${introduceBy}.`}`;
}

export default function GuidePublished(props: GuidePublishedProps) {
  const { customer, cs, contacts, introduceBy, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {cs.name} has published the guide for {customer}. Nobody there has heard of it yet: they should hear
        of it from you.
      </Paragraph>
      <Paragraph>
        The mail to {listed(contacts)} is drafted. What it needs is one sentence in your voice: why{' '}
        {cs.firstName}?
      </Paragraph>
      <Button to={url}>{`Introduce ${cs.firstName}`}</Button>
      {introduceBy !== null && <FinePrint>Due by {introduceBy}.</FinePrint>}
    </Layout>
  );
}

export const PreviewProps: GuidePublishedProps = {
  customer: hallowmere,
  cs: ines,
  contacts: ['Marit', 'Tomasz', 'Aoife'],
  introduceBy: 'Thursday 6 May, 9:14',
  url: page,
};
