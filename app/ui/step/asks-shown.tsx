import type { WrittenAsks } from '../../domain/step/asks';
import { sayKinds } from '../../speech/en/file/say-file';
import { countOf } from '../../speech/en/say-count';
import type { Choice } from '../../speech/path/said-path';

import { ApprovalShown } from './approval';

/** What a step asks, as whoever does it sees it. */
export function AsksShown({ asks, goals }: { asks: WrittenAsks | null; goals: readonly Choice[] }) {
  if (asks === null) return null;
  switch (asks.is) {
    case 'hand_in':
      return (
        <p className="meta">
          {sayKinds(asks.kinds)}, {asks.most === 1 ? 'one file' : `up to ${countOf(asks.most, 'file')}`}.{' '}
          {asks.isLookedAt ? 'We look at it before it counts.' : 'It counts as soon as it is here.'}
        </p>
      );
    case 'checklist':
      return (
        <ul className="boxes">
          {asks.lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      );
    case 'meet':
      return <p className="meta">It is done once the call was held.</p>;
    case 'approve':
      return (
        <ApprovalShown
          goal={goals.find(({ value }) => value === asks.goal)?.label ?? ''}
          reached={asks.reached}
        />
      );
    // Its questions are drawn as fields, or on a page of their own.
    case 'answer':
      return null;
  }
}
