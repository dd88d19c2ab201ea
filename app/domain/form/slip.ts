/*
 * What is wrong with what somebody typed, as a code with its figures and the field it is about. No sentence is here:
 * whoever reads the answer is told in their own words, where things are said. A schema keeps one text for each issue,
 * and that text is the slip.
 */
import type { SigningSlip } from '../handoff/signing';
import type { OwnedPart } from '../onboarding/hand-over';
import type { FieldName } from './field-name';
import type { Stranger } from './typed-words';

type Nothing = Record<never, never>;
type At = { field: FieldName };

type Figures = {
  /** A form of ours never says what a form of ours can't hold: something was left out or changed on the way. */
  incomplete: Nothing;
  missing: At;
  /** Something is typed that the button beside it would lose. */
  words_beside: At;
  not_text: At;
  far_too_long: At & { max: number };
  too_long: At & { max: number; length: number };
  /** `character` as U+202E. */
  stranger: At & { stranger: Stranger; character: string };
  unlisted: At;
  too_many_lines: At & { max: number };
  not_among: { words: readonly string[] };

  name_with_address: At;
  name_encoded: At;
  name_without_letters: At;
  address_unlike: At;
  address_crowded: At;
  mailbox_unlike: { letter: string };
  alphabets_mixed: At & { domain: string };
  day_unlike: At;
  day_far_off: At & { year: number };
  day_on_no_calendar: At & { day: string };
  ends_before: At;
  time_unlike: Nothing;
  time_skipped: { time: string };
  time_twice: Nothing;
  call_passed: Nothing;
  call_too_far: Nothing;
  zone_unlisted: At;

  email_unlikely: Nothing;
  password_unlikely: Nothing;
  password_short: { min: number };
  password_long: { max: number };
  set_up_code_unlikely: Nothing;
  workspace_unknown: Nothing;
  workspace_unclear: { ids: readonly string[] };
  email_unknown: Nothing;
  email_taken: Nothing;

  photo_missing: Nothing;
  photo_too_large: { megabytes: number };
  photo_unlike: Nothing;
  photo_small: { least: number };
  photo_narrow: Nothing;
  logo_missing: Nothing;
  logo_unlike: Nothing;
  logo_small: { least: number };
  logo_narrow: { times: number };
  colour_unlike: Nothing;
  code_unlike: Nothing;
  domain_unlike: { domain: string };
  domain_for_everybody: { domain: string };
  domains_too_many: { max: number };
  link_unlike: At;
  crm_address_unlike: Nothing;
  webhook_unlike: Nothing;
  secret_unlike: At;
  closes_too_early: { opens: string; closes: string };
  count_unlike: At;
  number_unlike: Nothing;
  /** `plain` is the figure if all of it are thousands. */
  number_unclear: { plain: string };
  count_out_of_range: At & { max: number };
  /** Of a list with one thing on each line: more lines than it takes, or a line that is too long. */
  list_too_long: { max: number; count: number };
  list_line_too_long: { max: number; line: number; length: number };
  /** How many onboardings a time that they are kept deletes at once. */
  going_at_once: { count: number };
  introduced_before_accepted: { acceptanceHours: number };

  handoff_unnamed: Nothing;
  /** Of a list of people with one on each line. */
  line_without_address: { line: number; words: string };
  /** Of a table: two lines of one onboarding name the same address. */
  twice_in_file: Nothing;
  /** Of a table of deals. */
  day_unread: { typed: string };
  owner_unknown: { typed: string };
  owner_unfit: { name: string; part: OwnedPart };
  owner_another: { name: string };
  /** `line` is where the deal stands first. */
  deal_differs: { line: number };
  person_without_address: { words: string };
  person_without_name: { address: string };
  people_uneven: Nothing;
  people_many: { max: number };
  value_unlike: Nothing;
  /** It may be either, by what stands before the cents elsewhere: `mark`. */
  value_unclear: { mark: ',' | '.'; whole: string; parted: string };
  value_whole: { currency: string };
  /** The sign beside the sum is of one currency, and what was chosen is another. */
  value_in_another: { written: string; chosen: string };
  currency_unlike: Nothing;
  signed_time_unlike: Nothing;
  /** `time` as it was typed, `now` on the same wall. */
  signing: { slip: SigningSlip; time: string; now: string; timeZone: string };
  point_unknown: Nothing;
  reads_otherwise: Nothing;
  day_not_ahead: Nothing;
  reads_the_same: Nothing;

  tag_in_mail: Nothing;
  brackets_in_mail: Nothing;
  address_in_mail: Nothing;
  placeholder_unknown: { name: string; known: readonly string[] };
  placeholder_missing: { names: readonly string[] };
  placeholder_not_leading: { name: string };
  placeholder_too_often: { name: string };
};

export type SlipCode = keyof Figures;
export type SlipOf<C extends SlipCode> = { code: C } & Figures[C];
export type Slip = { [C in SlipCode]: SlipOf<C> }[SlipCode];

/** The text of an issue. */
export const slipped = (slip: Slip): string => JSON.stringify(slip);

/** The slip that an issue is about. Throws for an issue that says something by itself: every rule gives a slip. */
export function slipIn(message: string): Slip {
  if (!message.startsWith('{"code":')) throw new Error(`An issue says “${message}” and is no slip.`);
  return JSON.parse(message) as Slip;
}
