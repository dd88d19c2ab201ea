import { atStart } from '../../domain/form/at-start';
import { sayList } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import { Form } from '../form/form';
import { errorIn, shownIn } from '../form/form-reply';
import { Icon } from '../kit/icon';
import { CallTime } from './call-time';
import { Absent, CantCome } from './cant-come';
import type { MeetingPageProps } from './meeting-links';
import { MEETING_FORMS, meetingActAt } from './meeting-links';
import { Propose } from './propose';

/** Five at most; one button, so that a slip of the thumb takes nothing. */
export function Offered(props: MeetingPageProps) {
  const { said, reply } = props;
  const { times, link, host } = said;
  if (!said.isAsked) return <ForOthers said={said} />;
  const error = errorIn(reply, MEETING_FORMS.take, 'time');
  const chosen = shownIn(reply, MEETING_FORMS.take, 'time', '');
  return (
    <div className="item">
      {link ? (
        <>
          <p>
            {host.first} asks you to choose a time at <strong>{endSentence(link.host)}</strong> What you
            choose there is set here once {host.first} has seen it.
          </p>
          <p className="go">
            <a className="btn btn--main btn--big" href={link.href} rel="noreferrer">
              <Icon name="clock" />
              Choose a time at {link.host}
            </a>
          </p>
        </>
      ) : null}
      {times.length > 0 ? (
        <Form action={meetingActAt(said, 'take', error ? 'time' : 'said')}>
          <fieldset className="choices" aria-describedby={error ? 'time-error' : undefined}>
            <legend className="lbl">
              {times.length === 1 ? 'A time' : 'Times'} that {host.first} keeps free for you
            </legend>
            {error ? (
              <p className="err" id="time-error">
                {error}
              </p>
            ) : null}
            <div className="seg slots">
              {times.map(({ value, time, beside }, place) => (
                <label key={value}>
                  <input
                    type="radio"
                    id={place === 0 ? 'time' : undefined}
                    name="time"
                    value={value}
                    defaultChecked={chosen === value}
                  />
                  <span className="apart">
                    <CallTime time={time} />
                    {beside ? <span className="hint">{beside}</span> : null}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <p className="go">
            <button type="submit" className="btn btn--main btn--big">
              Take this time
            </button>
          </p>
        </Form>
      ) : null}
      {times.length === 0 && !link ? (
        <p>The times that {host.first} offered have passed. Say when you’d be free, or wait for others.</p>
      ) : null}
      <Propose
        {...props}
        isOpen={times.length === 0 && !link}
        label={link ? 'Nothing free there…' : 'None of these…'}
      />
    </div>
  );
}

/** Only guests say when it is; the others read that it is on its way. */
function ForOthers({ said: { host, guests } }: Pick<MeetingPageProps, 'said'>) {
  return (
    <div className="item">
      <p>
        {host.first} is arranging it with {endSentence(sayList(guests.map(({ first }) => first)))} Would you
        like to come? Tell {endSentence(host.first)}
      </p>
    </div>
  );
}

/** The time that is set, and the one before it where it was moved. */
export function TimeSet(props: MeetingPageProps) {
  const { said } = props;
  const { id, set, place, placeLink, readerId, isTurn, isAsked, isInvited, absent, host } = said;
  if (!set) return null;
  const isOut = absent.some(({ isReader }) => isReader);
  return (
    <div className="item" id={said.proposals.length > 0 ? undefined : 'said'} tabIndex={-1}>
      <div className="call">
        <time className="leaf" dateTime={set.iso}>
          <b>{set.month}</b>
          <span>{set.day}</span>
        </time>
        <div>
          <h2>
            {set.before ? (
              <>
                <del>
                  <span className="vh">before: </span>
                  <CallTime time={set.before} />
                </del>
                <br />
                <ins>
                  <span className="vh">now: </span>
                  <CallTime time={set.time} />
                </ins>
              </>
            ) : (
              <CallTime time={set.time} />
            )}
          </h2>
          <p>{[said.zoneName, set.beside].filter(Boolean).join(' · ')}</p>
          {place ? <p dir="auto">{place}</p> : null}
        </div>
      </div>
      <Absent said={said} />
      {!set.isPast && (isTurn || isOut || !isInvited) ? (
        <Form className="go" action={meetingActAt(said, 'agree', 'said')}>
          <button
            type="submit"
            className={isTurn ? 'btn btn--main' : 'btn btn--line'}
            name="time"
            value={set.value}
          >
            {isOut ? 'I can come after all' : isTurn ? 'Yes, that works' : 'I’ll come too'}
          </button>
        </Form>
      ) : null}
      {set.isPast ? null : (
        <p className="go">
          <a
            className={isTurn ? 'btn btn--line' : 'btn btn--main'}
            href={`/welcome/meetings/${id}/invitation.ics?of=${readerId}`}
          >
            <Icon name="clock" />
            Add to calendar
          </a>
          {placeLink ? (
            <a className="btn btn--line" href={placeLink.href} rel="noreferrer">
              <Icon name="out" />
              Open {placeLink.host}
            </a>
          ) : null}
        </p>
      )}
      {set.isPast ? null : (
        <p className="hint">
          {isInvited ? 'An invitation is in your inbox as well, and moves along by itself. ' : null}
          <a href={`/welcome/calendar?of=${readerId}`}>Have everything in your calendar</a>
        </p>
      )}
      {set.isPast || !isAsked ? null : (
        <Propose {...props} isOpen={false} label="Another time…" stands={set.time} />
      )}
      {set.isPast || !isInvited || isOut ? null : <CantCome {...props} />}
      {set.isPast ? <p className="hint">{atStart(host.first)} writes down what came out of it.</p> : null}
    </div>
  );
}
