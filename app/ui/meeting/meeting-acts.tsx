import { atStart } from '../../domain/form/at-start';
import { LINE_LIMIT } from '../../domain/meeting/meeting';
import { countOf } from '../../speech/en/say-count';
import type { SaidMeeting, SaidMeetings } from '../../speech/meeting/said-meeting';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { Note } from '../kit/note';
import { callOffFormOf, leaveOutFormOf, meetingsAt, setFormOf } from './meeting-links';
import { TimeRows, WhereFields } from './when-fields';

interface ActProps {
  meeting: SaidMeeting;
  page: SaidMeetings;
  reply: FormReply | undefined;
}

interface PropositionsProps extends ActProps {
  proposal: SaidMeeting['proposals'][number];
}

/** Who can't come, and why; it stands for the others. */
export function Absent({ meeting: { absent } }: { meeting: SaidMeeting }) {
  return absent.map(({ by, words, when }) => (
    <Note key={by} tone="wait">
      <p>
        <b dir="auto">{atStart(by)} can’t come</b> {when}.
      </p>
      <q className="meta" dir="auto">
        {words}
      </q>
    </Note>
  ));
}

/** What somebody there would rather have: each one press away. */
export function Propositions({ meeting, page, proposal }: PropositionsProps) {
  return (
    <Note tone="wait">
      <p>
        <b dir="auto">{atStart(proposal.by)} proposed other times</b> {proposal.when}
        {meeting.set ? '; until you answer, the time above stands' : ''}.
      </p>
      {proposal.words ? (
        <q className="meta" dir="auto">
          {proposal.words}
        </q>
      ) : null}
      {page.mayArrange ? (
        <Form action={`${meetingsAt(page.id)}/${meeting.id}/set`}>
          <input type="hidden" name="base" value={meeting.base} />
          <input type="hidden" name="minutes" value={meeting.minutes} />
          <input type="hidden" name="place" value={meeting.place} />
          <ul className="list">
            {proposal.times.map(({ value, time, beside }) => (
              <li key={value}>
                <span className="goes">
                  <span>
                    {time}
                    {beside ? <small className="meta"> · {beside}</small> : null}
                  </span>
                  <button type="submit" className="btn btn--soft" name="proposed" value={value}>
                    That works<span className="vh">: {time}</span>
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </Form>
      ) : (
        <p className="meta">{proposal.times.map(({ time }) => time).join(' or ')}</p>
      )}
    </Note>
  );
}

/** A time that was agreed elsewhere, or another one than is set. */
export function SetTime({ meeting, page, reply }: ActProps) {
  const name = setFormOf(meeting.id);
  const form = formView(reply, name, name.replace(' ', '-'));
  return (
    <details className="fix" open={reply?.form === name}>
      <summary className="btn btn--line">{meeting.set ? 'Move it…' : 'It’s agreed already…'}</summary>
      <Form className="fix__body stack" action={`${meetingsAt(page.id)}/${meeting.id}/set`}>
        <input type="hidden" name="base" value={meeting.base} />
        <p className="hint">
          In {page.zoneName}. {page.theirZones}
        </p>
        <TimeRows form={form} rows={1} />
        <WhereFields form={form} where={meeting} />
        <TextArea
          name="words"
          id={form.id('words')}
          label={meeting.set ? 'Why, in a line for them' : 'A line for them'}
          isOptional
          hint="They read it beside the time, and in the mail."
          limit={LINE_LIMIT}
          defaultValue={form.value('words', '')}
          error={form.error('words')}
        />
        <p className="fix__go">
          <button type="submit" className="btn btn--main">
            {meeting.set ? 'Move the call' : 'Set the call'}
          </button>
          <span className="meta">Their calendars follow by mail.</span>
        </p>
      </Form>
    </details>
  );
}

/** Of those that come again this one alone; the one after it is set with the press. */
export function LeaveOut({ meeting, page, reply }: ActProps) {
  if (!meeting.set || !meeting.again || !page.next) return null;
  const name = leaveOutFormOf(meeting.id);
  const form = formView(reply, name, name.replace(' ', '-'));
  return (
    <details className="fix" open={reply?.form === name}>
      <summary className="btn btn--line">Leave this one out…</summary>
      <Form className="fix__body stack" action={`${meetingsAt(page.id)}/${meeting.id}/leave-out`}>
        <input type="hidden" name="base" value={meeting.base} />
        <TextArea
          name="words"
          id={form.id('words')}
          label="Why, in a line for them"
          hint={`Whoever was asked gets it by mail. The next one is then on ${page.next}, with what is on the agenda.`}
          limit={LINE_LIMIT}
          defaultValue={form.value('words', '')}
          error={form.error('words')}
        />
        <p className="fix__go">
          <button type="submit" className="btn btn--main">
            Leave this one out
          </button>
        </p>
      </Form>
    </details>
  );
}

export function CallOff({ meeting, page, reply }: ActProps) {
  const name = callOffFormOf(meeting.id);
  const form = formView(reply, name, name.replace(' ', '-'));
  return (
    <details className="fix" open={reply?.form === name}>
      <summary className="btn btn--bare">Call it off…</summary>
      <Form className="fix__body stack" action={`${meetingsAt(page.id)}/${meeting.id}/call-off`}>
        <input type="hidden" name="base" value={meeting.base} />
        <TextArea
          name="words"
          id={form.id('words')}
          label="Why, in a line for them"
          isOptional
          hint={`Whoever was asked gets it by mail, and calendars take it out.${meeting.again ? ' None comes again after it; to skip this one alone, leave it out.' : ''}`}
          limit={LINE_LIMIT}
          defaultValue={form.value('words', '')}
          error={form.error('words')}
        />
        <p className="fix__go">
          <button type="submit" className="btn btn--main">
            Call it off
          </button>
        </p>
      </Form>
    </details>
  );
}

/** Once it has begun. What somebody there corrected meanwhile is read first. */
export function Held({ meeting, page }: Omit<ActProps, 'reply'>) {
  if (!meeting.hasBegun) return null;
  if (page.unanswered > 0)
    return (
      <p className="meta">
        Before you can mark it as held:{' '}
        <a href={`/onboardings/${page.id}/corrections`}>
          {countOf(page.unanswered, 'point')} {page.unanswered === 1 ? 'waits' : 'wait'} for an answer
        </a>
        .
      </p>
    );
  return (
    <Form action={`${meetingsAt(page.id)}/${meeting.id}/held`}>
      <button type="submit" className="btn btn--main" aria-describedby="held-tells">
        Mark as held
      </button>
      <p className="hint" id="held-tells">
        What came of it then goes to everybody there with a page, by mail.
      </p>
    </Form>
  );
}
