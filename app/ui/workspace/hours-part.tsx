import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { TimeZoneField } from '../form/time-zone-field';
import { fieldOf, Part, Save } from './part';
import { partAt, type SettingsProps } from './settings';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When the company works. */
export function HoursPart({ settings, timeZones, saved, reply }: SettingsProps) {
  const field = fieldOf(reply, 'hours');
  const view = formView(reply, 'hours', 'hours');
  return (
    <Part
      part="hours"
      title="Office hours"
      lead="“By tomorrow, 17:00” means these hours. Clocks stand still on days that aren’t worked; an answer that was promised by a day stays promised by it."
      saved={saved}
      reply={reply}
    >
      <Form className="form" action={partAt('hours')} aria-label="Office hours">
        <Choices
          name="workingDays"
          id={view.id('workingDays')}
          kind="checkbox"
          legend="Working days"
          chosen={view.chosen('workingDays', settings.workingDays.map(String))}
          choices={WEEKDAYS.map((label, before) => ({ value: String(before + 1), label }))}
          error={view.error('workingDays')}
        />
        <div className="two">
          <TextField {...field('officeOpens', settings.officeOpens)} label="Open from" type="time" />
          <TextField {...field('officeCloses', settings.officeCloses)} label="Open until" type="time" />
        </div>
        <TimeZoneField
          {...field('timeZone', settings.timeZone)}
          label="Where the office is"
          hint="Days and times are those of this place."
          zones={timeZones}
        />
        <Save what="the office hours" />
      </Form>
    </Part>
  );
}
