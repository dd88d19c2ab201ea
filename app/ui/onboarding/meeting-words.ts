/* What happened to calls, in a sentence for every kind of event. */
import type { MeetingKind } from '../../domain/meeting/meeting';
import type { MEETING_EVENTS } from '../../domain/meeting/meeting-events';
import { countOf } from '../../speech/en/say-count';
import { byCopy, type Says } from './says';

const NOTED = { agreed: 'words were agreed', step: 'it became a step', left: 'it is left as it is' } as const;

const which = (of: MeetingKind): string => (of === 'first_call' ? 'the first call' : 'a check-in');

export const MEETING_WORDS: { [K in keyof typeof MEETING_EVENTS]: Says<K> } = {
  meeting_offered: (who, _, { of, times }) =>
    `${who} offered ${countOf(times.length, 'time')} for ${which(of)}`,
  meeting_link_offered: (who, _, { of }) => `${who} offered a link to book ${which(of)} by`,
  meeting_time_taken: (who, entry, { of }) => `${who} took ${entry.goes} for ${which(of)}${byCopy(entry)}`,
  meeting_time_proposed: (who, entry, { of, times }) =>
    `${who} proposed ${countOf(times.length, 'other time')} for ${which(of)}${byCopy(entry)}`,
  meeting_set: (who, { goes }, { of }) => `${who} set ${which(of)} for ${goes}`,
  meeting_moved: (who, { goes }, { of }) => `${who} moved ${which(of)} to ${goes}`,
  meeting_move_agreed: (who, entry) => `${who} said that ${entry.goes} suits them${byCopy(entry)}`,
  meeting_declined: (who, entry) => `${who} can’t come ${entry.goes}${byCopy(entry)}`,
  meeting_called_off: (who, _, { of, isLeftOut }) =>
    isLeftOut ? `${who} left one check-in out` : `${who} called off ${which(of)}`,
  agenda_point_noted: (who, _, { title, outcome }) => `${who} noted of “${title}”: ${NOTED[outcome]}`,
  handoff_meeting_set: (who, { goes }) =>
    `${who} set a talk between sales and customer success${goes ? ` for ${goes}` : ''}`,
  handoff_meeting_called_off: (who) => `${who} called off the talk between sales and customer success`,
  handoff_meeting_noted: (who) => `${who} noted something of the talk between sales and customer success`,
  meeting_held: (who, _, { of }) => `${who} said that ${which(of)} was held`,
};
