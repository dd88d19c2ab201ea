import type { ClosedSaid } from '../../speech/onboarding/said-closing';
import { Note } from '../kit/note';

interface ClosedNoteProps {
  closed: ClosedSaid;
  /** The page it stands on is the one it leads to. */
  isHere: boolean;
}

/** Stands on every page of an onboarding that is closed. */
export function ClosedNote({ closed: { id, said, words, isArchived, goes }, isHere }: ClosedNoteProps) {
  return (
    <Note tone="wait" id="closed" className="note--page">
      <p>
        <b dir="auto">{said}</b> {isArchived ? 'It is in the archive. ' : null}
        Nothing changes here any more, and no mail leaves.
      </p>
      {words ? <q dir="auto">{words}</q> : null}
      {goes ? <p>{goes}</p> : null}
      {isHere ? null : (
        <p>
          <a href={`/onboardings/${id}/close`}>
            {isArchived ? 'Open it again' : 'Open it again, or put it into the archive'}
          </a>
        </p>
      )}
    </Note>
  );
}
