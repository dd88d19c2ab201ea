import type { SaidCall } from '../../speech/meeting/said-meeting';
import { Tag } from '../kit/tag';
import { useScene } from '../welcome/scene';
import { meetingAddress } from './meeting-links';

/** A call that asks something of the reader: times to take, or another one than was set. */
export function CallToAnswer({ call }: { call: SaidCall | null }) {
  if (!call?.isTurn) return null;
  return (
    <section className="item next" aria-labelledby="call-h">
      <p className="due">
        <Tag tone="you">{call.tag}</Tag>
        <span>{call.length}</span>
      </p>
      <h2 id="call-h">{call.title}</h2>
      <p className="box__p">{call.said}</p>
      <p className="go">
        <ToCall call={call} look="btn btn--main">
          {call.set ? 'Look at the new time' : 'Choose a time'}
        </ToCall>
      </p>
    </section>
  );
}

/** When the call that comes next is: above whatever else is to do, as its time is given. */
export function CallSoon({ call }: { call: SaidCall | null }) {
  if (!call?.isAhead) return null;
  return (
    <p className="box__p">
      <ToCall call={call}>{call.title}</ToCall>: {call.said}
    </p>
  );
}

/** A call that is set, that waits for us, or that was held. */
export function CallAhead({ call }: { call: SaidCall | null }) {
  if (!call || call.isTurn) return null;
  const { set } = call;
  return (
    <section className="box" aria-labelledby="call-h">
      <div className={set ? 'call' : undefined}>
        {set ? (
          <time className="leaf" dateTime={set.iso}>
            <b>{set.month}</b>
            <span>{set.day}</span>
          </time>
        ) : null}
        <div>
          <h2 className="box__h" id="call-h">
            {call.title}
          </h2>
          <p className="box__p">{call.said}</p>
        </div>
        <p className="acts">
          <ToCall call={call} look="btn btn--line">
            {call.isHeld ? 'See what came of it' : set || !call.isAsked ? 'See the call' : 'See the times'}
          </ToCall>
        </p>
      </div>
    </section>
  );
}

/** In the preview it leads nowhere: the page it leads to is the reader's alone. */
function ToCall({ call, look, children }: { call: SaidCall; look?: string; children: string }) {
  const { isPreview, readerId } = useScene();
  return (
    <a className={look} href={isPreview ? undefined : meetingAddress(call.id, readerId)}>
      {children}
    </a>
  );
}
