import { Form } from '../form/form';
import { TextField } from '../form/text-field';
import { fieldOf, Part, Save } from './part';
import { partAt, type SettingsProps } from './settings';

/** How long the steps may take. */
export function ClocksPart({ settings, saved, reply }: SettingsProps) {
  const field = fieldOf(reply, 'clocks');
  return (
    <Part
      part="clocks"
      title="Clocks"
      lead="Hours from the signature on, around the clock, on working days: 24 are one working day."
      saved={saved}
      reply={reply}
    >
      <Form className="form" action={partAt('clocks')} aria-label="Clocks">
        <div className="two">
          <TextField
            {...field('acceptanceHours', String(settings.acceptanceHours))}
            label="Hours to accept the handoff"
            inputMode="numeric"
          />
          <TextField
            {...field('introductionHours', String(settings.introductionHours))}
            label="Hours to introduce customer success"
            inputMode="numeric"
          />
        </div>
        <p className="meta">
          The first contact is due by the end of the working day after the introduction, an answer to a
          correction by the end of the next working day.
        </p>
        <Save what="the clocks" />
      </Form>
    </Part>
  );
}
