/* What happens to the files that a step asks for. The reason of what was sent back stands in the mark. */
import { z } from 'zod';
import { byCopy, type EventRules, id, words } from '../onboarding/event-rule';

const file = z.object({ file: id, step: id, title: words, name: words });

export const FILE_EVENTS = {
  files_handed_in: {
    details: z.object({ step: id, title: words, names: z.array(words).min(1), ...byCopy }),
    seenBy: 'customer',
    byContact: 'marks',
  },
  file_taken_back: { details: file.extend(byCopy), seenBy: 'customer', byContact: 'marks' },
  file_accepted: { details: file, seenBy: 'customer' },
  file_sent_back: { details: file, seenBy: 'customer' },
  file_reopened: { details: file, seenBy: 'customer' },
} as const satisfies EventRules;
