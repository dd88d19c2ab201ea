/* What lets programs in. */
import type { Scope } from '../../app/domain/api/scopes';
import type { Row } from '../columns';

export type ApiTables = {
  api_keys: Row & {
    id: string;
    /** Whom it acts for. */
    member_id: string;
    name: string;
    token_hash: string;
    /** Its last four letters. */
    ending: string;
    scopes: Scope[];
    made_at: Date;
    expires_at: Date;
    /** By the hour. */
    used_at: Date | null;
    revoked_at: Date | null;
  };
  crm_deals: Row & {
    onboarding_id: string;
    external_id: string;
    deal_name: string;
    deal_value: string | null;
    deal_currency: string | null;
    told_at: Date;
    /** Null while the CRM doesn’t have it as won. */
    won_at: Date | null;
    /** When it was won past the gate for the first time. */
    won_early_at: Date | null;
  };
  api_answers: Row & {
    key_id: string;
    /** Idempotency-Key, as the program made it. */
    request_key: string;
    /** Of the method, the address and the body. */
    request_hash: string;
    claimed_at: Date;
    /** Null while it is being answered. */
    status: number | null;
    body: string | null;
  };
};
