/* What is wrong with what somebody typed, in a sentence that names the field and the cure. */
import { atStart } from '../../../domain/form/at-start';
import type { FieldName, WordField } from '../../../domain/form/field-name';
import type { Slip, SlipCode, SlipOf } from '../../../domain/form/slip';
import type { Stranger } from '../../../domain/form/typed-words';
import { ADDITION_FIELDS, CORRECTION_FIELDS, type Label, STAFF_FIELDS } from '../field-words';
import { countOf } from '../say-count';
import { saySigningSlip } from '../say-signing';
import { FIELD_NAMES } from './field-names';

/** Stands at the field. */
export const saySlip = (slip: Slip): string => SAYS[slip.code](slip as never);

const SAYS: { [C in SlipCode]: (slip: SlipOf<C>) => string } = {
  incomplete: () => 'This arrived incomplete. Open the page again and send it once more',
  missing: ({ field }) => nameOf(field).missing ?? `Fill in ${the(field)}`,
  not_text: ({ field }) => `${leading(field)} has to be text: type it in`,
  words_beside: () => 'Send what you wrote, or empty the box: this button would lose it',
  far_too_long: ({ field, max }) => `Keep ${the(field)} under ${max} characters; it has far more now`,
  too_long: ({ field, max, length }) => `Keep ${the(field)} under ${max} characters; it has ${length} now`,
  stranger: ({ field, stranger, character }) => {
    const { says, cure } = STRANGERS[stranger];
    return `${leading(field)} ${says} (${character}). ${cure}`;
  },
  unlisted: ({ field }) => `Choose ${the(field)} from the list`,
  too_many_lines: ({ field, max }) => `Keep ${the(field)} to ${max} lines`,
  not_among: ({ words }) => `Choose one of ${words.join(', ')}`,

  name_with_address: ({ field }) => `Write ${the(field)} alone, without an address or a link`,
  name_encoded: ({ field }) => `Write ${the(field)} as it reads, without =? and ?=`,
  name_without_letters: ({ field }) => `Write ${the(field)} with letters`,
  address_unlike: ({ field }) => `Check ${the(field)}: it should look like name@company.com`,
  address_crowded: ({ field }) => `Write ${the(field)} alone: one address, without spaces`,
  mailbox_unlike: ({ letter }) =>
    `Ask for another address: mail to a name with “${letter}” before the @ can’t be sent from here`,
  alphabets_mixed: ({ field, domain }) =>
    `Check ${the(field)}: ${domain} mixes letters of different alphabets that look alike`,
  day_unlike: ({ field }) => `Write ${the(field)} as year-month-day, like 2027-05-13`,
  day_far_off: ({ field, year }) =>
    `Choose ${the(field)} between 2000 and 2100; it says the year ${year} now`,
  day_on_no_calendar: ({ field, day }) => `Check ${the(field)}: there is no ${day} in the calendar`,
  ends_before: ({ field }) => `Choose ${the(field)} later: it comes before the first`,
  time_unlike: () => 'Write the time like 09:00',
  time_skipped: ({ time }) =>
    `The clocks go forward then, so there is no ${time} that day. Choose another time`,
  time_twice: () => 'This time stands above already: choose another',
  call_passed: () => 'This time has passed: choose a later one',
  call_too_far: () => 'Choose a time within half a year',
  zone_unlisted: ({ field }) => `Choose ${the(field)} from the list, like Europe/Brussels`,

  email_unlikely: () => 'That is too long for an email address',
  password_unlikely: () => 'That is too long for a password',
  password_short: ({ min }) => `Make the password ${min} characters or longer`,
  password_long: ({ max }) => `Keep the password under ${max} characters`,
  set_up_code_unlikely: () => 'The code is shorter than that',
  workspace_unknown: () => 'There is no workspace of that name',
  workspace_unclear: ({ ids }) => `Several have that name: name one of them by its id, ${ids.join(' or ')}`,
  email_unknown: () => 'Nobody signs in with that address',
  email_taken: () => 'Somebody signs in with that address already',

  photo_missing: () => 'Choose a photo first',
  photo_too_large: ({ megabytes }) => `Choose a smaller file: this one is over ${megabytes} MB`,
  photo_unlike: () => 'Choose another file: this one can’t be read as a JPEG, PNG or WebP photo',
  photo_small: ({ least }) => `Choose a larger photo: at least ${least} pixels wide and high`,
  photo_narrow: () => 'Choose another photo: this one is a long strip',
  logo_missing: () => 'Choose a file first',
  logo_unlike: () =>
    'Choose another file: this one can’t be read as a PNG, JPEG or WebP. A drawing such as SVG has to be saved as a PNG first',
  logo_small: ({ least }) => `Choose a larger file: at least ${least} pixels wide and high`,
  logo_narrow: ({ times }) =>
    `Choose a squarer one: this is more than ${times} times as long as it is high, and couldn’t be read in a small square`,
  colour_unlike: () => 'Write the colour with six digits, like #0F5B57',
  code_unlike: () => 'The code is six digits: look at the mail once more',
  domain_unlike: ({ domain }) => `Check “${domain}”: a domain looks like company.com`,
  domain_for_everybody: ({ domain }) =>
    `Take ${domain} out: everybody may have a mailbox there, so it says nothing about a company`,
  domains_too_many: ({ max }) => `Name ${max} domains at most`,
  link_unlike: ({ field }) => `Write ${the(field)} in full, beginning with https://`,
  secret_unlike: ({ field }) =>
    `Copy ${the(field)} once more: it has letters, figures and signs, and no spaces.`,
  crm_address_unlike: () =>
    'Write the address of your organization as its setup shows it, like https://company.my.salesforce.com',
  webhook_unlike: () =>
    'Write the whole address of a server on the public internet, beginning with https://, without a port or a password',
  closes_too_early: ({ opens, closes }) => `Close later than you open: ${closes} isn’t after ${opens}`,
  count_unlike: ({ field }) => `Write ${the(field)} as a whole number, like 24`,
  count_out_of_range: ({ field, max }) => `Choose ${the(field)} between 1 and ${max}`,
  list_too_long: ({ max, count }) => `Keep it to ${max} lines; there are ${count} now`,
  list_line_too_long: ({ max, line, length }) =>
    `Keep each line under ${max} characters; line ${line} has ${length} now`,
  number_unlike: () => 'Write a number, such as 42',
  number_unclear: ({ plain }) =>
    `Write it without a mark for thousands, like ${plain}: some read a fraction there`,
  going_at_once: ({ count }) =>
    count === 0
      ? 'No onboarding would go at once, so leave this out'
      : `${atStart(countOf(count, 'closed onboarding'))} would be deleted at once: say so with --deleting ${count}`,
  introduced_before_accepted: ({ acceptanceHours }) =>
    `Give at least the ${acceptanceHours} hours that accepting may take`,

  line_without_address: ({ line, words }) =>
    `Line ${line}: add the address of “${words}”, like Ana Ruiz, ana@example.com, or leave the line out`,
  twice_in_file: () => 'This address stands twice for the same customer: keep one of the lines',
  day_unread: ({ typed }) => `There is no day “${typed}”: write it as year-month-day, like 2027-05-13`,
  owner_unknown: ({ typed }) => `Nobody signs in as “${typed}”: choose a colleague`,
  owner_unfit: ({ name, part }) =>
    part === 'rep'
      ? `${name} is of customer success: choose who sold to them`
      : `${name} sells: choose who is to look after them`,
  owner_another: ({ name }) => `This is a deal of ${name}: they or a lead can bring it in`,
  deal_differs: ({ line }) => `Line ${line} has the same deal by another name: keep one of the two`,
  person_without_address: ({ words }) =>
    `Add the address of “${words}”, like Ana Ruiz <ana@example.com>, or take the name out`,
  person_without_name: ({ address }) => `Add a name to “${address}”, like Ana Ruiz <ana@example.com>`,
  people_uneven: () => 'There are more names than addresses, or fewer: give each name its address',
  people_many: ({ max }) => `Name ${max} people at most; others can be added afterwards`,
  handoff_unnamed: () => 'Open this page again, then start the handoff',
  currency_unlike: () => 'Write the currency by its three letters, like EUR',
  value_in_another: ({ written, chosen }) =>
    `The value says ${written} and Currency says ${chosen}: make them one`,
  value_unlike: () => 'Write the value in figures, like 58000 or 58k',
  value_unclear: ({ mark, whole, parted }) =>
    `${mark === ',' ? 'A comma' : 'A point'} stands before the cents in this table: write ${whole}, or ${parted}`,
  value_whole: ({ currency }) => `${currency} has no hundredths: write a whole sum, like 58000`,
  signed_time_unlike: () => 'Write the time as hours and minutes, like 14:30',
  signing: saySigningSlip,
  day_not_ahead: () => 'Choose a day after today',
  reads_otherwise: () => 'This reads otherwise by now: look at it once more',
  reads_the_same: () => 'Write what it should say instead, or choose “Yes, that’s right”',
  point_unknown: () => 'That names no point of the page',

  tag_in_mail: () => 'Write words only: mail would show a tag as it is typed',
  brackets_in_mail: () => 'Keep curly brackets for placeholders, such as {firstName}',
  address_in_mail: () => 'Leave addresses out: mail programs would make links of them',
  placeholder_unknown: ({ name, known }) => `There is no {${name}} here. You can use ${listed(known)}`,
  placeholder_missing: ({ names }) => `${listed(names)} has to stand in it`,
  placeholder_not_leading: ({ name }) =>
    `Put {${name}} at the very start, with a comma behind it: there everybody reads their own name`,
  placeholder_too_often: ({ name }) => `Use {${name}} twice at most`,
};

