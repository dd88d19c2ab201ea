import type { Place } from '../../domain/workspace/public-holidays';
import { Form } from '../form/form';
import { SelectField } from '../form/text-field';
import { fieldOf, Part, Save } from './part';
import { partAt, type SettingsProps } from './settings';

/** The public holidays of a country, or of a region of it. */
export function HolidaysPart({ settings, countries, regions, saved, reply }: SettingsProps) {
  const field = fieldOf(reply, 'holidays');
  return (
    <Part
      part="holidays"
      title="Holidays"
      lead="Whole public holidays come from a calendar that is kept up to date. A country with regions of its own offers them once it is saved."
      saved={saved}
      reply={reply}
    >
      <Form className="form" action={partAt('holidays')} aria-label="Holidays">
        <div className="two">
          <SelectField
            {...field('country', settings.holidayCountry ?? '')}
            label="Country"
            options={[{ value: '', label: 'No country' }, ...optionsOf(countries)]}
          />
          {regions.length > 0 ? (
            <SelectField
              {...field('region', settings.holidayRegion ?? '')}
              label="Region"
              options={[{ value: '', label: 'Only what holds everywhere' }, ...optionsOf(regions)]}
            />
          ) : null}
        </div>
        <Save what="the holidays" />
      </Form>
    </Part>
  );
}

const optionsOf = (places: readonly Place[]) =>
  places.map(({ code, name }) => ({ value: code, label: name }));
