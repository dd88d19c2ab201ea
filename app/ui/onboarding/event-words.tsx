/*
 * What happened, in a sentence for every kind of event. Who did it stands first; the time and the words that
 * changed stand beside it.
 */

import { isNameOf } from '../../domain/contact/same-person';
import { atStart } from '../../domain/form/at-start';
import type { EventDetails, EventOf, OnboardingEventKind } from '../../domain/onboarding/event';
import { seenBy } from '../../domain/onboarding/event';
import type { OwnedPart } from '../../domain/onboarding/hand-over';
import { KIND_WORDS, QUESTION_WORDS } from '../../speech/en/kind-words';
import { CLOSING_WORDS } from '../../speech/en/onboarding/say-closing';
import { countInWords, countOf } from '../../speech/en/say-count';
import type { TimelineEntry } from '../../speech/onboarding/said-timeline';
import { MEETING_WORDS } from './meeting-words';
import { PROMISE_WORDS } from './promise-words';
import { byCopy, type Says } from './says';

const listed = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const nounOf = ({ change }: TimelineEntry): string => (change ? KIND_WORDS[change.kind].a : 'a point');

/** "a promise: Two training days". */
const withTitle = (entry: TimelineEntry): string =>
  entry.change ? `${nounOf(entry)}: ${entry.change.title}` : nounOf(entry);

/** The same; the title only where no changed words follow. */
const about = (entry: TimelineEntry): string =>
  (entry.change?.after ?? entry.change?.answered) ? nounOf(entry) : withTitle(entry);

/** What we asked, where sales didn't know; what it was about only where the answer doesn't follow. */
const answered = ({ change }: TimelineEntry): string =>
  `answered our question${change && !change.after ? `: ${change.title}` : ''}`;

/** What a thread is about. */
const placeOf = (entry: TimelineEntry): string => (entry.change ? withTitle(entry) : 'the page as a whole');

const INSTEAD = {
  none: 'there are none',
  unknown: 'we ask the customer',
  not_applicable: 'it doesn’t apply',
} as const;

const OUTCOME = {
  adopted: 'agreed to',
  reworded: 'suggested other words for',
  talk: 'set for a call',
} as const;

function whatIsTheirs(part: OwnedPart, isAccepted: boolean): string {
  if (part === 'rep') return 'who has the sales part from here';
  return isAccepted ? 'who looks after the customer from here' : 'who is to look after the customer';
}

const noAddress = (address: string | null): string => address ?? 'no address';

/** What was done to the path, without who did it. */
export const EDIT_WORDS: Record<EventDetails['path_written']['edit'], string> = {
  phase_added: 'added a phase to the path',
  phase_changed: 'changed a phase of the path',
  phase_moved: 'moved a phase of the path',
  phase_removed: 'took a phase out of the path',
  step_added: 'added a step to the path',
  step_changed: 'changed a step of the path',
  step_moved: 'moved a step of the path',
  step_removed: 'took a step out of the path',
  file_attached: 'put files on a step of the path',
  file_detached: 'took a file off a step of the path',
};

/** Where one of us says it of a step that is theirs. */
const forThem = (isForThem: boolean): string => (isForThem ? ' for the customer' : '');

