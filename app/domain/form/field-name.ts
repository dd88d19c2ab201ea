/*
 * What the fields of our forms are called among programs. What people read in their place is found where things are
 * said; fields that are asked for in other words have names of their own.
 */
import type { StatementKind } from '../statement/kinds';

/** A contact who says something new is asked for less, and less of it may be left empty. */
export type Asked = { audience: 'staff' | 'customer'; isNew?: boolean };

/** A field of a statement's words, by whoever is asked for it. */
export type WordField = { asked: Asked; kind: StatementKind; name: string };

export type FormField =
  | OfTheWorkspace
  | OfAMember
  | OfAHandoff
  | OfAContact
  | OfACompany
  | OfAReceipt
  | OfTheGuide
  | OfAPath
  | OfAMeeting
  | OfAnIntroduction
  | OfTheCustomersPage
  | OfAStep
  | OfAQuestion
  | OfAnAnswer
  | OfAPromise
  | OfAClosing
  | OfAnAbsence
  | OfAHandOver
  | OfAThread
  | OfAKey
  | OfAWebhook
  | OfACrm
  | 'name'
  | 'email'
  | 'date'
  | 'time_zone'
  | 'mail_text'
  | 'typed_name';

export type FieldName = FormField | WordField;

type OfTheWorkspace =
  | 'company'
  | 'own_company'
  | 'office_time'
  | 'colour'
  | 'workspace'
  | 'sender'
  | 'sender_name'
  | 'reply_to'
  | 'colleague_rule'
  | 'code_rule'
  | 'gate_rule'
  | 'sheets'
  | 'mailed_code'
  | 'colleague_domains'
  | 'admin_name'
  | 'admin_email'
  | 'set_up_code'
  | 'working_days'
  | 'opens_at'
  | 'closes_at'
  | 'acceptance_hours'
  | 'introduction_hours'
  | 'holiday_country'
  | 'holiday_region'
  | 'closed_day'
  | 'closed_day_name'
  | 'kept_months'
  | 'typed_workspace'
  | 'seen';
type OfAMember =
  | 'own_name'
  | 'own_email'
  | 'own_password'
  | 'new_password'
  | 'invited_name'
  | 'invited_email'
  | 'role'
  | 'profile_name'
  | 'called'
  | 'title'
  | 'about'
  | 'booking_link'
  | 'phone';
type OfAHandoff =
  | 'customer'
  | 'deal_name'
  | 'what_they_have'
  | 'people_named'
  | 'signed_on'
  | 'signed_time'
  | 'deal_value'
  | 'currency'
  | 'crm_id'
  | 'host'
  | 'listed_host'
  | 'starting_point'
  | 'point_name'
  | 'point_for_whom'
  | 'point_value'
  | 'point_value_below'
  | 'point_words'
  | 'point_help'
  | 'point_promises'
  | 'point_date'
  | 'point_letter'
  | 'point_field'
  | 'point_field_help'
  | 'point_field_kind'
  | 'point_field_reader'
  | 'point_field_asked'
  | 'point_field_choices'
  | 'point_check_ins'
  | 'point_offered_to'
  | 'point_offer_words'
  | 'commitment'
  | 'area'
  | 'said_by'
  | 'heard_where'
  | 'internal_note'
  | 'parts'
  | 'no_mail_reason'
  | 'reason_for_none'
  | 'concern'
  | 'severity'
  | 'advice'
  | 'answer_to_return'
  | 'story_why'
  | 'story_failed'
  | 'story_rivals'
  | 'story_objections'
  | 'story_later';
type OfACompany = 'legal_name' | 'industry' | 'company_size' | 'web_site' | 'segment';
type OfAContact = 'contact_called' | 'contact_phone' | 'reached_by' | 'own_part' | 'attitude' | 'gain';
type OfAReceipt = 'verdict_note' | 'return_reasons' | 'return_words';
type OfTheGuide = 'greeting' | 'topics';
type OfAMeeting =
  | 'meeting_time'
  | 'meeting_day'
  | 'meeting_place'
  | 'meeting_line'
  | 'why_absent'
  | 'why_left_out'
  | 'agenda_point';

type OfAPath =
  | 'phase_title'
  | 'phase_sentence'
  | 'milestone'
  | 'milestone_day'
  | 'step_title'
  | 'step_content'
  | 'picture_alt'
  | 'step_files'
  | 'step_list'
  | 'step_goal'
  | 'step_reached'
  | 'step_side'
  | 'step_who'
  | 'step_due'
  | 'step_day'
  | 'step_days'
  | 'step_waits'
  | 'step_reason'
  | 'step_colleague'
  | 'other_day'
  | 'other_day_reason'
  | 'other_day_answer';
type OfAnIntroduction =
  | 'subject'
  | 'opening'
  | 'closing'
  | 'why'
  | 'recipients'
  | 'introduction_day'
  | 'spoke_with'
  | 'first_contact';
type OfTheCustomersPage = 'note' | 'signature';
type OfAnAbsence = 'away_from' | 'away_until' | 'stand_in';
type OfAPromise = 'promise_outcome' | 'promise_words';
type OfAClosing = 'closing_reason' | 'closing_words' | 'reopening_words';
type OfAHandOver = 'colleague' | 'words_to_customer' | 'line_to_colleagues';
type OfAStep = 'stuck_reason' | 'why_not_agreed';
type OfAQuestion =
  | 'question_answer'
  | 'own_value'
  | 'question_label'
  | 'question_help'
  | 'question_choices'
  | 'question_columns'
  | 'question_unit'
  | 'question_point';
type OfAThread = 'question' | 'answer_to_question' | 'note_to_colleagues';
type OfAKey = 'key_name' | 'key_scopes' | 'key_lasts' | 'key_until';
type OfAWebhook = 'webhook_url' | 'webhook_topics';
type OfACrm =
  | 'crm_token'
  | 'crm_client_secret'
  | 'crm_consumer_secret'
  | 'crm_host'
  | 'crm_address'
  | 'crm_client_id'
  | 'crm_currency';
type OfAnAnswer =
  | 'resolution'
  | 'resolution_line'
  | 'call_outcome'
  | 'call_line'
  | 'open_until'
  | 'has_repeated'
  | 'repeated_words'
  | 'question_to_sales'
  | 'answer_to_host';
