/*
 * What is stored, exactly as in psql. Written by hand with narrow unions; a drift test compares it with
 * information_schema. Instants are Date, days are ISO strings, numerics arrive as strings.
 */

import type { ColumnType, Generated } from 'kysely';
import type { Topic } from '../app/domain/guide/shown-first';
import type { Question, ReturnReason } from '../app/domain/handoff/handoff';
import type { Delivery } from '../app/domain/mail/delivery';
import type { NoticeKind, NoticeState, RecipientKind } from '../app/domain/mail/notice';
import type { Role } from '../app/domain/onboarding/access';
import type { EventKind } from '../app/domain/onboarding/event';
import type { Stage, Turn } from '../app/domain/onboarding/onboarding';
import type { RefusalCode } from '../app/domain/onboarding/refusal';
import type {
  Commitment,
  FieldsOf,
  Origin,
  Part,
  SaidBy,
  StatementKind,
  SystemArea,
} from '../app/domain/statement/statement';

type Row = { workspace_id: string };
type OfOnboarding = Row & { onboarding_id: string };
/** Written as JSON text, read as the parsed value. */
type Json<T> = ColumnType<T, string, string>;
type Now = Generated<Date>;

/** recorded: in the handoff · guide: for the customer · proposed: by a contact · resolved: in our answer to them */
export type WordingPurpose = 'recorded' | 'guide' | 'proposed' | 'resolved';

/** What the record of members' ways in tells of. */
export type AccessKind =
  | 'signed_in'
  | 'sign_in_refused'
  | 'sign_in_slowed'
  | 'password_mailed'
  | 'password_changed'
  | 'signed_out_everywhere';

