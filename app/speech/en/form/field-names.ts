/*
 * How the fields of our forms are called within a sentence that says what is wrong with them, and what is said where
 * one can't be left empty.
 */
import type { FormField } from '../../../domain/form/field-name';
import type { Label } from '../field-words';

export const FIELD_NAMES: Record<FormField, Label> = {
  name: { label: 'the name' },
  email: { label: 'the email address' },
  date: { label: 'the date' },
  time_zone: { label: 'the time zone' },
  mail_text: { label: 'it', leading: 'This' },

  company: { label: 'the company name' },
  own_company: { label: 'the company name', missing: 'Say what your company is called' },
  office_time: { label: 'the office time' },
  workspace: { label: 'the workspace' },
  sender: { label: 'the sender’s address' },
  admin_name: { label: 'the admin’s name' },
  admin_email: { label: 'the admin’s email' },
  set_up_code: { label: 'the code', missing: 'Type the code from the console' },

  own_name: { label: 'the name', missing: 'Say who you are' },
  own_email: { label: 'the email address', missing: 'Type your email address' },
  own_password: { label: 'the password', missing: 'Type your password' },
  new_password: { label: 'the password', missing: 'Choose a password' },
  invited_name: { label: 'the name', missing: 'Say whom you’d like to invite' },
  invited_email: { label: 'the email address', missing: 'Type their email address' },
  role: { label: 'the role', missing: 'Say what they do here' },
  profile_name: { label: 'your name', missing: 'Say what you are called' },
  title: { label: 'the title' },
  about: { label: 'the words about you' },
  booking_link: { label: 'the booking link' },
  phone: { label: 'the number' },

  customer: { label: 'the customer’s name', missing: 'Write the customer’s name' },
  deal_name: { label: 'the deal’s name', missing: 'Give the deal a name' },
  signed_on: { label: 'the day of signing', missing: 'Say on which day it was signed' },
  signed_time: { label: 'the time of signing', missing: 'Say at what time it was signed' },
  deal_value: { label: 'the value' },
  currency: { label: 'the currency' },
  crm_id: { label: 'the CRM id' },
  host: { label: 'the owner', missing: 'Choose who looks after them' },
  listed_host: { label: 'someone' },
  commitment: { label: 'an answer' },
  area: { label: 'a question' },
  said_by: { label: 'an answer' },
  heard_where: { label: 'where you heard it' },
  internal_note: { label: 'the note for us' },
  parts: { label: 'the parts' },
  no_mail_reason: { label: 'the reason' },
  reason_for_none: { label: 'the reason', missing: 'Say why it doesn’t apply' },
  concern: { label: 'the concern', missing: 'Write what worries you' },
  severity: { label: 'the severity', missing: 'Say how bad it could get' },
  advice: { label: 'what to do about it' },
  answer_to_return: { label: 'your answer' },

  verdict_note: { label: 'the note' },
  return_reasons: { label: 'the reasons', missing: 'Tick what is missing' },
  return_words: { label: 'your words', missing: 'Say what should change' },

  greeting: { label: 'the greeting', missing: 'Write a greeting, or go back to the draft' },
  topics: { label: 'the topics', missing: 'Choose one topic at least' },

  subject: { label: 'the subject' },
  opening: { label: 'the beginning' },
  closing: { label: 'the end' },
  why: {
    label: 'this line',
    missing: 'Say in one sentence why it’s them. It’s the line the customer remembers',
  },
  recipients: { label: 'the recipients', missing: 'Choose at least one person to write to' },
  introduction_day: { label: 'the day', missing: 'Choose the day it goes' },
  spoke_with: { label: 'who you spoke to', missing: 'Say who you spoke to, and when' },
  first_contact: { label: 'the first contact', missing: 'Say whether you called or wrote' },

  note: { label: 'what we should know' },
  signature: { label: 'your name', missing: 'Type your name, so that we know who said so' },

  resolution: { label: 'the answer', missing: 'Choose what you tell them' },
  resolution_line: { label: 'your line', missing: 'Say why, in one or two sentences' },
  call_outcome: { label: 'the outcome', missing: 'Choose what you agreed' },
  open_until: { label: 'the day', missing: 'Choose the day until which it stays open' },
  call_line: { label: 'your line', missing: 'Say what came of it, in one or two sentences' },
  question_to_sales: { label: 'your question', missing: 'Write what you would like to know' },
  colleague: { label: 'the colleague', missing: 'Choose who takes over' },
  words_to_customer: { label: 'your words to the customer' },
  line_to_colleagues: { label: 'the line for colleagues' },
  answer_to_host: { label: 'your answer', missing: 'Write what you remember, or that you don’t' },
};
