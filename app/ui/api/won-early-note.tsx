import { Note } from '../kit/note';

/** Stands on every page of an onboarding whose deal was closed as won past the gate, until it is accepted. */
export function WonEarlyNote({ id, since, isHere }: { id: string; since: string; isHere: boolean }) {
  return (
    <Note tone="stop" id="won-early" className="note--page">
      <p>
        <b>Your CRM has this deal as won since {since}, and its handoff isn’t accepted yet.</b> This stands
        here until customer success has accepted it.
      </p>
      {isHere ? null : (
        <p>
          <a href={`/onboardings/${id}/handoff`}>See what is missing</a>
        </p>
      )}
    </Note>
  );
}
