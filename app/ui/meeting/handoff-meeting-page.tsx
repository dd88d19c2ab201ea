import { USUAL_HANDOFF_LENGTH } from '../../domain/meeting/handoff-meeting';
import { LINE_LIMIT } from '../../domain/meeting/meeting';
import { THREAD_LIMITS } from '../../domain/thread/thread';
import type { SaidHandoffMeeting, SaidHandoffPoint } from '../../speech/meeting/said-handoff-meeting';
import { ErrorSummary, type Gap } from '../form/error-summary';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { gapWords, REFUSAL_WORDS } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { OnlyUs, State } from '../kit/state';
import { CallTime, Unusual } from './call-time';
import { HANDOFF_FORMS, handoffMeetingAt } from './meeting-links';
import { Place } from './place';
import { TimeRows, WhereFields } from './when-fields';

const USUAL = { minutes: USUAL_HANDOFF_LENGTH, place: '' };

interface HandoffMeetingProps {
  page: SaidHandoffMeeting;
  reply: FormReply | undefined;
}

/** Sales and customer success talk before a handoff is accepted: what there is to decide, when, and their notes. */
export function HandoffMeetingPage({ page, reply }: HandoffMeetingProps) {
  return (
    <StaffPage skip="Skip to what there is to decide">
      <OnboardingNav {...page} current="meetings" />
      <PageHead title={titleOf(page)} lead={leadOf(page)} />
      <Answer reply={reply} />
      <p className="gap">
        <OnlyUs>Only colleagues see this. Nobody of the customer is asked or told.</OnlyUs>
      </p>
      <When page={page} reply={reply} />
      {page.isOver ? null : <Points page={page} />}
      <Notes page={page} reply={reply} />
    </StaffPage>
  );
}

const otherOf = ({ isReps, rep, host }: SaidHandoffMeeting) => (isReps ? host : rep);

export const titleOf = (page: SaidHandoffMeeting): string =>
  page.isOver
    ? `${page.rep} and ${page.host}, about handing over ${page.customer}`
    : `A talk with ${otherOf(page)}, before the handoff is accepted`;

function leadOf({ isOver, acceptBy }: SaidHandoffMeeting): string | undefined {
  if (isOver) return undefined;
  const drafted = 'Drafted from what is missing, what nobody has answered, and what worries sales.';
  return acceptBy === '' ? drafted : `${drafted} To accept by ${acceptBy}.`;
}

function Answer({ reply }: Pick<HandoffMeetingProps, 'reply'>) {
  if (!reply) return null;
  const gaps: Gap[] = Object.entries(reply.errors).map(([name, message]) => ({
    field: `${reply.form}-${name}`,
    message,
  }));
  if (gaps.length > 0)
    return (
      <ErrorSummary
        title={`Not ${reply.form === HANDOFF_FORMS.note ? 'kept' : 'sent'} yet. Your words are still here.`}
        gaps={gaps}
      />
    );
  if (!reply.refusal) return null;
  return (
    <Note tone="stop" role="alert" className="gap-l">
      {REFUSAL_WORDS[reply.refusal.code]}
    </Note>
  );
}

function When({ page, reply }: HandoffMeetingProps) {
  const { meeting, mayArrange, isOver } = page;
  const isSet = meeting?.isOpen ?? false;
  // Once it is accepted, a talk that is still to come stands in both calendars until it is moved or called off.
  const mayChange = isSet && (!isOver || meeting?.isAhead);
  return (
    <section className="sect" id="when" tabIndex={-1} aria-labelledby="when-h">
      <header className="goes">
        <h2 id="when-h">
          {meeting ? <CallTime time={meeting.time} /> : isOver ? 'No time was set' : 'No time is set'}
        </h2>
        {meeting ? (
          <State tone={mayChange ? 'ok' : undefined}>
            {mayChange ? 'Set' : isSet ? (meeting.wasBefore ? 'Before acceptance' : 'Past') : 'Called off'}
          </State>
        ) : null}
      </header>
      {meeting ? (
        <div className="stands">
          {meeting.before ? (
            <p className="meta">
              It was to be on <del>{meeting.before}</del>.
            </p>
          ) : null}
          <Unusual warn={meeting.warn} />
          {isOver && mayChange ? (
            <p className="meta">
              The handoff is accepted. The talk stays in both calendars; call it off if nothing is left to
              say.
            </p>
          ) : null}
          <p className="meta">{meeting.length}</p>
          <Place typed={meeting.place} />
          {meeting.said ? (
            <p className="meta" dir="auto">
              {meeting.said.by}: <q>{meeting.said.words}</q>
            </p>
          ) : null}
        </div>
      ) : null}
      {mayArrange && (!isOver || mayChange) ? (
        <div className="goes">
          <SetTime page={page} reply={reply} isSet={isSet} />
          {mayChange ? <CallOff page={page} reply={reply} /> : null}
        </div>
      ) : null}
    </section>
  );
}

