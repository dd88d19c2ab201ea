import type { Verdict, VerdictTold } from '../../domain/guide/guide';
import { OnlyUs } from '../kit/state';

interface VerdictSeenProps {
  verdict: Verdict;
  told: VerdictTold;
}

/** What the page says beside other words than those that were recorded. */
const SAID: Record<Verdict, string | null> = {
  deliverable: null,
  with_changes: 'that we keep it with changes',
  not_deliverable: 'that we can’t keep it as it was said',
};

/** Who reads of a verdict: the customer as well, where it made the guide find other words. The note stays with us. */
export function VerdictSeen({ verdict, told }: VerdictSeenProps) {
  const said = SAID[verdict];
  if (!said || told === 'no') return <OnlyUs />;
  return (
    <>
      <span className="meta">
        {told === 'does'
          ? `The customer reads ${said}.`
          : `The guide’s own words will tell the customer ${said}.`}
      </span>{' '}
      <OnlyUs>Only we see the note</OnlyUs>
    </>
  );
}
