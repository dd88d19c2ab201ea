import { atStart } from '../../domain/form/at-start';
import type { RefusalCode } from '../../domain/onboarding/refusal';
import type { SaidMeetingPage } from '../../speech/meeting/said-meeting';
import { TimeZoneField } from '../form/time-zone-field';
import { CustomerSubpage } from '../frame/customer-subpage';
import { Face } from '../kit/face';
import { Note } from '../kit/note';
import { Tag } from '../kit/tag';
import { saidNo } from '../welcome/words';
import { CustomerAgenda, CustomerHeld, CustomerSince } from './customer-agenda';
import { MeetingAside } from './customer-meeting-aside';
import { Offered, TimeSet } from './customer-meeting-when';
import type { MeetingPageProps } from './meeting-links';
import { MEETING_FORMS } from './meeting-links';
import { Propose } from './propose';

/** A meeting: times to take, the one that is set, and what there is to talk about. */
export function MeetingPage(props: MeetingPageProps) {
  const { said, back } = props;
  return (
    <CustomerSubpage
      said={said}
      main={{ id: 'meeting', skip: 'Skip to the time' }}
      back={{ href: back, label: 'Your page' }}
      head={<Head said={said} />}
      beside={<MeetingAside said={said} />}
    >
      <div className="stack steps">
        <Standing {...props} />
        <When {...props} />
        <CustomerSince said={said} />
        <CustomerAgenda said={said} />
        <CustomerHeld said={said} />
        <InZone {...props} />
      </div>
    </CustomerSubpage>
  );
}

function Head({ said: { tag, isTurn, length, title, host, words } }: { said: SaidMeetingPage }) {
  return (
    <>
      <p className="due">
        <Tag tone={isTurn ? 'you' : undefined}>{tag}</Tag>
        <span>{length}</span>
      </p>
      <h1 dir="auto">{title}</h1>
      {words === '' ? null : (
        <div className="why box__p" dir="auto">
          <Face name={host.name} portrait={host.portrait} size="xs" />
          <p>
            {host.first}: <q>{words}</q>
          </p>
        </div>
      )}
    </>
  );
}

/** What was just said, or why it wasn't taken up. */
function Standing({ said, reply }: MeetingPageProps) {
  const { proposals, host, isClosed, set, state } = said;
  return (
    <>
      {reply?.refusal ? (
        <Note tone="stop" role="alert" id="no" isFocusable>
          <strong>That wasn’t taken up.</strong> {saidOfMeeting(reply.refusal.code, said)}
        </Note>
      ) : null}
      {isClosed ? (
        <Note tone="wait">
          <strong>This page is closed.</strong> Nothing is set here any more.
        </Note>
      ) : null}
      {proposals.length > 0 && !isClosed ? (
        <Note tone="wait" role="status" id="said" isFocusable>
          {proposals.map(({ by, isReader, times, words }) => (
            <p key={by}>
              <strong dir="auto">{isReader ? 'You' : by} proposed other times:</strong> {times.join(' or ')}.{' '}
              {words === '' ? null : (
                <q className="reason" dir="auto">
                  {words}
                </q>
              )}
            </p>
          ))}
          {host.first} is told by mail.
          {set && state === 'set' ? ' Until there is an answer, the time below stands.' : null}
        </Note>
      ) : null}
    </>
  );
}

function saidOfMeeting(code: RefusalCode, { host, set }: SaidMeetingPage): string {
  switch (code) {
    case 'time_taken':
      return `A time was taken meanwhile: ${set?.time ?? ''}. If that doesn’t suit you, propose another.`;
    case 'times_changed':
      return `${atStart(host.first)} said other times meanwhile. Look at them below.`;
    case 'meeting_over':
      return 'This call was called off or has been held.';
    case 'time_passed':
      return 'That time has passed. Choose a later one.';
    case 'call_too_far':
      return 'Choose times within half a year.';
    default:
      return saidNo(code, host.first);
  }
}

function When(props: MeetingPageProps) {
  const { said, reply } = props;
  const { state, isClosed } = said;
  if (state === 'called_off' || state === 'held' || isClosed)
    return reply?.form === MEETING_FORMS.propose ? (
      <Propose {...props} isOpen={false} />
    ) : (
      <Over said={said} />
    );
  return said.set ? <TimeSet {...props} /> : <Offered {...props} />;
}

function Over({ said: { state, host, set } }: { said: SaidMeetingPage }) {
  if (state === 'called_off')
    return (
      <p className="box__p">
        {set ? (
          <>
            It was to be on <del>{set.time}</del>.{' '}
          </>
        ) : null}
        {host.first} offers another one. What is on the list stays there.
      </p>
    );
  return set ? <p className="box__p">{set.time}</p> : null;
}

/** Changes nothing but how times are shown. */
function InZone({ said: { zone, zoneName, isOwnZone, id, readerId, state }, timeZones }: MeetingPageProps) {
  if (state === 'called_off' || state === 'held') return null;
  return (
    <details className="past" open={!isOwnZone}>
      <summary>
        <span className="box__p">
          Shown in {zoneName}
          {isOwnZone ? '' : ', for now'}.
        </span>{' '}
        <span className="see">Somewhere else?</span>
      </summary>
      <form className="fix__body" method="get" action={`/welcome/meetings/${id}`}>
        <input type="hidden" name="of" value={readerId} />
        <TimeZoneField name="zone" label="Show the times in" zones={timeZones} defaultValue={zone} />
        <p className="fix__go">
          <button type="submit" className="btn btn--line">
            Show
          </button>
        </p>
      </form>
    </details>
  );
}
