import type { SaidSetCall } from '../../speech/onboarding/said-closing';
import { Note } from '../kit/note';
import { handoffMeetingAt, meetingsAt } from '../meeting/meeting-links';

interface CallsFirstProps {
  id: string;
  calls: SaidSetCall[];
  once: 'closed' | 'deleted';
}

/** Every call that calendars have, each with the place where it is called off; nothing where none is set. */
export function CallsFirst({ id, calls, once }: CallsFirstProps) {
  if (calls.length === 0) return null;
  return (
    <Note tone="wait" className="gap-l">
      <p>
        Still in calendars:{' '}
        {calls.map(({ said, isOurs }, at) => (
          <span key={said}>
            {at === 0 ? '' : at === calls.length - 1 ? ' and ' : ', '}
            <a href={isOurs ? `${handoffMeetingAt(id)}#when` : `${meetingsAt(id)}#call`}>{said}</a>
          </span>
        ))}
        . Call {calls.length === 1 ? 'it' : 'them'} off first, since calendars follow by mail, and no mail
        leaves once this is {once}.
      </p>
    </Note>
  );
}
