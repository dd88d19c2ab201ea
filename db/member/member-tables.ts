/* Who works in a workspace, who was asked in, and what the record of their ways in tells. */
import type { Generated } from 'kysely';
import type { NoticeKind } from '../../app/domain/mail/notice';
import type { Role } from '../../app/domain/onboarding/access';
import type { Now, Row } from '../columns';

/** What the record of members' ways in tells of. */
export type AccessKind =
  | 'signed_in'
  | 'sign_in_refused'
  | 'sign_in_slowed'
  | 'password_mailed'
  | 'password_changed'
  | 'signed_out_everywhere';

export type MemberTables = {
  portraits: Row & { member_id: string; hash: string; jpeg: Uint8Array; at: Date };
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
    booking_link: string | null;
    /** How they ask to be called; null: by their given name. */
    called: string | null;
    disabled_at: Date | null;
    muted_notices: Generated<NoticeKind[]>;
    digest_at: Generated<Date>;
    created_at: Now;
  };
  absences: Row & {
    id: string;
    member_id: string;
    stand_in_member_id: string;
    from_on: string;
    until_on: string;
    set_at: Date;
    ended_at: Date | null;
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
  password_resets: Row & {
    id: string;
    member_id: string;
    token_hash: string;
    issued_at: Date;
    expires_at: Date;
    ended_at: Date | null;
  };
  access_log: {
    id: string;
    kind: AccessKind;
    workspace_id: string | null;
    member_id: string | null;
    client_address: string;
    at: Date;
  };
};
