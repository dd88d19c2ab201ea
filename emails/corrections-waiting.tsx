// To the CS rep: what the customer changed, and the answer-by the customer was told.

import { Button } from './_parts/button';
import { breadChange, hallowmere, labelsChange, page, priceChange } from './_parts/cast';
import { ChangeLines, Listed, type StaffChange } from './_parts/changes';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import { briefly, counted } from './_parts/words';

export interface CorrectionsWaitingProps {
  customer: string;
  /** At least one. The first twenty are shown. */
  changes: StaffChange[];
  /** "Thursday 6 May, 17:00". */
  answerBy: string;
  url: string;
}

export function subject({ customer, changes }: CorrectionsWaitingProps) {
  const [only] = changes;
  const what = changes.length === 1 && only ? `“${only.title}”` : counted(changes.length, 'point');
  return `${customer}: ${authors(changes)} changed ${what}`;
}

export function preview({ changes, answerBy }: CorrectionsWaitingProps) {
  return `${authors(changes)} ${several(changes) ? 'expect' : 'expects'} your answer by ${answerBy}.`;
}

const authors = (changes: StaffChange[]) => briefly(changes.map((change) => change.by));
const several = (changes: StaffChange[]) => new Set(changes.map((change) => change.by)).size > 1;

export default function CorrectionsWaiting(props: CorrectionsWaitingProps) {
  const { changes, answerBy, url } = props;
  const who = authors(changes);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {who} changed {counted(changes.length, 'point')} on the page.
      </Paragraph>
      <Listed items={changes} each={(change) => <ChangeLines change={change} who={change.by} />} />
      <Button to={url}>{`Answer ${who}`}</Button>
      <FinePrint>
        The page tells {who} that you’ll answer by {answerBy}.
      </FinePrint>
    </Layout>
  );
}

export const PreviewProps: CorrectionsWaitingProps = {
  customer: hallowmere,
  changes: [
    priceChange,
    { ...labelsChange, by: 'Marit' },
    { ...breadChange, by: 'Aoife' },
    {
      title: 'Tills in the bus station',
      had: null,
      said: 'Two more tills, from October',
      why: null,
      by: 'Aoife',
    },
    { title: 'Training days', had: 'Two days in your kitchen', said: null, why: null, by: 'Marit' },
  ],
  answerBy: 'Thursday 6 May, 17:00',
  url: page,
};
