import { AGENDA_LIMIT } from '../../domain/meeting/agenda';
import type { SaidAgendaPoint, SaidMeeting, SaidMeetings } from '../../speech/meeting/said-meeting';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { State } from '../kit/state';
import { WhatCameOfIt } from '../review/what-came';
import { AgendaOutcome } from './agenda-outcome';
import { agendaFormOf, meetingsAt } from './meeting-links';
import { Since } from './since';

interface AgendaProps {
  meeting: SaidMeeting;
  page: SaidMeetings;
  reply: FormReply | undefined;
}

/** What the call is about, and once it has begun, what came of each point. */
export function Agenda({ meeting, page, reply }: AgendaProps) {
  const { agenda, hasBegun, state } = meeting;
  if (!agenda) return null;
  const { points, leftOut, since } = agenda;
  const isOpen = state !== 'held';
  const isLastHeld = lastHeldIn(page)?.id === meeting.id;
  // Where another one goes on, it is the one that addresses lead to.
  const isTarget = isOpen || page.open === null;
  return (
    <section
      className="sect"
      id={isTarget ? 'agenda' : undefined}
      tabIndex={-1}
      aria-labelledby={`agenda-${meeting.id}`}
    >
      <header className="goes">
        <h2 id={`agenda-${meeting.id}`} tabIndex={-1}>
          {titleOf(meeting)}
        </h2>
        {hasBegun && points.length > 0 ? <State tone={undefined}>{howFar(points)}</State> : null}
      </header>
      {isOpen || !meeting.set ? null : <p className="meta">{meeting.set.time}</p>}
      {isLastHeld && page.told ? <p className="meta">{page.told}</p> : null}
      {isOpen || points.length > 0 ? (
        <p className="meta">
          {hasBegun
            ? 'They read it with the call. What you agreed becomes a point that they say yes to.'
            : 'Drafted from their page, and changing with it. They read it with the call.'}
        </p>
      ) : null}
      {since && isOpen ? (
        <div className="stands">
          <h3 className="lbl2">{since.title}</h3>
          <Since since={since} stepAt={(step) => `/onboardings/${page.id}/path#${step}`} />
        </div>
      ) : null}
      {points.length === 0 ? (
        <p className="gap">{isOpen ? 'Nothing is on it so far.' : 'Nothing was on it.'}</p>
      ) : null}
      {points.length > 0 ? (
        <ol className="list talk agenda">
          {points.map((point, place) => (
            <li key={point.id} id={isTarget ? point.id : undefined} tabIndex={-1}>
              <p className="q" dir="auto">
                {point.title}
              </p>
              <p className="meta">{point.why}</p>
              {point.came ? <Came id={page.id} came={point.came} /> : null}
              {page.mayArrange && (isOpen || isLastHeld) ? (
                <Acts {...{ meeting, page, reply, point }} before={points[place - 1]} />
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {isOpen && page.mayArrange ? <AddPoint meeting={meeting} page={page} reply={reply} /> : null}
      {isOpen && leftOut.length > 0 ? <LeftOut {...{ meeting, page, leftOut }} /> : null}
    </section>
  );
}

const lastHeldIn = ({ earlier }: SaidMeetings) => earlier.find(({ state }) => state === 'held');

const titleOf = ({ hasBegun }: SaidMeeting): string => (hasBegun ? 'What came of each point' : 'Agenda');

function howFar(points: readonly SaidAgendaPoint[]): string {
  const noted = points.filter(({ came }) => came !== null).length;
  return `${noted} of ${points.length} noted`;
}

function Came({ id, came }: { id: string; came: NonNullable<SaidAgendaPoint['came']> }) {
  return (
    <div className="stands">
      <p className="goes">
        <State tone="ok">{came.label}</State>
        {came.isUnsaid ? <span className="meta">They haven’t said yes to it yet</span> : null}
      </p>
      {came.now ? (
        <p className="q" dir="auto">
          {came.now}
        </p>
      ) : null}
      {came.step ? (
        <p className="meta" dir="auto">
          Step: <a href={`/onboardings/${id}/path#${came.step.id}`}>{came.step.title}</a>
        </p>
      ) : null}
      {came.line ? (
        <q className="meta" dir="auto">
          {came.line}
        </q>
      ) : null}
    </div>
  );
}

interface ActsProps extends AgendaProps {
  point: SaidAgendaPoint;
  before: SaidAgendaPoint | undefined;
}

/** Before the call: where it stands. From its beginning: what came of it. */
function Acts({ meeting, page, reply, point, before }: ActsProps) {
  const at = `${meetingsAt(page.id)}/${meeting.id}/agenda/${point.id}`;
  if (point.came && point.is !== 'point') return null;
  if (point.reason === 'correction')
    return (
      <p>
        <a className="btn btn--line" href={`/onboardings/${page.id}/corrections`}>
          Read it and answer<span className="vh">: {point.title}</span>
        </a>
      </p>
    );
  if (meeting.hasBegun) {
    const talk = page.talk.find(({ id }) => id === point.id);
    if (point.is !== 'point')
      return <AgendaOutcome at={at} point={point} places={page.places} reply={reply} />;
    // A point may stand with two calls; what came of it belongs to the later one that has begun.
    const isNoted = (page.open?.hasBegun ? page.open : lastHeldIn(page))?.id === meeting.id;
    return talk && isNoted ? (
      <WhatCameOfIt id={page.id} point={talk} places={page.places} reply={reply} from="meetings" />
    ) : null;
  }
  return (
    <div className="goes">
      {before ? (
        <Form action={`${at}/move`}>
          <input type="hidden" name="before" value={before.id} />
          <button type="submit" className="btn btn--bare">
            Move up<span className="vh">: {point.title}</span>
          </button>
        </Form>
      ) : null}
      <Form action={`${at}/leave-out`}>
        <button type="submit" className="btn btn--bare">
          Leave it out<span className="vh">: {point.title}</span>
        </button>
      </Form>
    </div>
  );
}

function AddPoint({ meeting, page, reply }: AgendaProps) {
  const name = agendaFormOf(meeting.id);
  const form = formView(reply, name, name.replace(' ', '-'));
  return (
    <details className="fix" open={reply?.form === name}>
      <summary className="btn btn--line">
        {meeting.hasBegun ? 'Something else came up…' : 'Add a point…'}
      </summary>
      <Form className="fix__body stack" action={`${meetingsAt(page.id)}/${meeting.id}/agenda`}>
        <TextField
          name="words"
          id={form.id('words')}
          label="What is it about?"
          hint="In words for them: they read it with the call."
          limit={AGENDA_LIMIT}
          defaultValue={form.value('words', '')}
          error={form.error('words')}
        />
        <p className="fix__go">
          <button type="submit" className="btn btn--main">
            Put it on the agenda
          </button>
        </p>
      </Form>
    </details>
  );
}

function LeftOut({
  meeting,
  page,
  leftOut,
}: Omit<AgendaProps, 'reply'> & { leftOut: readonly SaidAgendaPoint[] }) {
  return (
    <details className="past gap">
      <summary>Left out: {leftOut.length}</summary>
      <ul className="list">
        {leftOut.map(({ id, title }) => (
          <li key={id}>
            <span className="goes">
              <span dir="auto">{title}</span>
              {page.mayArrange ? (
                <Form action={`${meetingsAt(page.id)}/${meeting.id}/agenda/${id}/put-back`}>
                  <button type="submit" className="btn btn--bare">
                    Put it back<span className="vh">: {title}</span>
                  </button>
                </Form>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