const WORDS: { [K in OnboardingEventKind]: Says<K> } = {
  begun_without_handoff: (who) => `${who} began without a handoff`,
  onboarding_started: (who) => `${who} started the handoff. The clock runs from the signature.`,
  owner_changed: (who, { names: [from, to], isAccepted }, { part }) =>
    `${who} handed over${from === who ? '' : ` from ${from}`} to ${to}, ${whatIsTheirs(part, isAccepted)}`,
  deal_changed: (who, entry) => `${who} changed the deal: ${entry.deal}`,
  gate_opened: () => 'The gate opened: the deal may be closed as won',
  deal_won_early: () => 'The CRM closed the deal as won before its handoff was accepted',
  onboarding_closed: (who, _, { reason }) => `${who} closed it: ${CLOSING_WORDS[reason].said}`,
  onboarding_reopened: (who) => `${who} opened it again. The clocks begin anew.`,
  onboarding_archived: (who) => `${who} put it into the archive`,
  statement_suggested: (who, _, { kind }) =>
    `${who} suggested ${KIND_WORDS[kind].a}. It counts once somebody records it`,
  suggestion_left_out: (who, _, { kind }) => `${who} left out ${KIND_WORDS[kind].a} that a program suggested`,
  statement_recorded: (who, entry, { isSuggested }) =>
    entry.run
      ? `${who} noted ${countOf(entry.count, 'point')}`
      : `${who} noted ${about(entry)}${isSuggested ? ', as a program suggested it' : ''}`,
  statement_reworded: (who, entry) => `${who} reworded ${about(entry)}`,
  statement_changed: (who, entry) => `${who} changed what is noted around ${withTitle(entry)}`,
  statement_removed: (who, entry) => `${who} removed ${about(entry)}`,
  statement_restored: (who, entry) => `${who} put back ${about(entry)}`,
  part_answered: (who, entry, { question, answer }) =>
    entry.run
      ? `${who} answered ${countOf(entry.count, 'question')} without details`
      : `${who} answered for ${QUESTION_WORDS[question].the}: ${INSTEAD[answer]}`,
  part_answer_withdrawn: (who, _, { question }) =>
    `${who} took back the answer for ${QUESTION_WORDS[question].the}`,
  red_flag_recorded: (who, entry, { number = 1 }) =>
    entry.run
      ? `${who} noted red flags, ${countOf(entry.count, 'change')}`
      : `${who} ${number > 1 ? 'reworded' : 'noted'} a red flag`,
  red_flag_removed: (who) => `${who} removed a red flag`,
  red_flag_restored: (who) => `${who} put back a red flag`,
  story_told: (who, _, { number }) => (number > 1 ? `${who} told the story anew` : `${who} told the story`),
  own_field_noted: (who, entry, { label }) => `${who} filled in “${label}”: ${entry.own}`,
  handoff_submitted: (who) => `${who} handed over, with every part ready`,
  handoff_taken_back: (who) => `${who} took the handoff back to change it`,
  promises_judged: (who, entry) => `${who} judged ${countOf(entry.count, 'promise')}`,
  handoff_accepted: (who, { host }) => `${who} accepted. From here ${host} looks after the customer.`,
  handoff_returned: (who) => `${who} returned the handoff`,
  guide_reworded: (who, entry) => `${who} put ${about(entry)} into the guide’s words`,
  recorded_words_kept: (who, entry) => `${who} said that ${about(entry)} reads right as it is`,
  statement_left_out: (who, entry) => `${who} left ${about(entry)} out of the guide`,
  statement_put_back: (who, entry) => `${who} put ${about(entry)} back into the guide`,
  greeting_written: (who) => `${who} wrote the greeting`,
  guide_published: (who, entry) => `${who} published the guide, ${countOf(entry.count, 'point')}`,
  shown_first_chosen: (who, { names }) => `${who} chose what ${listed(names) || 'a contact'} finds first`,
  introduction_sent: (who, { host, names }) => `${who} introduced ${host} to ${listed(names)}`,
  introduction_made_by_phone: (who, { host }) => `${who} introduced ${host} by phone`,
  introduction_made_at_meeting: (who, { host }) => `${who} introduced ${host} at a meeting`,
  introduction_set: (who, { names, goes }) => `${who} set the introduction to ${listed(names)} for ${goes}`,
  introduction_set_anew: (who, { goes }) => `${who} changed the introduction that is set; it goes ${goes}`,
  introduction_called_off: (who) => `${who} called off the introduction that was set`,
  introduction_did_not_leave: () => 'The introduction that was set didn’t go',
  introduction_sent_again: (who, { names }) =>
    `${who} sent ${listed(names)} the introduction again, with a new link`,
  first_contact_made: (who, _, { by }) =>
    `${who} ${by === 'written' ? 'wrote' : 'called'} for the first time`,
  contact_added: (who, { names }) => `${who} added ${listed(names)}`,
  contact_introduced: (who, { names }) => `${who} introduced ${listed(names)}, with a mail of their own`,
  colleague_brought_in: (who, entry) => `${who} brought in ${listed(entry.names)}${byCopy(entry)}`,
  colleague_asked_for: (who, entry, { name }) => `${who} asked to bring in ${name}${byCopy(entry)}`,
  colleague_let_in: (who, { names }) =>
    `${who} let in ${listed(names)}, whom a colleague of theirs asked for`,
  colleague_left_out: (who, _, { name }) => `${who} left out ${name}, whom somebody asked for`,
  page_not_theirs: (_, { names }) =>
    `Somebody with the page of ${listed(names)} open said that it isn’t theirs. It was closed there.`,
  page_opened: (who) => `${who} opened the page`,
  page_opened_by_copied_link: (who, { names }) =>
    `${who} opened the page, by the link that ${listed(names) || 'a colleague'} copied`,
  statement_confirmed: (who, entry) =>
    `${who} said yes to ${entry.run || entry.count > 0 ? countOf(entry.count, 'point') : about(entry)}${byCopy(entry)}`,
  statement_corrected: (who, entry) => `${who} changed ${about(entry)}${byCopy(entry)}`,
  statement_added: (who, entry) =>
    `${who} ${entry.change?.isOurQuestion ? answered(entry) : `added ${about(entry)}`}${byCopy(entry)}`,
  statement_set_for_call: (who, entry) => `${who} would rather talk about ${about(entry)}${byCopy(entry)}`,
  answer_withdrawn: (who, entry) =>
    `${who} took back ${entry.count > 0 ? countOf(entry.count, 'answer') : `the answer to ${about(entry)}`}${byCopy(entry)}`,
  signed_off: (who, entry, { typedName }) => {
    const isOwn = !typedName || !entry.who || isNameOf(typedName, entry.who.name);
    return `${who} signed off ${countOf(entry.count, 'point')}${isOwn ? '' : `, with another name than the one on record`}${byCopy(entry)}`;
  },
  agreement_kept: (_, __, { version }) => `Version ${version} of the agreement is kept. Its fingerprint:`,
  agreement_rewritten: (_, __, { version }) =>
    `Version ${version} of the agreement was written anew, without a person who was erased. Its fingerprint now:`,
  sign_off_withdrawn: (who, entry) => `${who} took back the signature${byCopy(entry)}`,
  repeats_said: (who, entry, { hasRepeated }) =>
    `${who} had ${hasRepeated ? 'to repeat something' : 'nothing to repeat'}${byCopy(entry)}`,
  fast_answers_taken_back: (who, { count, names }) =>
    `${who} took back ${countOf(count, 'answer')} that came unusually fast in the name of ${listed(names)}`,
  correction_resolved: (who, entry, { outcome }) =>
    outcome === 'talk'
      ? `${who} set ${about(entry)} for a call`
      : `${who} ${OUTCOME[outcome]} ${about(entry)}`,
  call_outcome_noted: (who, entry) => `${who} noted what came of ${about(entry)}`,
  point_left_open: (who, entry) => `${who} left ${about(entry)} open until ${entry.openUntil}`,
  sales_asked: (who, entry) => `${who} asked ${entry.rep} about ${about(entry)}`,
  sales_answered: (who, { names, host }) => `${who} answered ${listed(names) || host}`,
  question_asked: (who, entry) => `${who} asked about ${placeOf(entry)}${byCopy(entry)}`,
  question_taken_back: (who, entry) => `${who} took back a question about ${placeOf(entry)}${byCopy(entry)}`,
  question_answered: (who, entry) => `${who} answered what was asked about ${placeOf(entry)}`,
  question_read: (who, entry) => `${who} read what was written about ${placeOf(entry)}`,
  note_written: (who, entry) =>
    `${who} wrote a note about ${placeOf(entry)}${entry.names.length > 0 ? `, and told ${listed(entry.names)}` : ''}`,
  path_written: (who, entry, { edit, title }) =>
    entry.run
      ? `${who} wrote ${countOf(entry.count, 'change')} to the path`
      : `${who} ${EDIT_WORDS[edit]}: ${title}`,
  path_published: (who, _, { steps, phases }) =>
    `${who} published the path: ${countOf(steps, 'step')} in ${countOf(phases, 'phase')}`,
  starting_point_chosen: (who, _, { name, number, suggested }) =>
    suggested
      ? `${who} chose the starting point ${name}, version ${number}, and not ${suggested}, which was suggested`
      : `${who} began with ${name}, version ${number}`,
  version_offered: (who, _, { name, number }) => `${who} offered version ${number} of ${name}`,
  version_taken: (who, _, { name, number }) => `${who} took version ${number} of ${name}`,
  version_kept: (who, _, { name, number, words }) =>
    `${who} didn’t take version ${number} of ${name}${words ? `: ${words}` : ''}`,
  path_begun: (who, _, { name, phases, steps }) =>
    `${name} gave ${who === 'You' ? 'you' : who} a path to begin with: ${countOf(steps, 'step')} in ${countOf(phases, 'phase')}`,
  step_done: (who, entry, { title, isForThem }) =>
    `${who} marked “${title}” done${forThem(isForThem)}${byCopy(entry)}`,
  step_approved: (who, entry, { title, typedName, goal }) => {
    const isOwn = !entry.who || isNameOf(typedName, entry.who.name);
    return `${who} approved “${title}”${goal ? ': a goal is reached' : ''}${isOwn ? '' : ', with another name than the one on record'}${byCopy(entry)}`;
  },
  step_undone: (who, entry, { title, isForThem }) =>
    `${who} opened “${title}” again${forThem(isForThem)}${byCopy(entry)}`,
  step_stuck: (who, entry, { title, isForThem, tookBack, isApproval }) =>
    tookBack
      ? `${who} took back the yes to “${title}”`
      : isApproval
        ? `${who} ${isForThem ? 'noted a not yet' : 'says not yet'} to “${title}”${byCopy(entry)}`
        : isForThem
          ? `${who} noted that the customer is stuck with “${title}”`
          : `${who} is stuck with “${title}”${byCopy(entry)}`,
  step_unstuck: (who, entry, { title, isForThem }) =>
    `${who} goes on with “${title}”${forThem(isForThem)}${byCopy(entry)}`,
  step_ticked: (who, entry, { title, ticked, of, isForThem }) =>
    `${who} ticked the list of “${title}”, ${countInWords(ticked)} of ${countInWords(of)} by now${forThem(isForThem)}${byCopy(entry)}`,
  step_day_asked: (who, entry, { title }) => `${who} asked for ${entry.day} for “${title}”${byCopy(entry)}`,
  step_day_agreed: (who, { day }, { title }) => `${who} agreed to ${day} for “${title}”`,
  step_day_kept: (who, { day }, { title }) => `${who} kept the day of “${title}”, and not ${day}`,
  step_given: (who, entry, { title }) => `${who} handed “${title}” to ${listed(entry.names)}${byCopy(entry)}`,
  step_taken_back: (who, entry, { title }) =>
    `${who} took “${title}” back from ${listed(entry.names)}${byCopy(entry)}`,
  step_skipped: (who, _, { title }) => `${who} left out “${title}”`,
  files_handed_in: (who, entry, { title, names }) =>
    `${who} handed in ${listed(names.map((name) => `“${name}”`))} for “${title}”${byCopy(entry)}`,
  file_taken_back: (who, entry, { title, name }) =>
    `${who} took “${name}” back from “${title}”${byCopy(entry)}`,
  file_accepted: (who, _, { title, name }) => `${who} accepted “${name}” for “${title}”`,
  file_sent_back: (who, _, { title, name }) => `${who} sent “${name}” back for “${title}”`,
  file_reopened: (who, _, { title, name }) => `${who} looks at “${name}” for “${title}” once more`,
  answers_given: (who, entry, { title, answered, of }) =>
    `${who} answered ${entry.run ? 'questions' : `${countInWords(answered)} of ${countOf(of, 'question')}`} of “${title}”${byCopy(entry)}`,
  ...MEETING_WORDS,
  ...PROMISE_WORDS,
  link_renewed: (who, { names }) => `${who} sent ${listed(names)} a fresh link`,
  link_copied: (who, { names }) => `${who} copied a link for ${listed(names)}`,
  link_revoked: (who, { names }) => `${who} revoked the link of ${listed(names)}`,
  fresh_link_asked: (who) => `${who} asked for a fresh link`,
  fresh_link_asked_by_address: (who) => `Somebody typed ${who}’s address, and the link went there once more`,
  mail_bounced: (_, { names }) => `The mail to ${listed(names)} didn’t get through`,
  mail_marked_arrived: (who, { names }) =>
    `${who} says the mail to ${listed(names) || 'a colleague'} arrived`,
  mail_sent_again: (who, { names }) => `${who} sent the mail to ${listed(names) || 'a colleague'} again`,
  address_corrected: (who, { names }, { from, to }) =>
    `${who} corrected the address of ${listed(names)}: ${noAddress(from)} → ${noAddress(to)}`,
  colleague_reminded: (who, { names }) => `${who} reminded ${listed(names) || 'a colleague'}`,
  contact_described: (who, { names }) => `${who} noted more about ${listed(names)}`,
  called_chosen: (who, entry) => `${who} said how to call them${byCopy(entry)}`,
  person_erased: (who) => `${who} erased a person. What they said stays, as said by a contact.`,
  person_replaced: (who, { names }, { from, to }) =>
    `${who} put another person in the place of ${listed(names)}: ${from} → ${to}`,
  company_described: (who) => `${who} noted more about the company`,
  customer_merged: (who, _, { from, to }) =>
    from === to
      ? `${who} made two customers called ${to} one`
      : `${who} made ${from} one customer with ${to}`,
  settled: () => 'Settled: everything is agreed, or set for a call',
};

const say = <K extends OnboardingEventKind>({ kind, details }: EventOf<K>, entry: TimelineEntry): string =>
  WORDS[kind](atStart(entry.who?.first ?? 'Someone'), entry, details);

/** What is stored and can't be read is told as just that; the rest of the timeline goes on. */
export const eventWords = (entry: TimelineEntry): string =>
  entry.event
    ? say(entry.event, entry)
    : `Something is recorded here that this version of Foyer can’t read (${entry.kind})`;

/** What no customer ever sees a trace of. */
export const isOnlyUs = (kind: string): boolean => seenBy(kind) === 'only_us';