/** What is wrong with the characters, to follow the field's name, and how to cure it. */
const STRANGERS: Record<Stranger, { says: string; cure: string }> = {
  half_character: {
    says: 'holds half of a character',
    cure: 'An emoji was probably cut in two: delete it and type it again',
  },
  reading_order: {
    says: 'holds an invisible mark that changes the order of reading',
    cure: 'Delete it or type the words again; right-to-left languages read well without it',
  },
  control_character: {
    says: 'holds an invisible control character',
    cure: 'It often comes with pasted text: delete it or type the words again',
  },
  many_marks: {
    says: 'holds a letter with more than thirty marks on it',
    cure: 'Delete that letter and type it again',
  },
};

const nameOf = (field: FieldName): Label =>
  typeof field === 'string' ? FIELD_NAMES[field] : wordLabel(field);

function wordLabel({ asked: { audience, isNew }, kind, name }: WordField): Label {
  const ofCustomer = isNew ? ADDITION_FIELDS : CORRECTION_FIELDS;
  const labels: Record<string, { asks: string } & Partial<Label>> = (
    audience === 'staff' ? STAFF_FIELDS : ofCustomer
  )[kind];
  return { label: name, ...labels[name] };
}

const the = (field: FieldName): string => nameOf(field).label;

function leading(field: FieldName): string {
  const { label, leading = atStart(label) } = nameOf(field);
  return leading;
}

const listed = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');
