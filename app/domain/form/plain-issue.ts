// Where a field was left out or changed on the way, no rule has looked at it, and what zod would say of it is meant for
// programs.
import { slipped } from './slip';

/** What an issue is that a rule has no slip of its own for; given to every reading of a form. */
export const PLAIN_ISSUE = { error: () => slipped({ code: 'incomplete' }) };
