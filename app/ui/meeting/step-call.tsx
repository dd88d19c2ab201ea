import type { SaidCall } from '../../speech/meeting/said-meeting';
import { meetingAddress } from './meeting-links';

/** A step that is a call: it leads to it, and is done once it was held. */
export function StepCall({
  call,
  said: { host, readerId },
}: {
  call: SaidCall | null;
  said: { host: string; readerId: string };
}) {
  if (!call) return <p className="box__p">{host} offers you times for it.</p>;
  return (
    <section className="box" aria-labelledby="call">
      <h2 className="box__h" id="call">
        {call.title}
      </h2>
      <p className="box__p">{call.said}</p>
      <p className="go">
        <a
          className={call.isTurn ? 'btn btn--main btn--big' : 'btn btn--line'}
          href={meetingAddress(call.id, readerId)}
        >
          {call.isHeld ? 'See what came of it' : call.set || !call.isAsked ? 'See the call' : 'See the times'}
        </a>
      </p>
    </section>
  );
}
