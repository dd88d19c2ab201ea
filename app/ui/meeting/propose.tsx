import { LINE_LIMIT, MOST_PROPOSED } from '../../domain/meeting/meeting';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import { DateField, TextArea, TextField } from '../form/text-field';
import type { MeetingPageProps } from './meeting-links';
import { MEETING_FORMS, meetingActAt } from './meeting-links';

interface ProposeProps extends MeetingPageProps {
  /** The form stands there at once, where there is nothing else to do. */
  isOpen: boolean;
  label?: string;
  /** What is set until there is an answer. */
  stands?: string;
}

const ROWS = Array.from({ length: MOST_PROPOSED }, (_, row) => row);

/** Other times, on the wall that the page shows. */
export function Propose({ said, reply, isOpen, label = 'Another time…', stands }: ProposeProps) {
  const { host, zone, zoneName } = said;
  const form = formView(reply, MEETING_FORMS.propose, 'propose');
  const hasCome = reply?.form === MEETING_FORMS.propose;
  const isWrong = hasCome && Object.keys(reply?.errors ?? {}).length > 0;
  return (
    <details className="fix propose" id="propose" open={isOpen || hasCome}>
      <summary className="btn btn--line">
        <span className="a">{label}</span>
        <span className="b">Close</span>
      </summary>
      <Form className="fix__body" action={meetingActAt(said, 'propose', isWrong ? 'propose' : 'said')}>
        <p className="lbl">When would you be free, in {zoneName}?</p>
        <input type="hidden" name="zone" value={zone} />
        {ROWS.map((row) => (
          <fieldset className="two" key={row}>
            <legend className="vh">{row === 0 ? 'First proposal' : 'Second proposal, optional'}</legend>
            <DateField
              name={`day${row}`}
              id={form.id(`day${row}`)}
              label={row === 0 ? 'Day' : 'Another day'}
              isOptional={row > 0}
              defaultValue={form.value(`day${row}`, '')}
              error={form.error(`day${row}`)}
            />
            <TextField
              name={`time${row}`}
              id={form.id(`time${row}`)}
              type="time"
              label="From"
              isOptional={row > 0}
              defaultValue={form.value(`time${row}`, '')}
              error={form.error(`time${row}`)}
            />
          </fieldset>
        ))}
        <TextArea
          name="words"
          id={form.id('words')}
          label="Anything to say with it?"
          isOptional
          limit={LINE_LIMIT}
          defaultValue={form.value('words', '')}
          error={form.error('words')}
        />
        <p className="fix__go">
          <button type="submit" className="btn btn--main">
            Send to {host.first}
          </button>
          <span className="hint">
            {host.first} gets it by mail within some minutes.
            {stands ? ` Until there is an answer, ${stands} stands.` : ''}
          </span>
        </p>
      </Form>
    </details>
  );
}
