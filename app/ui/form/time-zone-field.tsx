import { cityNow } from '../../speech/en/city-now';
import { Field, type FieldWords, fieldWiring } from './field';

interface TimeZoneFieldProps extends FieldWords {
  zones: readonly string[];
  defaultValue: string;
}

/** A choice of time zones by their cities, under the part of the world they are in. */
export function TimeZoneField({ zones, defaultValue, ...words }: TimeZoneFieldProps) {
  const areas = new Map<string, string[]>();
  for (const zone of zones) {
    const area = zone.includes('/') ? zone.split('/', 1).join() : '';
    areas.set(area, [...(areas.get(area) ?? []), zone]);
  }
  return (
    <Field {...words}>
      <select className="in" defaultValue={defaultValue} {...fieldWiring(words)}>
        {[...areas].map(([area, inArea]) =>
          area === '' ? (
            inArea.map((zone) => <Zone key={zone} zone={zone} />)
          ) : (
            <optgroup key={area} label={area}>
              {inArea
                .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other), 'en'))
                .map((zone) => (
                  <Zone key={zone} zone={zone} />
                ))}
            </optgroup>
          ),
        )}
      </select>
    </Field>
  );
}

/** "Buenos Aires, Argentina" for America/Argentina/Buenos_Aires. */
function Zone({ zone }: { zone: string }) {
  return <option value={zone}>{placeOf(zone)}</option>;
}

function placeOf(zone: string): string {
  const places = zone.split('/').slice(zone.includes('/') ? 1 : 0);
  return places
    .reverse()
    .map((place) => cityNow(place.replaceAll('_', ' ')))
    .join(', ');
}
