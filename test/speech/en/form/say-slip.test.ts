import { describe, expect, test } from 'vitest';
import type { FormField } from '~/domain/form/field-name';
import { type Slip, slipIn, slipped } from '~/domain/form/slip';
import { saySlip } from '~/speech/en/form/say-slip';

describe('a slip', () => {
  const asked = { audience: 'customer' } as const;

  test.each<[Slip, string]>([
    [{ code: 'incomplete' }, 'This arrived incomplete. Open the page again and send it once more'],
    [{ code: 'unlisted', field: 'currency' }, 'Choose the currency from the list'],
    [{ code: 'unlisted', field: 'commitment' }, 'Choose an answer from the list'],
    [{ code: 'unlisted', field: 'area' }, 'Choose a question from the list'],
    [{ code: 'unlisted', field: 'said_by' }, 'Choose an answer from the list'],
    [{ code: 'unlisted', field: 'parts' }, 'Choose the parts from the list'],
    [{ code: 'not_among', words: ['sales', 'cs'] }, 'Choose one of sales, cs'],
    [{ code: 'time_unlike' }, 'Write the time like 09:00'],
    [
      { code: 'zone_unlisted', field: 'office_time' },
      'Choose the office time from the list, like Europe/Brussels',
    ],
    [{ code: 'email_unlikely' }, 'That is too long for an email address'],
    [{ code: 'password_unlikely' }, 'That is too long for a password'],
    [{ code: 'password_short', min: 12 }, 'Make the password 12 characters or longer'],
    [{ code: 'password_long', max: 200 }, 'Keep the password under 200 characters'],
    [{ code: 'set_up_code_unlikely' }, 'The code is shorter than that'],
    [{ code: 'workspace_unknown' }, 'There is no workspace of that name'],
    [{ code: 'email_unknown' }, 'Nobody signs in with that address'],
    [{ code: 'email_taken' }, 'Somebody signs in with that address already'],
    [{ code: 'handoff_unnamed' }, 'Open this page again, then start the handoff'],
    [{ code: 'currency_unlike' }, 'Write the currency by its three letters, like EUR'],
    [{ code: 'value_unlike' }, 'Write the value in figures, like 58000 or 58k'],
    [
      { code: 'value_unclear', mark: ',', whole: '58000', parted: '58,00' },
      'A comma stands before the cents in this table: write 58000, or 58,00',
    ],
    [{ code: 'value_whole', currency: 'JPY' }, 'JPY has no hundredths: write a whole sum, like 58000'],
    [
      { code: 'value_in_another', written: 'USD', chosen: 'EUR' },
      'The value says USD and Currency says EUR: make them one',
    ],
    [
      { code: 'closes_too_early', opens: '09:00', closes: '08:00' },
      'Close later than you open: 08:00 isn’t after 09:00',
    ],
    [
      { code: 'count_unlike', field: 'acceptance_hours' },
      'Write the hours to accept as a whole number, like 24',
    ],
    [
      { code: 'count_out_of_range', field: 'introduction_hours', max: 500 },
      'Choose the hours to introduce between 1 and 500',
    ],
    [
      { code: 'introduced_before_accepted', acceptanceHours: 24 },
      'Give at least the 24 hours that accepting may take',
    ],
    [{ code: 'missing', field: 'working_days' }, 'Choose at least one working day'],
    [{ code: 'missing', field: 'closed_day_name' }, 'Say what it is, like Stock day'],
    [{ code: 'point_unknown' }, 'That names no point of the page'],
    [
      { code: 'stranger', field: 'mail_text', stranger: 'control_character', character: 'U+0000' },
      'This holds an invisible control character (U+0000). It often comes with pasted text: delete it or type the words again',
    ],
    [
      { code: 'stranger', field: 'heard_where', stranger: 'half_character', character: 'U+D83D' },
      'Where you heard it holds half of a character (U+D83D). An emoji was probably cut in two: delete it and type it again',
    ],
    [
      { code: 'placeholder_not_leading', name: 'firstName' },
      'Put {firstName} at the very start, with a comma behind it: there everybody reads their own name',
    ],
    [
      { code: 'too_long', field: { asked, kind: 'goal', name: 'measure' }, max: 3000, length: 3001 },
      'Keep how we’ll know under 3000 characters; it has 3001 now',
    ],
    [
      { code: 'missing', field: { asked: { ...asked, isNew: true }, kind: 'date', name: 'on' } },
      'Fill in the date',
    ],
  ])('%j is said', (slip, said) => {
    expect(saySlip(slipIn(slipped(slip)))).toBe(said);
  });

  test('that says something by itself is refused: every rule gives a code', () => {
    expect(() => slipIn('Type your name')).toThrow('is no slip');
  });
});

test.each<[FormField, string]>([
  ['own_company', 'Say what your company is called'],
  ['set_up_code', 'Type the code from the console'],
  ['own_name', 'Say who you are'],
  ['own_email', 'Type your email address'],
  ['own_password', 'Type your password'],
  ['new_password', 'Choose a password'],
  ['invited_name', 'Say whom you’d like to invite'],
  ['invited_email', 'Type their email address'],
  ['role', 'Say what they do here'],
  ['profile_name', 'Say what you are called'],
  ['reason_for_none', 'Say why it doesn’t apply'],
  ['concern', 'Write what worries you'],
  ['severity', 'Say how bad it could get'],
  ['return_reasons', 'Tick what is missing'],
  ['return_words', 'Say what should change'],
  ['greeting', 'Write a greeting, or go back to the draft'],
  ['topics', 'Choose one topic at least'],
  ['why', 'Say in one sentence why it’s them. It’s the line the customer remembers'],
  ['recipients', 'Choose at least one person to write to'],
  ['introduction_day', 'Choose the day it goes'],
  ['spoke_with', 'Say who you spoke to, and when'],
  ['first_contact', 'Say whether you called or wrote'],
  ['signature', 'Type your name, so that we know who said so'],
  ['resolution', 'Choose what you tell them'],
  ['resolution_line', 'Say why, in one or two sentences'],
  ['call_outcome', 'Choose what you agreed'],
  ['call_line', 'Say what came of it, in one or two sentences'],
  ['question_to_sales', 'Write what you would like to know'],
  ['answer_to_host', 'Write what you remember, or that you don’t'],
  ['company', 'Fill in the company name'],
])('nothing in %s is told how to fill it', (field, said) => {
  expect(saySlip({ code: 'missing', field })).toBe(said);
});
