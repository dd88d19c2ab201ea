import { thirdPersonIn } from '../../domain/guide/third-person';
import { sayList } from '../../speech/en/say-count';
import type { ShownWords } from '../../speech/en/shown-words';

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
