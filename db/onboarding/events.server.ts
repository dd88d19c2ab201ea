/* The timeline: what happened, when, by whom. Only ever added to. */
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../app/domain/onboarding/access';
import type { Handle } from '../client.server';
import type { OnboardingRow } from './onboardings.server';

export const EVENT_KINDS = [
  'onboarding_started',
  'statement_recorded',
  'statement_reworded',
  'statement_changed',
  'statement_removed',
  'statement_restored',
  'part_answered',
  'part_answer_withdrawn',
  'red_flag_recorded',
  'red_flag_removed',
  'red_flag_restored',
  'handoff_submitted',
  'handoff_taken_back',
  'promises_judged',
  'handoff_accepted',
  'handoff_returned',
  'guide_reworded',
  'recorded_words_kept',
  'statement_left_out',
  'statement_put_back',
  'greeting_written',
  'guide_published',
  'shown_first_chosen',
  'introduction_sent',
  'introduction_made_by_phone',
  'introduction_made_at_meeting',
  'introduction_set',
  'introduction_set_anew',
  'introduction_called_off',
  'introduction_did_not_leave',
  'introduction_sent_again',
  'first_contact_made',
  'page_opened',
  'statement_confirmed',
  'statement_corrected',
  'statement_added',
  'statement_set_for_call',
  'answer_withdrawn',
  'signed_off',
  'sign_off_withdrawn',
  'fast_answers_taken_back',
  'correction_resolved',
  'call_outcome_noted',
  'sales_asked',
  'sales_answered',
  'link_renewed',
  'link_revoked',
  'fresh_link_asked',
  'fresh_link_asked_by_address',
  'mail_bounced',
  'mail_marked_arrived',
  'mail_sent_again',
  'address_corrected',
  'colleague_reminded',
  'person_replaced',
  'settled',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

export type NewEvent = {
  kind: EventKind;
  statementId?: string;
  /** Facts for the sentence in the timeline: ids, counts, old and new wording numbers. Never a token. */
  details?: Record<string, unknown>;
};

export async function insertEvent(
  handle: Handle,
  event: NewEvent & {
    id?: string;
    onboarding: Pick<OnboardingRow, 'id' | 'workspace_id'>;
    actor: Actor | null;
    at: Date;
  },
): Promise<void> {
  await handle
    .insertInto('events')
    .values({
      id: event.id ?? uuid(),
      workspace_id: event.onboarding.workspace_id,
      onboarding_id: event.onboarding.id,
      kind: event.kind,
      actor_kind: event.actor?.kind ?? 'foyer',
      actor_id: event.actor?.id ?? null,
      statement_id: event.statementId ?? null,
      details: JSON.stringify(event.details ?? {}),
      at: event.at,
    })
    .execute();
}
