import { thirdPersonIn } from '../../domain/guide/third-person';
import type { Words } from '../../domain/statement/kinds';
import { sayList } from '../../speech/en/say-count';

/** Points out typed words that speak of the reader as of somebody else. */
export function ThirdPersonHint({ words, reader }: { words: Words; reader: string }) {
  const found = thirdPersonIn(...Object.values(words.fields).filter((value) => typeof value === 'string'));
  if (found.length === 0) return null;
  return (
    <p className="meta third">
      {reader} reads {sayList(found.map(({ word }) => `“${word}”`))} here: should it be{' '}
      {sayList(found.map(({ instead }) => `“${instead}”`)).replace(' and ', ' or ')}?
    </p>
  );
}
