import { atStart } from '../../domain/form/at-start';
import { sayFrom } from '../../speech/en/heard';
import { OnlyUs } from '../kit/state';

interface HeardProps {
  facts?: readonly string[];
  /** Where it was heard: "your second call, 22 April". */
  heardWhere?: string;
  saidBy?: 'customer' | 'assumed' | null;
  /** First name of the rep. */
  rep: string;
}

/** The small line under a statement: its facts, where it was heard, and where nobody said it, whose guess it is. */
export function Heard({ facts = [], heardWhere, saidBy, rep }: HeardProps) {
  const from = heardWhere ? [facts.length === 0 ? atStart(sayFrom(heardWhere)) : sayFrom(heardWhere)] : [];
  const line = [...facts, ...from];
  if (line.length === 0 && saidBy !== 'assumed') return null;
  return (
    <p className="meta" dir="auto">
      {line.join(' · ')}
      {saidBy === 'assumed' ? (
        <>
          {line.length > 0 ? ' · ' : null}
          <span className="guess">{rep}’s guess, not their words</span>
        </>
      ) : null}
    </p>
  );
}

/** What sales noted for us about where it comes from. */
export function NoteForUs({ note }: { note: string }) {
  if (!note) return null;
  return (
    <p className="meta for-us">
      <OnlyUs /> <span dir="auto">{note}</span>
    </p>
  );
}
