/* Colleagues in an export. Passwords, sign-ins and where they came from stay here. */
import { sql } from 'kysely';
import type { ExportRules } from '../workspace/export-rule.server';
import type { MemberTables } from './member-tables';
import type { SignInTables } from './sign-in-tables';

export const MEMBER_EXPORT: ExportRules<MemberTables & SignInTables> = {
  members: {
    file: 'members',
    ofCustomer: sql`t.id in (select rep_member_id from theirs union select host_member_id from theirs)`,
    columns: {
      id: 'kept',
      user_id: 'withheld',
      name: 'kept',
      email: 'kept',
      role: 'kept',
      title: 'kept',
      about: 'kept',
      phone: 'kept',
      time_zone: 'kept',
      portrait: 'withheld',
      booking_link: 'kept',
      called: 'kept',
      disabled_at: 'kept',
      muted_notices: 'kept',
      digest_at: 'withheld',
      created_at: 'kept',
    },
    beside: {
      photo: sql`case when exists (select from portraits f where f.member_id = t.id) then 'photos/' || t.id || '.jpg' end`,
    },
  },
  absences: {
    file: 'absences',
    ofCustomer: null,
    columns: {
      id: 'kept',
      member_id: 'member',
      stand_in_member_id: 'member',
      from_on: 'kept',
      until_on: 'kept',
      set_at: 'kept',
      ended_at: 'kept',
    },
  },
  // They are in the export as files.
  portraits: null,
  invitations: {
    file: 'members-invited',
    ofCustomer: null,
    columns: {
      id: 'kept',
      name: 'kept',
      email: 'kept',
      role: 'kept',
      invited_by: 'member',
      generation: 'withheld',
      token_hash: 'withheld',
      expires_at: 'kept',
      created_at: 'kept',
      accepted_at: 'kept',
      revoked_at: 'kept',
    },
  },
  password_resets: null,
  // From which machines people came: the operator's to read.
  access_log: null,
  users: null,
  sessions: null,
  accounts: null,
  verifications: null,
};
