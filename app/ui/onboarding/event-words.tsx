/*
 * What happened, in a sentence for every kind of event. Who did it stands first; the time and the words that
 * changed stand beside it.
 */
import type { EventKind } from '#db/onboarding/events.server';
import { isNameOf } from '../../domain/contact/same-person';
import { RETURN_REASONS } from '../../domain/handoff/handoff';
import type { TimelineEntry } from '../../queries/onboarding/timeline.server';
import { countOf } from '../../speech/en/say-count';
import { KIND_NOUNS } from '../statement/statement-parts';

const PART: Record<string, string> = {
  goals: 'the goals',
  promises: 'the promises',
  dates: 'the dates',
  people: 'the people',
  today: 'what they use today',
  connects: 'what has to connect',
  data: 'the data to bring over',
  security: 'security',
  red_flags: 'red flags',
};

const listed = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const nounOf = ({ part }: TimelineEntry): string => `a ${part ? KIND_NOUNS[part] : 'point'}`;

/** "a promise: Two training days". */
const withTitle = (entry: TimelineEntry): string =>
  entry.change ? `${nounOf(entry)}: ${entry.change.title}` : nounOf(entry);

/** The same; the title only where no changed words follow. */
const about = (entry: TimelineEntry): string =>
  (entry.change?.after ?? entry.change?.answered) ? nounOf(entry) : withTitle(entry);

const INSTEAD = {
  none: 'there are none',
  unknown: 'we ask the customer',
  not_applicable: 'it doesn’t apply',
} as const;

type Says = (entry: TimelineEntry, first: string) => string;

const OUTCOME = {
  adopted: 'agreed to',
  reworded: 'suggested other words for',
  talk: 'set for the first call',
} as const;

