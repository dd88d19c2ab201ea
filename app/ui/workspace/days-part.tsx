import { MOST_OWN_DAYS } from '../../domain/workspace/closed-day';
import { countOf } from '../../speech/en/say-count';
import type { DayOff } from '../../speech/workspace/said-settings';
import { Form } from '../form/form';
import { DateField, TextField } from '../form/text-field';
import { fieldOf, Part } from './part';
import { partAt, type SettingsProps } from './settings';

/** The days on which the company is closed: public holidays, and days of its own. */
export function DaysPart(props: SettingsProps) {
  const { soon, later, passed, saved, reply } = props;
  const isNone = soon.length + later.length === 0;
  return (
    <Part
      part="days"
      title="Days that are closed"
      lead={
        isNone
          ? 'None yet: every working day counts.'
          : 'No clock runs on them. A holiday on which you work all the same can count as any other day.'
      }
      saved={saved}
      reply={reply}
    >
      {props.hasRoom ? <AddDay {...props} /> : <NoRoom />}
      <Days days={soon} />
      <Folded days={later} words={`After that: ${countOf(later.length, 'day')}`} />
      <Folded days={passed} words={`Your own that have passed: ${countOf(passed.length, 'day')}`} />
    </Part>
  );
}

const NoRoom = () => (
  <p className="meta">There is room for {MOST_OWN_DAYS} days of your own. Take away some that have passed.</p>
);

function AddDay({ reply }: SettingsProps) {
  const field = fieldOf(reply, 'days');
  return (
    <Form className="form" action={partAt('days')} aria-label="A day of our own">
      <div className="two">
        <DateField {...field('day', '')} label="A day of your own" />
        <TextField {...field('name', '')} label="What it is" autoComplete="off" limit={60} />
      </div>
      <p className="goes">
        <button type="submit" className="btn btn--line">
          Add the day
        </button>
      </p>
    </Form>
  );
}

function Days({ days }: { days: DayOff[] }) {
  if (days.length === 0) return null;
  return (
    <ul className="list links links--plain gap-l">
      {days.map((one) => (
        <Day key={`${one.day} ${one.origin}`} {...one} />
      ))}
    </ul>
  );
}

function Folded({ days, words }: { days: DayOff[]; words: string }) {
  if (days.length === 0) return null;
  return (
    <details className="fix gap">
      <summary className="btn btn--bare">{words}</summary>
      <Days days={days} />
    </details>
  );
}

function Day({ day, said, name, origin, isWorked }: DayOff) {
  const { does, press } = CHOICES[origin === 'own' ? 'own' : isWorked ? 'worked' : 'kept'];
  return (
    <li>
      <div>
        <b>{said}</b>
        <span dir="auto">
          {name}
          {origin === 'own' ? ', your own' : isWorked ? ': you work' : null}
        </span>
      </div>
      <Form className="goes" action={`/settings/workspace/days/${day}/${does}`}>
        <button type="submit" className="btn btn--bare">
          {press}
          <span className="vh">
            : {name}, {said}
          </span>
        </button>
      </Form>
    </li>
  );
}

const CHOICES = {
  own: { does: 'remove', press: 'Take away' },
  worked: { does: 'keep', press: 'We don’t work then' },
  kept: { does: 'work', press: 'We work then' },
} as const;
