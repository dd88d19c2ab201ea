/* Why customer success returns a handoff, in the words it is ticked and told with. */
import type { ReturnReason } from '../../../domain/handoff/handoff';

export const REASON_WORDS: Record<ReturnReason, string> = {
  goal: 'A goal I can’t measure',
  promise: 'A promise I don’t understand',
  people: 'Nobody to write to',
  systems: 'Systems we can’t start without',
  flags: 'A red flag without its story',
  fit: 'Not for me, and here is who',
};
