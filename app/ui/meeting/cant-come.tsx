import { LINE_LIMIT } from '../../domain/meeting/meeting';
import type { SaidMeetingPage } from '../../speech/meeting/said-meeting';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import type { MeetingPageProps } from './meeting-links';
import { MEETING_FORMS, meetingActAt } from './meeting-links';

/** Who of theirs can't come to what is set. */
export function Absent({ said: { absent, host } }: { said: SaidMeetingPage }) {
  return absent.map(({ by, isReader, words }) => (
    <p key={by} className="box__p">
      <strong dir="auto">{isReader ? 'You' : by} can’t come:</strong>{' '}
      <q className="reason" dir="auto">
        {words}
      </q>{' '}
      {isReader ? `${host.first} has been told; the call stands for the others.` : null}
    </p>
  ));
}

/** One guest less; whoever holds it hears why. */
export function CantCome({ said, reply }: MeetingPageProps) {
  const { set, host } = said;
  const name = MEETING_FORMS.decline;
  const form = formView(reply, name, name);
  const hasCome = reply?.form === name;
  if (!set) return null;
  return (
    <details className="fix" id="decline" open={hasCome}>
      <summary className="btn btn--bare">
        <span className="a">I can’t make it…</span>
        <span className="b">Close</span>
      </summary>
      <Form
        className="fix__body"
        action={meetingActAt(said, 'decline', form.error('words') ? 'decline' : 'said')}
      >
        <input type="hidden" name="time" value={set.value} />
        <TextArea
          name="words"
          id={form.id('words')}
          label="Why not?"
          hint={`${host.first} gets it by mail at once. The call stands for everybody else.`}
          rows={2}
          limit={LINE_LIMIT}
          defaultValue={form.value('words', '')}
          error={form.error('words')}
        />
        <p className="fix__go">
          <button type="submit" className="btn btn--main">
            Tell {host.first}
          </button>
        </p>
      </Form>
    </details>
  );
}
