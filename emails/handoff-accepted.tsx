// To the sales rep: the handoff is accepted, ownership has moved, and what comes next.

import { Button } from './_parts/button';
import { hallowmere, ines, page } from './_parts/cast';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import type { Person } from './_parts/template';
import { capital, counted } from './_parts/words';

export interface HandoffAcceptedProps {
  customer: string;
  cs: Person;
  /** As after "on": "Tuesday 4 May at 9:14". */
  acceptedAt: string;
  /** How many promises the CS rep judged "with changes" or "can't". */
  promisesChanged: number;
  /** "Thursday 6 May, 9:14"; null once the limit has passed. */
  introduceBy: string | null;
  url: string;
}

export function subject({ customer, cs }: HandoffAcceptedProps) {
  return `${customer}: ${cs.firstName} has accepted your handoff`;
}

export function preview({ cs, customer }: HandoffAcceptedProps) {
  return `${cs.firstName} looks after ${customer} from now on. Next comes the guide, then your introduction.`;
}

export default function HandoffAccepted(props: HandoffAcceptedProps) {
  const { customer, cs, acceptedAt, promisesChanged, introduceBy, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {cs.name} accepted {customer} on <strong>{acceptedAt}</strong>, and looks after them from now on.
      </Paragraph>
      {promisesChanged > 0 && (
        <Paragraph>
          {capital(counted(promisesChanged, 'promise'))} can’t be kept quite as you noted{' '}
          {promisesChanged === 1 ? 'it' : 'them'}. Please read what {cs.firstName} wrote before you next talk
          to the customer.
        </Paragraph>
      )}
      <Paragraph>
        {cs.firstName} writes the guide next. We’ll tell you when it’s ready, and then the introduction is
        yours.
      </Paragraph>
      <Button to={url}>{promisesChanged > 0 ? 'Read what changes' : 'See the handoff'}</Button>
      {introduceBy !== null && <FinePrint>The introduction is due by {introduceBy}.</FinePrint>}
    </Layout>
  );
}

export const PreviewProps: HandoffAcceptedProps = {
  customer: hallowmere,
  cs: ines,
  acceptedAt: 'Tuesday 4 May at 9:14',
  promisesChanged: 1,
  introduceBy: 'Thursday 6 May, 9:14',
  url: page,
};