function SetTime({ page, reply, isSet }: HandoffMeetingProps & { isSet: boolean }) {
  const { id, base, meeting, zoneName, acceptBy } = page;
  const form = formView(reply, HANDOFF_FORMS.set, HANDOFF_FORMS.set);
  return (
    <details className="fix" open={reply?.form === HANDOFF_FORMS.set}>
      <summary className="btn btn--line">{isSet ? 'Move it…' : `Invite ${otherOf(page)}…`}</summary>
      <Form className="fix__body stack" action={`${handoffMeetingAt(id)}/set`}>
        <input type="hidden" name="base" value={base} />
        <p className="hint">
          In {zoneName}.{acceptBy ? ` The handoff is to be accepted by ${acceptBy}.` : ''}
        </p>
        <TimeRows form={form} rows={1} />
        <WhereFields form={form} where={meeting ?? USUAL} />
        <Line form={form} label="A line for both" hint="It stands beside the time, and in the mail." />
        <p className="fix__go">
          <button type="submit" className="btn btn--main">
            {isSet ? 'Move it' : 'Send the invitation'}
          </button>
          <span className="meta">Both calendars follow by mail.</span>
        </p>
      </Form>
    </details>
  );
}

function CallOff({ page: { id, base }, reply }: HandoffMeetingProps) {
  const form = formView(reply, HANDOFF_FORMS.callOff, HANDOFF_FORMS.callOff);
  return (
    <details className="fix" open={reply?.form === HANDOFF_FORMS.callOff}>
      <summary className="btn btn--bare">Call it off…</summary>
      <Form className="fix__body stack" action={`${handoffMeetingAt(id)}/call-off`}>
        <input type="hidden" name="base" value={base} />
        <Line form={form} label="Why, in a line" hint="It stands in the mail; calendars take it out." />
        <p className="fix__go">
          <button type="submit" className="btn btn--main">
            Call it off
          </button>
        </p>
      </Form>
    </details>
  );
}

interface LineProps {
  form: ReturnType<typeof formView>;
  label: string;
  hint: string;
}

const Line = ({ form, label, hint }: LineProps) => (
  <TextArea
    name="words"
    id={form.id('words')}
    label={label}
    isOptional
    hint={hint}
    limit={LINE_LIMIT}
    defaultValue={form.value('words', '')}
    error={form.error('words')}
  />
);

const SORTS: Record<SaidHandoffPoint['is'], string> = {
  gap: 'Missing',
  unknown: 'Nobody knows yet',
  promise: 'Promise without an answer',
  guess: 'A guess, not their words',
  flag: 'Red flag',
};

function Points({ page }: Pick<HandoffMeetingProps, 'page'>) {
  const { points } = page;
  return (
    <section className="sect" id="points" tabIndex={-1} aria-labelledby="points-h">
      <h2 id="points-h">What there is to decide</h2>
      {points.length === 0 ? (
        <p className="gap">Nothing is missing, and nothing waits for an answer.</p>
      ) : null}
      {points.length > 0 ? (
        <ol className="list talk">
          {points.map((point) => (
            <li key={`${point.is} ${point.key}`}>
              <p className="meta">{SORTS[point.is]}</p>
              <p className="q" dir="auto">
                {point.gap ? gapWords(point.gap) : point.title}
              </p>
              {point.about ? (
                <p className="meta" dir="auto">
                  {point.about}
                </p>
              ) : null}
              <Decide page={page} point={point} />
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

/** What is decided lands where it belongs: a verdict is given with the promises, all else stands in the handoff. */
function Decide({ page, point }: Pick<HandoffMeetingProps, 'page'> & { point: SaidHandoffPoint }) {
  const { id, host, isReps } = page;
  const { is, key, gap, title } = point;
  if (is === 'flag')
    return (
      <p>
        <a href={`/onboardings/${id}/handoff#red_flags`}>See it in the handoff</a>
      </p>
    );
  const to =
    is === 'promise'
      ? {
          href: `receipt#verdict-${key}`,
          label: isReps ? `${host} says whether we can` : 'Say whether we can',
        }
      : {
          href: `handoff#${gap?.at ?? (is === 'unknown' ? `area-${key}` : key)}`,
          label: 'See it in the handoff',
        };
  return (
    <p>
      <a href={`/onboardings/${id}/${to.href}`}>
        {to.label}
        {title ? <span className="vh">: {title}</span> : null}
      </a>
    </p>
  );
}

function Notes({ page: { id, notes, mayArrange }, reply }: HandoffMeetingProps) {
  const form = formView(reply, HANDOFF_FORMS.note, HANDOFF_FORMS.note);
  return (
    <section className="inside gap-l" id="notes" tabIndex={-1} aria-labelledby="notes-h">
      <h2 className="lbl2" id="notes-h">
        Notes
      </h2>
      {notes.length === 0 ? <p className="meta gap">No note so far.</p> : null}
      <ol className="stack gap">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="meta">
              <b dir="auto">{note.by}</b>, {note.when}
            </p>
            <p className="thread__w" dir="auto">
              {note.words}
            </p>
          </li>
        ))}
      </ol>
      {mayArrange ? (
        <Form className="form gap" action={`${handoffMeetingAt(id)}/notes`}>
          <TextArea
            name="note"
            id={form.id('note')}
            rows={3}
            label="A note"
            hint="What you decided or found out. Colleagues who read this customer see it."
            limit={THREAD_LIMITS.message}
            defaultValue={form.value('note', '')}
            error={form.error('note')}
          />
          <p className="goes">
            <button type="submit" className="btn btn--line">
              Keep the note
            </button>
          </p>
        </Form>
      ) : null}
    </section>
  );
}
