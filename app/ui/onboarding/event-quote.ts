/* What was said with an event, beside the sentence that tells it. */
import { REASON_WORDS } from '../../speech/en/receipt/return-reasons';
import type { TimelineEntry } from '../../speech/onboarding/said-timeline';

/** Words that were said with it, and deserve to be read as they were said. */
export function quoteOf({ event }: TimelineEntry): string | null {
  switch (event?.kind) {
    case 'sales_asked':
      return event.details.question || null;
    case 'owner_changed':
      return event.details.note || null;
    case 'onboarding_closed':
    case 'onboarding_reopened':
      return event.details.words || null;
    case 'sales_answered':
      return event.details.reply || null;
    case 'introduction_made_by_phone':
    case 'introduction_made_at_meeting':
      return event.details.spokeWith || null;
    case 'step_approved':
      return event.details.reached || event.details.typedName;
    case 'signed_off':
      return event.details.typedName || null;
    case 'agreement_kept':
      return event.details.hash;
    case 'agreement_rewritten':
      return event.details.to;
    case 'repeats_said':
    case 'call_outcome_noted':
    case 'agenda_point_noted':
    case 'point_left_open':
    case 'promise_outcome_noted':
      return event.details.words || null;
    case 'handoff_returned': {
      const { reasons, words } = event.details;
      return [...reasons.map((reason) => REASON_WORDS[reason]), words].filter(Boolean).join('. ') || null;
    }
    default:
      return null;
  }
}
