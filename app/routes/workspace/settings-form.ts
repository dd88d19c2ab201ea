/* The forms of the settings. Each part saves on its own. What belongs together is compared once each of it is right. */
import { z } from 'zod';
import type { FormField } from '../../domain/form/field-name';
import { slipped } from '../../domain/form/slip';
import { day, line, optionalLine, timeZoneName } from '../../domain/statement/wording-rules';
import { MOST_HOURS } from '../../domain/workspace/settings';

export const nameForm = z.object({ name: line({ field: 'own_company', max: 80 }) });

const isTimeOfDay = (typed: unknown): typed is string =>
  typeof typed === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(typed);

const timeOfDay = (field: FormField) =>
  line({ field, max: 20 }).refine(isTimeOfDay, slipped({ code: 'time_unlike' }));

export const hoursForm = z
  .object({
    timeZone: timeZoneName({ field: 'office_time' }),
    workingDays: z
      .array(z.coerce.number().int().min(1).max(7))
      .catch([])
      .transform((days) => [...new Set(days)].sort())
      .refine((days) => days.length > 0, slipped({ code: 'missing', field: 'working_days' })),
    officeOpens: timeOfDay('opens_at'),
    officeCloses: timeOfDay('closes_at'),
  })
  .superRefine(({ officeOpens: opens, officeCloses: closes }, context) => {
    if (!isTimeOfDay(opens) || !isTimeOfDay(closes) || opens < closes) return;
    const message = slipped({ code: 'closes_too_early', opens, closes });
    context.addIssue({ code: 'custom', path: ['officeCloses'], message });
  });

const isCount = (typed: unknown): typed is number =>
  typeof typed === 'number' && typed >= 1 && typed <= MOST_HOURS;

const hours = (field: FormField) =>
  line({ field, max: 20 })
    .refine((typed) => /^\d+$/.test(typed), slipped({ code: 'hours_unlike', field }))
    .transform((typed) => (/^\d+$/.test(typed) ? Number(typed) : 1))
    .refine(isCount, slipped({ code: 'hours_out_of_range', field, max: MOST_HOURS }));

export const clocksForm = z
  .object({
    acceptanceHours: hours('acceptance_hours'),
    introductionHours: hours('introduction_hours'),
  })
  .superRefine(({ acceptanceHours, introductionHours }, context) => {
    if (!isCount(acceptanceHours) || !isCount(introductionHours)) return;
    if (introductionHours >= acceptanceHours) return;
    const message = slipped({ code: 'introduced_before_accepted', acceptanceHours });
    context.addIssue({ code: 'custom', path: ['introductionHours'], message });
  });

/** Codes of places: what the list doesn't hold is refused where the list is known. */
const code = (field: FormField) => optionalLine({ field, max: 12 });

export const holidaysForm = z
  .object({ country: code('holiday_country'), region: code('holiday_region') })
  .transform(({ country, region }) => (country ? { country, region } : null));

export const closedDayForm = z.object({
  day: day({ field: 'closed_day' }),
  name: line({ field: 'closed_day_name', max: 60 }),
});
