/* The forms of the settings. Each part saves on its own. What belongs together is compared once each of it is right. */

import { z } from 'zod';
import { GATE_RULES } from '../api/gate';
import { COLLEAGUE_RULES, domainOf, isOwnDomain, MOST_DOMAINS } from '../contact/colleague-domain';
import { readAddress } from '../contact/email-address';
import type { FormField } from '../form/field-name';
import { type Slip, slipped } from '../form/slip';
import {
  companyName,
  day,
  line,
  optionalCompanyName,
  optionalEmail,
  optionalLine,
  optionalParagraphs,
  orEmpty,
  timeZoneName,
} from '../statement/wording-rules';
import { MOST_MONTHS } from './keeping';
import { CODE_RULES, MOST_HOURS } from './settings';
import { SHEETS } from './sheet';
import { type HexColour, isHexColour } from './theme';

export const nameForm = z.object({ name: companyName({ field: 'own_company', max: 80 }) });

/** With or without the #, in either case; kept as '#rrggbb' in small letters. */
export const colourForm = z.object({
  colour: line({ field: 'colour', max: 20 }).transform((typed, context): HexColour => {
    const colour = `#${typed.replace(/^#/, '').toLowerCase()}`;
    if (isHexColour(colour)) return colour;
    context.addIssue({ code: 'custom', message: slipped({ code: 'colour_unlike' }) });
    return z.NEVER;
  }),
});

/** The company's name beside a colleague's: a name alone, or mail programs would show an address that isn't ours. */
const senderName = optionalCompanyName({ field: 'sender_name', max: 80 }).refine(
  (typed) => !/[@<>]|:\/\//.test(typed ?? ''),
  slipped({ code: 'name_with_address', field: 'sender_name' }),
);

export const senderForm = z.object({
  senderName,
  mailFrom: optionalEmail({ field: 'sender' }),
  replyTo: optionalEmail({ field: 'reply_to' }),
});

const domains = orEmpty(optionalParagraphs({ field: 'colleague_domains', max: 2_000 })).transform(
  (typed, context): string[] => {
    const named = typed
      .split(/[\s,;]+/)
      .map((one) => one.replace(/^@/, ''))
      .filter((one) => one !== '');
    const wrong = (slip: Slip) => {
      context.addIssue({ code: 'custom', message: slipped(slip) });
      return z.NEVER;
    };
    if (named.length > MOST_DOMAINS) return wrong({ code: 'domains_too_many', max: MOST_DOMAINS });
    const kept: string[] = [];
    for (const domain of named) {
      const read = readAddress(`anybody@${domain}`, 'colleague_domains');
      if (!('words' in read)) return wrong({ code: 'domain_unlike', domain });
      const travelling = domainOf(read.words);
      if (!isOwnDomain(travelling)) return wrong({ code: 'domain_for_everybody', domain });
      kept.push(travelling);
    }
    return [...new Set(kept)];
  },
);

/** Domains that are named and don't count now stay named. */
export const colleaguesForm = z
  .object({
    colleagueRule: z.enum(COLLEAGUE_RULES, slipped({ code: 'unlisted', field: 'colleague_rule' })),
    colleagueDomains: domains,
  })
  .superRefine(({ colleagueRule, colleagueDomains }, context) => {
    if (colleagueRule !== 'these_too' || colleagueDomains.length > 0) return;
    const message = slipped({ code: 'missing', field: 'colleague_domains' });
    context.addIssue({ code: 'custom', path: ['colleagueDomains'], message });
  });

export const codeForm = z.object({
  codeRule: z.enum(CODE_RULES, slipped({ code: 'unlisted', field: 'code_rule' })),
});

export const gateForm = z.object({
  gateRule: z.enum(GATE_RULES, slipped({ code: 'unlisted', field: 'gate_rule' })),
});

export const sheetsForm = z.object({
  sheets: z.enum(SHEETS, slipped({ code: 'unlisted', field: 'sheets' })),
});

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

/** A whole number from one on. */
const count = (field: FormField, max: number) =>
  line({ field, max: 20 })
    .refine((typed) => /^\d+$/.test(typed), slipped({ code: 'count_unlike', field }))
    .transform((typed) => (/^\d+$/.test(typed) ? Number(typed) : 1))
    .refine(isCountUpTo(max), slipped({ code: 'count_out_of_range', field, max }));

function isCountUpTo(max: number) {
  return (typed: unknown): typed is number => typeof typed === 'number' && typed >= 1 && typed <= max;
}

const isHours = isCountUpTo(MOST_HOURS);

export const clocksForm = z
  .object({
    acceptanceHours: count('acceptance_hours', MOST_HOURS),
    introductionHours: count('introduction_hours', MOST_HOURS),
  })
  .superRefine(({ acceptanceHours, introductionHours }, context) => {
    if (!isHours(acceptanceHours) || !isHours(introductionHours)) return;
    if (introductionHours >= acceptanceHours) return;
    const message = slipped({ code: 'introduced_before_accepted', acceptanceHours });
    context.addIssue({ code: 'custom', path: ['introductionHours'], message });
  });

/** How long what is closed is kept. */
export const keepingForm = z.object({ closedKeptMonths: count('kept_months', MOST_MONTHS) });

/** The name of the workspace, typed to say that what goes may go; and what was seen to go. */
export const keptForm = z.object({
  seen: optionalLine({ field: 'seen', max: 80 }),
  typed: optionalLine({ field: 'typed_workspace', max: 300 }),
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
