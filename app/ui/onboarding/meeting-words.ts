/* What happened to calls, in a sentence for every kind of event. */
import type { MEETING_EVENTS } from '../../domain/meeting/meeting-events';
import { countOf } from '../../speech/en/say-count';
import { byCopy, type Says } from './says';

const NOTED = { agreed: 'words were agreed', step: 'it became a step', left: 'it is left as it is' } as const;

export const MEETING_WORDS: { [K in keyof typeof MEETING_EVENTS]: Says<K> } = {
  meeting_offered: (who, _, { times }) =>
    `${who} offered ${countOf(times.length, 'time')} for the first call`,
  meeting_link_offered: (who) => `${who} offered a link to book the first call by`,
  meeting_time_taken: (who, entry) => `${who} took ${entry.goes} for the first call${byCopy(entry)}`,
  meeting_time_proposed: (who, entry, { times }) =>
    `${who} proposed ${countOf(times.length, 'other time')} for the first call${byCopy(entry)}`,
  meeting_set: (who, { goes }) => `${who} set the first call for ${goes}`,
  meeting_moved: (who, { goes }) => `${who} moved the first call to ${goes}`,
  meeting_move_agreed: (who, entry) => `${who} said that ${entry.goes} suits them${byCopy(entry)}`,
  meeting_called_off: (who) => `${who} called off the first call`,
  agenda_point_noted: (who, _, { title, outcome }) => `${who} noted of “${title}”: ${NOTED[outcome]}`,
  meeting_held: (who) => `${who} said that the first call was held`,
};