const WORDS: Record<EventKind, Says> = {
  onboarding_started: (_, who) => `${who} started the handoff. The clock runs from the signature.`,
  statement_recorded: (entry, who) =>
    entry.run ? `${who} noted ${countOf(entry.count, 'point')}` : `${who} noted ${about(entry)}`,
  statement_reworded: (entry, who) => `${who} reworded ${about(entry)}`,
  statement_changed: (entry, who) => `${who} changed what is noted around ${withTitle(entry)}`,
  statement_removed: (entry, who) => `${who} removed ${about(entry)}`,
  statement_restored: (entry, who) => `${who} put back ${about(entry)}`,
  part_answered: (entry, who) =>
    entry.run
      ? `${who} answered ${countOf(entry.count, 'question')} without details`
      : `${who} answered for ${PART[entry.question ?? ''] ?? 'a part'}${entry.answer ? `: ${INSTEAD[entry.answer]}` : ''}`,
  part_answer_withdrawn: (entry, who) =>
    `${who} took back the answer for ${PART[entry.question ?? ''] ?? 'a part'}`,
  red_flag_recorded: (entry, who) =>
    entry.run
      ? `${who} noted red flags, ${countOf(entry.count, 'change')}`
      : `${who} ${entry.isAnew ? 'reworded' : 'noted'} a red flag`,
  red_flag_removed: (_, who) => `${who} removed a red flag`,
  red_flag_restored: (_, who) => `${who} put back a red flag`,
  handoff_submitted: (_, who) => `${who} handed over, all five parts`,
  handoff_taken_back: (_, who) => `${who} took the handoff back to change it`,
  promises_judged: (entry, who) => `${who} judged ${countOf(entry.count, 'promise')}`,
  handoff_accepted: ({ host }, who) => `${who} accepted. From here ${host} looks after the customer.`,
  handoff_returned: (_, who) => `${who} returned the handoff`,
  guide_reworded: (entry, who) => `${who} put ${about(entry)} into the guide’s words`,
  recorded_words_kept: (entry, who) => `${who} said that ${about(entry)} reads right as it is`,
  statement_left_out: (entry, who) => `${who} left ${about(entry)} out of the guide`,
  statement_put_back: (entry, who) => `${who} put ${about(entry)} back into the guide`,
  greeting_written: (_, who) => `${who} wrote the greeting`,
  guide_published: (entry, who) => `${who} published the guide, ${countOf(entry.count, 'point')}`,
  shown_first_chosen: (entry, who) => `${who} chose what ${listed(entry.names) || 'a contact'} finds first`,
  introduction_sent: (entry, who) => `${who} introduced ${entry.host} to ${listed(entry.names)}`,
  introduction_made_by_phone: ({ host }, who) => `${who} introduced ${host} by phone`,
  introduction_made_at_meeting: ({ host }, who) => `${who} introduced ${host} at a meeting`,
  introduction_set: (entry, who) => `${who} set the introduction to ${listed(entry.names)} for ${entry.goes}`,
  introduction_set_anew: (entry, who) => `${who} changed the introduction that is set; it goes ${entry.goes}`,
  introduction_called_off: (_, who) => `${who} called off the introduction that was set`,
  introduction_did_not_leave: () => 'The introduction that was set couldn’t go',
  introduction_sent_again: (entry, who) =>
    `${who} sent ${listed(entry.names)} the introduction again, with a new link`,
  first_contact_made: (entry, who) =>
    `${who} ${entry.words === 'written' ? 'wrote' : 'called'} for the first time`,
  page_opened: (_, who) => `${who} opened the page`,
  statement_confirmed: (entry, who) =>
    entry.run || entry.count > 0
      ? `${who} said yes to ${countOf(entry.count, 'point')}`
      : `${who} said yes to ${about(entry)}`,
  statement_corrected: (entry, who) => `${who} changed ${about(entry)}`,
  statement_added: (entry, who) => `${who} added ${about(entry)}`,
  statement_set_for_call: (entry, who) => `${who} would rather talk about ${about(entry)}`,
  answer_withdrawn: (entry, who) =>
    entry.count > 0
      ? `${who} took back ${countOf(entry.count, 'answer')}`
      : `${who} took back the answer to ${about(entry)}`,
  signed_off: (entry, who) => {
    const isOwn = !entry.words || !entry.who || isNameOf(entry.words, entry.who.name);
    return `${who} signed off ${countOf(entry.count, 'point')}${isOwn ? '' : ', with another name than the one on record'}`;
  },
  sign_off_withdrawn: (_, who) => `${who} took back the signature`,
  fast_answers_taken_back: (entry, who) =>
    `${who} took back ${countOf(entry.count, 'answer')} that came unusually fast in the name of ${listed(entry.names)}`,
  correction_resolved: (entry, who) =>
    entry.outcome === 'talk'
      ? `${who} set ${about(entry)} for the first call`
      : `${who} ${OUTCOME[entry.outcome ?? 'adopted']} ${about(entry)}`,
  call_outcome_noted: (entry, who) => `${who} noted what came of the call about ${about(entry)}`,
  sales_asked: (entry, who) => `${who} asked ${entry.rep} about ${about(entry)}`,
  sales_answered: ({ names, host }, who) => `${who} answered ${listed(names) || host}`,
  link_renewed: (entry, who) => `${who} sent ${listed(entry.names)} a fresh link`,
  link_revoked: (entry, who) => `${who} revoked the link of ${listed(entry.names)}`,
  fresh_link_asked: (_, who) => `${who} asked for a fresh link`,
  fresh_link_asked_by_address: (_, who) =>
    `Somebody typed ${who}’s address, and the link went there once more`,
  mail_bounced: (entry) => `The mail to ${listed(entry.names)} didn’t get through`,
  mail_marked_arrived: (entry, who) =>
    `${who} says the mail to ${listed(entry.names) || 'a colleague'} arrived`,
  mail_sent_again: (entry, who) => `${who} sent the mail to ${listed(entry.names) || 'a colleague'} again`,
  address_corrected: (entry, who) => `${who} corrected the address of ${listed(entry.names)}: ${entry.words}`,
  colleague_reminded: (entry, who) => `${who} reminded ${listed(entry.names) || 'a colleague'}`,
  person_replaced: (entry, who) =>
    `${who} put another person in the place of ${listed(entry.names)}: ${entry.words}`,
  settled: () => 'Settled: everything is agreed, or set for the first call',
};

export const eventWords = (entry: TimelineEntry): string =>
  WORDS[entry.kind](entry, entry.who?.first ?? 'Someone');

/** Words that were said with it, and deserve to be read as they were said. */
export function quoteOf({ kind, words, reasons }: TimelineEntry): string | null {
  switch (kind) {
    case 'sales_asked':
    case 'sales_answered':
    case 'introduction_made_by_phone':
    case 'introduction_made_at_meeting':
    case 'signed_off':
    case 'call_outcome_noted':
      return words || null;
    case 'handoff_returned': {
      const told = reasons.map((reason) => RETURN_REASONS[reason as keyof typeof RETURN_REASONS] ?? reason);
      return [...told, words].filter(Boolean).join('. ') || null;
    }
    default:
      return null;
  }
}

const ONLY_US = new Set<EventKind>([
  'fast_answers_taken_back',
  'promises_judged',
  'recorded_words_kept',
  'red_flag_recorded',
  'red_flag_removed',
  'red_flag_restored',
  'sales_asked',
  'sales_answered',
  'colleague_reminded',
]);

/** What no customer ever sees a trace of. */
export const isOnlyUs = (kind: EventKind): boolean => ONLY_US.has(kind);
