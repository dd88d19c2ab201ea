import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import { Note } from '../kit/note';
import { suggestionsAt } from './suggestions-at';

/** That something waits which a program suggested; nothing where nothing does. */
export function Suggested({ id, count }: { id: string; count: number }) {
  if (count === 0) return null;
  const wait = count === 1 ? 'waits' : 'wait';
  return (
    <Note tone="wait" icon="pen" className="gap-l">
      <p>
        {atStart(countOf(count, 'point'))} that a program suggested {wait} here, and{' '}
        {count === 1 ? 'counts' : 'count'} for nothing until somebody records {count === 1 ? 'it' : 'them'}.{' '}
        <a href={suggestionsAt(id)}>See what is suggested</a>
      </p>
    </Note>
  );
}
