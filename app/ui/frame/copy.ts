/*
 * Words that more than one page says: one sentence for every refusal, gap, part and reason.
 */

import type { RefusalCode } from '../../domain/onboarding/refusal';
import type { KindIn } from '../../domain/statement/kinds';
import { MOST_OWN_DAYS } from '../../domain/workspace/closed-day';

/** What each "no" of the domain says to the person, and what to do next. */
export const REFUSAL_WORDS = {
  not_found: 'That isn’t here.',
  not_allowed: 'That is for whoever looks after this customer. Ask them, or your lead.',
  handoff_incomplete: 'Not yet: a few things are missing.',
  handoff_locked: 'This handoff is with customer success now, so it can’t be changed here.',
  same_address: 'Two people can’t share one address. Change the one who has it, or leave it empty here.',
  customer_known: 'There is a customer of that name already. Say whether it is the same company.',
  customer_unknown: 'There is no customer with this id here. Look it up, or leave the id out.',
  customer_differs:
    'The customer with this id goes by another name here. Send that name, or leave the id out.',
  deal_of_another:
    'This deal is with another customer here, so nothing was changed. Send it with that customer’s id, or give the new deal an id of its own.',
  not_submitted: 'There is nothing to accept: the handoff is with sales.',
  being_judged:
    'Customer success has begun to say what we can keep, so it can’t be taken back. Ask for it to be returned.',
  promise_unjudged: 'Not yet: a promise has no answer. Say whether we can.',
  return_needs_reason: 'Say what is missing, and what sales should do.',
  already_accepted: 'This handoff has been accepted already.',
  accepts_own_handoff:
    'Whoever this key acts for handed it over, so no key of theirs accepts it. Whoever looks after the customer does; or they do, on its page, where it is read.',
  not_accepted: 'The guide can be written once the handoff is accepted.',
  changed_meanwhile:
    'This was changed while you were writing, by somebody else or by you in another window. Both versions are below; nothing is lost.',
  guide_blocked: 'Not yet: something stands in the way of publishing.',
  promise_stays: 'A promise can’t be left out of the guide.',
  not_published: 'The guide isn’t published yet.',
  why_missing: 'Say in one sentence why it’s them. It’s the line the customer remembers.',
  time_passed: 'That time has passed. Choose a later one.',
  time_too_far: 'Choose a time within the next 30 days.',
  no_recipients: 'Choose at least one person to write to.',
  recipient_unreachable: 'One of these people has no address, or asked not to be written to.',
  already_introduced: 'The introduction has been made already.',
  not_introduced: 'The customer hasn’t been introduced yet.',
  wording_changed: 'This changed while you were reading. Please look at the words as they are now.',
  nothing_to_undo: 'There is nothing to undo here any more.',
  step_waits: 'This step waits for another one, and opens when that is done. Nothing is changed.',
  closed_answer: 'This has been answered, so it can’t be taken back. You can start again below.',
  may_not_settle: 'This is for whoever signs off on your side.',
  name_missing: 'Type your name, so that we know who said so.',
  points_open: 'Some points aren’t answered yet. Your name comes last, once everything is.',
  nothing_to_settle: 'There is nothing left to say yes to.',
  already_resolved: 'This has been answered already.',
  day_not_ahead: 'Choose a day after today.',
  day_gone: 'That day has passed by now. Keep the day it has, and say which other one you mean.',
  day_too_far: 'Choose a day within a year.',
  day_off: 'Nobody works on that day. Choose a working day.',
  not_for_the_call: 'This isn’t on the list for the call any more.',
  line_missing: 'Write a line for the customer: say why, in one or two sentences.',
  same_words: 'These are the words the customer disagreed with. Change them, or choose another answer.',
  already_asked: 'Sales has been asked about this already.',
  nobody_to_remind: 'Nobody of ours is waited for here just now, or it is your own turn.',
  has_it_already: 'They have it already. Choose somebody else.',
  handed_over_meanwhile: 'Somebody handed this over while you were choosing. Look who has it now.',
  handed_over_since:
    'A colleague took over since it was set, and these words were written before. Read them once more, then send it or set it anew.',
  introduced_before:
    'A colleague took over since this was written, so it isn’t sent once more. Send a fresh link instead: it comes from whoever looks after them now.',
  still_looks_after: 'Not yet: some customers would have nobody. Say who takes over.',
  colleague_gone: 'They don’t work here any more. Choose somebody else.',
  colleague_unfit:
    'Their role doesn’t fit this part. Choose somebody else, or ask an admin to change the role.',
  link_ended: 'This link no longer works.',
  inviter_gone:
    'Whoever asked has no way in any more, so no mail leaves in their name. You can add the person yourself, below.',
  place_unknown: 'Choose the country from the list.',
  day_closed: 'That day stands in the list already.',
  code_wanted: 'A code from the mailbox is needed.',
  code_wrong:
    'That isn’t the code, or its ten minutes or five tries are over. You can have another one sent.',
  sender_elsewhere:
    'Choose an address at a domain that your mail leaves from already. Another one is verified first, by whoever runs Foyer.',
  too_many_days: `There is room for ${MOST_OWN_DAYS} days of your own. Take away some that have passed.`,
  member_exists: 'Somebody signs in with this address already.',
  key_ended: 'This key ended while the request was on its way, so nothing was done.',
  key_shown_already:
    'That key was made already, and a key is shown once. If you did not copy it, revoke it and make another.',
  signing_unlikely: 'The signature lies in the past, and within two years.',
  answer_unfit: 'That isn’t an answer to this question, or it needs a reason.',
  key_lasts_too_long: 'A key works for two years at most.',
  secret_shown_already:
    'This was made already, and what signs was shown then. Make another secret on its page.',
  too_many_webhooks: 'There are twenty webhooks. Change one that you don’t need any more.',
  too_many_secrets: 'Three secrets sign already. End the one that your program doesn’t read any more.',
  last_secret: 'Something has to sign. Make another secret first, then end this one.',
  webhook_off: 'This webhook is off. Turn it on first.',
  still_being_told: 'It is on its way already.',
  crm_account_differs:
    'That token belongs to another account than the one that is connected. Remove the connection first, then connect the other.',
  crm_token_refused:
    'Your CRM doesn’t know what you entered. Copy it once more, whole, from the page of the app there.',
  crm_scope_missing:
    'It may not do everything that is needed. Give the app in your CRM the rights that are listed here, then try again.',
  crm_fields_missing:
    'The fields of Foyer aren’t there, or the user of the app may not write them. Deploy them first, then try again.',
  crm_not_answering: 'Your CRM doesn’t answer just now. Nothing was saved; try again in a few minutes.',
  key_scopes_unfit:
    'Their role may do nothing of this, and a key does nothing that its member could not do. Choose something else, or somebody else.',
  too_many_keys: 'There are a hundred keys that work. Revoke those that no program uses.',
  own_account: 'You can’t change your own role or access. Another admin can.',
  too_many_words:
    'That is more than we can answer at once. Wait until some of it is answered, then send this.',
  too_many_questions: 'You have asked as much as we can answer in a day. Send this tomorrow, or call us.',
  written_meanwhile:
    'Something was written here while you were answering. Read it below, then send your answer.',
  onboarding_closed:
    'This onboarding is closed, so nothing changes in it any more. Open it again first, from its overview.',
  not_closed: 'This onboarding isn’t closed: somebody opened it again, or it never was.',
  owner_gone:
    'Whoever sold it or looks after it doesn’t work here any more. Give that part to a colleague first, then open it again.',
  days_over: 'Those days are over. Choose a last day from today on.',
  days_turned_round: 'The last day comes before the first. Turn them round.',
  days_too_far: 'That is more than a year ahead. Choose an earlier last day.',
  away_for_one_another:
    'They are away on some of these days themselves, and you stand in for them. Choose somebody else, or other days.',
  name_differs: 'Nothing was done: what you typed is another name. Type it as it stands on the page.',
  other_would_go:
    'Nothing was set: meanwhile others would go than those you saw. Look at them once more, then say so again.',
  mail_on_its_way: 'Nothing was done: mail of theirs is leaving at this moment. Try again in a minute.',
  mention_unclear: 'Several colleagues go by that given name. Write the full name after the @.',
  step_gone:
    'That isn’t part of the path any more. Your words are still here; look at the path as it is now.',
  too_many_files:
    'That is more than can be kept here just now. Nothing of it was kept; please ask first, and send it later.',
  step_full_of_files: 'A step holds up to 20 files and pictures, and a path 500. Take one off first.',
  waits_in_circle: 'These steps would wait for one another in a circle, and none of them could begin.',
  phase_has_steps: 'There are still steps in this phase. Move them to another one, or take them away first.',
  path_full: 'A path holds up to 20 phases and 200 steps.',
  own_mail_needed: 'That is said on the page that your own mail opens. Open the link in your own mail.',
  approved_by_another: 'Whoever said so takes it back, and nobody else. Ask, if it isn’t right.',
  reason_missing: 'Say why first, in a sentence. It stands with what was said.',
  theirs_to_approve: 'Only whoever signs off at the customer can say so, or take it back.',
  day_it_has: 'That is the day it has already. Choose another one.',
  step_behind: 'It is done or left out, so it stays as it is.',
  step_is_ours: 'It is for one of us to do, so there is nobody of theirs to remind.',
  step_is_stuck: 'They are stuck with it and wait for one of us. Help them first.',
  step_with_us: 'They handed it in, and one of us is to look at it.',
  step_has_no_day: 'It has no day. Give it one, then remind of it.',
  nobody_has_page: 'Whoever has it has no page of their own, or gets no mail.',
  reminders_stopped: 'They stopped reminders. Call them, or write yourself.',
  reminded_today: 'They were reminded today already, and get one reminder a day at most.',
  step_unfit: 'Not saved: its kind, its side and what it asks don’t fit together.',
  other_side:
    'It is for the other side to do. Choose somebody there, or change whose step it is on the path.',
  question_hangs:
    'A question would hang on one that comes after it, or on a choice that isn’t offered there. Change when it is asked first.',
  answers_missing: 'This step is done by its answers. Answer the questions, then send them.',
  questions_full: 'A list holds up to 40 questions, with at most five tables and five files among them.',
  person_gone: 'That person isn’t among this customer’s people any more. Choose somebody else.',
  starting_point_gone: 'That isn’t offered any more. Below is what there is now.',
  own_field_gone: 'One of these fields isn’t asked here any more. What you typed is below.',
  own_fields_unfit: 'Something in it can’t be read as what is asked.',
  starting_point_unfit: 'Not saved: something in it doesn’t fit together.',
  begun_by_default: 'It is the one that is begun by default. Choose another one for that first.',
  no_path_yet: 'There is no path yet to make a starting point of.',
  meeting_over: 'That call was called off or has been held, so nothing changes about it any more.',
  no_next_call:
    'Nothing was done: no other call would follow it, as no working day comes within half a year or nobody of theirs can be asked. Call it off instead.',
  call_is_set:
    'Nothing was done: calendars have a call, and no mail would leave any more to take it out. Call off what is set first.',
  deal_id_stands:
    'Not saved: the gate would open for another deal in the CRM, as this handoff is accepted. Ask your lead to change its id.',
  times_changed: 'Other times are offered by now. Look at them below.',
  time_taken: 'The call is set for a time already. Look at it below.',
  call_too_far: 'Choose a time within half a year.',
  call_ahead: 'The call hasn’t begun yet, so it can’t have been held.',
  call_still_ahead:
    'Held already? The call is set for later, and does this step once it was held. If you talked before that, call it off under Meetings first; then this step can be done, and counts as your first call.',
  agenda_full: 'An agenda holds up to 30 points. Leave some out, or talk about them another time.',
  too_many_suggestions:
    'Fifty suggestions wait already. Somebody has to record them or leave them out first.',
  step_needs_path: 'There is no path on their page yet that a step could stand on. Publish one first.',
  corrections_unread:
    'Not yet: something they corrected has no answer. Read it first; it stands under Answers.',
  too_many_tries: 'That was tried too often. Please wait a little.',
} satisfies Record<RefusalCode, string>;

