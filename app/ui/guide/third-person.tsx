import { sayList } from '../../domain/say-count';
import type { ShownWords } from '../../domain/shown-words';
import { thirdPersonIn } from '../../domain/third-person';

/** Points out words that speak of the reader as of somebody else. */
export function ThirdPersonHint({ shown, reader }: { shown: ShownWords; reader: string }) {
  const found = thirdPersonIn(shown.title, shown.more);
  if (found.length === 0) return null;
  return (
    <p className="meta third">
      {reader} reads {sayList(found.map(({ word }) => `“${word}”`))} here: should it be{' '}
      {sayList(found.map(({ instead }) => `“${instead}”`)).replace(' and ', ' or ')}?
    </p>
  );
}
