import type { SaidMeetingPage } from '../../speech/meeting/said-meeting';
import { Icon } from '../kit/icon';

/** Who is asked to come, and where to ask. */
export function MeetingAside({ said }: { said: SaidMeetingPage }) {
  const { guests, host, pageId, readerId, isClosed } = said;
  return (
    <div className="side">
      <section className="box" aria-labelledby="who">
        <h2 className="box__h" id="who">
          Who is asked to come
        </h2>
        <ul className="box__p">
          <li dir="auto">{host.name}</li>
          {guests.map(({ name, isReader }) => (
            <li key={name} dir="auto">
              {name}
              {isReader ? ', that’s you' : ''}
            </li>
          ))}
        </ul>
        {isClosed ? null : (
          <p className="acts">
            <a className="btn btn--line" href={`/welcome/colleagues?of=${readerId}`}>
              <Icon name="plus" />
              Bring somebody
            </a>
          </p>
        )}
      </section>
      {isClosed ? null : (
        <section className="box" aria-labelledby="unclear">
          <h2 className="box__h" id="unclear">
            Something unclear?
          </h2>
          <p className="acts">
            <a className="btn btn--line" href={`/welcome/threads/${pageId}?of=${readerId}`}>
              <Icon name="chat" />
              Ask {host.first}
            </a>
          </p>
        </section>
      )}
    </div>
  );
}
