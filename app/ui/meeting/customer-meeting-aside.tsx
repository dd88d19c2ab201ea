import type { SaidMeetingPage } from '../../speech/meeting/said-meeting';
import { Icon } from '../kit/icon';

const WHO: Record<SaidMeetingPage['state'], string> = {
  offered: 'Who is asked to come',
  linked: 'Who is asked to come',
  set: 'Who is asked to come',
  called_off: 'Who was asked to come',
  held: 'Whom it was with',
};

/** Who is asked to come, and where to ask. */
export function MeetingAside({ said }: { said: SaidMeetingPage }) {
  const { guests, host, pageId, readerId, isClosed, state } = said;
  const isOver = state === 'held' || state === 'called_off';
  return (
    <div className="side">
      <section className="box" aria-labelledby="who">
        <h2 className="box__h" id="who">
          {WHO[state]}
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
        {isClosed || isOver ? null : (
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
