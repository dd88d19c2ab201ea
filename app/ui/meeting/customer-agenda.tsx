import type { SaidAgendaPoint, SaidMeetingPage } from '../../speech/meeting/said-meeting';
import { Tag } from '../kit/tag';
import { meetingAddress } from './meeting-links';
import { Since } from './since';

/** What there is to talk about; afterwards what came of each point, and where a yes is asked. */
export function CustomerAgenda({ said }: { said: SaidMeetingPage }) {
  const { agenda, state, host, isClosed } = said;
  if (state === 'called_off') return null;
  if (agenda.length === 0)
    return state === 'held' ? <p className="box__p">{host.first} noted nothing of this call.</p> : null;
  const isOver = agenda.some(({ came }) => came !== null);
  return (
    <section className="item agenda" aria-labelledby="list">
      <h2 id="list">{isOver ? 'What came of our call' : 'What we’ll talk about'}</h2>
      <p className="hint">
        {isOver
          ? `As ${host.first} noted it. Tell ${host.first} where it was heard wrong.`
          : `Drawn from your page; ${host.first} keeps it up to date.`}
      </p>
      <ol>
        {agenda.map((point) => (
          <li key={point.id}>
            <h3 dir="auto">{point.title}</h3>
            {point.came ? (
              <Came point={point} came={point.came} said={said} />
            ) : (
              <p className="hint">
                {point.why}
                {point.is === 'point' && !isClosed ? (
                  <>
                    {point.why === '' ? '' : '. '}
                    <Link id={point.id} said={said} text="See it on your page" title={point.title} />
                  </>
                ) : null}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What changed on the path since the call before. */
export function CustomerSince({ said: { since, state, readerId } }: { said: SaidMeetingPage }) {
  if (!since || state === 'called_off') return null;
  return (
    <section className="item agenda" aria-labelledby="since">
      <h2 id="since">{since.title}</h2>
      <Since since={since} stepAt={(id) => `/welcome/steps/${id}?of=${readerId}`} />
      <p className="acts">
        <a href={meetingAddress(since.meetingId, readerId)}>See what came of that call</a>
      </p>
    </section>
  );
}

/** Calls of before, so that what came of each stays within reach. */
export function CustomerHeld({ said: { held, readerId } }: { said: SaidMeetingPage }) {
  if (held.length === 0) return null;
  return (
    <section className="item agenda" aria-labelledby="held">
      <h2 id="held">What came of our other calls</h2>
      <ul>
        {held.map(({ id, day }) => (
          <li key={id}>
            <a href={meetingAddress(id, readerId)}>{day}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CameProps {
  point: SaidAgendaPoint;
  came: NonNullable<SaidAgendaPoint['came']>;
  said: SaidMeetingPage;
}

function Came({ point, came, said }: CameProps) {
  return (
    <>
      <p className="due">
        <Tag tone={came.isUnsaid && !said.isClosed ? 'you' : undefined}>{came.label}</Tag>
      </p>
      {came.now ? (
        <p className="box__p" dir="auto">
          {came.now}
        </p>
      ) : null}
      {came.step ? (
        <p className="box__p" dir="auto">
          <a href={`/welcome/steps/${came.step.id}?of=${said.readerId}`}>{came.step.title}</a>
        </p>
      ) : null}
      {came.line ? (
        <p className="box__p" dir="auto">
          <q>{came.line}</q>
        </p>
      ) : null}
      {came.isUnsaid && came.statementId && !said.isClosed ? (
        <p className="acts">
          <Link
            id={came.statementId}
            said={said}
            text="Is that right? Say so on your page"
            title={point.title}
          />
        </p>
      ) : null}
    </>
  );
}

function Link({ id, said, text, title }: { id: string; said: SaidMeetingPage; text: string; title: string }) {
  return (
    <a href={`/welcome?of=${said.readerId}#${id}`}>
      {text}
      <span className="vh">: {title}</span>
    </a>
  );
}
