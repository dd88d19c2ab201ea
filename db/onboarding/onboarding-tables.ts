/* Onboardings, and what happened to them and to their workspace. */
import type { Generated } from 'kysely';
import type { EventKind } from '../../app/domain/onboarding/event';
import type { OwnedPart } from '../../app/domain/onboarding/hand-over';
import type { Stage, Turn } from '../../app/domain/onboarding/onboarding';
import type { ListedStage } from '../../app/domain/onboarding/stages-to-value';
import type { Json, Now, Row, Searched } from '../columns';

export type OnboardingTables = {
  onboardings: Row & {
    id: string;
    customer_id: string;
    deal_name: string;
    signed_at: Date;
    deal_value: string | null;
    deal_currency: string | null;
    crm_id: string | null;
    rep_member_id: string;
    host_member_id: string;
    /** Nobody sold to them: whoever looks after them stands in both parts. */
    is_without_handoff: Generated<boolean>;
    stage: Stage;
    turn: Turn;
    next_due_at: Date | null;
    accepted_at: Date | null;
    first_contact_at: Date | null;
    watch_at: Date | null;
    watched_at: Date | null;
    /** What its clocks would have said until then is told to nobody, as it was under way elsewhere; null where all is told. */
    clocks_heard_from: Date | null;
    calendar_version: Generated<number>;
    closed_at: Date | null;
    archived_at: Date | null;
    reopened_at: Date | null;
    answers_by: Date | null;
    path_steps_left: number | null;
    path_due_on: string | null;
    path_is_at_risk: Generated<boolean>;
    path_ours_due_on: string | null;
    path_member_ids: Generated<string[]>;
    /** Another day is asked for one of its steps, and nobody has answered. */
    path_day_is_asked: Generated<boolean>;
    path_phase: string | null;
    /** How far it is in one word, beyond what is agreed too. */
    listed_stage: Generated<ListedStage>;
    /** As the customer's name is put in order; the database keeps it. */
    listed_name: Generated<string>;
    /** Of its question lists: shown from what we knew, asked, and asked although known. */
    questions_known: Generated<number>;
    questions_asked: Generated<number>;
    questions_again: Generated<number>;
    corrections_waiting: Generated<number>;
    corrections_since: Date | null;
    disputes_waiting: Generated<number>;
    /** When its steps are looked at next for whom of the customer to remind. */
    steps_remind_at: Date | null;
    /** When it is looked at next for news of the week to the customer. */
    news_at: Generated<Date>;
    /** The version of the starting point that it goes by; null for one from before there were any. */
    starting_version_id: string | null;
    /** Its own limits, where that version names some. */
    acceptance_hours: number | null;
    introduction_hours: number | null;
    created_at: Now;
    searched: Searched;
  };
  hand_overs: Row & {
    id: string;
    onboarding_id: string;
    part: OwnedPart;
    from_member_id: string;
    to_member_id: string;
    words: Generated<string>;
    at: Date;
  };
  events: Row & {
    id: string;
    /** Null for what was done to the workspace itself. */
    onboarding_id: string | null;
    kind: EventKind;
    actor_kind: 'member' | 'contact' | 'foyer';
    actor_id: string | null;
    /** By which key a member did it. */
    key_id: string | null;
    statement_id: string | null;
    details: Json<Record<string, unknown>>;
    at: Date;
  };
};
