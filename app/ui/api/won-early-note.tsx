import { Note } from '../kit/note';

interface WonEarlyNoteProps {
  id: string;
  since: string;
  /** The workspace asks for an accepted handoff first. */
  isFault: boolean;
  isHere: boolean;
}

/** Stands on every page of an onboarding whose deal was closed as won past the gate, until it is accepted. */
export function WonEarlyNote({ id, since, isFault, isHere }: WonEarlyNoteProps) {
  return (
    <Note tone={isFault ? 'stop' : undefined} id="won-early" className="note--page">
      <p>
        <b>Your CRM has this deal as won since {since}, and its handoff isn’t accepted yet.</b>{' '}
        {isFault
          ? 'This stands here until customer success has accepted it.'
          : 'Your settings don’t ask for that any more; this stands here until it is accepted.'}
      </p>
      {isHere ? null : (
        <p>
          <a href={`/onboardings/${id}/handoff`}>See what is missing</a>
        </p>
      )}
    </Note>
  );
}
