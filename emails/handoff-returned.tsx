// To the sales rep: what the CS rep needs before they can accept. Reasons first, then their words.

import { Button } from './_parts/button';
import { hallowmere, ines, page } from './_parts/cast';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import { Quote } from './_parts/quote';
import type { Person } from './_parts/template';
import { capital, counted } from './_parts/words';

export interface HandoffReturnedProps {
  customer: string;
  cs: Person;
  /** As they should read in a list: "Who decides about the tills". */
  reasons: string[];
  /** What the CS rep wrote with it; may be empty. */
  words: string;
  /** "Thursday 6 May, 9:14"; null once the limit has passed. */
  introduceBy: string | null;
  url: string;
}

export function subject({ customer, cs }: HandoffReturnedProps) {
  return `${customer}: ${cs.firstName} needs a little more before accepting`;
}

export function preview({ reasons, words }: HandoffReturnedProps) {
  const [first] = reasons;
  return first === undefined ? words : `${capital(counted(reasons.length, 'point'))}: ${reasons.join('; ')}`;
}

export default function HandoffReturned(props: HandoffReturnedProps) {
  const { customer, cs, reasons, words, introduceBy, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {cs.name} read the handoff for {customer} and sent it back to you.
        {reasons.length > 0 && ' Still needed:'}
      </Paragraph>
      {reasons.length > 0 && (
        <ul style={{ margin: '0 0 16px', paddingLeft: 24, fontSize: 16, lineHeight: '26px' }}>
          {reasons.slice(0, 20).map((reason, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
            <li key={position}>{reason}</li>
          ))}
        </ul>
      )}
      {words !== '' && <Paragraph>{cs.firstName} wrote:</Paragraph>}
      {words !== '' && <Quote text={words} />}
      <Button to={url}>Finish the handoff</Button>
      <FinePrint>
        If you don’t know something, say so there and we’ll ask the customer.
        {introduceBy !== null && ` The clock runs on: the introduction is due by ${introduceBy}.`}
      </FinePrint>
    </Layout>
  );
}

export const PreviewProps: HandoffReturnedProps = {
  customer: hallowmere,
  cs: ines,
  reasons: ['Who decides about the tills', 'A date for the allergen labels'],
  words:
    'The rest is clear, thank you. I’d rather not promise the labels before I know whether they mean the tills or the counter.\n\nCould you ask Aoife?',
  introduceBy: 'Thursday 6 May, 9:14',
  url: page,
};
