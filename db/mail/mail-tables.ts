/* The ledger of mail, what the provider reports of it, and its words. */
import type { ColumnType, Generated } from 'kysely';
import type { Delivery } from '../../app/domain/mail/delivery';
import type { NoticeKind, NoticeState, RecipientKind } from '../../app/domain/mail/notice';
import type { Json, Now, Row, Searched } from '../columns';

export type MailTables = {
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
    searched: Searched;
  };
  provider_events: {
    id: string;
    provider_id: string;
    kind: 'accepted' | Delivery;
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
  mail_wordings: Row & { kind: NoticeKind; part: string; text: string; member_id: string; at: Date };
  mail_wording_drafts: Row & {
    kind: NoticeKind;
    member_id: string;
    texts: Json<Record<string, string>>;
    at: Date;
  };
};

/** What is sent, byte for byte, except that the welcome link is still a placeholder. */
export type FrozenMessage = {
  from: string;
  to: string;
  replyTo: string[];
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  attachments?: Attachment[];
};

export type Attachment = { name: string; type: string; base64: string };