/** At the field of an address that somebody else in the handoff has; `latest` of the refusal names them. */
export function sameAddressWords(latest: unknown): string {
  const { name } = latest as { name: string };
  return `${name} has this address already. One person, one entry.`;
}

/** What is missing in a handoff or a guide, as an instruction. `about` names the statement. */
const GAP_WORDS: Record<`add_${KindIn<'deal'>}`, string> & Record<string, string> = {
  add_questions: 'Write at least one question',
  choose_point:
    'A question shows a point that the guide leaves out: put it back, or bind the question to another one',
  name_goal: 'Choose which goal it approves',
  choose_goal: 'It approves a goal that the guide leaves out: put it back, or choose another one',
  asked_again: 'It asks what is known already: bind the question to the point, or take it away',
  theirs_alone: 'What is answered or approved is the customer’s to say: let it be theirs, or done together',
  asks_other_kind: 'A step of another kind asks for that: change its kind, or what it asks',
  line_too_long: 'This line of its list is too long: up to 200 characters',
  line_unreadable:
    'This line of its list is torn in two, or holds a character that nobody can see: type it anew',
  line_twice: 'This line of its list has the id of another one: write it once',
  choose_milestone: 'Choose another day or agreed date for its end',
  choose_colleague: 'Choose who takes over',
  judged_meanwhile: 'A colleague has judged this promise meanwhile',
  add_goal: 'Add a goal',
  give_number: 'Give today’s figure and the goal, or say there is no figure yet',
  give_goal_date: 'Say by when',
  give_measure: 'Say how we’ll measure it',
  add_promise: 'Add a promise, or say none were made',
  add_purchase: 'Add what was bought, or say there is nothing to note',
  add_date: 'Add the dates you agreed, or say there are none',
  add_person: 'Add a person',
  name_first_contact: 'Say who the first contact is',
  name_decision_maker: 'Say who signs off',
  name_day_to_day: 'Say who does the daily work',
  name_technical: 'Say who knows the systems',
  name_billing: 'Say who pays the bills',
  give_their_address: 'Give an address, this starting point asks for everybody’s',
  give_address: 'Give an email address for someone we may write to',
  fill_own: 'Fill it in',
  say_today: 'Say what they use today',
  say_connects: 'Say what has to connect to us',
  say_data: 'Say what data we bring over',
  say_security: 'Say what their security asks of us',
  say_red_flags: 'Write a red flag, or say nothing worries you',
  judge_promise: 'Say whether we can',
  write_alternative: 'We can’t keep this. Write what we do instead',
  write_changes: 'We can only with changes. Write what changes',
  show_something: 'Show at least one point',
};

export function gapWords(gap: { code: string; about?: string }): string {
  const words = GAP_WORDS[gap.code] ?? gap.code;
  return gap.about ? `“${gap.about}”: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

/** Pages of the kind "not here", by HTTP status. */
export function wordsForStatus(status: number): { title: string; body: string } {
  switch (status) {
    case 403:
      return {
        title: 'That isn’t yours to do',
        body: 'Ask whoever looks after this customer, or your lead.',
      };
    case 429:
      return {
        title: 'A moment, please',
        body: 'That was tried too often. Wait a few minutes and try again.',
      };
    case 404:
      return {
        title: 'There’s nothing here',
        body: 'The address may be mistyped, or what it led to isn’t there any more.',
      };
    case 410:
      return { title: 'This has ended', body: 'Ask the person who sent you here for a fresh link.' };
    default:
      return {
        title: 'Something went wrong on our side',
        body: 'It wasn’t anything you did. Please try again.',
      };
  }
}