export interface Schema {
  clock_offset: { only_row: Generated<boolean>; shift: string };
  health: { only_row: Generated<boolean>; written_at: Date };
  access_log: {
    id: string;
    kind: AccessKind;
    workspace_id: string | null;
    member_id: string | null;
    client_address: string;
    at: Date;
  };
  demo: { only_row: Generated<boolean>; begun_at: Date; ready_at: Date | null };
  users: {
    id: string;
    name: string;
    email: string;
    email_verified: Generated<boolean>;
    image: string | null;
    created_at: Now;
    updated_at: Now;
  };
  sessions: {
    id: string;
    user_id: string;
    token: string;
    expires_at: Date;
    ip_address: string | null;
    user_agent: string | null;
    created_at: Now;
    updated_at: Now;
  };
  accounts: {
    id: string;
    account_id: string;
    provider_id: string;
    user_id: string;
    access_token: string | null;
    refresh_token: string | null;
    id_token: string | null;
    access_token_expires_at: Date | null;
    refresh_token_expires_at: Date | null;
    scope: string | null;
    password: string | null;
    created_at: Now;
    updated_at: Now;
  };
  verifications: {
    id: string;
    identifier: string;
    value: string;
    expires_at: Date;
    created_at: Now;
    updated_at: Now;
  };
  /** Written by triggers alone. */
  page_versions: { scope_id: string; version: string };
  attempts: { key: string; tries: number; opened_at: Date };
  workspaces: {
    id: string;
    name: string;
    time_zone: string;
    colour: Generated<string>;
    working_days: Generated<number[]>;
    holidays: Generated<string[]>;
    office_opens: Generated<string>;
    office_closes: Generated<string>;
    acceptance_hours: Generated<number>;
    introduction_hours: Generated<number>;
    mail_from: string | null;
    created_at: Now;
  };
  members: Row & {
    id: string;
    user_id: string;
    name: string;
    email: string;
    role: Role;
    title: Generated<string>;
    about: Generated<string>;
    phone: string | null;
    time_zone: string;
    portrait: string | null;
    disabled_at: Date | null;
    muted_notices: Generated<NoticeKind[]>;
    digest_at: Generated<Date>;
    created_at: Now;
  };
  invitations: Row & {
    id: string;
    name: string;
    email: string;
    role: Role;
    invited_by: string;
    generation: Generated<number>;
    token_hash: string;
    expires_at: Date;
    created_at: Date;
    accepted_at: Date | null;
    revoked_at: Date | null;
  };
  mail_wordings: Row & { kind: NoticeKind; part: string; text: string; member_id: string; at: Date };
  mail_wording_drafts: Row & {
    kind: NoticeKind;
    member_id: string;
    texts: Json<Record<string, string>>;
    at: Date;
  };
  password_resets: Row & {
    id: string;
    member_id: string;
    token_hash: string;
    issued_at: Date;
    expires_at: Date;
    ended_at: Date | null;
  };
  customers: Row & {
    id: string;
    name: string;
    merged_into: string | null;
    merged_at: Date | null;
    merged_by: string | null;
    created_at: Now;
  };
  people: Row & {
    id: string;
    name: string;
    address: string | null;
    language: Generated<string>;
    time_zone: string | null;
  };
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
    stage: Stage;
    turn: Turn;
    next_due_at: Date | null;
    accepted_at: Date | null;
    first_contact_at: Date | null;
    watch_at: Date | null;
    watched_at: Date | null;
    created_at: Now;
  };
  statements: OfOnboarding & {
    id: string;
    kind: StatementKind;
    commitment: Commitment | null;
    area: SystemArea | null;
    said_by: SaidBy | null;
    heard_where: Generated<string>;
    origin: Origin;
    author_id: string;
    position: number;
    created_at: Date;
    removed_at: Date | null;
  };
  wordings: Row & {
    id: string;
    statement_id: string;
    number: number;
    fields: Json<FieldsOf[StatementKind]>;
    purpose: WordingPurpose;
    judged: 'with_changes' | 'not_deliverable' | null;
    author_kind: 'member' | 'contact';
    author_id: string;
    at: Date;
  };
  source_notes: Row & { statement_id: string; note: string };
  contacts: OfOnboarding & {
    id: string;
    statement_id: string;
    person_id: string;
    name: string;
    email: string | null;
    parts: Part[];
    language: Generated<string>;
    time_zone: string | null;
    no_mail_reason: string | null;
    shown_first: Topic[] | null;
    replaced_at: Date | null;
    called: string | null;
  };
  handoff_answers: OfOnboarding & {
    question: Question;
    answer: 'none' | 'unknown' | 'not_applicable';
    reason: Generated<string>;
    member_id: string;
    at: Date;
  };
  red_flags: OfOnboarding & {
    id: string;
    number: Generated<number>;
    concern: string;
    severity: 'renewal' | 'delay' | 'watch';
    advice: Generated<string>;
    member_id: string;
    at: Date;
    removed_at: Date | null;
  };
  submissions: OfOnboarding & {
    id: string;
    member_id: string;
    at: Date;
    answer: Generated<string>;
    taken_back_at: Date | null;
  };
  verdicts: OfOnboarding & {
    id: string;
    statement_id: string;
    wording_id: string;
    verdict: 'deliverable' | 'with_changes' | 'not_deliverable';
    note: Generated<string>;
    member_id: string;
    at: Date;
  };
  kept_wordings: OfOnboarding & {
    statement_id: string;
    wording_id: string;
    member_id: string;
    at: Date;
  };
  receipts: OfOnboarding & {
    id: string;
    submission_id: string;
    outcome: 'accepted' | 'returned';
    reasons: Generated<ReturnReason[]>;
    words: Generated<string>;
    member_id: string;
    at: Date;
  };
  guide_drafts: OfOnboarding & { greeting: string | null; revision: Generated<number> };
  guide_items: OfOnboarding & {
    statement_id: string;
    wording_id: string | null;
    left_out_at: Date | null;
  };
  publications: OfOnboarding & {
    id: string;
    version: number;
    greeting: string;
    member_id: string;
    at: Date;
  };
  publication_items: Row & {
    publication_id: string;
    statement_id: string;
    wording_id: string;
    position: number;
  };
  introduction_drafts: OfOnboarding & {
    why: Generated<string>;
    subject: string;
    opening: string;
    closing: string;
    contact_ids: Generated<string[]>;
    revision: Generated<number>;
  };
  scheduled_introductions: OfOnboarding & {
    goes_at: Date;
    time_zone: string;
    why: string;
    subject: string;
    opening: string;
    closing: string;
    contact_ids: string[];
    member_id: string;
    set_at: Date;
    stopped_because: RefusalCode | null;
  };
  introductions: OfOnboarding & {
    id: string;
    manner: 'mail' | 'phone' | 'meeting';
    why: string;
    subject: string;
    opening: string;
    closing: string;
    spoke_with: Generated<string>;
    member_id: string;
    at: Date;
  };
  introduction_recipients: Row & {
    introduction_id: string;
    contact_id: string;
    remind_at: Date | null;
    reminders: Generated<number>;
    reminded_at: Date | null;
  };
  reminder_links: Row & { contact_id: string; token_hash: string; stopped_at: Date | null };
  welcome_links: OfOnboarding & {
    id: string;
    contact_id: string;
    generation: number;
    key_id: string;
    token_hash: string;
    issued_at: Date;
    expires_at: Date;
    revoked_at: Date | null;
    replaced_at: Date | null;
  };
  customer_sessions: OfOnboarding & {
    id: string;
    contact_id: string;
    link_id: string;
    secret_hash: string;
    created_at: Date;
    seen_at: Date;
    expires_at: Date;
    ended_at: Date | null;
  };
  answers: OfOnboarding & {
    id: string;
    statement_id: string;
    wording_id: string;
    contact_id: string;
    kind: 'confirmed' | 'corrected' | 'added' | 'talk';
    proposed_wording_id: string | null;
    proposed_parts: Part[] | null;
    words: Generated<string>;
    batch_id: string | null;
    is_fast: Generated<boolean>;
    at: Date;
    withdrawn_at: Date | null;
  };
  resolutions: OfOnboarding & {
    id: string;
    answer_id: string;
    outcome: 'adopted' | 'reworded' | 'talk';
    wording_id: string | null;
    line: Generated<string>;
    member_id: string;
    at: Date;
  };
  call_outcomes: OfOnboarding & {
    id: string;
    statement_id: string;
    from_wording_id: string;
    wording_id: string;
    line: string;
    member_id: string;
    at: Date;
  };
  sales_questions: OfOnboarding & {
    id: string;
    answer_id: string;
    asked_by: string;
    question: string;
    asked_at: Date;
    answered_by: string | null;
    reply: string | null;
    answered_at: Date | null;
  };
  sign_offs: OfOnboarding & {
    id: string;
    contact_id: string;
    typed_name: string;
    at: Date;
    withdrawn_at: Date | null;
  };
  sign_off_items: Row & { sign_off_id: string; statement_id: string; wording_id: string };
  events: Row & {
    id: string;
    /** Null for what was done to the workspace itself. */
    onboarding_id: string | null;
    kind: EventKind;
    actor_kind: 'member' | 'contact' | 'foyer';
    actor_id: string | null;
    statement_id: string | null;
    details: Json<Record<string, unknown>>;
    at: Date;
  };
  notices: Row & {
    id: string;
    onboarding_id: string | null;
    kind: NoticeKind;
    subject_id: string;
    generation: Generated<number>;
    recipient_kind: RecipientKind;
    recipient_id: string;
    link_id: string | null;
    state: Generated<NoticeState>;
    due_at: Date;
    opened_at: Date;
    message: ColumnType<FrozenMessage | null, string | null, string | null>;
    attempt: Generated<number>;
    lease_until: Date | null;
    first_attempt_at: Date | null;
    accepted_at: Date | null;
    provider_id: string | null;
    failure: string | null;
    doubt_told_at: Date | null;
    quiet_from: Date | null;
    turned_away_at: Date | null;
    delivery: Delivery | null;
    delivery_at: Date | null;
    delivery_reason: Generated<string>;
    created_at: Date;
  };
  provider_events: {
    id: string;
    provider_id: string;
    kind: string;
    at: Date;
    reason: Generated<string>;
    received_at: Now;
    applied_at: Date | null;
  };
  mail_pace: {
    only_row: Generated<boolean>;
    next_at: Generated<Date>;
    paused_until: Date | null;
    pause_reason: Generated<string>;
  };
}

/** What is sent, byte for byte, except that the welcome link is still a placeholder. */
export type FrozenMessage = {
  from: string;
  to: string;
  replyTo: string[];
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
};
