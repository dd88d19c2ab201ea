import type { Verdict } from '../../domain/guide/guide';
import { OnlyUs } from '../kit/state';

interface VerdictSeenProps {
  verdict: Verdict;
  /** The guide has words of its own for it; unless told, they are still to come. */
  isReworded?: boolean;
}

/** What the page says beside other words than those that were recorded. */
const TOLD: Record<Verdict, string | null> = {
  deliverable: null,
  with_changes: 'that we keep it with changes',
  not_deliverable: 'that we can’t keep it as it was said',
};

/** Who reads of a verdict: the customer as well, where it made the guide find other words. The note stays with us. */
export function VerdictSeen({ verdict, isReworded }: VerdictSeenProps) {
  const told = isReworded === false ? null : TOLD[verdict];
  if (!told) return <OnlyUs />;
  return (
    <>
      <span className="meta">
        {isReworded ? `The customer reads ${told}.` : `The guide’s own words will tell the customer ${told}.`}
      </span>{' '}
      <OnlyUs>Only we see the note</OnlyUs>
    </>
  );
}
